import type { CatalogDraft } from '../../model/draft.js'
import type { Condition, Facts } from '../../model/fact.js'
import type { ProductOffering } from '../../model/offering.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { FactId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import { isAddress, priceSpace } from './contexts/price-space.js'
import { appliesWhere, factsOf, isCharged, type SellableContexts, sellableContexts } from './contexts/sellable-contexts.js'
import { spotWhere } from './contexts/spot-where.js'
import type { PossibleItem } from './possible-items.js'

/** A price on an item that an order may have. */
export interface PossibleLine {
  readonly item: PossibleItem
  readonly price: ProductOfferingPrice
}

/** For whom prices apply together, and when. */
export interface AppliedTogether {
  readonly facts: Facts
  /** Absent where it is so at every moment. */
  readonly at?: Instant
}

export interface MeetingProver {
  /** Says for whom all of some prices apply in an order of `root`; `never` where for nobody, or where other checks report why nobody can say. */
  (root: ProductOffering, lines: readonly PossibleLine[]): AppliedTogether | 'never' | 'unproven'
  /** Whether its budget is spent, so that whatever it is asked is unproven. */
  isExhausted(): boolean
}

/** How many questions one prover answers, and how much it looks at, before what is left counts as unproven. */
const mostAsked = 2_000
const mostSteps = 1_000_000

/** A prover with a budget of its own. What rules of bundles forbid is not taken out. */
export function meetingProver(draft: CatalogDraft): MeetingProver {
  const rules = rulesOf(draft)
  const known = new Map<string, SellableContexts>()
  const budget = { steps: mostSteps }
  let asked = 0
  const contextsOf = (offering: ProductOffering, looked: ReadonlySet<FactId>): SellableContexts => {
    const key = [offering.id, ...[...looked].sort()].join(' ')
    const found = known.get(key) ?? sellableContexts(draft, rules, offering, looked)
    known.set(key, found)
    return found
  }
  const isExhausted = () => asked > mostAsked || budget.steps < 0
  const prove = (root: ProductOffering, lines: readonly PossibleLine[]): AppliedTogether | 'never' | 'unproven' => {
    asked += 1
    if (isExhausted()) return 'unproven'
    const ofItems = new Set(lines.flatMap(({ item, price }) => (factsOf(rules, price).some(isOfItem) ? [item] : [])))
    // Facts of an item say something else on each item.
    if (ofItems.size > 1) return 'unproven'
    const facts = [...lines.flatMap(({ price }) => factsOf(rules, price)), ...(lines.some(isByAction) ? [orderAction] : [])]
    const looked = new Set(facts)
    const common = new Set(facts.filter((fact) => !isOfItem(fact)))
    const conditions: Condition[] = [...isAddress(draft, rules, looked)]
    for (const item of new Set(lines.map((line) => line.item))) {
      const { contexts, isComplete } = contextsOf(item.offering, ofItems.has(item) ? looked : common)
      const context = contexts.find((one) => one.root === root)
      if (context === undefined) return isComplete ? 'never' : 'unproven'
      conditions.push(context.condition)
    }
    for (const { price } of lines) conditions.push(...appliesWhere(price), ...(isRaised(price) ? isCharged(price, looked) : []))
    const space = priceSpace(draft, [], [{ all: conditions }])
    if (space === null || space === 'too-many') return space === null ? 'never' : 'unproven'
    const everywhere = { from: space.sizes.map(() => 0), to: space.sizes.map((size) => size - 1) }
    const spot = spotWhere(space.formulas[0]!, space.tests, everywhere, budget)
    if (spot === null) return budget.steps < 0 ? 'unproven' : 'never'
    const at = space.momentAt(spot)
    return { facts: space.factsAt(spot), ...(at === undefined ? {} : { at }) }
  }
  return Object.assign(prove, { isExhausted })
}

const orderAction = 'order.action' as FactId

function isOfItem(fact: FactId): boolean {
  return fact.startsWith('item.')
}

/** Whether what is ordered decides if a price is charged, although no condition says so. */
function isByAction({ price: { charge } }: PossibleLine): boolean {
  return charge.kind === 'oneTime' && !charge.actions.includes('add')
}

function isRaised({ charge }: ProductOfferingPrice): boolean {
  return charge.kind === 'oneTime' || charge.kind === 'recurring' || charge.kind === 'usage'
}
