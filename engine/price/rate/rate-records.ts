import type { UsageQuantity, UseRecord } from '../../model/request.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import { type Currency, decimalsOf } from '../../values/currency.js'
import type { PriceId } from '../../values/ids.js'
import type { LocalizedText } from '../../values/localized-text.js'
import { isZero, minus, type Ratio, sum, toText, zero } from '../../values/ratio.js'
import type { CompiledPrices } from '../compile-prices.js'
import type { AmountText, PricedItems, PriceLine, PriceProblem, PriceStep, Pricing } from '../price-answer.js'
import { priceItems } from '../price-items.js'
import type { PricingRequest } from '../pricing-work.js'
import { exactValue } from '../waterfall.js'

/** What the use of one billing period costs, record by record. */
export type RatedRecords = RatedStream | Exclude<Pricing, PricedItems>

export interface RatedStream {
  readonly kind: 'rated'
  readonly currency: Currency
  /** What is due in the period before anything is used: minimums and flat amounts. */
  readonly standing: readonly RecordLine[]
  readonly records: readonly RatedRecord[]
  /** What is due and what all records cost: as much as a quote of all use at once says. */
  readonly total: AmountText
}

export type RatedRecord =
  | { readonly kind: 'rated'; readonly id: string; readonly lines: readonly RecordLine[]; readonly total: AmountText }
  /** The record has no price; the ones after it are rated as if it weren't there. */
  | { readonly kind: 'refused'; readonly id: string; readonly because: readonly PriceProblem[] }

/** How much more a line costs by a record; less where it takes the whole into a cheaper tier. */
export interface RecordLine {
  readonly path: string
  readonly price: PriceId
  readonly name: LocalizedText
  readonly amount: AmountText
  /** The line's steps with the record: what was given, free and charged so far, and what followed. */
  readonly steps: readonly PriceStep[]
}

/**
 * Rates records one after another. Each costs what all use so far costs, rounded, less what it cost before: so that no
 * rounding adds up, allowances are used up once, tiers, minimums and caps hold for the period, and the order of records
 * changes none of the total.
 */
export function rateRecords(
  prices: CompiledPrices,
  rules: CompiledRules,
  question: Omit<PricingRequest, 'usage' | 'wholePeriods'>,
  records: readonly UseRecord[],
): RatedRecords {
  const priceOf = (usage: readonly UsageQuantity[]) => priceItems(prices, rules, { ...question, usage, wholePeriods: true })
  const begun = priceOf([])
  if (begun.kind !== 'priced') return begun
  const used: UsageQuantity[] = []
  let before: PricedItems = begun
  const rated = records.map(({ id, ...use }): RatedRecord => {
    const now = priceOf([...used, use])
    if (now.kind !== 'priced') return { kind: 'refused', id, because: now.because }
    const lines = grown(before, now)
    used.push(use)
    before = now
    return { kind: 'rated', id, lines, total: text(question.currency, sum(lines.map(amountOf))) }
  })
  const standing = grown({ ...begun, lines: [], trace: [] }, begun)
  return { kind: 'rated', currency: question.currency, standing, records: rated, total: before.totals.usage }
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
      return [{ path: line.path, price: line.price, name: line.name, amount: text(now.currency, by), steps }]
    })
}

function stepsOf({ trace }: PricedItems, line: PriceLine): readonly PriceStep[] {
  return trace.filter((step) => isSame(step, line))
}

function isSame(
  one: { readonly path: string; readonly price: PriceId },
  other: { readonly path: string; readonly price: PriceId },
): boolean {
  return one.path === other.path && one.price === other.price
}

function amountOf({ amount }: { readonly amount: AmountText }): Ratio {
  return exactValue(amount)
}

function text(currency: Currency, amount: Ratio): AmountText {
  return toText(amount, decimalsOf(currency))
}
