import type { Verdict } from '../explain/reason.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { Facts } from '../model/fact.js'
import type { Realization } from '../model/realization.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import { type FactEntry, factsAbout, type ItemFacts, itemFacts, requestFacts } from '../rules/selection-facts.js'
import { weigh } from '../rules/weigh.js'
import { groupBy } from '../values/group-by.js'
import { refText } from '../values/ids.js'
import type { CompiledRealizations, TechnicalSpecification } from './compile-realizations.js'
import type { Asked, Claim, DecompositionProblem, PlanCharacteristic, WeighedRealization } from './plan.js'
import { commercialId, placesAround, technicalId } from './plan-id.js'
import { settleCharacteristics } from './settle-characteristics.js'

/** An order beyond it would need a plan that nobody could carry out, or that exhausts the machine. */
export const itemLimit = 200_000

/** A technical item while it is gathered: who asked for it, for which ordered products, and with which values. */
export interface GatheredItem {
  readonly id: string
  readonly specification: TechnicalSpecification
  readonly because: Asked[]
  /** Paths of the commercial items that it is there for. */
  readonly origins: Set<string>
  readonly claims: Map<string, Claim[]>
  characteristics: readonly PlanCharacteristic[]
}

export interface GatheredItems {
  readonly items: readonly GatheredItem[]
  readonly undecided: readonly WeighedRealization[]
  readonly declined: readonly WeighedRealization[]
  readonly problems: readonly DecompositionProblem[]
  /** The order needs more items than {@link itemLimit}; what was gathered is not all of them. */
  readonly overflow: boolean
}

/**
 * Follows every realization from the ordered items down. Specifications are worked off in an order in which all that
 * ask for an item are done before the item itself is realised, so a shared item is complete when conditions look at it.
 * A condition that cannot be decided is followed as if it held, to find all the facts that are missing.
 */
export function gatherItems(
  { products, technical }: CompiledRealizations,
  rules: CompiledRules,
  ordered: readonly ConfiguredItem[],
  facts: Facts,
): GatheredItems {
  const walk: Walk = { rules, technical, request: requestFacts(facts), roots: rootsOf(ordered), ...nothingGathered(technical) }
  for (const item of ordered) {
    if (item.specification === null) continue
    const product = products.get(item.specification) ?? { provisioned: true, realizations: [] }
    const id = commercialId(item.offering, item.path)
    const taken = realise(walk, { id, scope: item.path, origins: new Set([item.path]), ...itemFacts(item) }, product.realizations)
    if (!taken && product.provisioned) walk.problems.push({ code: 'not-realised', items: [id], characteristic: null, claims: [] })
  }
  for (const [key, specification] of technical) {
    for (const item of walk.gathered.get(key)!.values()) {
      const { characteristics, problems } = settleCharacteristics(item.id, specification.characteristics, item.claims)
      item.characteristics = characteristics
      walk.problems.push(...problems)
      realise(walk, { ...item, scope: item.id, ...itemFacts({ characteristics, quantity: 1 }) }, specification.realizations)
    }
  }
  return { ...walk, items: [...walk.gathered.values()].flatMap((items) => [...items.values()]) }
}

interface Walk {
  readonly rules: CompiledRules
  readonly technical: CompiledRealizations['technical']
  readonly request: readonly FactEntry[]
  /** The ordered item at the top of each path. */
  readonly roots: ReadonlyMap<string, ConfiguredItem>
  /** By specification, then by id. */
  readonly gathered: ReadonlyMap<string, Map<string, GatheredItem>>
  readonly undecided: WeighedRealization[]
  readonly declined: WeighedRealization[]
  readonly problems: DecompositionProblem[]
  size: number
  overflow: boolean
}

/** Whatever is realised: a commercial or a technical item. */
interface Source extends ItemFacts {
  readonly id: string
  /** What names the scope of items that belong to it alone. */
  readonly scope: string
  readonly origins: ReadonlySet<string>
}

/** Adds what realises the source; answers whether anything does, or could. */
function realise(walk: Walk, source: Source, realizations: readonly Realization[]): boolean {
  let about: Facts | null = null
  let taken = false
  for (const realization of realizations) {
    const { id, when } = realization
    if (when === undefined) {
      ask(walk, source, realization, { realization: id, source: source.id, reason: null })
      taken = true
      continue
    }
    about ??= factsAbout(walk.request, source, rootFacts(walk, source), 'add')
    const weighed = { realization: id, source: source.id, reason: weigh(walk.rules, when, about) }
    const verdict: Verdict = weighed.reason.verdict
    if (verdict === 'fails') walk.declined.push(weighed)
    else ask(walk, source, realization, weighed)
    if (verdict === 'unknown') walk.undecided.push(weighed)
    taken ||= verdict !== 'fails'
  }
  return taken
}

/** Asks for the items of one realization, wherever its scope says they are shared. */
function ask(walk: Walk, source: Source, realization: Realization, asked: Asked): void {
  const specification = walk.technical.get(refText(realization.to))
  if (specification === undefined || walk.overflow) return
  const count = realization.quantity === 'perItem' ? source.quantity : 1
  if (count > itemLimit) {
    walk.overflow = true
    return
  }
  for (const { scope, origins } of scopesOf(walk, source, realization.scope)) {
    for (let number = 1; number <= count; number++) {
      const item = itemAt(walk, specification, scope, number)
      if (item === null) return
      item.because.push(asked)
      for (const origin of origins) item.origins.add(origin)
      for (const mapping of realization.characteristics) {
        const value = 'value' in mapping ? mapping.value : source.characteristics.get(mapping.from)
        if (value !== undefined) claim(item, mapping.to, { value, realization: realization.id, source: source.id })
      }
    }
  }
}

function itemAt(walk: Walk, specification: TechnicalSpecification, scope: string, number: number): GatheredItem | null {
  const id = technicalId(specification.level, specification.ref.id, scope, number)
  const items = walk.gathered.get(refText(specification.ref))!
  const known = items.get(id)
  if (known !== undefined) return known
  if (walk.size === itemLimit) {
    walk.overflow = true
    return null
  }
  walk.size++
  const item: GatheredItem = { id, specification, because: [], origins: new Set(), claims: new Map(), characteristics: [] }
  items.set(id, item)
  return item
}

function claim({ claims }: GatheredItem, characteristic: string, one: Claim): void {
  const known = claims.get(characteristic)
  if (known === undefined) claims.set(characteristic, [one])
  else known.push(one)
}

/** Where an item of this scope is shared: once in the order, once per ordered offering, or not beyond its source. */
function scopesOf(
  walk: Walk,
  { scope: own, origins }: Source,
  scope: Realization['scope'],
): readonly { readonly scope: string; readonly origins: Iterable<string> }[] {
  switch (scope) {
    case 'order':
      return [{ scope: 'order', origins }]
    case 'topItem': {
      const byRoot = groupBy(origins, (origin) => walk.roots.get(origin)!.path)
      return [...byRoot].map(([root, below]) => ({ scope: root, origins: below }))
    }
    case 'item':
      return [{ scope: own, origins }]
  }
}

/** What `root.*` speaks of; nothing when the source is shared by several ordered offerings. */
function rootFacts({ roots }: Walk, { origins }: Source): ItemFacts['characteristics'] {
  const [root, ...others] = new Set([...origins].map((origin) => roots.get(origin)!))
  return root !== undefined && others.length === 0 ? itemFacts(root).characteristics : new Map()
}

function rootsOf(ordered: readonly ConfiguredItem[]): ReadonlyMap<string, ConfiguredItem> {
  const byPath = new Map(ordered.map((item) => [item.path, item]))
  return new Map(ordered.map((item) => [item.path, byPath.get(placesAround(item.path).findLast((path) => byPath.has(path))!)!]))
}

function nothingGathered(technical: CompiledRealizations['technical']): Omit<Walk, 'rules' | 'technical' | 'request' | 'roots'> {
  const gathered = new Map([...technical.keys()].map((key) => [key, new Map<string, GatheredItem>()]))
  return { gathered, undecided: [], declined: [], problems: [], size: 0, overflow: false }
}
