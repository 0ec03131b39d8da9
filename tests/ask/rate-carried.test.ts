import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { rate } from '../../engine/ask/rate.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { CatalogDocument } from '../../engine/model/catalog.js'
import { billDayCycle, periodOf } from '../../engine/values/billing-cycle.js'
import { addDays, localDate } from '../../engine/values/local-date.js'
import { amounts, data, draftOf } from '../price/shop.js'

const months = (count: number) => ({ unit: 'month', count })
const included = (more: object = {}) => ({
  kind: 'allowance',
  metric: 'data',
  unit: 'MB',
  quantity: '100',
  period: months(1),
  pool: 'product',
  firstPeriod: { kind: 'full' },
  overflow: 'use',
  onExhausted: 'charge',
  ...more,
})
const rolling = (more: object = {}) => ({
  consumption: { order: ['earliestExpiry', 'grantTime'] },
  rollover: { share: '100', expires: months(1), again: false, ...more },
})
const catalogWith = (more: object): CompiledCatalog => {
  const shop = { prices: { use: data({ kind: 'unit', rate: amounts('1') }), included: included(more) } }
  const compiled = compileDraft(draftOf(shop).documents as readonly CatalogDocument[])
  if (compiled.kind !== 'compiled') throw new Error(JSON.stringify(compiled))
  return compiled.catalog
}
const ask = (catalog: CompiledCatalog, from: string, to: string, more: object = {}) => {
  const question = {
    offering: 'offer',
    facts: {},
    choices: [],
    currency: 'CNY',
    at: `${from}T00:00:00+08:00`,
    period: { from, to },
    records: [],
  }
  return rate(catalog, { ...question, ...more }).answer
}
const rated = (...asked: Parameters<typeof ask>) => {
  const answer = ask(...asked)
  if (answer.kind !== 'rated') throw new Error(JSON.stringify(answer))
  return answer
}
const problems = (...asked: Parameters<typeof ask>) => {
  const answer = ask(...asked)
  return answer.kind === 'invalid-request' ? answer.problems.map(({ code, pointer }) => `${code} ${pointer}`) : answer.kind
}
const use = (day: string, quantity: string) => ({ id: day, at: `${day}T12:00:00+08:00`, path: '/', metric: 'data', unit: 'MB', quantity })
const units = (granted: string, expires: string, quantity: string, rolled = true) => [
  { path: '/', price: 'included', granted, expires, rolled, quantity },
]

describe('units that outlast a billing period', () => {
  // Bill day 31: periods begin on 31 January, 28 February and 31 March. What is left on 28 February and rolls over for a month
  // lasts as long as the period that begins then, up to 31 March and not to 28 March.
  test('end on the bill day, which 28 February has not made another', () => {
    const catalog = catalogWith(rolling())
    const { carriedOver } = rated(catalog, '2026-01-31', '2026-02-28', { records: [use('2026-02-01', '30')] })
    expect(carriedOver).toEqual(units('2026-01-31', '2026-03-31', '70'))
    const next = rated(catalog, '2026-02-28', '2026-03-31', { carriedOver, records: [use('2026-03-30', '150')] })
    expect([next.total, next.carriedOver]).toEqual(['0.00', units('2026-02-28', '2026-04-30', '20')])
  })

  test('of three months are granted with every third billing period, whichever day it begins on', () => {
    const catalog = catalogWith({ period: months(3) })
    const since = '2026-02-28'
    const first = rated(catalog, '2026-02-28', '2026-03-31', { since })
    expect(first.carriedOver).toEqual(units('2026-02-28', '2026-05-31', '100', false))
    const second = rated(catalog, '2026-03-31', '2026-04-30', { since, carriedOver: first.carriedOver, records: [use('2026-04-01', '40')] })
    const third = rated(catalog, '2026-04-30', '2026-05-31', { since, carriedOver: second.carriedOver })
    expect([third.balances.map(({ left }) => left), third.carriedOver]).toEqual([['60'], []])
    expect(rated(catalog, '2026-05-31', '2026-06-30', { since }).balances).toMatchObject([{ granted: '2026-05-31', expires: '2026-08-31' }])
  })

  test('are taken over by the next period as the last one gives them, whatever the bill day, the day service began, and for how long', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 27 }),
        fc.constantFrom(1, 2, 3),
        fc.constantFrom(0, 1, 4),
        fc.boolean(),
        (billDay, late, period, longer, again) => {
          const catalog = catalogOf(period, period + longer, again)
          const cycle = billDayCycle(localDate('2025-11-15'), billDay, { unit: 'month', count: 1 })!
          const since = addDays(periodOf(cycle, 0).from, late)
          let carriedOver: readonly object[] = []
          for (let number = 0; number < 7; number++) {
            const { from, to } = periodOf(cycle, number)
            const at = `${addDays(to, -1)}T00:00:00+08:00`
            const answer = rated(catalog, from, to, { at, since, carriedOver, records: [use(addDays(to, -1), '20')] })
            const fresh = answer.balances.filter(({ granted, rolled }) => granted >= from && !rolled)
            expect(fresh.length).toBe(number % period === 0 ? 1 : 0)
            if (period > 1) for (const one of fresh) expect(one.expires).toBe(periodOf(cycle, number + period).from)
            carriedOver = answer.carriedOver
          }
        },
      ),
      { numRuns: 15 },
    ))

  test('need the bill day where the days of the period leave several', () => {
    const catalog = catalogWith(rolling())
    const since = '2026-02-10'
    expect(problems(catalog, '2026-02-10', '2026-02-28', { since })).toEqual(['request/bill-day-needed /billDay'])
    expect(rated(catalog, '2026-02-10', '2026-02-28', { since, billDay: 30 }).carriedOver).toEqual(units('2026-02-10', '2026-03-30', '100'))
    expect(problems(catalog, '2026-02-10', '2026-02-28', { since, billDay: 27 })).toEqual(['request/bill-day-other /billDay'])
    expect(ask(catalogWith({}), '2026-02-10', '2026-02-28', { since }).kind).toBe('rated')
  })

  test('are asked about by the bill day alone, too', () => {
    const answer = rated(catalogWith(rolling()), '2026-06-17', '', { period: undefined, billDay: 31 })
    expect([answer.period, answer.carriedOver]).toEqual([
      { from: '2026-05-31', to: '2026-06-30' },
      units('2026-05-31', '2026-07-31', '100'),
    ])
  })
})

const catalogs = new Map<string, CompiledCatalog>()

function catalogOf(period: number, expires: number, again: boolean): CompiledCatalog {
  const key = `${period} ${expires} ${again}`
  const known = catalogs.get(key) ?? catalogWith({ period: months(period), ...rolling({ expires: months(expires), again }) })
  catalogs.set(key, known)
  return known
}

describe('units that nobody can have left over are refused:', () => {
  const june = ['2026-06-01', '2026-07-01'] as const
  const found = (more: object, carriedOver: readonly object[]) => problems(catalogWith(more), ...june, { since: '2026-01-01', carriedOver })
  test.each([
    ['of an allowance that lapses', {}, units('2026-05-01', '2026-07-01', '10'), 'request/carried-over-never /carriedOver/0'],
    [
      'granted for a month that is over',
      rolling(),
      units('2026-05-01', '2026-07-01', '10', false),
      'request/carried-over-never /carriedOver/0',
    ],
    [
      'beyond the cap',
      rolling({ cap: '30' }),
      units('2026-05-01', '2026-07-01', '30.1'),
      'request/carried-over-too-much /carriedOver/0/quantity',
    ],
    [
      'together beyond the cap',
      rolling({ cap: '30', expires: months(2) }),
      [...units('2026-04-01', '2026-07-01', '20'), ...units('2026-05-01', '2026-08-01', '11')],
      'request/carried-over-too-much /carriedOver/1/quantity',
    ],
    [
      'beyond the share of what is granted',
      rolling({ share: '50' }),
      units('2026-05-01', '2026-07-01', '51'),
      'request/carried-over-too-much /carriedOver/0/quantity',
    ],
    [
      'more than is granted',
      { period: months(3) },
      units('2026-04-01', '2026-07-01', '101', false),
      'request/carried-over-too-much /carriedOver/0/quantity',
    ],
    ['that never end', rolling(), units('2026-05-01', '2999-01-01', '10'), 'request/carried-over-days /carriedOver/0'],
    ['from before service began', rolling(), units('2025-12-01', '2026-07-01', '10'), 'request/carried-over-days /carriedOver/0'],
  ])('%s', (_what, more, carriedOver, problem) => expect(found(more, carriedOver)).toEqual([problem]))

  test('and as much as there can be is taken', () => {
    expect(found(rolling({ cap: '30' }), units('2026-05-01', '2026-07-01', '30'))).toBe('rated')
    expect(found(rolling({ share: '50' }), units('2026-05-01', '2026-07-01', '50'))).toBe('rated')
    expect(found({ period: months(3) }, units('2026-04-01', '2026-07-01', '100', false))).toBe('rated')
  })
})

test('the order in which units are given changes nothing of the answer', () => {
  const catalog = catalogWith(rolling({ expires: months(2) }))
  const both = [...units('2026-04-01', '2026-07-01', '7'), ...units('2026-05-01', '2026-08-01', '10')]
  const answers = [both, [...both].reverse()].map((carriedOver) =>
    JSON.stringify(rated(catalog, '2026-06-01', '2026-07-01', { carriedOver, records: [use('2026-06-02', '8')] })),
  )
  expect(answers[0]).toBe(answers[1])
})

// 300 units by day from 16 June: of a calendar month 15 of 30 days are left, 150; with a bill day of 16 a whole month, 300;
// with 5, from 16 June to 5 July, 19 of 30 days, 190; with 31, from 16 to 30 June, 14 of the 30 days since 31 May, 140.
test('a quote says the same units of a first period as its rating grants, up to the same bill day', () => {
  const catalog = catalogWith({ quantity: '300', firstPeriod: { kind: 'day', decimals: 0, rounding: 'up' } })
  const first = (billDay?: number) => {
    const question = { offering: 'offer', facts: {}, choices: [], currency: 'CNY', at: '2026-06-16T00:00:00+08:00' }
    const { answer } = quote(catalog, { ...question, ...(billDay === undefined ? {} : { billDay }) })
    return answer.kind === 'priced' ? answer.allowances.map(({ firstPeriod }) => firstPeriod) : answer.kind
  }
  expect([first(), first(16), first(5), first(31)]).toEqual([['150'], ['300'], ['190'], ['140']])
  for (const billDay of [1, 5, 15, 16, 17, 28, 29, 30, 31]) {
    const { balances } = rated(catalog, '2026-06-16', '', { period: undefined, billDay, since: '2026-06-16' })
    expect(balances.map(({ quantity }) => quantity)).toEqual(first(billDay))
  }
})
