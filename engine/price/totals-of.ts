import { type Currency, decimalsOf } from '../values/currency.js'
import type { CalendarPeriod, LocalDate } from '../values/local-date.js'
import { type Ratio, sum, toText } from '../values/ratio.js'
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

/** What each total adds up. Amounts and taxes of a total both go by this, so that they are always about the same lines. */
export interface AddedUp<One> {
  readonly oneTime: readonly One[]
  readonly recurring: readonly AddedUpPeriod<One>[]
  readonly usage: readonly One[]
  readonly commitment: readonly AddedUpPeriod<One>[]
}

export interface AddedUpPeriod<One> {
  readonly period: CalendarPeriod
  readonly lines: readonly One[]
}

export function addedUp<One>(all: readonly One[], lineOf: (one: One) => PriceLine): AddedUp<One> {
  const [oneTime, recurring, usage, commitment]: [One[], One[], One[], One[]] = [[], [], [], []]
  for (const one of all) {
    switch (lineOf(one).charge) {
      case 'oneTime':
      case 'penalty':
        oneTime.push(one)
        break
      case 'recurring':
        recurring.push(one)
        break
      case 'usage':
        usage.push(one)
        break
      case 'commitment':
        commitment.push(one)
    }
  }
  return { oneTime, recurring: byPeriod(recurring, lineOf), usage, commitment: byPeriod(commitment, lineOf) }
}

/** What recurs every month. */
export function monthlyOf<One>({ recurring }: AddedUp<One>): readonly One[] {
  return recurring.find(({ period }) => period.unit === 'month' && period.count === 1)?.lines ?? []
}

/** Adds up rounded lines, so that no cent is lost between the lines and the totals. */
export function totalsOf(
  currency: Currency,
  lines: readonly PaidLine[],
  { term, tax, ...more }: Pick<Totals, 'term' | 'tax' | 'cash'>,
): Totals {
  const text = (some: readonly PaidLine[]) => toText(sum(some.map(({ amount }) => amount)), decimalsOf(currency))
  const byTotal = addedUp(lines, ({ line }) => line)
  const perPeriod = (some: readonly AddedUpPeriod<PaidLine>[]) => some.map(({ period, lines }) => ({ period, amount: text(lines) }))
  return {
    oneTime: text(byTotal.oneTime),
    monthly: text(monthlyOf(byTotal)),
    recurring: perPeriod(byTotal.recurring),
    usage: text(byTotal.usage),
    commitment: perPeriod(byTotal.commitment),
    firstBill: toText(sum(lines.map(({ firstBill }) => firstBill)), decimalsOf(currency)),
    term,
    tax,
    ...more,
  }
}

function byPeriod<One>(all: readonly One[], lineOf: (one: One) => PriceLine): readonly AddedUpPeriod<One>[] {
  const periods = new Map<string, { readonly period: CalendarPeriod; readonly lines: One[] }>()
  for (const one of all) {
    const { unit, count } = lineOf(one).period!
    const known = periods.get(`${unit} ${count}`)
    if (known === undefined) periods.set(`${unit} ${count}`, { period: { unit, count }, lines: [one] })
    else known.lines.push(one)
  }
  return [...periods.values()].sort((left, right) => comparePeriods(left.period, right.period))
}

export function comparePeriods(left: CalendarPeriod, right: CalendarPeriod): number {
  return order[left.unit] - order[right.unit] || left.count - right.count
}

/** Months first, then longer periods; days, which are the exception, last. */
const order = { month: 0, year: 1, day: 2 } as const satisfies Record<CalendarPeriod['unit'], number>
