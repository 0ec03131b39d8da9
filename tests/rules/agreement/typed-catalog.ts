import fc from 'fast-check'
import type { Comparison, Facts } from '../../../engine/model/fact.js'
import type { ComparisonOperator, FactValue } from '../../../engine/values/fact-value.js'
import { text } from '../../../engine/values/localized-text.js'

type Value = FactValue | readonly FactValue[]

/** A declared fact with the few values that are drawn for it, so that borders are met often. */
export interface TypedFact {
  readonly id: string
  readonly type: { readonly kind: string }
  /** What a request can supply. */
  readonly supplied: fc.Arbitrary<Value>
  /** What a condition can compare it with, one by one. */
  readonly wanted: fc.Arbitrary<FactValue>
  readonly operators: readonly ComparisonOperator[]
}

const equality = ['equal', 'notEqual', 'in', 'notIn'] as const
export const ordering = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
const words = ['a', 'b', 'c', '__proto__']
const word = fc.constantFrom(...words)
const number = fc.integer({ min: 0, max: 6 })
const amount = fc.constantFrom(0, -0, 0.1, 0.30000000000000004, 0.5, 10, 1e21)
const day = fc.constantFrom('2024-02-29', '2026-02-28', '2026-03-01', '2026-03-02')
const places = ['cn', 'north', 'north-town', 'south', 'south-town']
const place = fc.constantFrom(...places)
/** Two moments and the millisecond before one; a condition may write each with another offset. */
const moment = fc.constantFrom('2026-02-28T15:59:59.999Z', '2026-02-28T16:00:00.000Z', '2026-03-01T00:00:00.000Z')
const writtenMoment = fc.oneof(moment, fc.constantFrom('2026-03-01T00:00:00+08:00', '2026-03-01T08:00:00+08:00', '2026-02-28T16:00:00Z'))
const choices = words.map((value) => ({ value, name: text('值', 'Value') }))

export const typedFacts: readonly TypedFact[] = [
  { id: 'customer.flag', type: { kind: 'flag' }, supplied: fc.boolean(), wanted: fc.boolean(), operators: equality },
  { id: 'customer.choice', type: of('choice', { values: choices }), supplied: word, wanted: word, operators: equality },
  { id: 'customer.word', type: { kind: 'text' }, supplied: word, wanted: word, operators: equality },
  { id: 'customer.count', type: of('number', { integer: true }), supplied: number, wanted: number, operators: [...equality, ...ordering] },
  { id: 'account.data', type: of('quantity', { unit: 'GB' }), supplied: amount, wanted: amount, operators: [...equality, ...ordering] },
  { id: 'customer.since', type: { kind: 'date' }, supplied: day, wanted: day, operators: [...equality, ...ordering] },
  { id: 'order.placed', type: { kind: 'instant' }, supplied: moment, wanted: writtenMoment, operators: [...equality, ...ordering] },
  {
    id: 'customer.groups',
    type: of('set', { values: choices }),
    supplied: fc.subarray(words),
    wanted: word,
    operators: ['contains', 'doesNotContain'],
  },
  { id: 'place.id', type: { kind: 'place' }, supplied: place, wanted: place, operators: [...equality, 'within', 'notWithin'] },
]

/** The dictionary as documents, and the places of the south. */
export const typedDocuments: readonly object[] = [
  ...typedFacts.map(({ id, type }) => ({ kind: 'fact', id, name: text('事实', 'Fact'), subject: 'customer', type })),
  { kind: 'place', id: 'south', name: text('南省', 'South'), level: 'province', parent: 'cn' },
  { kind: 'place', id: 'south-town', name: text('南城', 'South Town'), level: 'city', parent: 'south' },
]

/** Requests that leave nothing open. */
export const completeFacts: fc.Arbitrary<Facts> = fc
  .tuple(...typedFacts.map(({ supplied }) => supplied))
  .map((values) => Object.fromEntries(values.map((value, n) => [typedFacts[n]!.id, value])))

export const aFact = fc.constantFrom(...typedFacts)

/** Comparisons that suit their facts. */
export const comparison: fc.Arbitrary<Comparison> = aFact.chain(({ id, wanted, operators }) => comparedBy(operators, wanted, { fact: id }))

/** A comparison of whatever `subject` names, with one value, or with a list where the operator takes one. */
export function comparedBy<Subject extends object>(
  operators: readonly ComparisonOperator[],
  wanted: fc.Arbitrary<FactValue>,
  subject: Subject,
): fc.Arbitrary<Comparison> {
  return fc.constantFrom(...operators).chain((operator) => {
    const value = operator === 'in' || operator === 'notIn' ? fc.uniqueArray(wanted, { minLength: 1, maxLength: 3 }) : wanted
    return value.map((value) => ({ ...subject, operator, value }) as unknown as Comparison)
  })
}

/** Trees of whatever leaves are given. */
export function conditions(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      { weight: 3, arbitrary: leaf },
      { weight: 2, arbitrary: fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 2, arbitrary: fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ not: tie('node') }) },
    ),
  })).node
}

function of(kind: string, more: object): TypedFact['type'] {
  return { kind, ...more }
}
