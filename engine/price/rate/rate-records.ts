import { compareText } from '../../model/draft.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import { decimalsOf } from '../../values/currency.js'
import { isZero, minus, type Ratio, sum, toText, zero } from '../../values/ratio.js'
import type { CompiledPrices } from '../compile-prices.js'
import type { AmountText } from '../line-amounts.js'
import type { PricedItems, PriceLine, PriceProblem } from '../price-answer.js'
import { priceItems } from '../price-items.js'
import type { PriceStep } from '../price-step.js'
import type { RatedUse } from '../pricing-work.js'
import { exactValue } from '../waterfall.js'
import { type PeriodBalances, periodBalances } from './period-balances.js'
import type { RatedRecord, RatedRecords, RecordLine } from './rated-records.js'
import type { RatingQuestion, RatingRecord } from './rating-question.js'
import { watchSuspensions } from './suspensions.js'
import { chargesOf, noUse, type UseSoFar, withRecord } from './use-so-far.js'

/**
 * Rates records in the order of their moments. Each costs what all use so far costs, rounded, less what it cost before:
 * so that no rounding adds up, units are used up once, tiers, minimums and caps hold for the period, and the order in
 * which records come changes nothing.
 */
export function rateRecords(
  prices: CompiledPrices,
  rules: CompiledRules,
  question: RatingQuestion,
  records: readonly RatingRecord[],
): RatedRecords {
  const { period, carriedOver, continued, ...pricing } = question
  const balances = periodBalances(period, carriedOver)
  const priceOf = ({ usage, meters }: UseSoFar) =>
    priceItems(prices, rules, { ...pricing, usage: [...usage.values()], wholePeriods: true, rated: ratedUse(balances, meters) })
  const begun = priceOf(noUse)
  if (begun.kind !== 'priced') return begun
  const suspensions = watchSuspensions(question, begun)
  let [used, before] = [noUse, begun as PricedItems]
  const rated = [...records].sort(byMoment).map((record): RatedRecord => {
    const { id, at } = record
    const charges = chargesOf(prices, pricing, record)
    const because = suspensions.stopping(record, charges)
    if (because.length > 0) return { kind: 'refused', id, at, because }
    const more = withRecord(used, record, charges)
    const now = priceOf(more)
    if (now.kind !== 'priced') return { kind: 'refused', id, at, because: now.because }
    const lines = grown(before, now)
    ;[used, before] = [more, now]
    suspensions.see(now, at)
    return { kind: 'rated', id, at, lines, total: text(question, sum(lines.map(amountOf))) }
  })
  const stopped = suspensions.all()
  return {
    kind: 'rated',
    currency: question.currency,
    period: { from: period.from, to: period.to },
    standing: grown({ ...begun, lines: [], trace: [] }, begun),
    records: rated,
    total: before.totals.usage,
    balances: balances.read(before),
    carriedOver: balances.carriedOver(before),
    suspensions: stopped,
    notNeeded: suspensions.notNeeded(),
  }
}

function ratedUse({ period, grants }: PeriodBalances, meters: UseSoFar['meters']): RatedUse {
  return { day: period.firstDay, grants, meters }
}

function byMoment(left: RatingRecord, right: RatingRecord): number {
  return compareText(left.at, right.at) || compareText(left.id, right.id)
}

/** The lines of use that a record changed, or that would be due without any. */
function grown(before: PricedItems, now: PricedItems): readonly RecordLine[] {
  return now.lines
    .filter(({ charge }) => charge === 'usage')
    .flatMap((line): readonly RecordLine[] => {
      const earlier = before.lines.find((one) => isSame(one, line))
      const by = minus(amountOf(line), earlier === undefined ? zero : amountOf(earlier))
      const [steps, known] = [stepsOf(now, line), earlier === undefined ? null : stepsOf(before, line)]
      if (isZero(by) && known !== null && JSON.stringify(known) === JSON.stringify(steps)) return []
      return [{ path: line.path, price: line.price, name: line.name, amount: text(now, by), steps }]
    })
}

function stepsOf({ trace }: PricedItems, line: PriceLine): readonly PriceStep[] {
  return trace.filter((step) => isSame(step, line))
}

function isSame(one: Pick<PriceProblem, 'path' | 'price'>, other: Pick<PriceProblem, 'path' | 'price'>): boolean {
  return one.path === other.path && one.price === other.price
}

function amountOf({ amount }: { readonly amount: AmountText }): Ratio {
  return exactValue(amount)
}

function text({ currency }: Pick<PricedItems, 'currency'>, amount: Ratio): AmountText {
  return toText(amount, decimalsOf(currency))
}
