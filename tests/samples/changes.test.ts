import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { sampleCatalog } from './sample-catalog.js'

const facts = {
  'place.id': 'shanghai-urban',
  'customer.marketSegment': ['home'],
  'customer.numbersHeld': 1,
  'site.maxDownlinkMbps': 1000,
  'site.accessTechnology': 'fibre',
}
const tier = (id: string) => [
  { path: '/', characteristic: 'payment', value: 'monthly' },
  { path: `/mobile/${id}`, quantity: 1 },
]

/** What becomes of Enjoy Family in tier 169 by the month, had since 1 July 2018. */
function ordered(day: string, asked: object) {
  const { answer } = quote(
    sampleCatalog,
    {
      offering: 'enjoy-family',
      facts,
      choices: [],
      at: `${day}T10:00:00+08:00`,
      startDate: day,
      currency: 'CNY',
      held: { choices: tier('ef169'), at: '2018-07-01T10:00:00+08:00', startDate: '2018-07-01' },
      ...asked,
    },
    () => sampleCatalog,
  )
  if (answer.kind !== 'priced' || answer.changes === undefined) throw new Error(JSON.stringify(answer))
  const { bill, totals } = answer.changes
  return { bill: bill.filter(({ amount }) => amount !== '0.00').map(({ kind, price, amount }) => `${kind} ${price} ${amount}`), totals }
}

const ceased = (day: string) => ordered(day, { orders: [{ path: '/', action: 'cease' }] }).bill

describe('Enjoy Family by the month, as the published rules have it', () => {
  test('a tier is changed with the next month: the month that runs is not billed again', () => {
    const { bill, totals } = ordered('2019-01-01', { choices: tier('ef199') })
    expect(bill).toEqual(['credit enjoy-plan-monthly -169.00', 'charge enjoy-plan-monthly 199.00'])
    expect(totals.monthly).toEqual({ before: '169.00', delta: '30.00', after: '199.00' })
    expect(totals.bill.delta).toBe('30.00')
    expect(ordered('2019-01-01', { choices: tier('ef169') }).bill).toEqual([])
  })
  test('of the month in which service ends nothing is given back, the deposit is, and who is bound pays 30 % of later months', () => {
    expect(ceased('2019-06-17')).toEqual(['refund enjoy-deposit -200.00', 'charge enjoy-early-termination 608.40'])
    expect(ceased('2020-06-17')).toEqual(['refund enjoy-deposit -200.00'])
  })
  test('at the end of a month nothing is due but what that month cost', () => {
    expect(ceased('2020-06-30')).toEqual(['refund enjoy-deposit -200.00'])
    expect(ceased('2020-07-01')).toEqual(['refund enjoy-deposit -200.00', 'credit enjoy-plan-monthly -169.00'])
  })
})
