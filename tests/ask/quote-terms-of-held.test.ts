import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { PriceBasis } from '../../engine/model/order-action.js'
import { exampleWithTerms, leaving, twoYears } from '../../engine/price/checks/terms/example.js'
import { text } from '../../engine/values/localized-text.js'
import { allFresh, monthly, since } from './held-shop.js'

const name = text('名称', 'Name')
const number = (id: string) => ({ id, name, type: { kind: 'number', values: [100, 200] }, default: { value: 100 } })
const oneYear = {
  ...twoYears,
  id: 'one-year',
  duration: { unit: 'year', count: 1 },
  commitment: { duration: { unit: 'month', count: 12 } },
}
const locked = { ...twoYears, priceLock: { unit: 'month', count: 12 } }

/** A line at so much a month for a speed of 100, and at 50.00 for one of 200; of its label no price takes notice. */
function line(slow: string, basis: PriceBasis, terms: readonly object[]) {
  const fee = { ...leaving().leaving, actions: ['cease', 'modify'] }
  const fast = monthly('0', { amount: { kind: 'table', table: 'speeds' } })
  const documents = exampleWithTerms(terms, { leaving: fee, 'by-speed': fast }, { prices: ['by-speed'] }).flatMap((document) => {
    if (document.kind === 'catalog') return { ...document, holderPolicy: allFresh.map((rule) => ({ ...rule, basis })) }
    if (document.kind === 'productSpecification') return { ...document, characteristics: [number('speed'), number('label')] }
    return document.id === 'line-monthly' ? [] : document
  })
  const row = (speed: number, amount: string) => ({ id: `mbps-${speed}`, when: { speed }, currency: 'CNY', amount })
  const speeds = {
    kind: 'priceTable',
    id: 'speeds',
    name,
    dimensions: [{ id: 'speed', fact: 'item.speed', match: 'equal' }],
    hitPolicy: { kind: 'unique' },
    rows: [row(100, slow), row(200, '50.00')],
  }
  const compilation = compileDraft([...documents, speeds] as Parameters<typeof compileDraft>[0])
  if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics))
  return compilation.catalog
}

interface Order {
  readonly basis?: PriceBasis
  readonly terms?: readonly object[]
  readonly day?: string
  readonly asked?: object
}

/** A line held for two years since July 2026, when it cost 10.00; from September on it costs 15.00. */
function ordered({ basis = 'fresh', terms = [twoYears], day = '2027-01-01', asked = {} }: Order) {
  const [then, now] = [line('10.00', basis, terms), line('15.00', basis, terms)]
  const taken = terms.length > 1 ? { terms: [{ path: '/', term: 'two-years' }] } : {}
  const held = { choices: [], at: '2026-07-01T00:00:00+08:00', startDate: '2026-07-01', ...taken }
  const question = {
    offering: 'line',
    facts: {},
    choices: [],
    at: `${day}T00:00:00+08:00`,
    startDate: day,
    currency: 'CNY',
    held,
    ...asked,
  }
  return quote(now, question, since('2026-09-01T00:00:00+08:00', then, now)).answer
}

function changesOf(order: Order) {
  const answer = ordered(order)
  if (answer.kind !== 'priced' || answer.changes === undefined) throw new Error(JSON.stringify(answer))
  const { items, lines } = answer.changes
  return { basis: items.map(({ basis, by }) => `${basis} by ${by}`), lines: lines.map(({ price, after }) => `${price} ${after}`), answer }
}

const set = (characteristic: string) => ({ choices: [{ path: '/', characteristic, value: 200 }] })
const order = (action: string) => ({ orders: [{ path: '/', action }] })
const withTerm = (term: string) => ({ terms: [{ path: '/', term }] })

describe('a price lock', () => {
  test.each([
    ['noChange', 'fresh', 'pinned'],
    ['noChange', 'renewalTerms', 'pinned'],
    ['move', 'fresh', 'pinnedListNewAttributes'],
    ['suspend', 'renewalTerms', 'pinnedListNewAttributes'],
  ] as const)('keeps the later catalog out whatever is declared: %s, %s', (action, basis, instead) => {
    const { basis: found, lines, answer } = changesOf({ basis, terms: [locked], asked: order(action) })
    expect(found).toEqual([`${instead} by term`])
    expect(lines).toEqual(['by-speed 10.00'])
    expect(answer.terms).toMatchObject([{ from: '2026-07-01', priceLockedUntil: '2027-07-01' }])
  })
  test('ends on its day, and does nothing where there is none', () => {
    expect(changesOf({ terms: [locked], day: '2027-06-30' }).lines).toEqual(['by-speed 10.00'])
    expect(changesOf({ terms: [locked], day: '2027-07-01' }).lines).toEqual(['by-speed 15.00'])
    expect(changesOf({}).lines).toEqual(['by-speed 15.00'])
  })
  test('does not keep what the customer asks for anew: a renewal, and another speed', () => {
    expect(changesOf({ terms: [locked], asked: order('renew') }).lines).toEqual(['by-speed 15.00'])
    expect(changesOf({ terms: [locked], asked: set('speed') })).toMatchObject({ basis: ['fresh by catalog'], lines: ['by-speed 50.00'] })
  })
})

describe('a fee for modifying within a commitment', () => {
  test('is not due while the commitment goes on', () => {
    expect(changesOf({ asked: set('label') }).lines).toEqual(['by-speed 10.00'])
    const { lines, answer } = changesOf({ asked: set('speed') })
    expect(lines).toEqual(['by-speed 50.00'])
    expect(answer.terms).toMatchObject([{ committedUntil: '2028-07-01' }])
    expect(answer.trace).toContainEqual({ step: 'filtered', path: '/', price: 'leaving', by: 'commitment', reason: null })
  })
  test('is due when another term is taken, or the same begins anew', () => {
    const other = changesOf({ terms: [twoYears, oneYear], asked: { ...set('speed'), ...withTerm('one-year') } })
    expect(other.lines).toEqual(['by-speed 50.00', 'leaving 100.00'])
    const anew = changesOf({ basis: 'renewalTerms', asked: set('speed') })
    expect(anew.lines).toEqual(['by-speed 50.00', 'leaving 100.00'])
    expect(anew.answer.terms).toMatchObject([{ from: '2027-01-01', committedUntil: '2029-01-01' }])
  })
})

describe('another term of what is held', () => {
  const terms = [twoYears, oneYear]
  const problems = (asked: Order) => {
    const answer = ordered({ terms, ...asked })
    return answer.kind === 'invalid-request' ? answer.problems.map(({ code, pointer }) => `${code} ${pointer}`) : answer.kind
  }
  test('is not had by naming it: nothing would end the commitment', () =>
    expect(problems({ asked: withTerm('one-year') })).toEqual(['request/term-of-held /terms/0/term']))
  test('is refused where prices, and with them the term, are kept', () => {
    expect(problems({ basis: 'pinned', asked: { ...set('speed'), ...withTerm('one-year') } })).toEqual([
      'request/term-of-held /terms/0/term',
    ])
    expect(problems({ asked: { ...set('label'), ...withTerm('one-year') } })).toEqual(['request/term-of-held /terms/0/term'])
  })
  test('may be taken with a renewal, and the present one may be named', () => {
    expect(problems({ basis: 'renewalTerms', asked: { ...order('renew'), ...withTerm('one-year') } })).toBe('priced')
    expect(problems({ asked: withTerm('two-years') })).toBe('priced')
  })
})
