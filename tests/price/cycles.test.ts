import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Proration, RecurringCharge } from '../../engine/model/price.js'
import { costOverMonths } from '../../engine/price/cost-over-months.js'
import type { PriceStep } from '../../engine/price/price-step.js'
import { chargeCycle } from '../../engine/price/proration/charge-cycle.js'
import { costOfPart, type PartOfPeriod, partOfPeriod } from '../../engine/price/proration/part-of-period.js'
import { anniversaryCycle, type BillingCycle, calendarCycle, partsOf, periodAt } from '../../engine/values/billing-cycle.js'
import type { DaySpan } from '../../engine/values/day-span.js'
import { addDays, localDate } from '../../engine/values/local-date.js'
import { compareRatios, decimal, minus, one, plus, ratio, round, sum, times, toText } from '../../engine/values/ratio.js'
import { ask, type Basket, fee, lineOf, oneTime, priced } from './shop.js'

const month = { unit: 'month', count: 1 } as const
const span = (from: string, to: string): DaySpan => ({ from: localDate(from), to: localDate(to) })

function firstOf(charge: object, basket: Basket): readonly [string, string, string] {
  const { lines, trace } = priced({ prices: { fee: charge } }, basket)
  const step = trace.find((one): one is Extract<PriceStep, { step: 'proration' }> => one.step === 'proration')!
  return [lines[0]!.firstBill, `${step.part.from}…${step.part.to}`, `${step.period.from}…${step.period.to}`]
}

describe('billing periods', () => {
  test.each([
    ['month', { cycle: 'calendar' }, '2026-06-17', '14.47', '2026-06-17…2026-07-01', '2026-06-01…2026-07-01'],
    [
      'quarter',
      { cycle: 'calendar', period: { unit: 'month', count: 3 } },
      '2026-06-17',
      '4.77',
      '2026-06-17…2026-07-01',
      '2026-04-01…2026-07-01',
    ],
    [
      'year',
      { cycle: 'calendar', period: { unit: 'year', count: 1 } },
      '2024-12-31',
      '0.08',
      '2024-12-31…2025-01-01',
      '2024-01-01…2025-01-01',
    ],
    [
      'week',
      { cycle: 'calendar', period: { unit: 'day', count: 7 } },
      '2026-06-17',
      '22.14',
      '2026-06-17…2026-06-22',
      '2026-06-15…2026-06-22',
    ],
    ['bill day', { cycle: 'billDay' }, '2026-06-17', '24.80', '2026-06-17…2026-07-11', '2026-06-11…2026-07-11'],
    ['anniversary', { cycle: 'anniversary' }, '2026-06-17', '31.00', '2026-06-17…2026-07-17', '2026-06-17…2026-07-17'],
  ])('of a %s divide what a start within one costs', (_name, more, startDate, ...expected) => {
    expect(firstOf(fee(more), { startDate, billDay: 11 })).toEqual(expected)
  })

  test.each([
    ['2026-01-31', '31.00', '2026-01-31…2026-02-28'],
    ['2026-02-28', '31.00', '2026-02-28…2026-03-31'],
    ['2026-03-30', '1.00', '2026-02-28…2026-03-31'],
    ['2024-02-28', '1.07', '2024-01-31…2024-02-29'],
  ])('from bill day 31 to bill day 31 come back to the 31st after a February: %s costs %s', (startDate, bill, period) => {
    const [amount, , found] = firstOf(fee({ cycle: 'billDay' }), { startDate, billDay: 31 })
    expect([amount, found]).toEqual([bill, period])
  })

  test('are not known without the bill day: nothing is taken for it', () => {
    const shop = { prices: { fee: fee({ cycle: 'billDay' }) } }
    expect(ask(shop)).toMatchObject({ kind: 'undetermined', missing: [], because: [{ code: 'bill-day-unknown', price: 'fee' }] })
    expect(ask(shop, { billDay: 1 }).kind).toBe('priced')
  })

  test('of five months are none of the calendar', () => {
    expect(ask({ prices: { fee: fee({ period: { unit: 'month', count: 5 } }) } })).toMatchObject({
      kind: 'not-priced',
      because: [{ code: 'not-proratable' }],
    })
  })
})

describe('the first bill', () => {
  const shop = { prices: { before: fee({}), after: fee({ timing: 'arrears' }), setup: oneTime('20.00') } }
  const quote = priced(shop, { startDate: '2026-06-17' })

  test('has nothing of what is charged in arrears, whose line says when it is billed, and how much', () => {
    const part = { from: '2026-06-17', to: '2026-07-01', amount: '14.47' }
    expect(lineOf(quote, 'after')).toMatchObject({ amount: '31.00', firstBill: '0.00', firstPeriod: { ...part, billedOn: '2026-07-01' } })
    expect(lineOf(quote, 'before')).toMatchObject({ amount: '31.00', firstBill: '14.47', firstPeriod: { ...part, billedOn: '2026-06-17' } })
    expect(lineOf(quote, 'setup')).toMatchObject({ firstBill: '20.00', firstPeriod: null })
    expect(quote.totals).toMatchObject({ monthly: '62.00', firstBill: '34.47' })
  })

  test('is not what a price from goes by: over the months both timings cost the same', () => {
    const ofTiming = (timing: string) => costOverMonths(priced({ prices: { fee: fee({ timing }) } }).lines, 12, localDate('2026-06-17'))
    expect(ofTiming('arrears')).toEqual(ofTiming('advance'))
  })
})

test('a day on which clocks change is a day like any other, and has its own seconds only where seconds are counted', () => {
  const charge = { period: month, proration: prorations({ kind: 'second' }) }
  const march = span('2026-03-08', '2026-04-01')
  const inNewYork = partOfPeriod(charge, calendarCycle(month)!, march, 'start', 'America/New_York')
  expect(inNewYork).toMatchObject({ part: { days: 24, of: 31, seconds: { part: 24 * 86_400 - 3_600, of: 31 * 86_400 - 3_600 } } })
  const byDay = partOfPeriod(
    { ...charge, proration: prorations({ kind: 'day' }) },
    calendarCycle(month)!,
    march,
    'start',
    'America/New_York',
  )
  expect(byDay).toMatchObject({ part: { share: ratio(24n, 31n), seconds: null } })
})

test('a denominator is never cut short: a third of a year is a third', () => {
  const charge = { period: { unit: 'year', count: 1 }, proration: prorations({ kind: 'fixedMonth', days: 30 }) } as const
  const found = partOfPeriod(charge, calendarCycle(charge.period)!, span('2026-01-01', '2026-05-01'), 'start', 'UTC')
  expect(found).toMatchObject({ part: { days: 120, of: 360, share: ratio(1n, 3n) } })
})

test('an empty part costs nothing, a reversed one and one of two periods are refused', () => {
  const asked = (part: DaySpan, kind: 'day' | 'fullPeriod') =>
    partOfPeriod({ period: month, proration: prorations({ kind }) }, calendarCycle(month)!, part, 'cease', 'UTC')
  expect(costOf(asked(span('2026-06-05', '2026-06-05'), 'fullPeriod'), '31')).toBe('0')
  expect(asked(span('2026-06-05', '2026-06-04'), 'day')).toEqual({ kind: 'refused', why: 'reversed' })
  expect(asked(span('2026-06-05', '2026-07-02'), 'day')).toEqual({ kind: 'refused', why: 'outside' })
})

test('where a change does not divide a period, one price has all of it', () => {
  const [before, after] = [span('2026-06-01', '2026-06-17'), span('2026-06-17', '2026-07-01')]
  const at = (kind: 'none' | 'fullPeriod', part: DaySpan) =>
    costOf(partOfPeriod({ period: month, proration: prorations({ kind }) }, calendarCycle(month)!, part, 'change', 'UTC'), '30')
  expect([at('none', before), at('none', after)]).toEqual(['30', '0'])
  expect([at('fullPeriod', before), at('fullPeriod', after)]).toEqual(['0', '30'])
})

const cycles = fc.constantFrom<Pick<RecurringCharge, 'cycle' | 'period'>>(
  { cycle: 'calendar', period: month },
  { cycle: 'calendar', period: { unit: 'month', count: 3 } },
  { cycle: 'calendar', period: { unit: 'year', count: 1 } },
  { cycle: 'billDay', period: month },
  { cycle: 'billDay', period: { unit: 'month', count: 6 } },
  { cycle: 'anniversary', period: { unit: 'month', count: 1 } },
  { cycle: 'anniversary', period: { unit: 'day', count: 30 } },
)
const policies = fc.constantFrom<Proration>(
  { kind: 'none' },
  { kind: 'fullPeriod' },
  { kind: 'day' },
  { kind: 'second' },
  { kind: 'fixedMonth', days: 30 },
)
const days = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays(localDate('2023-01-01'), n))

test('the parts into which changes cut a period cost one period together, whatever the policy, and a cent or less apart when rounded', () => {
  fc.assert(
    fc.property(
      cycles,
      policies,
      fc.tuple(days, days, fc.integer({ min: 1, max: 31 })),
      fc.array(fc.nat(370), { maxLength: 3 }),
      fc.bigInt({ min: 1n, max: 99_999n }),
      (terms, policy, [start, day, billDay], cuts, cents) => {
        fc.pre(policy.kind !== 'fixedMonth' || terms.period.unit !== 'day')
        const cycle = cycleOf(terms, { start, billDay })
        const { from, to } = periodAt(cycle, day)
        const ends = [...new Set([from, ...cuts.map((cut) => addDays(from, cut)).filter((cut) => cut < to), to])].sort()
        const parts = ends.slice(1).map((end, index) => {
          const found = partOfPeriod(
            { ...terms, proration: prorations(policy) },
            cycle,
            { from: ends[index]!, to: end },
            'change',
            'Europe/London',
          )
          if (found.kind !== 'part') throw new Error(found.why)
          return found.part
        })
        const amount = ratio(cents, 100n)
        const costs = parts.map((part) => costOfPart(part, amount, 1).cost)
        expect(compareRatios(sum(costs), amount)).toBe(0)
        const paid = sum(costs.map((cost) => round(cost, 2, 'halfAwayFromZero')))
        const apart = minus(paid, amount)
        const most = ratio(BigInt(parts.length - 1), 100n)
        expect(compareRatios(apart, most) <= 0 && compareRatios(times(apart, ratio(-1n)), most) <= 0).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('a first bill is the share of the days from the start on, counted one by one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<RecurringCharge['cycle']>('calendar', 'billDay', 'anniversary'),
      days,
      fc.integer({ min: 1, max: 31 }),
      (cycle, startDate, billDay) => {
        const { lines, trace } = priced({ prices: { fee: fee({ cycle }) } }, { startDate, billDay })
        const isBoundary = (day: string) => {
          const wanted = cycle === 'calendar' ? 1 : cycle === 'billDay' ? billDay : Number(startDate.slice(8))
          const isLast = addDays(localDate(day), 1).slice(8) === '01'
          return Number(day.slice(8)) === wanted || (isLast && Number(day.slice(8)) < wanted)
        }
        let [from, to] = [startDate, addDays(startDate, 1)]
        while (!isBoundary(from)) from = addDays(from, -1)
        while (!isBoundary(to)) to = addDays(to, 1)
        const count = (day: string) => (Date.parse(to) - Date.parse(day)) / 86_400_000
        const expected = round(times(decimal('31'), ratio(BigInt(count(startDate)), BigInt(count(from)))), 2, 'halfAwayFromZero')
        expect(lines[0]!.firstBill).toBe(toText(expected, 2))
        expect(trace.find(({ step }) => step === 'proration')).toMatchObject({
          period: { from, to },
          days: count(startDate),
          of: count(from),
        })
      },
    ),
    { numRuns: 150 },
  )
})

test('a day’s rate is that of a year of such periods, for each item', () => {
  const daily = { kind: 'dailyRate', daysPerYear: 365, decimals: 2, rounding: 'halfAwayFromZero' } as const
  const of = (period: RecurringCharge['period'], part: DaySpan, quantity = 1) => {
    const cycle = calendarCycle(period) ?? anniversaryCycle(part.from, period)
    const found = partOfPeriod({ period, proration: prorations(daily) }, cycle, part, 'start', 'UTC')
    if (found.kind !== 'part') throw new Error(found.why)
    const { cost, dailyRate } = costOfPart(found.part, times(decimal('50'), ratio(BigInt(quantity))), quantity)
    return [toText(dailyRate!), toText(cost)]
  }
  expect(of(month, span('2018-06-17', '2018-07-01'))).toEqual(['1.64', '22.96'])
  expect(of(month, span('2018-06-17', '2018-07-01'), 3)).toEqual(['1.64', '68.88'])
  expect(of(month, span('2018-06-01', '2018-07-01'))).toEqual(['1.64', '50'])
  expect(of({ unit: 'year', count: 1 }, span('2018-12-25', '2019-01-01'))).toEqual(['0.14', '0.98'])
  expect(of({ unit: 'day', count: 7 }, span('2026-06-17', '2026-06-22'))).toEqual(['7.14', '35.7'])
})

test('a span over several periods costs what its parts cost', () => {
  const cycle = calendarCycle(month)!
  const whole = span('2026-01-31', '2026-04-02')
  const shares = partsOf(cycle, whole).map(({ part }) => {
    const found = partOfPeriod({ period: month, proration: prorations({ kind: 'day' }) }, cycle, part, 'cease', 'UTC')
    return found.kind === 'part' ? found.part.share! : one
  })
  expect(toText(shares.reduce((left, right) => plus(left, right)))).toBe(toText(plus(ratio(2n), plus(ratio(1n, 31n), ratio(1n, 30n)))))
})

function prorations(policy: Proration): RecurringCharge['proration'] {
  return { start: policy, change: policy, cease: policy }
}

function cycleOf(terms: Pick<RecurringCharge, 'cycle' | 'period'>, given: Parameters<typeof chargeCycle>[1]): BillingCycle {
  const found = chargeCycle(terms, given)
  if (found.kind !== 'cycle') throw new Error(found.why)
  return found.cycle
}

function costOf(
  asked: { readonly kind: 'part'; readonly part: PartOfPeriod } | { readonly kind: 'refused'; readonly why: string },
  amount: string,
) {
  if (asked.kind !== 'part') throw new Error(asked.why)
  return toText(costOfPart(asked.part, decimal(amount), 1).cost)
}
