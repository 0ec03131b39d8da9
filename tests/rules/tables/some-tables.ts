import fc from 'fast-check'
import type { DecisionTable } from '../../../engine/model/decision-table.js'
import { type CatalogDraft, catalogDraft } from '../../../engine/model/draft.js'
import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import type { Facts, FactType } from '../../../engine/model/fact.js'
import { type CompiledRules, compileRules } from '../../../engine/rules/compile-rules.js'
import { rowCondition } from '../../../engine/rules/tables/compile-decision-table.js'
import { weigh } from '../../../engine/rules/weigh.js'
import { text } from '../../../engine/values/localized-text.js'

export type Value = Facts[string]

/** Facts of every type, each with all values that a small table over it could tell apart. */
export const sampleFacts: Readonly<Record<string, { readonly type: FactType; readonly values: readonly Value[] }>> = {
  'customer.new': { type: { kind: 'flag' }, values: [true, false] },
  'customer.level': { type: choice('choice', ['gold', 'silver', 'plain']), values: ['gold', 'silver', 'plain'] },
  'customer.groups': {
    type: choice('set', ['a', 'b', 'c']),
    values: [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']],
  },
  'customer.age': { type: { kind: 'number', minimum: 0, maximum: 5, integer: true }, values: [0, 1, 2, 3, 4, 5] },
  'customer.income': { type: { kind: 'number' }, values: [-7, 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 9] },
  'order.size': { type: { kind: 'quantity', unit: 'GB', minimum: 0 }, values: [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 9] },
  'customer.since': { type: { kind: 'date' }, values: ['1999-01-01', '2026-02-28', '2026-03-01', '2026-03-02', '2026-04-01'] },
  'order.at': {
    type: { kind: 'instant' },
    values: [
      '2020-01-01T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
      '2026-03-01T00:00:00.001Z',
      '2026-03-02T00:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
    ],
  },
  'customer.word': { type: { kind: 'text' }, values: ['yes', 'no', 'other'] },
  'place.id': { type: { kind: 'place' }, values: ['cn', 'north', 'north-town', 'north-city', 'south', 'south-town'] },
}

const named: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  'customer.new': [true, false],
  'customer.level': ['gold', 'silver', 'plain'],
  'customer.groups': ['a', 'b', 'c'],
  'customer.age': [0, 2, 3, 5],
  'customer.income': [0, 0.5, 1, 2],
  'order.size': [0, 0.5, 1, 2],
  'customer.since': ['2026-03-01', '2026-03-02'],
  'order.at': ['2026-03-01T00:00:00.000Z', '2026-03-02T08:00:00+08:00'],
  'customer.word': ['yes', 'no'],
  'place.id': ['cn', 'north', 'north-town', 'south', 'south-town'],
}

/** Everything around a table that it needs. */
export function withTable(...tables: readonly object[]): CatalogDraft {
  const place = (id: string, level: string, parent: string) => ({ kind: 'place', id, name: text(id, id), level, parent })
  return catalogDraft(
    exampleCatalog(
      ...Object.entries(sampleFacts).map(([id, { type }]) => ({ kind: 'fact', id, name: text(id, id), subject: 'customer', type })),
      ...[place('north-city', 'city', 'north'), place('south', 'province', 'cn'), place('south-town', 'city', 'south')],
      ...tables,
    ),
  )
}

export const outcomes = ['red', 'green', 'blue']

/** A table of some rows over one to four dimensions, of which two can look at the same fact. */
export function someTable(policy: DecisionTable['hitPolicy']['kind'], mostRows = 7): fc.Arbitrary<DecisionTable> {
  const dimensions = fc.array(fc.constantFrom(...Object.keys(sampleFacts)).chain(dimensionOf), { minLength: 1, maxLength: 4 })
  return dimensions.chain((some) =>
    fc
      .record({
        rows: fc.array(
          fc.tuple(fc.tuple(...some.map(({ cell }) => fc.option(cell, { nil: undefined, freq: 3 }))), fc.constantFrom(...outcomes)),
          { maxLength: mostRows },
        ),
        otherwise: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
      })
      .map(({ rows, otherwise }) =>
        tableOf(
          policy,
          some.map(({ fact, match }) => ({ fact, match })),
          rows,
          otherwise,
        ),
      ),
  )
}

function tableOf(
  policy: DecisionTable['hitPolicy']['kind'],
  dimensions: readonly { readonly fact: string; readonly match: string }[],
  rows: readonly (readonly [readonly unknown[], string])[],
  otherwise: string | undefined,
): DecisionTable {
  return {
    kind: 'decisionTable',
    id: 'colour',
    name: text('颜色', 'Colour'),
    dimensions: dimensions.map((dimension, i) => ({ id: `d${i}`, ...dimension })),
    hitPolicy: { kind: policy },
    outcome: choice('choice', outcomes),
    ...(otherwise === undefined ? {} : { otherwise }),
    rows: rows.map(([cells, outcome], i) => ({
      id: `row-${i}`,
      when: Object.fromEntries(cells.flatMap((cell, d) => (cell === undefined ? [] : [[`d${d}`, cell]]))),
      outcome,
      ...(policy === 'priority' ? { priority: (i * 7) % 11 } : {}),
    })),
  } as unknown as DecisionTable
}

function dimensionOf(fact: string): fc.Arbitrary<{ readonly fact: string; readonly match: string; readonly cell: fc.Arbitrary<unknown> }> {
  const { kind } = sampleFacts[fact]!.type
  const values = named[fact]!
  const equal = {
    fact,
    match: 'equal',
    cell: fc.oneof(fc.constantFrom(...values), fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })),
  }
  if (kind === 'place') return fc.constantFrom(equal, { ...equal, match: 'within' })
  const isLine = kind === 'number' || kind === 'quantity' || kind === 'date' || kind === 'instant'
  return isLine ? fc.constantFrom(equal, { fact, match: 'range', cell: rangeOver(values) }) : fc.constant(equal)
}

function rangeOver(values: readonly (string | number | boolean)[]): fc.Arbitrary<unknown> {
  const ends = fc
    .uniqueArray(fc.integer({ min: 0, max: values.length - 1 }), { minLength: 2, maxLength: 2 })
    .map((some) => some.sort((a, b) => a - b))
  return fc
    .record({
      ends,
      from: fc.constantFrom('greaterThan', 'greaterThanInclusive', null),
      to: fc.constantFrom('lessThan', 'lessThanInclusive', null),
    })
    .filter(({ from, to }) => from !== null || to !== null)
    .map(({ ends: [low, high], from, to }) => ({
      ...(from === null ? {} : { [from]: values[low!] }),
      ...(to === null ? {} : { [to]: values[high!] }),
    }))
}

/** All contexts that a table over the sample facts could tell apart, and no others. */
export function allContexts(table: DecisionTable): readonly Facts[] {
  const facts = [...new Set(table.dimensions.map(({ fact }) => fact as string))]
  return facts.reduce<readonly Facts[]>(
    (some, fact) => some.flatMap((one) => sampleFacts[fact]!.values.map((value) => ({ ...one, [fact]: value }))),
    [{}],
  )
}

/** The rows that hold, in the order in which the table asks them. */
export function holdingRows(rules: CompiledRules, id: string, facts: Facts): readonly string[] {
  return rules.tables.get(id)!.rows.flatMap((row) => (weigh(rules, rowCondition(row), facts).verdict === 'holds' ? [row.id] : []))
}

export function rulesWith(...tables: readonly object[]): CompiledRules {
  return compileRules(withTable(...tables))
}

function choice(kind: 'choice' | 'set', values: readonly string[]): FactType {
  return { kind, values: values.map((value) => ({ value, name: text(value, value) })) }
}
