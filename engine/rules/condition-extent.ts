import type { CatalogDraft } from '../model/draft.js'
import { type DocumentRef, refText } from '../values/ids.js'
import { conditionNodes, maximumDepth, maximumLeaves, type WrittenCondition } from './condition-nodes.js'

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
 * The extent of every named condition of a draft by its id, and of every rule template by {@link templateName}. Chains of
 * any length are followed without recursion, and doubling chains are counted, not written out. A name that the draft
 * doesn't have counts as one comparison, which another check reports, and so does a decision table.
 */
export function namedExtents(draft: CatalogDraft): ReadonlyMap<string, Extent> {
  const conditions = namedConditions(draft)
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
export function extentOf(condition: WrittenCondition, named: ReadonlyMap<string, Extent>): Extent {
  let [deepest, leaves] = [0, 0]
  for (const { condition: node, depth } of conditionNodes(condition)) {
    const name = nameIn(node)
    const below = name === null ? null : (named.get(name) ?? nothing)
    const cutOff = depth === maximumDepth && isGroup(node) ? 1 : 0
    deepest = Math.max(deepest, depth + cutOff + (below?.depth ?? 0))
    leaves += below?.leaves ?? ('fact' in node || 'table' in node ? 1 : 0)
  }
  return { depth: deepest, leaves: Number.isFinite(deepest) ? Math.min(leaves, Number.MAX_SAFE_INTEGER) : leaves }
}

/** What a draft's conditions can use by name: named conditions by id, templates by {@link templateName}. */
export function namedConditions(draft: CatalogDraft): ReadonlyMap<string, WrittenCondition> {
  return new Map<string, WrittenCondition>([
    ...draft.all('condition').map(({ id, condition }) => [id, condition] as const),
    ...draft.all('ruleTemplate').map(({ id, condition }) => [templateName(id), condition] as const),
  ])
}

/** The name of a template among those of conditions; no id of a condition has a slash. */
export function templateName(id: string): string {
  return refText({ kind: 'ruleTemplate', id })
}

/** The document that a name stands for. */
export function documentNamed(name: string): DocumentRef {
  const prefix = templateName('')
  return name.startsWith(prefix) ? { kind: 'ruleTemplate', id: name.slice(prefix.length) } : { kind: 'condition', id: name }
}

/** The named conditions and templates that a condition uses itself, each once. */
export function namesIn(condition: WrittenCondition): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { condition: node } of conditionNodes(condition)) {
    const name = nameIn(node)
    if (name !== null) names.add(name)
  }
  return names
}

/** The named condition or template that a node is a use of. */
export function nameIn(node: WrittenCondition): string | null {
  if ('condition' in node) return node.condition
  return 'template' in node ? templateName(node.template) : null
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

function isGroup(condition: WrittenCondition): boolean {
  return 'all' in condition || 'any' in condition || 'not' in condition
}
