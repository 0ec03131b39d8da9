import { type Currency, decimalsOf } from '../values/currency.js'
import type { CalendarPeriod, LocalDate } from '../values/local-date.js'
import { plus, type Ratio, sum, toText } from '../values/ratio.js'
import type { PriceLine, Totals } from './price-answer.js'
import type { WorkingLine } from './pricing-work.js'

/** A line with what is paid for it, as it was rounded. */
export interface PaidLine {
  /** Before its tax is known, and what it costs over the term. */
  readonly line: PriceLine
  readonly working: WorkingLine
  readonly amount: Ratio
  readonly firstBill: Ratio
  /** Both before they were rounded. */
  readonly exact: { readonly amount: Ratio; readonly firstBill: Ratio }
  /** What it costs later, before and after it is rounded. */
  readonly later: readonly { readonly from: LocalDate; readonly exact: Ratio; readonly paid: Ratio }[]
}

/** Adds up rounded lines, so that no cent is lost between the lines and the totals. */
export function totalsOf(currency: Currency, lines: readonly PaidLine[], { term, tax }: Pick<Totals, 'term' | 'tax'>): Totals {
  const text = (amount: Ratio) => toText(amount, decimalsOf(currency))
  const all = (amounts: readonly Ratio[]) => text(sum(amounts))
  const ofCharge = (charge: PriceLine['charge']) => lines.filter(({ line }) => line.charge === charge)
  const recurring = byPeriod(ofCharge('recurring'))
  return {
    oneTime: all([...ofCharge('oneTime'), ...ofCharge('penalty')].map(({ amount }) => amount)),
    monthly: all(recurring.filter(({ period }) => period.unit === 'month' && period.count === 1).map(({ amount }) => amount)),
    recurring: recurring.map(({ period, amount }) => ({ period, amount: text(amount) })),
    usage: all(ofCharge('usage').map(({ amount }) => amount)),
    commitment: byPeriod(ofCharge('commitment')).map(({ period, amount }) => ({ period, amount: text(amount) })),
    firstBill: all(lines.map(({ firstBill }) => firstBill)),
    term,
    tax,
  }
}

function byPeriod(lines: readonly PaidLine[]): readonly { readonly period: CalendarPeriod; readonly amount: Ratio }[] {
  const periods = new Map<string, { readonly period: CalendarPeriod; readonly amount: Ratio }>()
  for (const { line, amount } of lines) {
    const { unit, count } = line.period!
    const key = `${unit} ${count}`
    const known = periods.get(key)
    periods.set(key, { period: { unit, count }, amount: known === undefined ? amount : plus(known.amount, amount) })
  }
  return [...periods.values()].sort((left, right) => comparePeriods(left.period, right.period))
}

export function comparePeriods(left: CalendarPeriod, right: CalendarPeriod): number {
  return order[left.unit] - order[right.unit] || left.count - right.count
}

/** Months first, then longer periods; days, which are the exception, last. */
const order = { month: 0, year: 1, day: 2 } as const satisfies Record<CalendarPeriod['unit'], number>
