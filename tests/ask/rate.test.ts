import { expect, test } from 'vitest'
import type { RateAnswer } from '../../engine/ask/answer.js'
import { quote } from '../../engine/ask/quote.js'
import { rate } from '../../engine/ask/rate.js'
import { sampleCatalog as catalog, enjoy79 } from '../samples/sample-catalog.js'

const call = (id: string, quantity: string, more: object = {}) => ({
  id,
  at: '2018-06-17T10:00:00+08:00',
  path: '/',
  metric: 'voice.domestic',
  unit: 'min',
  quantity,
  ...more,
})
const june = { from: '2018-06-01', to: '2018-07-01' }
const units = { path: '/', price: 'enjoy-79-national', granted: '2018-05-01', expires: '2018-07-01', rolled: true, quantity: '1/3' }
const mother = { id: 'mother', of: 'account' }
const ask = (records: readonly object[], more: object = {}): RateAnswer => rate(catalog, { ...enjoy79, records, ...more }).answer
const problemsOf = (records: readonly object[], more: object = {}) => {
  const answer = ask(records, more)
  return answer.kind === 'invalid-request' ? answer.problems.map(({ code, pointer }) => `${code} ${pointer}`) : answer.kind
}

test('data of a month is free within the plan and charged beyond it, and comes to what a quote of it says', () => {
  const data = { metric: 'data.domestic', unit: 'GB' }
  const answer = ask(['0.9', '0.4', '0.0001', '0.5'].map((quantity, index) => call(`session ${index}`, quantity, data)))
  if (answer.kind !== 'rated') throw new Error(JSON.stringify(answer))
  const quoted = quote(catalog, { ...enjoy79, usage: [{ path: '/', quantity: '1.8001', ...data }] }).answer
  if (quoted.kind !== 'priced') throw new Error(JSON.stringify(quoted))
  expect(answer.total).toBe(quoted.totals.usage)
  expect(answer.records.map((one) => (one.kind === 'rated' ? one.total : null))).toEqual(['0.00', '0.00', '0.01', '52.43'])
})

test('a rating passes over nothing in silence', () => {
  expect(problemsOf([call('one', '-1')])).toEqual(['request/negative-usage /records/0/quantity'])
  expect(problemsOf([call('one', '1', { path: '/main/card' })])).toEqual(['request/usage-not-ordered /records/0/path'])
  expect(problemsOf([call('one', '1', { metric: 'voice' })])).toEqual(['request/usage-not-measured /records/0/metric'])
  expect(problemsOf([call('one', '1'), call('one', '2')])).toEqual(['request/record-given-twice /records/1/id'])
  expect(problemsOf([], { currency: 'USD' })).toEqual(['request/unknown-currency /currency'])
  expect(problemsOf([call('one', '1', { when: 'noon' })])).toEqual(['request/unknown-field /records/0/when'])
  expect(ask([call('one', '1', { unit: 'hour' })])).toMatchObject({
    kind: 'rated',
    records: [{ kind: 'refused', because: [{ code: 'usage-unit' }] }],
  })
})

test.each([
  ['a period that ends before it begins', { period: { from: '2018-07-01', to: '2018-06-01' } }, 'request/reversed-period /period'],
  ['a moment outside the period', { at: '2018-07-01T00:00:00+08:00', period: june }, 'request/outside-period /at'],
  ['a record before service began', { since: '2018-06-18' }, 'request/outside-period /records/0/at'],
  ['a start of service after the period', { since: '2018-07-01' }, 'request/outside-period /since'],
  [
    'units of no allowance that is there',
    { carriedOver: [{ ...units, price: 'other' }] },
    'request/carried-over-unknown /carriedOver/0/price',
  ],
  ['units that have ended', { carriedOver: [{ ...units, expires: '2018-06-30' }] }, 'request/carried-over-days /carriedOver/0'],
  ['units that have not come', { carriedOver: [{ ...units, granted: '2018-06-01' }] }, 'request/carried-over-days /carriedOver/0'],
  ['the same units twice', { carriedOver: [units, units] }, 'request/given-twice /carriedOver/1'],
  [
    'the same units once as granted and once as carried over',
    { carriedOver: [units, { ...units, rolled: false }] },
    'request/given-twice /carriedOver/1',
  ],
  ['the same member twice', { members: [mother, mother] }, 'request/given-twice /members/1/id'],
  ['a member that is not named', { records: [call('one', '1', { member: 'mother' })] }, 'request/unknown-member /records/0/member'],
  [
    'a continuation of what never stops',
    { continued: [{ path: '/', price: 'out-of-plan-calls', at: '2018-06-17T10:00:00+08:00' }] },
    'request/not-suspendable /continued/0/price',
  ],
])('a rating refuses %s', (_what, more, problem) => expect(problemsOf([call('one', '1')], more)).toContain(problem))
