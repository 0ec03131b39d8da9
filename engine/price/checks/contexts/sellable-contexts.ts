import { valuesOf } from '../../../model/characteristic-values.js'
import { type CatalogDraft, compareText } from '../../../model/draft.js'
import { type Condition, isListFact, isTermFact, selectionFactPattern } from '../../../model/fact.js'
import type { BundleMember, ProductOffering } from '../../../model/offering.js'
import { type OrderAction, raisedBy } from '../../../model/order-action.js'
import type { ProductOfferingPrice } from '../../../model/price.js'
import { comparisonsOf } from '../../../rules/comparisons-of.js'
import type { CompiledRules } from '../../../rules/compile-rules.js'
import type { FactId } from '../../../values/ids.js'
import { utcPeriod } from '../../table/compile-table.js'
import { offeringsAbove } from '../offerings-below.js'
import { isDuring } from './moment.js'

/** Where the prices of an offering can be asked for: what is ordered, and what then is true of facts, selection and moment. */
export interface SellableContext {
  readonly root: ProductOffering
  /** The item whose prices they are. */
  readonly carrier: ProductOffering
  readonly condition: Condition
  /** Whether rules of the bundle may forbid selections that the condition allows. */
  readonly isBound: boolean
}

export interface SellableContexts {
  readonly contexts: readonly SellableContext[]
  /** Whether these are all: contexts in which a selection has sets of values, or one value under two names, are left out. */
  readonly isComplete: boolean
}

/**
 * Every context in which an offering can be ordered, by itself or in bundles. Of the selection only the facts that are
 * `looked` at play a part; where an item has no such characteristic, nothing can be decided by it, and it is no such
 * context. What rules of bundles forbid is not taken out.
 */
export function sellableContexts(
  draft: CatalogDraft,
  rules: CompiledRules,
  carrier: ProductOffering,
  looked: ReadonlySet<FactId>,
): SellableContexts {
  const contexts: SellableContext[] = []
  let isComplete = true
  for (const root of offeringsAbove(draft).get(carrier.id) ?? []) {
    if (!root.isSellable || (root.eligibility === undefined && rules.eligibilityDefault === 'deny')) continue
    const ways = waysDown(draft, root, carrier.id)
    const selection = selectionOf(draft, root, carrier, ways, looked)
    if (selection === 'several') isComplete = false
    if (selection === 'several' || selection === 'none') continue
    const asked: Condition = { any: ways.map(({ offerings }) => ({ all: offerings.flatMap((one) => asks(rules, one)) })) }
    const isBound = ways.some(({ offerings }) => offerings.some(hasRules))
    contexts.push({ root, carrier, isBound, condition: { all: [asked, ...selection] } })
  }
  return { contexts, isComplete }
}

/** Where a price applies to what carries it. */
export function appliesWhere({ validFor, when, charge }: ProductOfferingPrice): readonly Condition[] {
  const isByAction = charge.kind === 'oneTime' && !charge.actions.includes('add')
  return [
    isDuring(utcPeriod(validFor ?? {})),
    ...(when === undefined ? [] : [when]),
    ...(isByAction ? [{ fact: orderAction, operator: 'in', value: raisedBy(charge.actions) } as const] : []),
  ]
}

/** The facts that say whether a price applies. */
export function factsOf(rules: CompiledRules, { when }: ProductOfferingPrice): readonly FactId[] {
  return when === undefined ? [] : comparisonsOf(rules, when).map(({ fact }) => fact)
}

/** One way from an offering down its bundles to another: all on it, and the membership that it ends with. */
interface WayDown {
  readonly offerings: readonly ProductOffering[]
  readonly member: BundleMember | null
}

/** More ways than these are not told apart: the others ask no less. */
const mostWays = 64

function waysDown(draft: CatalogDraft, root: ProductOffering, to: string): readonly WayDown[] {
  const found: WayDown[] = []
  const open: WayDown[] = [{ offerings: [root], member: null }]
  for (let way = open.pop(); way !== undefined && found.length < mostWays; way = open.pop()) {
    const last = way.offerings.at(-1)!
    if (last.id === to) found.push(way)
    if (last.content.kind !== 'bundle') continue
    for (const member of last.content.groups.flatMap(({ members }) => members)) {
      const offering = draft.find('productOffering', member.offering)
      if (offering !== undefined && !way.offerings.includes(offering)) open.push({ offerings: [...way.offerings, offering], member })
    }
  }
  return found
}

/** What an offering asks of a customer and of the moment. */
function asks(rules: CompiledRules, { id, validFor }: ProductOffering): readonly Condition[] {
  const asked = rules.offerings.get(id)
  const conditions = asked === undefined ? [] : [asked.channel, asked.marketSegment, asked.place, asked.eligibility]
  return [isDuring(utcPeriod(validFor)), ...conditions.filter((condition) => condition !== null)]
}

function hasRules({ content }: ProductOffering): boolean {
  return content.kind === 'bundle' && content.rules.some(({ kind }) => kind !== 'recommends')
}

/** What the selection can be, of the facts that are looked at; `none` where one of them has no value, `several` where it has no value of its own. */
function selectionOf(
  draft: CatalogDraft,
  root: ProductOffering,
  carrier: ProductOffering,
  ways: readonly WayDown[],
  looked: ReadonlySet<FactId>,
): readonly Condition[] | 'none' | 'several' {
  const facts = [...looked].filter((fact) => selectionFactPattern.test(fact) && fact !== orderAction).sort(compareText)
  const isTwice =
    root === carrier && facts.some((fact) => facts.includes(fact.replace(/^item\./, 'root.') as FactId) && fact.startsWith('item.'))
  if (isTwice) return 'several'
  const conditions: Condition[] = []
  // What is listed depends on everything else that is ordered.
  if (facts.some(isListFact)) return 'several'
  for (const fact of facts) {
    const possible = fact === 'item.quantity' ? quantities(ways) : characteristicIn(draft, fact.startsWith('root.') ? root : carrier, fact)
    if (typeof possible === 'string') return possible
    conditions.push(possible)
  }
  return conditions
}

function quantities(ways: readonly WayDown[]): Condition {
  const fact = 'item.quantity' as FactId
  return {
    any: ways.map(({ member }) => ({
      all: [
        { fact, operator: 'greaterThanInclusive', value: Math.max(1, member?.minimum ?? 1) },
        { fact, operator: 'lessThanInclusive', value: member?.maximum ?? 1 },
      ],
    })),
  }
}

function characteristicIn(draft: CatalogDraft, { content, terms = [] }: ProductOffering, fact: FactId): Condition | 'none' | 'several' {
  if (isTermFact(fact)) return terms.length === 0 ? 'none' : { fact, operator: 'in', value: terms.map(({ id }) => id) }
  const id = fact.slice(fact.indexOf('.') + 1)
  const specification = content.specification === undefined ? undefined : draft.find('productSpecification', content.specification)
  const type = specification?.characteristics.find((one) => one.id === id)?.type
  if (type === undefined) return 'none'
  if (type.kind === 'set') return 'several'
  const narrowed = content.kind === 'simple' ? content.characteristics?.find((one) => one.id === id)?.values : undefined
  return { fact, operator: 'in', value: valuesOf(type).filter((value) => narrowed === undefined || narrowed.includes(value)) }
}

const orderAction = 'order.action' as FactId

/** That the order does something for which a charge is raised, where that decides which row holds. */
export function isCharged({ charge }: ProductOfferingPrice, looked: ReadonlySet<FactId>): readonly Condition[] {
  if (!looked.has(orderAction)) return []
  const running: readonly OrderAction[] = ['add', 'modify', 'suspend', 'resume', 'move', 'renew', 'noChange']
  return [{ fact: orderAction, operator: 'in', value: charge.kind === 'oneTime' ? raisedBy(charge.actions) : running }]
}
