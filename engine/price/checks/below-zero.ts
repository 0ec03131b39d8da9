import type { ConfiguredItem } from '../../model/configured-item.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { Condition, Facts } from '../../model/fact.js'
import type { UsageQuantity } from '../../model/request.js'
import { comparisonsOf } from '../../rules/comparisons-of.js'
import { rulesOf } from '../../rules/compile-rules.js'
import { type Currency, currency as currencyOf } from '../../values/currency.js'
import type { FactId, PriceId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import { localDate } from '../../values/local-date.js'
import { oncePer } from '../../values/once.js'
import { type Ratio, sum, times, one as unity, whole, zero } from '../../values/ratio.js'
import type { CompiledAlteration } from '../alteration/compile-alteration.js'
import { isTarget } from '../alteration/target-lines.js'
import { type CompiledPrice, type CompiledPrices, compilePrices } from '../compile-prices.js'
import { priceItems } from '../price-items.js'
import { chargeTables } from '../table/charge-tables.js'
import { isFor } from '../table/compiled-row.js'
import { isDuring } from './contexts/moment.js'
import { type PriceSpace, priceSpace } from './contexts/price-space.js'
import { rowCells } from './contexts/row-cells.js'
import { sellableContexts } from './contexts/sellable-contexts.js'
import { spotWhere } from './contexts/spot-where.js'
import { anyMoment, spotsOf } from './contexts/spots-of.js'
import { leastAmount, mayFallBelowZero } from './may-fall-below-zero.js'
import { itemIn, type TrialOrder, trialOrders } from './trial-orders.js'
import { trialUse } from './trial-use.js'

/** An order in which alterations take more off a charge than it costs. */
export interface BelowZero {
  /** The charge, and the alteration with which it fell below zero. */
  readonly price: PriceId
  readonly alteration: PriceId
  readonly items: readonly ConfiguredItem[]
  readonly facts: Facts
  readonly at: Instant
  readonly currency: string
  /** What was used; nothing where the charge is none for use. */
  readonly usage: readonly UsageQuantity[]
  /** What was left, below zero. */
  readonly left: string
}

export interface BelowZeroJudgement {
  readonly found: readonly BelowZero[]
  /** Charges of which it could not be proven. */
  readonly unproven: readonly PriceId[]
}

/** How many contexts of one order are tried, and how many orders are priced in all, before a charge counts as unproven. */
const mostContexts = 1_000
const mostPriced = 20_000

/** How many charges are reported; the others are usually of the same making. */
const mostReported = 50

interface Trial {
  readonly draft: CatalogDraft
  readonly prices: CompiledPrices
  priced: number
}

/** Where alterations can take more than there is, found by pricing every kind of context of orders in which a bound leaves it open. */
export const judgeBelowZero = oncePer((draft: CatalogDraft): BelowZeroJudgement => {
  const trial: Trial = { draft, prices: compilePrices(draft), priced: 0 }
  const found = new Map<string, BelowZero>()
  const unproven = new Set<PriceId>()
  for (const order of trialOrders(draft)) {
    for (const code of trial.prices.roundings.keys()) {
      for (const looked of lookedAt(trial.prices, order, code)) {
        const open = looked.open.filter(({ price }) => !found.has(`${price.id} ${code}`))
        if (open.length === 0) continue
        const left = new Set(open.map(({ price }) => price.id))
        const isComplete = tryOrder(trial, order, code, { ...looked, open }, (below) => {
          if (left.delete(below.price)) found.set(`${below.price} ${code}`, below)
          return left.size > 0
        })
        if (!isComplete) for (const price of left) unproven.add(price)
      }
      if (found.size + unproven.size >= mostReported) break
    }
    if (found.size + unproven.size >= mostReported) break
  }
  const all = [...found.values()]
  return { found: all, unproven: [...unproven].filter((id) => all.every(({ price }) => price !== id)) }
})

/** A price on an item of a trial order. */
interface Carried {
  readonly item: ConfiguredItem
  readonly price: CompiledPrice
}

function carriedBy({ offerings }: CompiledPrices, { items }: TrialOrder): readonly Carried[] {
  return items.flatMap((item) => (offerings.get(item.offering) ?? []).map((price) => ({ item, price })))
}

/** Prices of an order that are looked at together, and the charges among them that could fall below zero, as far as the bound tells. */
interface Looked {
  readonly carried: readonly Carried[]
  readonly open: readonly Carried[]
}

/** Fees with all that alters them; and use with the percentages that are taken off it, which are too much however much is used. */
function lookedAt(prices: CompiledPrices, order: TrialOrder, code: string): readonly Looked[] {
  const all = carriedBy(prices, order)
  const open = all.filter((line) => {
    const reaching = all.flatMap((one) => (reaches(one, line) && one.price.charge.kind === 'alteration' ? [one.price.charge] : []))
    const least = reaching.length === 0 ? null : leastOf(line.price, reaching, code)
    return least !== null && mayFallBelowZero(least, reaching, code)
  })
  const isUse = ({ price }: Carried) => price.charge.kind === 'usage'
  return [
    { carried: all, open: open.filter((line) => !isUse(line)) },
    { carried: all, open: open.filter(isUse) },
  ]
}

/** The least that a charge costs before it is altered. Percentages take the same part of any use, so that one will do. */
function leastOf({ charge }: CompiledPrice, reaching: readonly CompiledAlteration[], code: string): Ratio | null {
  if (charge.kind === 'usage') return reaching.every(takesShare) ? unity : null
  return charge.kind === 'oneTime' || charge.kind === 'recurring' ? leastAmount(charge.amount, code) : null
}

function takesShare({ effect }: CompiledAlteration): boolean {
  return effect.kind === 'percentOff' || (effect.kind === 'byTable' && effect.does === 'percentOff')
}

function reaches({ item, price: { charge } }: Carried, line: Carried): boolean {
  return charge.kind === 'alteration' && isTarget(charge.target, item.path, line)
}

/** The charges with all that can play a part in what becomes of them: what alters them, what that alters too, and so on. */
function together(carried: readonly Carried[], open: readonly Carried[]): readonly Carried[] {
  const found = new Set(open)
  for (const one of found) {
    for (const other of carried) {
      if (reaches(other, one) || reaches(one, other) || isBaseOf(one, other)) found.add(other)
    }
  }
  return carried.filter((one) => found.has(one))
}

function isBaseOf({ price: { charge } }: Carried, { price }: Carried): boolean {
  return (
    charge.kind === 'alteration' &&
    charge.effect.kind === 'percentOf' &&
    charge.effect.of.kind === 'price' &&
    charge.effect.of.price === price.id
  )
}

/** How many units of a metric come with an order; those that tables give are not counted. */
function grantedOf(granting: readonly Carried[], metric: string): Ratio {
  return sum(
    granting.map(({ item, price: { charge } }) =>
      charge.kind === 'allowance' && charge.metric === metric ? times(charge.quantity, whole(item.quantity)) : zero,
    ),
  )
}

/** Prices an order in each of its contexts until nobody wants to know more; answers whether those were all. */
function tryOrder(trial: Trial, order: TrialOrder, code: string, looked: Looked, note: (below: BelowZero) => boolean): boolean {
  const isOfUse = looked.open.some(({ price }) => price.charge.kind === 'usage')
  const granting = isOfUse ? looked.carried.filter(({ price }) => price.charge.kind === 'allowance') : []
  const carried = [...together(looked.carried, looked.open), ...granting]
  const known = currencyOf(code)
  const space = known === null ? null : spaceOf(trial.draft, carried, order, code)
  if (known === null || space === null || space === 'too-many') return false
  const offerings = new Map(
    order.items.map(({ offering }) => [offering, carried.flatMap(({ item, price }) => (item.offering === offering ? [price] : []))]),
  )
  const prices = { ...trial.prices, offerings }
  const idsAt = (path: string) => carried.flatMap(({ item, price }) => (item.path === path ? [price.id] : []))
  const usage = isOfUse
    ? order.items.flatMap(({ path }) =>
        trialUse(trial.draft, { path, prices: idsAt(path), currency: code }, (metric) => grantedOf(granting, metric)),
      )
    : []
  const [isAsked] = space.formulas
  let isComplete = true
  for (const spot of spotsOf(space.sizes, mostContexts)) {
    if (spotWhere(isAsked!, space.tests, { from: spot, to: spot }, { steps: mostContexts }) === null) continue
    if (++trial.priced > mostPriced) return false
    const below = priceAt(trial.draft, prices, { ...order, usage }, known, space, spot)
    if (below === null) isComplete = false
    else if (!below.every(note)) return true
  }
  return isComplete && space.sizes.reduce((product, size) => product * size, 1) <= mostContexts
}

/** The contexts of an order, divided wherever a condition, a period or a row of a table of its prices divides them. */
function spaceOf(
  draft: CatalogDraft,
  carried: readonly Carried[],
  { root, carrier }: TrialOrder,
  code: string,
): PriceSpace | null | 'too-many' {
  const rules = rulesOf(draft)
  const tables = carried.flatMap(({ price: { charge } }) => chargeTables(charge))
  const conditions = carried.flatMap(({ price }) => price.when ?? [])
  const looked = new Set<FactId>([
    ...conditions.flatMap((when) => comparisonsOf(rules, when).map(({ fact }) => fact)),
    ...tables.flatMap(({ dimensions }) => dimensions.map(({ fact }) => fact)),
  ])
  const { contexts, isComplete } = sellableContexts(draft, rules, carrier, looked)
  const asked = contexts.find((context) => context.root === root)
  if (asked === undefined || !isComplete) return null
  const rows = tables.flatMap((table) => {
    const cellsOf = rowCells(rules.facts, table.dimensions)
    return table.rows.filter((row) => isFor(row, code)).map((row) => ({ cells: cellsOf(row) }))
  })
  const periods = carried.map(({ price }): Condition => isDuring(price.validFor))
  return priceSpace(draft, rows, [asked.condition, ...conditions, ...periods])
}

/** What falls below zero in one context; `null` where nobody can say what it costs. */
function priceAt(
  draft: CatalogDraft,
  prices: CompiledPrices,
  order: TrialOrder & { readonly usage: readonly UsageQuantity[] },
  currency: Currency,
  space: PriceSpace,
  spot: readonly number[],
): readonly BelowZero[] | null {
  const [facts, at] = [space.factsAt(spot), space.momentAt(spot) ?? anyMoment]
  const items = order.items.map((item, index) => itemIn(item, index === order.items.length - 1, index === 0, facts))
  const action = facts['order.action'] as 'add' | undefined
  const pricing = priceItems(prices, rulesOf(draft), {
    items,
    facts,
    at,
    startDate: localDate(at.slice(0, 10)),
    currency,
    usage: order.usage,
    wholePeriods: true,
    ...(action === undefined ? {} : { action }),
  })
  if (pricing.kind !== 'priced') return pricing.because.every(({ missing }) => missing.length === 0) ? [] : null
  const { trace } = pricing
  return trace.flatMap((step, index): readonly BelowZero[] => {
    if (step.step !== 'floor' || !step.before.startsWith('-')) return []
    const last = trace
      .slice(0, index)
      .findLast((before) => before.step === 'alteration' && before.path === step.path && before.price === step.price)
    if (last?.step !== 'alteration') return []
    return [{ price: step.price, alteration: last.alteration, items, facts, at, currency, usage: order.usage, left: step.before }]
  })
}
