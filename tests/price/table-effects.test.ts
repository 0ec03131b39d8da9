import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableCell } from '../../engine/price/checks/table-cell.js'
import { tableGives } from '../../engine/price/checks/table-gives.js'
import { tableOverlap } from '../../engine/price/checks/table-overlap.js'
import { tableCells } from '../../engine/rules/checks/table-cells.js'
import { alteration, ask, draftOf, monthly, percentOff, priced, type Shop } from './shop.js'

const age = { id: 'age', fact: 'customer.age', match: 'range' }
const since = { id: 'since', fact: 'customer.since', match: 'range' }
const facts = [
  { kind: 'fact', id: 'customer.since', name: { 'zh-CN': '入网日', en: 'Since' }, subject: 'customer', type: { kind: 'date' } },
]

function discounts(hitPolicy: object, rows: readonly object[], more: object = {}, dimensions: readonly object[] = [age]): Shop {
  return {
    prices: { fee: monthly('100.00'), off: alteration({ kind: 'byTable', does: 'percentOff', table: 'offs', ...more }) },
    documents: [{ kind: 'priceTable', id: 'offs', dimensions, hitPolicy, rows }, ...facts],
  }
}
const rows = [
  { id: 'all', when: {}, priority: 1, percent: '10' },
  { id: 'young', when: { age: { to: 26 } }, priority: 2, percent: '50' },
]
const monthlyFee = (shop: Shop, known: object) => priced(shop, { facts: known as never }).totals.monthly
const steps = (shop: Shop, known: object) =>
  priced(shop, { facts: known as never }).trace.flatMap((step) =>
    step.step === 'alteration' ? [`${step.row} ${step.effect.kind} ${step.before} → ${step.after}`] : [],
  )

describe('a table that says by how much a discount takes off', () => {
  const specific = discounts(
    { kind: 'specific', order: ['age'] },
    rows.map(({ priority: _, ...row }) => row),
  )

  test('gives the percentage of the row that wins, and the trace names it', () => {
    expect(steps(specific, { 'customer.age': 20 })).toEqual(['young percentOff 100 → 50'])
    expect(steps(specific, { 'customer.age': 26 })).toEqual(['all percentOff 100 → 90'])
  })

  test('leaves the price open while a missing fact could decide, and names it', () =>
    expect(ask(specific)).toMatchObject({
      kind: 'undetermined',
      missing: ['customer.age'],
      because: [{ code: 'row-unknown', price: 'off', table: 'offs' }],
    }))

  test('alters nothing where no row holds, and the trace says so', () => {
    const shop = discounts({ kind: 'unique' }, [{ id: 'young', when: { age: { to: 26 } }, percent: '50' }])
    const answer = priced(shop, { facts: { 'customer.age': 30 } })
    expect(answer.totals.monthly).toBe('100.00')
    expect(answer.trace.filter(({ step }) => step === 'filtered')).toEqual([
      { step: 'filtered', path: '/', price: 'off', by: 'row', reason: null },
    ])
  })

  test('gives amounts in the currency that is asked for, and none in another', () => {
    const amounts = [{ id: 'all', when: {}, currency: 'CNY', amount: '30.00' }]
    expect(monthlyFee(discounts({ kind: 'unique' }, amounts, { does: 'amountOff' }), {})).toBe('70.00')
    expect(monthlyFee(discounts({ kind: 'unique' }, amounts, { does: 'amountOn' }), {})).toBe('130.00')
    expect(monthlyFee(discounts({ kind: 'unique' }, amounts, { does: 'setPrice' }), {})).toBe('30.00')
    const dollars = discounts({ kind: 'unique' }, [{ id: 'all', when: {}, currency: 'USD', amount: '30.00' }], { does: 'amountOff' })
    expect(ask(dollars)).toMatchObject({ kind: 'not-priced', because: [{ code: 'currency-missing', price: 'off', table: 'offs' }] })
  })
})

describe('a table that collects', () => {
  test('lets every row that holds act, by priority', () => {
    const shop = discounts({ kind: 'collect' }, rows)
    expect(steps(shop, { 'customer.age': 20 })).toEqual(['all percentOff 100 → 90', 'young percentOff 90 → 45'])
    expect(steps(shop, { 'customer.age': 30 })).toEqual(['all percentOff 100 → 90'])
  })

  test('may hold rows of one priority only where they never hold together', () => {
    const tied = (to: number) =>
      tableOverlap.find(
        draftOf(
          discounts({ kind: 'collect' }, [
            { ...rows[1]!, when: { age: { to } } },
            { id: 'old', when: { age: { from: 60 } }, priority: 2, percent: '20' },
          ]),
        ),
      )
    expect(tied(60)).toEqual([])
    expect(tied(61)).toMatchObject([{ witness: { rows: ['young', 'old'], facts: { 'customer.age': 60 } } }])
  })

  test('takes only the best row where its alteration excludes others', () => {
    const shop = discounts({ kind: 'collect' }, rows)
    const best = { ...shop, prices: { fee: monthly('100.00'), off: { ...shop.prices['off'], mode: 'exclusiveBest' } } }
    const { trace, totals } = priced(best, { facts: { 'customer.age': 20 } })
    expect(totals.monthly).toBe('50.00')
    expect(trace.filter(({ step }) => step === 'excluded')).toMatchObject([{ price: 'off', row: 'all', winner: 'off', winnerRow: 'young' }])
  })

  const row = fc.record({
    from: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
    size: fc.integer({ min: 1, max: 40 }),
    percent: fc.integer({ min: 0, max: 100 }).map(String),
  })
  const mode = fc.constantFrom('sequential', 'additive', 'exclusiveBest', 'exclusivePriority')
  test('comes to what as many discounts with conditions come to, in whatever order its rows are written', () =>
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        mode,
        fc.integer({ min: 0, max: 70 }),
        fc.constantFrom('list', 'running'),
        (all, stacked, years, base) => {
          const more = { mode: stacked, base }
          const ofTable = all.map(({ from, size, percent }, index) => ({
            id: `r${index}`,
            when: from === undefined ? {} : { age: { from, to: from + size } },
            priority: index,
            percent,
          }))
          const shop = discounts({ kind: 'collect' }, ofTable)
          const off = { ...(shop.prices['off'] as object), ...more }
          const byTable = { ...shop, prices: { fee: monthly('99.99'), off } }
          const turned = { ...discounts({ kind: 'collect' }, [...ofTable].reverse()), prices: byTable.prices }
          const single = all.map(({ from, size, percent }, index) => {
            const is = (operator: string, value: number) => ({ fact: 'customer.age', operator, value })
            const charge = percentOff(percent, { ...more, priority: index })
            return [
              `off${index}`,
              from === undefined ? charge : { charge, when: { all: [is('greaterThanInclusive', from), is('lessThan', from + size)] } },
            ] as const
          })
          const known = { facts: { 'customer.age': years } }
          const answer = priced(byTable, known)
          expect(answer.totals).toEqual(priced({ prices: { fee: monthly('99.99'), ...Object.fromEntries(single) } }, known).totals)
          expect(JSON.stringify(priced(turned, known))).toBe(JSON.stringify(answer))
        },
      ),
      { numRuns: 80 },
    ))
})

describe('a range of days', () => {
  const rowsByDay = [
    { id: 'old', when: { since: { to: '2020-01-01' } }, percent: '20' },
    { id: 'new', when: { since: { from: '2020-01-01' } }, percent: '5' },
  ]
  const shop = discounts({ kind: 'unique' }, rowsByDay, {}, [since])

  test('begins on its first day and ends before its last', () => {
    expect(monthlyFee(shop, { 'customer.since': '2019-12-31' })).toBe('80.00')
    expect(monthlyFee(shop, { 'customer.since': '2020-01-01' })).toBe('95.00')
  })

  test('that meets another in a day is a tie, and the witness is that day', () => {
    const found = (to: string) =>
      tableOverlap.find(draftOf(discounts({ kind: 'unique' }, [{ ...rowsByDay[0]!, when: { since: { to } } }, rowsByDay[1]!], {}, [since])))
    expect(found('2020-01-01')).toEqual([])
    expect(found('2020-01-02')).toMatchObject([{ witness: { facts: { 'customer.since': '2020-01-01' } } }])
  })

  test('says in the trace by which day a row fails', () => {
    const { trace } = priced(shop, { facts: { 'customer.since': '2021-05-01' } })
    const step = trace.find((one) => one.step === 'row')
    expect(step?.step === 'row' && step.candidates.find(({ row }) => row === 'old')?.reason).toMatchObject({
      operator: 'lessThan',
      wanted: '2020-01-01',
      found: '2021-05-01',
    })
  })

  test('is refused with a day that there is not, with a number, or of what is no day', () => {
    const broken = (cell: object, dimension: object = since) =>
      draftOf(discounts({ kind: 'unique' }, [{ id: 'r', when: { [(dimension as typeof since).id]: cell }, percent: '5' }], {}, [dimension]))
    expect(tableCell.find(broken({ from: '2020-02-30' }))).toHaveLength(1)
    expect(tableCell.find(broken({ from: '2020-01-01', to: 5 }))).toHaveLength(1)
    expect(tableCells.find(broken({ from: 5 }))).toHaveLength(1)
    expect(tableCells.find(broken({ from: '2020-01-01' }, age))).toHaveLength(1)
    expect([...tableCell.find(broken({ from: '2020-01-01' })), ...tableCells.find(broken({ from: '2020-01-01' }))]).toEqual([])
  })
})

test('a charge has one amount: a table of percentages, and one that collects, is refused for it before launch and when it is asked', () => {
  const byTable = (table: object): Shop => ({
    prices: { fee: { ...monthly('0'), amount: { kind: 'table', table: 'offs' } } },
    documents: [{ kind: 'priceTable', id: 'offs', dimensions: [], ...table }],
  })
  const percent = byTable({ hitPolicy: { kind: 'unique' }, rows: [{ id: 'all', when: {}, percent: '5' }] })
  const several = byTable({ hitPolicy: { kind: 'collect' }, rows: [{ id: 'all', when: {}, priority: 1, currency: 'CNY', amount: '5.00' }] })
  for (const shop of [percent, several]) {
    expect(tableGives.find(draftOf(shop)).map(({ pointer }) => pointer)).toEqual(['/charge/amount/table'])
    expect(ask(shop)).toMatchObject({ kind: 'not-priced', because: [{ code: 'currency-missing', price: 'fee' }] })
  }
})
