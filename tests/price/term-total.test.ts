import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anniversaryCycle, type BillingCycle, billDayCycle, calendarCycle, partsOf } from '../../engine/values/billing-cycle.js'
import { addDays, addPeriods, type CalendarPeriod, type LocalDate, localDate } from '../../engine/values/local-date.js'
import { type Proration, shareOf } from '../../engine/values/proration.js'
import { decimal, plus, type Ratio, ratio, round, sum, times, toText, zero } from '../../engine/values/ratio.js'
import { amountOff, amounts, bundleOf, data, lineOf, monthly, oneTime, priced, used } from './shop.js'

const months = (count: number) => ({ unit: 'month', count }) as const
const lasting = (duration: object, more: object = {}) => ({ id: 'term', duration, renewal: { kind: 'ends' }, ...more })
const day = { kind: 'day' }
const parted = { proration: { start: day, change: day, cease: day } }

describe('what is due over a term', () => {
  test('is what is paid once and every bill, the parts of months at both ends among them', () => {
    const shop = {
      prices: { fee: { ...(monthly('30') as object), ...parted }, setup: oneTime('50') },
      terms: { offer: [lasting(months(24))] },
    }
    const found = priced(shop, { startDate: '2026-06-17' })
    expect(lineOf(found, 'fee')).toMatchObject({ firstBill: '14.00', overTerm: '720.00' })
    expect(lineOf(found, 'setup').overTerm).toBe('50.00')
    expect(found.totals.term).toEqual({ period: months(24), from: '2026-06-17', to: '2028-06-17', amount: '770.00' })
  })
  test('follows what each line costs later', () => {
    const shop = {
      prices: { fee: monthly('30'), off: amountOff('10', { lasts: { kind: 'after', period: months(6) } }) },
      terms: { offer: [lasting(months(24))] },
    }
    expect(priced(shop).totals.term?.amount).toBe('660.00')
  })
  test('counts expected use by months of service, and what is missing to a promise as long as it binds', () => {
    const shop = {
      prices: {
        fee: monthly('30'),
        data: data({ kind: 'unit', rate: amounts('0.10') }),
        spend: { kind: 'commitment', amounts: amounts('60'), per: months(1) },
      },
      offerings: { offer: ['fee', 'data'] },
      terms: { offer: [lasting(months(24), { commitment: { duration: months(12), minimumSpend: 'spend' } })] },
    }
    const found = priced(shop, { usage: used('100'), startDate: '2026-06-01' })
    expect(['fee', 'data', 'spend'].map((price) => lineOf(found, price).overTerm)).toEqual(['720.00', '240.00', '240.00'])
    expect(found.totals.term?.amount).toBe('1200.00')
  })
  test('is that of the ordered offering, with everything below it', () => {
    const bundle = { prices: { fee: monthly('30'), one: monthly('5') }, offerings: { bundle: ['fee'], member: ['one'] } }
    const with_ = (terms: object) => priced({ ...bundle, terms: terms as never }, { items: bundleOf('member') }).totals.term
    expect(with_({ bundle: [lasting(months(12))] })?.amount).toBe('420.00')
    expect(with_({ member: [lasting(months(12))] })).toBeNull()
  })
  test('is said of what begins with the order only', () => {
    const shop = { prices: { fee: monthly('30') }, terms: { offer: [lasting(months(12))] } }
    expect(priced(shop, { action: 'modify', serviceSince: '2026-01-01' }).totals.term).toBeNull()
    expect(lineOf(priced({ prices: shop.prices }), 'fee').overTerm).toBeNull()
  })
})

test('it is the sum of all bills, written one after another', () => {
  const periods: readonly CalendarPeriod[] = [months(1), months(3), { unit: 'year', count: 1 }, { unit: 'day', count: 7 }]
  const policies: readonly Proration[] = [{ kind: 'none' }, { kind: 'fullPeriod' }, { kind: 'day' }, { kind: 'fixedMonth', days: 30 }]
  const starts = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(localDate('2026-01-01'), count))
  const terms: fc.Arbitrary<CalendarPeriod> = fc.oneof(
    fc.integer({ min: 1, max: 40 }).map(months),
    fc.integer({ min: 1, max: 400 }).map((count) => ({ unit: 'day' as const, count })),
  )
  const asked = fc.record({
    start: starts,
    duration: terms,
    period: fc.constantFrom(...periods),
    cycle: fc.constantFrom('calendar' as const, 'anniversary' as const, 'billDay' as const),
    billDay: fc.integer({ min: 1, max: 31 }),
    policy: fc.record({ start: fc.constantFrom(...policies), cease: fc.constantFrom(...policies) }),
    cents: fc.integer({ min: 101, max: 99_999 }),
    off: fc.integer({ min: 1, max: 100 }),
    ends: fc.integer({ min: 1, max: 30 }),
  })
  fc.assert(
    fc.property(asked, ({ start, duration, period, cycle, billDay, policy, cents, off, ends }) => {
      const wanted = period.unit === 'day' && cycle === 'billDay' ? 'anniversary' : cycle
      const fee = {
        ...(monthly((cents / 100).toFixed(2)) as object),
        period,
        cycle: wanted,
        proration: { ...policy, change: day },
      }
      const shop = {
        prices: { fee, off: amountOff((off / 100).toFixed(2), { lasts: { kind: 'after', period: months(ends) } }) },
        terms: { offer: [lasting(duration)] },
      }
      const found = priced(shop, { startDate: start, billDay })
      const dueAt = (from: LocalDate): Ratio =>
        times(ratio(BigInt(from < addPeriods(start, months(ends), 1) ? cents - off : cents)), ratio(1n, 100n))
      const to = addPeriods(start, duration, 1)
      const bills = partsOf(cycleOf(wanted, start, billDay, period), { from: start, to }).map(({ period: whole, part }) => {
        const isWhole = part.from === whole.from && part.to === whole.to
        const due = dueAt(part.from)
        if (isWhole) return due
        const share = shareOf(part, whole, part.from > whole.from ? policy.start : policy.cease)
        if (share.kind === 'refused') throw new Error(share.why)
        return round(times(due, share.share), 2, 'halfAwayFromZero')
      })
      expect(found.totals.term).toMatchObject({ from: start, to, amount: toText(bills.reduce(plus, zero), 2) })
      const lines = found.lines.map(({ overTerm }) => decimal(overTerm!))
      expect(toText(sum(lines), 2)).toBe(found.totals.term!.amount)
    }),
    { numRuns: 150 },
  )
})

function cycleOf(kind: 'calendar' | 'anniversary' | 'billDay', start: LocalDate, billDay: number, period: CalendarPeriod): BillingCycle {
  if (kind === 'calendar') return calendarCycle(period)!
  return kind === 'billDay' ? billDayCycle(start, billDay, period)! : anniversaryCycle(start, period)
}
