import type { CatalogDraft } from '../model/draft.js'
import type { Condition } from '../model/fact.js'
import { conditionNodes, maximumDepth, maximumLeaves } from './condition-nodes.js'

/** How far a condition reaches, named conditions written out: `Infinity` for one that leads into a cycle, and only then. */
export interface Extent {
  readonly depth: number
  readonly leaves: number
}

const endless: Extent = { depth: Number.POSITIVE_INFINITY, leaves: Number.POSITIVE_INFINITY }
const nothing: Extent = { depth: 1, leaves: 1 }

/** Whether the condition can be weighed at every request: neither endless nor beyond the limits. */
export function isWithinLimits({ depth, leaves }: Extent): boolean {
  return depth <= maximumDepth && leaves <= maximumLeaves
}

/**
 * The extent of every named condition of a draft. Chains of any length are followed without recursion, and doubling
 * chains are counted, not written out. A name that the draft doesn't have counts as one comparison: another check
 * reports it.
 */
export function namedExtents(draft: CatalogDraft): ReadonlyMap<string, Extent> {
  const conditions = new Map(draft.all('condition').map(({ id, condition }) => [id as string, condition]))
  const uses = new Map([...conditions].map(([id, condition]) => [id, [...namesIn(condition)].filter((name) => conditions.has(name))]))
  const extents = new Map<string, Extent>()
  const waiting = new Map([...uses].map(([id, names]) => [id, names.length]))
  const users = usersOf(uses)
  const ready = [...waiting].filter(([, count]) => count === 0).map(([id]) => id)
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    extents.set(id, extentOf(conditions.get(id)!, extents))
    for (const user of users.get(id) ?? []) {
      const left = waiting.get(user)! - 1
      waiting.set(user, left)
      if (left === 0) ready.push(user)
    }
  }
  for (const id of conditions.keys()) if (!extents.has(id)) extents.set(id, endless)
  return extents
}

/** The extent of one condition, given those of the named conditions it may use. Beyond the limits it is a lower bound. */
export function extentOf(condition: Condition, named: ReadonlyMap<string, Extent>): Extent {
  let [deepest, leaves] = [0, 0]
  for (const { condition: node, depth } of conditionNodes(condition)) {
    const below = 'condition' in node ? (named.get(node.condition) ?? nothing) : null
    const cutOff = depth === maximumDepth && isGroup(node) ? 1 : 0
    deepest = Math.max(deepest, depth + cutOff + (below?.depth ?? 0))
    leaves += below?.leaves ?? ('fact' in node ? 1 : 0)
  }
  return { depth: deepest, leaves: Number.isFinite(deepest) ? Math.min(leaves, Number.MAX_SAFE_INTEGER) : leaves }
}

/** The named conditions that a condition uses itself, each once. */
export function namesIn(condition: Condition): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { condition: node } of conditionNodes(condition)) if ('condition' in node) names.add(node.condition)
  return names
}

/** Turns "uses" around: by whom each name is used. */
export function usersOf(uses: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>()
  for (const [user, names] of uses) {
    for (const name of names) {
      const known = users.get(name)
      if (known === undefined) users.set(name, [user])
      else known.push(user)
    }
  }
  return users
}

function isGroup(condition: Condition): boolean {
  return 'all' in condition || 'any' in condition || 'not' in condition
}
