import fc from 'fast-check'
import { catalogDraft } from '../../../engine/model/draft.js'
import type { Facts } from '../../../engine/model/fact.js'
import { exampleWithLine } from '../../../engine/rules/checks/example.js'
import { type CompiledRules, compileRules } from '../../../engine/rules/compile-rules.js'
import { qualifyOffering } from '../../../engine/rules/qualify-offering.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { documentId } from '../../../engine/values/ids.js'
import { instant } from '../../../engine/values/instant.js'
import { text } from '../../../engine/values/localized-text.js'

/** A world so small that every customer in it can be asked about: the oracle of the what-if laws. */

export const line = documentId('productOffering', 'line')
export const noon = instant('2026-06-01T12:00:00+08:00')

type Value = Facts[string]

const fact = (id: string, type: object) => ({ kind: 'fact', id, name: text('事实', 'Fact'), subject: 'customer', type })
const choices = (...values: readonly string[]) => values.map((value) => ({ value, name: text('取值', 'Value') }))
const comparison = (id: string, operators: readonly string[], values: readonly unknown[]) =>
  fc.record({ fact: fc.constant(id), operator: fc.constantFrom(...operators), value: fc.constantFrom(...values) })
const list = (id: string, values: readonly unknown[]) =>
  fc.record({
    fact: fc.constant(id),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.subarray([...values], { minLength: 1 }),
  })
const order = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const equality = ['equal', 'notEqual']

interface SmallFact {
  readonly document: ReturnType<typeof fact>
  /** One value at least of every kind that a comparison below could tell apart. */
  readonly values: readonly Value[]
  /** Values that templates fill in. */
  readonly spokenOf: readonly FactValue[]
  readonly comparisons: fc.Arbitrary<object>
  readonly cell: fc.Arbitrary<unknown>
  readonly match: 'equal' | 'within' | 'range'
}

const places = ['cn', 'north', 'north-town', 'south']
const days = ['2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04']

export const smallFacts: readonly SmallFact[] = [
  {
    document: fact('age', { kind: 'number', minimum: 0, maximum: 5, integer: true }),
    values: [0, 1, 2, 3, 4, 5],
    spokenOf: [0, 2, 5],
    comparisons: fc.oneof(comparison('age', [...order, ...equality], [0, 1, 2, 2.5, 4, 5]), list('age', [1, 3, 5])),
    cell: fc.record({ greaterThanInclusive: fc.constantFrom(0, 1, 2), lessThan: fc.constantFrom(2, 3, 5) }),
    match: 'range',
  },
  {
    document: fact('speed', { kind: 'quantity', unit: 'Mbit/s', minimum: 0 }),
    values: [0, 0.5, 1, 1.5, 2, 2.5],
    spokenOf: [0, 1, 2],
    comparisons: comparison('speed', [...order, ...equality], [0, 1, 2]),
    cell: fc.record({ greaterThan: fc.constantFrom(0, 1), lessThanInclusive: fc.constantFrom(1, 2) }),
    match: 'range',
  },
  {
    document: fact('since', { kind: 'date' }),
    values: days,
    spokenOf: days.slice(1, 4),
    comparisons: comparison('since', [...order, ...equality], days.slice(1, 4)),
    cell: fc.record({ lessThan: fc.constantFrom(...days.slice(1, 4)) }),
    match: 'range',
  },
  {
    document: fact('level', { kind: 'choice', values: choices('gold', 'silver', 'none') }),
    values: ['gold', 'silver', 'none'],
    spokenOf: ['gold', 'silver'],
    comparisons: fc.oneof(comparison('level', equality, ['gold', 'none']), list('level', ['gold', 'silver', 'none'])),
    cell: fc.subarray(['gold', 'silver', 'none'], { minLength: 1 }),
    match: 'equal',
  },
  {
    document: fact('blocked', { kind: 'flag' }),
    values: [true, false],
    spokenOf: [true],
    comparisons: comparison('blocked', equality, [true, false]),
    cell: fc.boolean(),
    match: 'equal',
  },
  {
    document: fact('note', { kind: 'text' }),
    // "neither" stands for every text that no comparison speaks of.
    values: ['a', 'b', 'neither'],
    spokenOf: ['a', 'b'],
    comparisons: fc.oneof(comparison('note', equality, ['a', 'b']), list('note', ['a', 'b'])),
    cell: fc.constantFrom('a', 'b'),
    match: 'equal',
  },
  {
    document: fact('groups', { kind: 'set', values: choices('p', 'q', 'r') }),
    values: [[], ['p'], ['q'], ['r'], ['p', 'q'], ['p', 'r'], ['q', 'r'], ['p', 'q', 'r']],
    spokenOf: ['p', 'q', 'r'],
    comparisons: comparison('groups', ['contains', 'doesNotContain'], ['p', 'q', 'r']),
    cell: fc.subarray(['p', 'q'], { minLength: 1 }),
    match: 'equal',
  },
  {
    document: fact('place.id', { kind: 'place' }),
    values: places,
    spokenOf: ['north', 'south'],
    comparisons: fc.oneof(
      comparison('place.id', ['within', 'notWithin', ...equality], ['cn', 'north', 'north-town', 'south']),
      list('place.id', ['north', 'south']),
    ),
    cell: fc.constantFrom('north', 'south', 'north-town'),
    match: 'within',
  },
]

/** Some facts of the small world, with what each costs to change; a few tables, templates and named conditions over them. */
export interface SmallWorld {
  readonly rules: CompiledRules
  readonly facts: readonly SmallFact[]
  readonly costs: ReadonlyMap<string, number | 'never'>
  readonly supplied: Facts
  readonly [fc.toStringMethod]: () => string
}

const anyCost = fc.constantFrom<number | 'never'>(1, 1, 1, 0, 0.1, 0.2, 0.3, 3, 'never')

/** At most `most` facts at a time, so that all customers together stay few. */
export function smallWorlds(most: number, mostly?: 'never'): fc.Arbitrary<SmallWorld> {
  const cost = mostly === undefined ? anyCost : fc.constantFrom<number | 'never'>('never', 'never', 1)
  return fc
    .shuffledSubarray([...smallFacts], { minLength: 1, maxLength: most })
    .chain((facts) => fc.tuple(fc.constant(facts), documentsAbout(facts), fc.tuple(...facts.map(() => cost)), suppliedOf(facts)))
    .map(([facts, { eligibility, documents }, costs, supplied]) => {
      const declared = facts.map(({ document }, i) => {
        const change = costs[i] === 'never' ? 'never' : { cost: costs[i] }
        return costs[i] === 1 ? document : { ...document, change }
      })
      const south = { kind: 'place', id: 'south', name: text('南省', 'South'), level: 'province', parent: 'cn' }
      const rules = compileRules(catalogDraft(exampleWithLine({ eligibility }, south, ...declared, ...documents)))
      const shown = JSON.stringify({ eligibility, documents, costs, supplied }, null, 1)
      return {
        rules,
        facts,
        costs: new Map(facts.map(({ document }, i) => [document.id, costs[i]!])),
        supplied,
        [fc.toStringMethod]: () => shown,
      }
    })
}

function suppliedOf(facts: readonly SmallFact[]): fc.Arbitrary<Facts> {
  const values = facts.map(({ values: all }) => fc.option(fc.constantFrom(...all), { nil: null, freq: 4 }))
  return fc
    .tuple(...values)
    .map((chosen) => Object.fromEntries(facts.flatMap(({ document }, i) => (chosen[i] === null ? [] : [[document.id, chosen[i]!]]))))
}

function documentsAbout(facts: readonly SmallFact[]) {
  const first = facts[0]!
  const compared = fc.oneof(...facts.map(({ comparisons }) => comparisons))
  const condition = conditionsOver(compared)
  const used = fc.oneof(
    { weight: 6, arbitrary: compared },
    { weight: 1, arbitrary: fc.constant({ condition: 'named' }) },
    {
      weight: 1,
      arbitrary: fc.record({
        template: fc.constant('template'),
        with: fc.record({ wanted: fc.constantFrom(...first.spokenOf) }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.oneof(
        fc.record({ table: fc.constant('table'), operator: fc.constantFrom(...equality), value: fc.constantFrom('one', 'two', 'other') }),
        fc.record({ table: fc.constant('table'), operator: fc.constantFrom('in', 'notIn'), value: fc.constant(['one', 'other']) }),
        fc.record({
          table: fc.constant('collect'),
          operator: fc.constantFrom('contains', 'doesNotContain'),
          value: fc.constantFrom('one', 'two'),
        }),
      ),
    },
  )
  const row = fc.record({
    when: fc.record(Object.fromEntries(facts.map(({ cell }, i) => [`d${i}`, cell])), { requiredKeys: [] }),
    outcome: fc.constantFrom('one', 'two'),
  })
  const dimensions = facts.map(({ document, match }, i) => ({ id: `d${i}`, fact: document.id, match }))
  const table = (id: string, policy: string) =>
    fc
      .record({
        rows: fc.array(row, { minLength: 1, maxLength: 4 }),
        otherwise: fc.option(fc.constantFrom('one', 'other'), { nil: undefined }),
      })
      .map(({ rows, otherwise }) => ({
        kind: 'decisionTable',
        id,
        name: text('表', 'Table'),
        dimensions,
        hitPolicy: { kind: policy },
        outcome: { kind: 'choice', values: choices('one', 'two', 'other') },
        rows: rows.map((one, i) => ({ ...one, id: `r${i}`, ...(policy === 'priority' ? { priority: rows.length - i } : {}) })),
        ...(otherwise === undefined ? {} : { otherwise }),
      }))
  const named = condition.map((inner) => ({ kind: 'condition', id: 'named', name: text('条件', 'Condition'), condition: inner }))
  const template = condition.map((inner) => ({
    kind: 'ruleTemplate',
    id: 'template',
    name: text('模板', 'Template'),
    parameters: [{ id: 'wanted', name: text('参数', 'Parameter'), type: first.document.type }],
    condition: {
      any: [
        inner,
        { fact: first.document.id, operator: first.document.id === 'groups' ? 'contains' : 'equal', value: { parameter: 'wanted' } },
      ],
    },
  }))
  return fc.record({
    eligibility: conditionsOver(used),
    documents: fc.tuple(named, template, table('table', 'priority'), table('collect', 'collect')),
  })
}

function conditionsOver(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      leaf,
      fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 4 }) }),
      fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('any') }),
    ),
  })).any
}

/** Every customer: each fact with each of its values, and not supplied where the request didn't. */
export function everyCustomer({ facts, supplied }: SmallWorld): readonly Facts[] {
  return facts.reduce<readonly Facts[]>(
    (customers, { document: { id }, values }) =>
      customers.flatMap((customer) => [
        ...(Object.hasOwn(supplied, id) ? [] : [customer]),
        ...values.map((value) => ({ ...customer, [id]: value })),
      ]),
    [{}],
  )
}

export function verdictOn({ rules }: SmallWorld, facts: Facts) {
  return qualifyOffering(rules, line, { facts, at: noon }).kind
}
