import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { hasBit, type PopulationColumns } from '../../engine/rules/population/columns.js'
import { compilePopulation } from '../../engine/rules/population/compile-population.js'
import { mostProblems, populationColumns } from '../../engine/rules/population/population-columns.js'
import { type OfferingRows, qualifyColumns } from '../../engine/rules/population/qualify-columns.js'
import { qualifyOffering } from '../../engine/rules/qualify-offering.js'
import { readFacts } from '../../engine/rules/read-facts.js'
import type { OfferingId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { generatedRequest, generatedRules } from './generated-catalogs.js'

const seeds = fc.integer({ min: 1, max: 2 ** 30 })
const offeringIds = (rules: { readonly offerings: ReadonlyMap<string, unknown> }) => [...rules.offerings.keys()] as OfferingId[]

/** What the rows say of one customer; `null` for one who got no verdict. */
function verdict({ rows }: OfferingRows, columns: PopulationColumns, customer: number, first = 0): string | null {
  const [qualified, undetermined] = [hasBit(rows.qualified, customer - first), hasBit(rows.undetermined, customer - first)]
  if (!hasBit(columns.readable, customer)) return qualified || undetermined ? 'a verdict on somebody unread' : null
  if (qualified && undetermined) return 'both'
  return qualified ? 'qualified' : undetermined ? 'undetermined' : 'refused'
}

describe('a population', () => {
  test('gets the verdicts that its customers get one by one, whatever is known of them', () => {
    const met = { qualified: 0, refused: 0, undetermined: 0, unread: 0 }
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 100 }), (seed, size) => {
        const rules = generatedRules(seed, 12)
        const customers = Array.from({ length: size }, (_, n) => generatedRequest(seed + n).facts)
        const { at } = generatedRequest(seed)
        const { columns } = populationColumns(rules, customers)
        const answers = qualifyColumns(compilePopulation(rules, offeringIds(rules), at), columns)
        for (const answer of answers) {
          const found = customers.map((_, customer) => verdict(answer, columns, customer))
          const expected = customers.map((supplied) => {
            const { facts, problems } = readFacts(rules, supplied, '')
            return problems.length > 0 ? null : qualifyOffering(rules, answer.offering, { facts, at }).kind
          })
          expect(found).toEqual(expected)
          for (const kind of ['qualified', 'refused', 'undetermined'] as const) {
            const count = expected.filter((one) => one === kind).length
            expect(answer[kind]).toBe(count)
            met[kind] += count
          }
          met.unread += expected.filter((one) => one === null).length
        }
      }),
      { numRuns: 50 },
    )
    for (const [kind, count] of Object.entries(met)) expect(count, kind).toBeGreaterThan(100)
  })

  test('gets the same verdicts in parts as as a whole', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 300 }),
        (seed, cuts, size) => {
          const rules = generatedRules(seed, 5)
          const customers = Array.from({ length: size }, (_, n) => generatedRequest(seed + (n % 40)).facts)
          const { columns } = populationColumns(rules, customers)
          const program = compilePopulation(rules, offeringIds(rules), generatedRequest(seed).at)
          const whole = qualifyColumns(program, columns)
          const borders = [...new Set([0, ...cuts.map((cut) => cut * 32).filter((cut) => cut < size), size])].sort((a, b) => a - b)
          const counted = whole.map(() => ({ qualified: 0, refused: 0, undetermined: 0 }))
          for (const [n, from] of borders.slice(0, -1).entries()) {
            const to = borders[n + 1]!
            for (const [offering, part] of qualifyColumns(program, columns, from, to).entries()) {
              for (let customer = from; customer < to; customer++)
                expect(verdict(part, columns, customer, from)).toBe(verdict(whole[offering]!, columns, customer))
              for (const kind of ['qualified', 'refused', 'undetermined'] as const) counted[offering]![kind] += part[kind]
            }
          }
          expect(counted).toEqual(whole.map(({ qualified, refused, undetermined }) => ({ qualified, refused, undetermined })))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('is only answered from a multiple of 32 customers on', () => {
    const { columns } = populationColumns(
      line(),
      Array.from({ length: 100 }, () => ({})),
    )
    expect(() => qualifyColumns(compilePopulation(line(), ['line' as OfferingId], at), columns, 5)).toThrow(RangeError)
  })

  test('is answered up to any customer, and no further', () => {
    const { columns } = populationColumns(line(), Array(100).fill({}))
    const [answer] = qualifyColumns(compilePopulation(line(), ['line' as OfferingId], at), columns, 32, 50)
    expect(answer).toMatchObject({ qualified: 0, refused: 0, undetermined: 18 })
    expect([...answer!.rows.undetermined]).toEqual([2 ** 18 - 1])
  })

  test('tells the same comparisons apart that are taken together in different ways', () => {
    const [young, scored] = [
      { fact: 'customer.age', operator: 'lessThan', value: 18 },
      { fact: 'customer.score', operator: 'equal', value: 1 },
    ]
    const rules = line({ any: [{ all: [young, scored] }, { not: { any: [young, scored] } }] })
    expect(qualifiedIn(rules, cases)).toEqual(oneByOne(rules, cases))
  })

  test('of nobody has nobody to count', () => {
    const { columns, problems } = populationColumns(line(), [])
    expect(problems).toEqual([])
    expect(counts(line(), columns)).toEqual({ qualified: 0, refused: 0, undetermined: 0 })
  })

  test('is larger than one block', () => {
    const customers = Array.from({ length: 40_000 }, (_, n) => (n % 10 === 0 ? {} : { 'customer.age': n % 100 }))
    const { columns } = populationColumns(line(), customers)
    expect(counts(line(), columns)).toEqual({
      qualified: customers.filter((facts) => (facts['customer.age'] ?? 0) >= 18).length,
      refused: customers.filter((facts) => (facts['customer.age'] ?? 18) < 18).length,
      undetermined: 4000,
    })
  })
})

describe('numbers and moments', () => {
  const thresholds = [0, -0, 5e-324, -5e-324, 0.1, 0.30000000000000004, 2 ** 53, Number.MAX_VALUE, -Number.MAX_VALUE]
  const operators = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const

  test.each(operators)('are compared to the last bit by %s', (operator) => {
    for (const value of thresholds) {
      const rules = line({ fact: 'customer.score', operator, value }, { kind: 'number' })
      const customers = [...thresholds, 1, -1, 0.3].map((score) => ({ 'customer.score': score }))
      expect(qualifiedIn(rules, customers), `${operator} ${value}`).toEqual(oneByOne(rules, customers))
    }
  })

  test.each(operators)('written with different offsets are the same moment for %s', (operator) => {
    const moments = ['2026-01-01T00:00:00.000Z', '2026-01-01T08:00:00+08:00', '2025-12-31T23:59:59.999Z', '2026-01-01T00:00:00.001Z']
    for (const value of moments) {
      const rules = line({ fact: 'customer.score', operator, value }, { kind: 'instant' })
      const customers = moments.map((score) => ({ 'customer.score': score }))
      expect(qualifiedIn(rules, customers)).toEqual(oneByOne(rules, customers))
    }
  })
})

/** Every mixture of known and unknown. */
const cases = [{}, { 'customer.age': 10 }, { 'customer.age': 30 }].flatMap((facts) => [
  facts,
  { ...facts, 'customer.score': 1 },
  { ...facts, 'customer.score': 2 },
])

describe('a decision table', () => {
  test.each([
    ['unique', 'equal'],
    ['unique', 'notEqual'],
    ['priority', 'equal'],
    ['priority', 'notEqual'],
    ['collect', 'contains'],
    ['collect', 'doesNotContain'],
  ])('of hit policy %s decides for a population as for one customer, whatever is known, when asked for %s', (policy, operator) => {
    for (const value of ['first', 'second', 'otherwise', 'never']) {
      const rules = line({ table: 'ranks', operator, value }, { kind: 'number' }, [
        {
          kind: 'decisionTable',
          id: 'ranks',
          name,
          dimensions: [
            { id: 'age', fact: 'customer.age', match: 'range' },
            { id: 'score', fact: 'customer.score', match: 'equal' },
          ],
          hitPolicy: { kind: policy },
          outcome: { kind: 'choice', values: ['first', 'second', 'otherwise', 'never'].map((one) => ({ value: one, name })) },
          otherwise: 'otherwise',
          rows: [
            { id: 'a', when: { age: { lessThan: 18 } }, outcome: 'first', priority: 1 },
            { id: 'b', when: { score: 1 }, outcome: 'second', priority: 2 },
            { id: 'c', when: { age: { greaterThan: 20 }, score: 2 }, outcome: 'first', priority: 3 },
          ],
        },
      ])
      expect(qualifiedIn(rules, cases), value).toEqual(oneByOne(rules, cases))
    }
  })

  test('that takes the first of many rows decides for a population as for one customer', () => {
    const rows = Array.from({ length: 3000 }, (_, n) => ({
      id: `row-${n}`,
      when: { age: { lessThan: 3000 - n } },
      outcome: n % 2 === 0 ? 'even' : 'odd',
      priority: n,
    }))
    const rules = line({ table: 'ranks', operator: 'equal', value: 'odd' }, { kind: 'number' }, [
      {
        kind: 'decisionTable',
        id: 'ranks',
        name,
        dimensions: [{ id: 'age', fact: 'customer.score', match: 'range' }],
        hitPolicy: { kind: 'priority' },
        outcome: { kind: 'choice', values: ['even', 'odd'].map((value) => ({ value, name })) },
        otherwise: 'even',
        rows,
      },
    ])
    const customers = [-1, 0, 1, 1499, 2998, 2999, 3000, 5000].map((score) => ({ 'customer.score': score }))
    expect(qualifiedIn(rules, customers)).toEqual(oneByOne(rules, customers))
  })
})

describe('a customer with a problem', () => {
  const people = [
    { 'customer.age': 30 },
    { 'customer.age': '30' },
    { 'customer.age': 40, 'customer.aeg': 1 },
    'nobody',
    { 'customer.age': 10 },
  ]

  test('is reported with a number, the fact and what is wrong', () => {
    const { problems } = populationColumns(line(), people, '/facts')
    expect(problems.map(({ customer, problem }) => [customer, problem.code, problem.pointer])).toEqual([
      [1, 'request/wrong-type', '/facts/customer.age'],
      [2, 'request/undeclared-fact', '/facts/customer.aeg'],
      [3, 'request/no-facts', '/facts'],
    ])
  })

  test('keeps the number and gets no verdict', () => {
    const { columns } = populationColumns(line(), people)
    expect(columns).toMatchObject({ customers: 5, answerable: 2 })
    expect(counts(line(), columns)).toEqual({ qualified: 1, refused: 1, undetermined: 0 })
    expect(qualifiedIn(line(), people)).toEqual(['qualified', null, null, null, 'refused'])
  })

  test('is counted too when there are more than anybody reads', () => {
    const { columns, problems } = populationColumns(line(), Array(mostProblems + 500).fill({ 'customer.age': true }))
    expect(problems).toHaveLength(mostProblems)
    expect(columns).toMatchObject({ customers: mostProblems + 500, answerable: 0 })
    expect(counts(line(), columns)).toEqual({ qualified: 0, refused: 0, undetermined: 0 })
  })

  test.each([['__proto__'], ['constructor'], ['toString'], ['item.colour']])('may call a fact %s without harm', (fact) => {
    const { problems } = populationColumns(line(), [JSON.parse(`{ ${JSON.stringify(fact)}: 1 }`)])
    expect(problems.map(({ problem }) => problem.code)).toEqual(['request/undeclared-fact'])
  })
})

const at = instant('2026-06-01T00:00:00Z')
const name = text('名称', 'Name')

/** The example's only offering, for adults unless something else is asked. */
function line(
  eligibility: object = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 },
  scoreType: object = { kind: 'number' },
  more: readonly object[] = [],
) {
  const base = exampleCatalog().find(({ kind }) => kind === 'productOffering')!
  const score = { kind: 'fact', id: 'customer.score', name, subject: 'customer', type: scoreType }
  return compileRules(catalogDraft(exampleCatalog({ ...base, eligibility }, score, ...more)))
}

function counts(rules: ReturnType<typeof line>, columns: PopulationColumns) {
  const [answer] = qualifyColumns(compilePopulation(rules, ['line' as OfferingId], at), columns)
  const { qualified, refused, undetermined } = answer!
  return { qualified, refused, undetermined }
}

function qualifiedIn(rules: ReturnType<typeof line>, customers: readonly unknown[]): readonly (string | null)[] {
  const { columns } = populationColumns(rules, customers)
  const [answer] = qualifyColumns(compilePopulation(rules, ['line' as OfferingId], at), columns)
  return customers.map((_, customer) => verdict(answer!, columns, customer))
}

function oneByOne(rules: ReturnType<typeof line>, customers: readonly Facts[]): readonly string[] {
  return customers.map((facts) => qualifyOffering(rules, 'line' as OfferingId, { facts, at }).kind)
}
