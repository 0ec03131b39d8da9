import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ExplainPriceAnswer, explainPrice, type PriceExplanation } from '../../engine/ask/explain-price.js'
import { tellPrice } from '../../engine/ask/price-explanation-text.js'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import { text } from '../../engine/values/localized-text.js'
import { oneTime, percentOff } from '../price/shop.js'

const range = (from?: number, to?: number) => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })
const dimensions = [
  { id: 'place', fact: 'place.id', match: 'within' },
  { id: 'segment', fact: 'customer.marketSegment', match: 'equal' },
  { id: 'age', fact: 'customer.age', match: 'range' },
]

const specific = { kind: 'specific', order: ['place', 'segment', 'age'] }

interface Row {
  readonly id: string
  readonly when: object
  readonly priority?: number
}

/** The example catalog with these prices on its line, or what is wrong with it. */
function compiled(prices: Readonly<Record<string, object>>, rows: readonly Row[] = [], hitPolicy: object = specific) {
  const line = exampleCatalog().find(({ kind, id }) => kind === 'productOffering' && id === 'line')
  return compileDraft(
    exampleCatalog(
      { kind: 'marketSegment', id: 'staff', name: text('员工', 'Staff') },
      {
        kind: 'productSpecification',
        id: 'line',
        name: text('线路', 'Line'),
        characteristics: [
          {
            id: 'speed',
            name: text('速率', 'Speed'),
            required: true,
            default: { value: 100 },
            type: { kind: 'number', values: [100, 300, 500] },
          },
        ],
      },
      { ...line, prices: ['line-monthly', ...Object.keys(prices)] },
      ...Object.entries(prices).map(([id, price]) => ({
        kind: 'productOfferingPrice',
        id,
        name: text(`资费${id}`, `Price ${id}`),
        ...('charge' in price ? price : { charge: price }),
      })),
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'priceTable',
              id: 'fees',
              name: text('价格表', 'Fees'),
              dimensions,
              hitPolicy,
              rows: rows.map((row, index) => ({ ...row, currency: 'CNY', amount: `${index + 1}.00` })),
            },
          ]),
    ),
  )
}

function shop(...parts: Parameters<typeof compiled>): CompiledCatalog {
  const result = compiled(...parts)
  if (result.kind !== 'compiled') throw new Error(JSON.stringify(result.diagnostics.map(({ code, what }) => [code, what.en])))
  return result.catalog
}

const question = (facts: Facts, more: object = {}) => ({
  offering: 'line',
  at: '2026-06-17T10:00:00+08:00',
  facts,
  choices: [],
  currency: 'CNY',
  ...more,
})
const explained = (
  catalog: CompiledCatalog,
  facts: Facts,
  price: string,
  more: { readonly row?: string; readonly question?: object } = {},
) =>
  isExplained(
    explainPrice(catalog, question(facts, more.question), { path: '/', price, ...(more.row === undefined ? {} : { row: more.row }) })
      .answer,
  )

function isExplained(answer: ExplainPriceAnswer): PriceExplanation {
  if (answer.kind !== 'price-explanation') throw new Error(JSON.stringify(answer))
  return answer
}

const told = (catalog: CompiledCatalog, explanation: PriceExplanation) => {
  const { because, change } = tellPrice(catalog, explanation)
  return { because: because.map(({ en }) => en), change: change.map(({ en }) => en) }
}

const young = {
  charge: percentOff('50', { target: { scope: 'item', charge: 'recurring' } }),
  when: { fact: 'customer.age', operator: 'lessThan', value: 26 },
}

describe('a discount that plays no part', () => {
  test('says what its condition lacks, and which facts would let it apply', () => {
    const catalog = shop({ young })
    const answer = explained(catalog, { 'customer.age': 30 }, 'young')
    expect(answer).toMatchObject({
      isTaken: false,
      because: [{ why: 'condition', reason: { kind: 'comparison', found: 30 } }],
      change: { kind: 'change', steps: 1, changes: [{ facts: [{ fact: 'customer.age', from: 30, to: 25 }] }] },
    })
    expect(told(catalog, answer)).toEqual({
      because: ['Its condition does not hold.', '"Age" must be less than 26; it is 30.'],
      change: ['"Price young" applies if "Age" is at most 25 (it is 30).'],
    })
  })

  test('is taken where it acts, and nothing has to change', () =>
    expect(explained(shop({ young }), { 'customer.age': 20 }, 'young')).toMatchObject({
      isTaken: true,
      because: [],
      change: { kind: 'already' },
    }))

  test('that another one excludes needs that one to be out', () => {
    const campaign = (priority: number) => ({ target: { scope: 'item', charge: 'recurring' }, mode: 'exclusivePriority', priority })
    const catalog = shop({ best: { ...young, charge: percentOff('50', campaign(1)) }, usual: percentOff('10', campaign(2)) })
    const answer = explained(catalog, { 'customer.age': 20 }, 'usual')
    expect(answer).toMatchObject({
      because: [{ why: 'exclusivePriority', winner: 'best', by: '/' }],
      change: { kind: 'change', changes: [{ facts: [{ fact: 'customer.age', from: 20, to: 26 }] }] },
    })
    expect(told(catalog, answer).because).toEqual([
      'Only the one of first priority in the group counts.',
      'It is "Price best" that counts.',
    ])
  })

  test('for one that is not in force no fact has a say, and the answer says from when it is', () => {
    const catalog = shop({
      later: {
        charge: percentOff('5', { target: { scope: 'item', charge: 'recurring' } }),
        validFor: { from: '2027-01-01T00:00:00+08:00' },
      },
    })
    const answer = explained(catalog, {}, 'later')
    expect(answer).toMatchObject({ because: [{ why: 'validity' }], change: { kind: 'not-by-facts' } })
    expect(told(catalog, answer).change).toEqual(['No fact has a say in this.', 'It is in force from 2027-01-01 00:00 UTC+8.'])
  })

  test('by what is chosen is brought in by another choice, and the change is one that can be ordered', () => {
    const catalog = shop({ fast: { charge: oneTime('5.00'), when: { fact: 'item.speed', operator: 'greaterThanInclusive', value: 300 } } })
    const answer = explained(catalog, {}, 'fast')
    expect(answer.change).toMatchObject({ kind: 'change', changes: [{ facts: [{ fact: 'item.speed', from: 100, to: 300 }] }] })
    expect(told(catalog, answer).change).toEqual(['"Price fast" applies if "Speed" is at least 300 (it is 100).'])
  })

  test('whose condition contradicts itself is out whatever the facts', () => {
    const when = {
      all: [
        { fact: 'customer.age', operator: 'lessThan', value: 18 },
        { fact: 'customer.age', operator: 'greaterThan', value: 60 },
      ],
    }
    const catalog = shop({ never: { charge: oneTime('1.00'), when } })
    expect(explained(catalog, { 'customer.age': 30 }, 'never').change).toEqual({ kind: 'impossible', because: [{ kind: 'contradiction' }] })
  })
})

const byTable = { fee: { kind: 'oneTime', amount: { kind: 'table', table: 'fees' }, actions: ['add'] } }

describe('a row that does not give the price', () => {
  const rows = [
    { id: 'any', when: {} },
    { id: 'north', when: { place: 'north' } },
    { id: 'north-young', when: { place: 'north', age: range(undefined, 26) } },
    { id: 'home', when: { segment: 'home' } },
  ]
  const catalog = shop(byTable, rows)
  const facts = { 'place.id': 'north-town', 'customer.marketSegment': [], 'customer.age': 30 }

  test('and fails says in which column, and what it takes', () => {
    const answer = explained(catalog, facts, 'fee', { row: 'north-young' })
    expect(answer).toMatchObject({ isTaken: false, table: 'fees', rowBecause: { outcome: 'failed', dimension: 'age', winner: 'north' } })
    expect(told(catalog, answer)).toEqual({
      because: ['It does not fit in "Age".', '"Age" must be less than 26; it is 30.'],
      change: ['Row north-young gives the price of "Price fee" if "Age" is at most 25 (it is 30).'],
    })
  })

  test('and loses needs the one that comes before it to be out', () => {
    const answer = explained(catalog, facts, 'fee', { row: 'any' })
    expect(answer).toMatchObject({ rowBecause: { outcome: 'lost', dimension: 'place', winner: 'north' } })
    expect(answer.change).toMatchObject({ kind: 'change', steps: 1, changes: [{ facts: [{ fact: 'place.id' }] }] })
  })

  test('is told of a price and of rows that there are', () => {
    const asked = (about: { path: string; price: string; row?: string }) => {
      const { answer } = explainPrice(catalog, question(facts), about)
      return answer.kind === 'invalid-request' ? answer.problems.map(({ code, fix }) => `${code}: ${fix.en}`) : answer.kind
    }
    expect(asked({ path: '/', price: 'fe' })).toEqual(['request/unknown-price: Ask about fee instead.'])
    expect(asked({ path: '/line', price: 'fee' })).toEqual(['request/price-not-ordered: Ask about / instead.'])
    expect(asked({ path: '/', price: 'fee', row: 'nort' })).toEqual(['request/unknown-row: Ask about north instead.'])
    expect(asked({ path: '/', price: 'line-monthly', row: 'x' })).toEqual([
      'request/unknown-row: Its amount comes from no table: leave the row out.',
    ])
  })
})

/** Everything that the facts of the small world can be. */
const places = ['cn', 'north', 'north-town']
const segments = [[], ['home'], ['staff'], ['home', 'staff']]
const ages = [10, 20, 30]
const world = places.flatMap((place) =>
  segments.flatMap((segment) => ages.map((age): Facts => ({ 'place.id': place, 'customer.marketSegment': segment, 'customer.age': age }))),
)

/** In how many single steps one customer becomes another: a set by each member that joins or leaves. */
function stepsBetween(from: Facts, to: Facts): number {
  return Object.keys(from).reduce((steps, fact) => {
    const [before, after] = [from[fact]!, to[fact]!]
    if (!Array.isArray(before) || !Array.isArray(after)) return steps + (before === after ? 0 : 1)
    return steps + [...before, ...after].filter((one) => before.includes(one) !== after.includes(one)).length
  }, 0)
}

test('the smallest change to a row is that of trying every customer there is', () => {
  const cells = fc.record(
    {
      place: fc.constantFrom('north', 'north-town', ['north-town', 'cn']),
      segment: fc.constantFrom('home', 'staff'),
      age: fc.constantFrom(range(0, 15), range(15, 25), range(0, 25)),
    },
    { requiredKeys: [] },
  )
  let changes = 0
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(...world),
      fc.nat({ max: 3 }),
      fc.constantFrom({ kind: 'priority' }, specific),
      (all, customer, number, policy) => {
        const rows = [...all.map((when, index) => ({ id: `r${index}`, when, priority: index + 1 })), { id: 'rest', when: {}, priority: 9 }]
        const result = compiled(byTable, rows, policy)
        fc.pre(result.kind === 'compiled')
        const { catalog } = result
        const row = rows[number % rows.length]!.id
        const wins = (facts: Facts) => {
          const { answer } = quote(catalog, question(facts))
          return answer.kind === 'priced' && answer.trace.some((step) => step.step === 'row' && step.row === row)
        }
        const nearest = Math.min(...world.filter(wins).map((facts) => stepsBetween(customer, facts)))
        const { change } = explained(catalog, customer, 'fee', { row })
        if (nearest === 0) expect(change.kind).toBe('already')
        else if (nearest === Number.POSITIVE_INFINITY) expect(change.kind).toBe('impossible')
        else {
          changes += 1
          if (change.kind !== 'change') throw new Error(JSON.stringify({ change, nearest }))
          expect(change.steps).toBe(nearest)
          for (const { facts } of change.changes) {
            const changed = { ...customer, ...Object.fromEntries(facts.map(({ fact, to }) => [fact, to])) }
            expect(wins(changed)).toBe(true)
          }
        }
      },
    ),
    { numRuns: 20 },
  )
  expect(changes).toBeGreaterThan(5)
})
