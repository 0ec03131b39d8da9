import { describe, expect, test } from 'vitest'
import type { ProductOfferingTerm } from '../../engine/model/term.js'
import { runningTerm } from '../../engine/price/term/running-term.js'
import { localDate } from '../../engine/values/local-date.js'
import { amountOff, amounts, ask, bundleOf, data, lineOf, monthly, oneTime, priced, used } from './shop.js'

const months = (count: number) => ({ unit: 'month', count }) as const
const ends = { kind: 'ends' } as const
const renewing = { kind: 'automatic', duration: months(12), noticeDays: 30, commits: true } as const
const twoYears = { id: 'two-years', duration: months(24), commitment: { duration: months(24) }, renewal: renewing }
const term = (more: object) => ({ name: { 'zh-CN': '合约', en: 'Term' }, ...more }) as unknown as ProductOfferingTerm

describe('the days of a term', () => {
  const running = (of: object, since: string, day = since) => runningTerm(term(of), localDate(since), localDate(day))

  test('it ends so long after the start, and notice is to be given so many whole days before', () => {
    expect(running(twoYears, '2026-06-01')).toEqual({
      number: 0,
      from: '2026-06-01',
      to: '2028-06-01',
      committedUntil: '2028-06-01',
      noticeBy: '2028-05-01',
    })
  })
  test('it renews from the day on which it ends, and binds again where it says so', () => {
    expect(running(twoYears, '2026-06-01', '2028-05-31')).toMatchObject({ number: 0 })
    expect(running(twoYears, '2026-06-01', '2028-06-01')).toMatchObject({ number: 1, to: '2029-06-01', committedUntil: '2029-06-01' })
    const free = { ...twoYears, renewal: { ...renewing, commits: false } }
    expect(running(free, '2026-06-01', '2028-06-01')).toMatchObject({ number: 1, committedUntil: null, noticeBy: '2029-05-01' })
  })
  test('renewals of the last day of a month are reckoned from the start, never from a day that a short month moved', () => {
    const short = { ...twoYears, duration: months(1), commitment: undefined, renewal: { ...renewing, duration: months(1) } }
    const found = ['2027-02-27', '2027-02-28', '2027-03-30', '2027-03-31'].map((day) => running(short, '2027-01-31', day)!)
    expect(found.map(({ number, to }) => [number, to])).toEqual([
      [0, '2027-02-28'],
      [1, '2027-03-31'],
      [1, '2027-03-31'],
      [2, '2027-04-30'],
    ])
  })
  test('a term that ends, or goes on without one, is over on its last day', () => {
    expect(running({ ...twoYears, renewal: ends }, '2026-06-01', '2028-06-01')).toBeNull()
    expect(running({ ...twoYears, renewal: ends }, '2026-06-01', '2028-05-31')).toMatchObject({ noticeBy: null })
    expect(running({ ...twoYears, renewal: { kind: 'continues', noticeDays: 0 } }, '2026-06-01')).toMatchObject({ noticeBy: '2028-05-31' })
  })
})

describe('which term is taken', () => {
  const shop = {
    prices: { fee: { charge: monthly('30'), when: { fact: 'item.term', operator: 'equal', value: 'two-years' } }, dear: monthly('1') },
    terms: { offer: [twoYears, { id: 'a-year', duration: months(12), renewal: ends }] },
  }

  test('an only one is', () => {
    const { terms } = priced({ ...shop, terms: { offer: [twoYears] } })
    expect(terms).toMatchObject([{ path: '/', term: 'two-years', to: '2028-06-01', renewal: 'automatic', renewedUntil: '2029-06-01' }])
  })
  test('of several one is chosen, and prices may depend on it', () => {
    const two = priced(shop, { terms: [{ path: '/', term: 'two-years' }] })
    expect(two.lines.map(({ price }) => price)).toEqual(['dear', 'fee'])
    expect(priced(shop, { terms: [{ path: '/', term: 'a-year' }] }).lines.map(({ price }) => price)).toEqual(['dear'])
  })
  test('of several none is ever chosen for the customer: the answer names them', () => {
    expect(ask(shop)).toMatchObject({
      kind: 'undetermined',
      missing: [],
      because: [{ code: 'term-unknown', path: '/', price: null, terms: ['two-years', 'a-year'] }],
    })
  })
  test('members know the term of the ordered offering', () => {
    const bundle = {
      prices: { fee: { charge: monthly('30'), when: { fact: 'root.term', operator: 'equal', value: 'two-years' } } },
      offerings: { bundle: [], member: ['fee'] },
      terms: { bundle: [twoYears] },
    }
    expect(lineOf(priced(bundle, { items: bundleOf('member') }), 'fee').amount).toBe('30.00')
  })
  test('prices are locked until a day where the term says so', () => {
    const locked = priced({ ...shop, terms: { offer: [{ ...twoYears, priceLock: months(12) }] } })
    expect(locked.terms[0]).toMatchObject({ priceLockedUntil: '2027-06-01' })
  })
})

describe('a promise to spend at least so much', () => {
  const spend = (amount: string, more: object = {}) => ({ kind: 'commitment', amounts: amounts(amount), per: months(1), ...more })
  const promising = { ...twoYears, commitment: { duration: months(24), minimumSpend: 'spend' } }
  const shop = (prices: object, promise: object = spend('100')) => ({
    prices: { ...prices, spend: promise },
    offerings: { offer: Object.keys(prices) },
    terms: { offer: [promising] },
  })

  test('what recurs and what is used count, what is missing is made up for', () => {
    const asked = shop({ fee: monthly('30'), setup: oneTime('500'), data: data({ kind: 'unit', rate: amounts('0.10') }) })
    const found = priced(asked, { usage: used('200') })
    expect(lineOf(found, 'spend')).toMatchObject({ charge: 'commitment', amount: '50.00', firstBill: '0.00', period: months(1) })
    expect(found.totals).toMatchObject({ monthly: '30.00', usage: '20.00', commitment: [{ period: months(1), amount: '50.00' }] })
    expect(lineOf(priced(asked, { usage: used('900') }), 'spend').amount).toBe('0.00')
  })
  test('a coefficient promises a share, and several items promise for each of them', () => {
    expect(lineOf(priced(shop({ fee: monthly('30') }, spend('100', { coefficient: '0.8' }))), 'spend').amount).toBe('50.00')
    const three = priced(shop({ fee: monthly('30') }), { items: [{ path: '/', offering: 'offer', quantity: 3 }] })
    expect(lineOf(three, 'spend').amount).toBe('210.00')
  })
  test('a longer period counts by its share, and the promise may be settled by the year', () => {
    const yearly = { ...(monthly('120') as object), period: { unit: 'year', count: 1 } }
    expect(lineOf(priced(shop({ yearly })), 'spend').amount).toBe('90.00')
    const byYear = spend('1000', { per: { unit: 'year', count: 1 } })
    expect(lineOf(priced(shop({ fee: monthly('30'), yearly }, byYear)), 'spend').amount).toBe('520.00')
  })
  test('what alterations take is missing, as long as they act, and the promise ends with the commitment', () => {
    const found = priced(shop({ fee: monthly('30'), off: amountOff('10', { lasts: { kind: 'after', period: months(6) } }) }))
    expect(lineOf(found, 'spend')).toMatchObject({
      amount: '80.00',
      later: [
        { from: '2026-12-01', amount: '70.00' },
        { from: '2028-06-01', amount: '0.00' },
      ],
    })
  })
  test('the step names every line that counts, and adds up', () => {
    const found = priced(shop({ fee: monthly('30') }))
    expect(found.trace.find(({ step }) => step === 'commitment')).toMatchObject({
      promised: '100',
      parts: [{ path: '/', price: 'fee', amount: '30' }],
      due: '30',
      after: '70',
      until: '2028-06-01',
    })
  })
  test('a term that does not name it promises nothing', () => {
    const found = priced(
      { ...shop({ fee: monthly('30') }), terms: { offer: [twoYears, promising].map((one, i) => ({ ...one, id: `t${i}` })) } },
      { terms: [{ path: '/', term: 't0' }] },
    )
    expect(found.lines.map(({ price }) => price)).toEqual(['fee'])
    expect(found.trace).toContainEqual({ step: 'filtered', path: '/', price: 'spend', by: 'term', reason: null })
  })
})
