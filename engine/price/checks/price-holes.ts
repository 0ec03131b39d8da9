import { type CatalogDraft, compareText } from '../../model/draft.js'
import type { Condition, Facts } from '../../model/fact.js'
import type { ProductOffering } from '../../model/offering.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { rulesOf } from '../../rules/compile-rules.js'
import { canonicalJson } from '../../values/canonical-json.js'
import { groupBy } from '../../values/group-by.js'
import type { Instant, Period } from '../../values/instant.js'
import type { JsonValue } from '../../values/json.js'
import { oncePer } from '../../values/once.js'
import { utcPeriod } from '../table/compile-table.js'
import { isDuring } from './contexts/moment.js'
import { priceSpace } from './contexts/price-space.js'
import { factsOf, isCharged, sellableContexts } from './contexts/sellable-contexts.js'
import { spotWhere } from './contexts/spot-where.js'

/** A time between two prices of an offering in which it can be ordered and no such price applies, so that it is free. */
export interface PriceHole {
  readonly carrier: ProductOffering
  /** The price that ended last, and the one that begins next. */
  readonly before: ProductOfferingPrice
  readonly after: ProductOfferingPrice
  readonly period: Required<Period>
  readonly offering: string
  readonly facts: Facts
  readonly at: Instant
}

/** Two prices of an offering, one after the other, of which nobody could say whether there is such a time between them. */
export interface UnprovenHole {
  readonly carrier: ProductOffering
  readonly before: ProductOfferingPrice
  readonly after: ProductOfferingPrice
}

export interface HoleJudgement {
  readonly holes: readonly PriceHole[]
  readonly unproven: readonly UnprovenHole[]
}

/** Versions of one price are for the same customers. */
function conditionText({ price: { when } }: Dated): string {
  return when === undefined ? '' : canonicalJson(when as unknown as JsonValue)
}

/** How much of one offering is looked at before what is left counts as unproven. */
const mostSteps = 1_000_000

/** The holes between versions of one price on one offering, for customers whom no other price of its kind meets meanwhile. */
export const priceHoles = oncePer((draft: CatalogDraft): HoleJudgement => {
  const prices = new Map<string, ProductOfferingPrice>(draft.all('productOfferingPrice').map((price) => [price.id, price]))
  const found = draft.all('productOffering').flatMap((carrier) => {
    const charges = [...new Set<string>(carrier.prices)].sort(compareText).flatMap((id) => prices.get(id) ?? [])
    const kinds = groupBy(
      charges.filter(({ charge, role }) => role !== 'reference' && kindOf(charge) !== null),
      ({ charge }) => kindOf(charge),
    )
    return [...kinds.values()].flatMap((same) => holesBetween(draft, carrier, same))
  })
  return {
    holes: found.flatMap((one) => ('at' in one ? [one] : [])),
    unproven: found.flatMap((one) => ('at' in one ? [] : [one])),
  }
})

/** Prices of one kind take each other's place; allowances and alterations may come and go. */
function kindOf(charge: ProductOfferingPrice['charge']): string | null {
  switch (charge.kind) {
    case 'oneTime':
      return `oneTime ${[...charge.actions].sort().join(' ')}`
    case 'recurring':
      return `recurring ${charge.period.count} ${charge.period.unit}`
    case 'usage':
      return `usage ${charge.metric}`
    default:
      return null
  }
}

interface Dated {
  readonly price: ProductOfferingPrice
  readonly period: Period
}

function holesBetween(
  draft: CatalogDraft,
  carrier: ProductOffering,
  prices: readonly ProductOfferingPrice[],
): readonly (PriceHole | UnprovenHole)[] {
  const dated = prices.map((price): Dated => ({ price, period: utcPeriod(price.validFor ?? {}) }))
  const borders = [...new Set(dated.flatMap(({ period: { from, to } }) => [from ?? [], to ?? []].flat()))].sort(compareText) as Instant[]
  return borders.slice(1).flatMap((to, i) => {
    const from = borders[i]!
    const before = dated.filter(({ period }) => period.to !== undefined && period.to <= from)
    const after = dated.filter(({ period }) => period.from !== undefined && period.from >= to)
    const during = dated.filter((one) => !before.includes(one) && !after.includes(one))
    return before.length === 0 || after.length === 0 ? [] : holeIn(draft, carrier, { from, to }, before, during, after)
  })
}

function holeIn(
  draft: CatalogDraft,
  carrier: ProductOffering,
  period: Required<Period>,
  before: readonly Dated[],
  during: readonly Dated[],
  after: readonly Dated[],
): readonly (PriceHole | UnprovenHole)[] {
  const rules = rulesOf(draft)
  const all = [...before, ...during, ...after].map(({ price }) => price)
  const looked = new Set(all.flatMap((price) => factsOf(rules, price)))
  const met = (some: readonly Dated[]): Condition => ({ any: some.map(({ price: { when } }) => when ?? { all: [] }) })
  const versions = before.filter((one) => after.some((other) => conditionText(one) === conditionText(other)))
  const isOpen: readonly Condition[] = [isDuring(period), met(versions), { not: met(during) }, ...isCharged(all[0]!, looked)]
  const { contexts, isComplete } = sellableContexts(draft, rules, carrier, looked)
  const space = priceSpace(
    draft,
    [],
    contexts.map(({ condition }): Condition => ({ all: [condition, ...isOpen] })),
  )
  const last = before.toSorted((left, right) => compareText(right.period.to!, left.period.to!))[0]!
  const next = after.toSorted((left, right) => compareText(left.period.from!, right.period.from!))[0]!
  const unproven: UnprovenHole = { carrier, before: last.price, after: next.price }
  if (space === null) return []
  if (space === 'too-many') return [unproven]
  const everywhere = { from: space.sizes.map(() => 0), to: space.sizes.map((size) => size - 1) }
  for (const [i, formula] of space.formulas.entries()) {
    const budget = { steps: mostSteps }
    const spot = spotWhere(formula, space.tests, everywhere, budget)
    if (spot === null && budget.steps < 0) return [unproven]
    if (spot === null) continue
    const at = space.momentAt(spot)!
    return [{ carrier, before: last.price, after: next.price, period, offering: contexts[i]!.root.id, facts: space.factsAt(spot), at }]
  }
  return isComplete || versions.length === 0 ? [] : [unproven]
}
