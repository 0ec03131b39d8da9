import type { PricedItems, PriceLine } from '../../../engine/price/price-answer.js'
import type { CalendarPeriod } from '../../../engine/values/local-date.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { periodPhrase } from '../../parts/charge-view.js'

/** A total of an order, with the lines that it adds up. */
export interface ShownTotal {
  readonly key: string
  readonly name: Phrase
  readonly amount: string
  /** The column that the total is of. */
  readonly of: 'amount' | 'firstBill'
  readonly parts: readonly TotalPart[]
  /** `null` where taxes are not told of it. */
  readonly tax: { readonly net: string; readonly tax: string; readonly gross: string } | null
  /** What is paid of it in cash, where that may differ. */
  readonly cash?: string
}

export interface TotalPart {
  readonly line: PriceLine
  readonly amount: string
}

/**
 * What an order comes to: by the month, once and on the first bill always; by other periods, of expected use and of promised
 * minimums where there is any.
 */
export function shownTotals({ lines, totals }: Pick<PricedItems, 'lines' | 'totals'>): readonly ShownTotal[] {
  const parts = (holds: (line: PriceLine) => boolean, of: ShownTotal['of'] = 'amount') =>
    lines.filter(holds).map((line) => ({ line, amount: line[of] }))
  const recurs = (charge: PriceLine['charge'], period: CalendarPeriod) =>
    parts((line) => line.charge === charge && line.period !== null && keyOf(line.period) === keyOf(period))
  const byPeriod = (charge: 'recurring' | 'commitment', name: (period: CalendarPeriod) => Phrase): readonly ShownTotal[] =>
    totals[charge]
      .filter(({ period }) => charge === 'commitment' || keyOf(period) !== keyOf(month))
      .map(({ period, amount }) => ({
        key: `${charge} ${keyOf(period)}`,
        name: name(period),
        amount,
        of: 'amount',
        parts: recurs(charge, period),
        tax: totals.tax?.[charge].find((taxed) => keyOf(taxed.period) === keyOf(period)) ?? null,
      }))
  const use = parts(({ charge }) => charge === 'usage')
  const tax = (name: 'monthly' | 'oneTime' | 'usage' | 'firstBill') => totals.tax?.[name] ?? null
  return [
    {
      key: 'monthly',
      name: phrase('price.monthly'),
      amount: totals.monthly,
      of: 'amount',
      parts: recurs('recurring', month),
      tax: tax('monthly'),
    },
    ...byPeriod('recurring', periodPhrase),
    ...(use.length === 0
      ? []
      : [{ key: 'usage', name: phrase('simulate.usage'), amount: totals.usage, of: 'amount', parts: use, tax: tax('usage') } as const]),
    ...byPeriod('commitment', () => phrase('priceStep.commitment')),
    {
      key: 'oneTime',
      name: phrase('price.oneTime'),
      amount: totals.oneTime,
      of: 'amount',
      parts: parts(({ charge }) => charge === 'oneTime' || charge === 'penalty'),
      tax: tax('oneTime'),
    },
    {
      key: 'firstBill',
      name: phrase('price.firstBill'),
      amount: totals.firstBill,
      of: 'firstBill',
      parts: parts(({ charge }) => charge !== 'usage' && charge !== 'commitment', 'firstBill'),
      tax: tax('firstBill'),
      ...(totals.cash === undefined ? {} : { cash: totals.cash.firstBill }),
    },
  ]
}

const month: CalendarPeriod = { unit: 'month', count: 1 }

function keyOf({ unit, count }: CalendarPeriod): string {
  return `${count} ${unit}`
}
