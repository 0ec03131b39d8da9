import type { ConfiguredItem } from '../../model/configured-item.js'
import { compareText } from '../../model/draft.js'
import { decimalsOf } from '../../values/currency.js'
import { groupBy } from '../../values/group-by.js'
import type { CalendarPeriod } from '../../values/local-date.js'
import { compareRatios, minus, negate, plus, type Ratio, sum, toText, zero } from '../../values/ratio.js'
import type { LineTax } from '../line-amounts.js'
import type { PriceLine } from '../price-answer.js'
import { comparePaths } from '../pricing-work.js'
import { billedAs } from '../proration/first-part.js'
import type { TaxRounding } from '../tax/reckon-tax.js'
import { comparePeriods, type PaidLine } from '../totals-of.js'
import { exactValue } from '../waterfall.js'
import { type BillTerms, type FateOfLine, newlyDue, refund, settlement } from './bill-of-change.js'
import type { BeforeAfter, BillEntry, ChangeTotals, LineChange, PriceChanges } from './change-answer.js'
import type { ItemPricing } from './sources-of-change.js'
import { type EntryToTax, taxedBill } from './tax-of-bill.js'

/** One charge of one item, as it was and as it will be. */
interface Pair {
  readonly before: PaidLine | null
  readonly after: PaidLine | null
}

/** How tax is reckoned, and that of lines before and after. */
export interface TaxesOfChange {
  readonly rules: TaxRounding | null
  readonly before: readonly PriceLine[]
  readonly after: readonly PriceLine[]
}

/** Sets what every charge costs before and after side by side, and writes the bill of the change. */
export function changesOf(
  terms: BillTerms,
  pricings: readonly ItemPricing[],
  before: readonly PaidLine[],
  after: readonly PaidLine[],
  billed: ReadonlyMap<PaidLine, PaidLine>,
  taxes: TaxesOfChange,
): Pick<PriceChanges, 'lines' | 'totals' | 'bill'> {
  const of = new Map<ConfiguredItem, ItemPricing>()
  for (const pricing of pricings) for (const item of [pricing.change.held, pricing.change.desired]) if (item !== null) of.set(item, pricing)
  const pairs = pairsOf(of, before, after)
  const { bill, total } = taxedBill(taxes.rules, terms.request.currency, billOf(terms, of, pairs, billed, taxes))
  const lines = pairs.flatMap((pair) => lineChange(terms, pair) ?? [])
  return { lines, totals: { ...totalsOf(terms, pairs, bill), ...(total === null ? {} : { billTax: total }) }, bill }
}

function pairsOf(of: ReadonlyMap<ConfiguredItem, ItemPricing>, before: readonly PaidLine[], after: readonly PaidLine[]): readonly Pair[] {
  const keyOf = ({ working: { item, price } }: PaidLine) => {
    const { path, offering } = of.get(item)!.change
    return JSON.stringify([path, offering, price.charge.kind === 'recurring' ? billedAs(price.id, price.charge) : price.id])
  }
  const [was, will] = [new Map(before.map((line) => [keyOf(line), line])), new Map(after.map((line) => [keyOf(line), line]))]
  const all = new Map([...was, ...will])
  return [...all]
    .sort(([, left], [, right]) => byPlace(left, right))
    .map(([key]) => ({ before: was.get(key) ?? null, after: will.get(key) ?? null }))
}

function byPlace({ working: left }: PaidLine, { working: right }: PaidLine): number {
  return (
    comparePaths(left.item.path, right.item.path) ||
    compareText(left.price.id, right.price.id) ||
    compareText(left.item.offering, right.item.offering)
  )
}

/** A deposit that was paid is no cost of before: only its refund is on the bill. */
function lineChange({ request }: BillTerms, pair: Pair): LineChange | null {
  const line = pair.after ?? (isOnce(pair.before!) ? null : pair.before)
  if (line === null) return null
  const { item, price } = line.working
  return {
    path: item.path,
    offering: item.offering,
    price: price.id,
    name: price.name,
    charge: price.charge.kind,
    period: line.line.period,
    ...beforeAfter(request.currency, amountBefore(pair), amountAfter(pair)),
  }
}

function amountBefore({ before }: Pair): Ratio {
  return before === null || isOnce(before) ? zero : before.amount
}

function amountAfter({ after }: Pair): Ratio {
  return after === null ? zero : after.amount
}

function isOnce({ working }: PaidLine): boolean {
  return working.price.charge.kind === 'oneTime'
}

function billOf(
  terms: BillTerms,
  of: ReadonlyMap<ConfiguredItem, ItemPricing>,
  pairs: readonly Pair[],
  billed: ReadonlyMap<PaidLine, PaidLine>,
  taxes: TaxesOfChange,
): readonly EntryToTax[] {
  const [taxBefore, taxAfter] = [taxOf(taxes.before), taxOf(taxes.after)]
  return pairs.flatMap(({ before, after }) => {
    const pricing = of.get((before ?? after)!.working.item)!
    const settled =
      before === null
        ? null
        : isOnce(before)
          ? refund(terms, before, pricing.change.desired?.quantity ?? 0)
          : settlement(terms, billed.get(before)!, fateOf(pricing, before, after))
    const due = after === null ? null : newlyDue(terms, after)
    return [
      ...(settled === null ? [] : [{ ...settled, tax: taxBefore(settled.line) }]),
      ...(due === null ? [] : [{ ...due, tax: taxAfter(due.line) }]),
    ]
  })
}

/** The tax of a line: of what was billed on an earlier day, that of the same charge of today. */
function taxOf(lines: readonly PriceLine[]): (line: PaidLine) => LineTax | null {
  const taxes = new Map(lines.map(({ path, price, tax }) => [`${path} ${price}`, tax]))
  return ({ line: { path, price } }) => taxes.get(`${path} ${price}`) ?? null
}

function fateOf({ change }: ItemPricing, before: PaidLine, after: PaidLine | null): FateOfLine {
  if (change.action === 'cease') return 'ceases'
  return after !== null && compareRatios(before.amount, after.amount) === 0 ? 'stays' : 'changes'
}

function totalsOf({ request: { currency } }: BillTerms, pairs: readonly Pair[], bill: readonly BillEntry[]): ChangeTotals {
  const total = (some: readonly Pair[]) => beforeAfter(currency, sum(some.map(amountBefore)), sum(some.map(amountAfter)))
  const of = (...charges: readonly PriceLine['charge'][]) =>
    pairs.filter(({ before, after }) => charges.includes((before ?? after)!.line.charge))
  const recurring = byPeriod(of('recurring'))
  const amounts = bill.map(({ amount }) => exactValue(amount))
  const back = negate(sum(amounts.filter(({ numerator }) => numerator < 0n)))
  return {
    oneTime: total(of('oneTime', 'penalty')),
    monthly: total(recurring.find(({ period }) => period.unit === 'month' && period.count === 1)?.pairs ?? []),
    recurring: recurring.map(({ period, pairs: some }) => ({ period, ...total(some) })),
    usage: total(of('usage')),
    commitment: byPeriod(of('commitment')).map(({ period, pairs: some }) => ({ period, ...total(some) })),
    bill: beforeAfter(currency, back, plus(sum(amounts), back)),
  }
}

function byPeriod(pairs: readonly Pair[]): readonly { readonly period: CalendarPeriod; readonly pairs: readonly Pair[] }[] {
  const periodOf = ({ before, after }: Pair) => (before ?? after)!.line.period!
  const periods = groupBy(pairs, (pair) => `${periodOf(pair).unit} ${periodOf(pair).count}`)
  return [...periods.values()]
    .map((some) => ({ period: { unit: periodOf(some[0]!).unit, count: periodOf(some[0]!).count }, pairs: some }))
    .sort((left, right) => comparePeriods(left.period, right.period))
}

function beforeAfter(currency: BillTerms['request']['currency'], before: Ratio, after: Ratio): BeforeAfter {
  const text = (amount: Ratio) => toText(amount, decimalsOf(currency))
  return { before: text(before), delta: text(minus(after, before)), after: text(after) }
}
