import fc from 'fast-check'
import type { DecisionCell, DecisionDimension, DecisionTable, RangeCell } from '../../../engine/model/decision-table.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { text } from '../../../engine/values/localized-text.js'
import { aFact, comparedBy, ordering, type TypedFact, typedFacts } from './typed-catalog.js'

const outcomes = {
  choice: fc.constantFrom<FactValue>('gold', 'silver', 'constructor'),
  number: fc.constantFrom<FactValue>(0, 10, 20),
} as const
const outcomeTypes = {
  choice: { kind: 'choice', values: ['gold', 'silver', 'constructor'].map((value) => ({ value, name: text('值', 'Value') })) },
  number: { kind: 'number' },
} as const

/** A decision table of any hit policy; rows of a `unique` one differ in a dimension of their own. */
export function generatedTable(id: string): fc.Arbitrary<DecisionTable> {
  const policy = fc.constantFrom('unique' as const, 'priority' as const, 'collect' as const)
  return fc
    .record({ policy, type: fc.constantFrom('choice' as const, 'number' as const), facts: fc.array(aFact, { minLength: 1, maxLength: 3 }) })
    .chain(({ policy, type, facts }) => {
      const dimensions = facts.map((fact, n) => dimensionOf(fact, `dimension-${n}`))
      return fc.tuple(rows(policy, dimensions, type), fc.option(outcomes[type], { nil: undefined })).map(([rows, otherwise]) => {
        const own = policy === 'unique' ? [{ id: 'own', fact: 'customer.choice', match: 'equal' as const }] : []
        const document = { kind: 'decisionTable', id, name: text('表', 'Table'), hitPolicy: { kind: policy }, outcome: outcomeTypes[type] }
        const given = { ...document, dimensions: [...own, ...dimensions.map(({ document }) => document)], rows }
        return (otherwise === undefined ? given : { ...given, otherwise }) as unknown as DecisionTable
      })
    })
}

/** A comparison with what the table decides, of the kind that suits it. */
export function comparedWith({ id, hitPolicy, outcome }: DecisionTable): fc.Arbitrary<unknown> {
  const wanted = outcomes[outcome.kind === 'number' ? 'number' : 'choice']
  if (hitPolicy.kind === 'collect') return comparedBy(['contains', 'doesNotContain'], wanted, { table: id })
  const equality = ['equal', 'notEqual', 'in', 'notIn'] as const
  return comparedBy(outcome.kind === 'number' ? [...equality, ...ordering] : equality, wanted, { table: id })
}

interface Dimension {
  readonly document: DecisionDimension
  readonly cell: fc.Arbitrary<DecisionCell>
}

function rows(policy: DecisionTable['hitPolicy']['kind'], dimensions: readonly Dimension[], type: keyof typeof outcomes) {
  const cells = fc.tuple(...dimensions.map(({ cell }) => fc.option(cell, { freq: 2, nil: undefined })))
  const row = fc.tuple(cells, outcomes[type])
  const choices = ['a', 'b', 'c', '__proto__']
  const rank = fc.shuffledSubarray([1, 2, 3, 5, 8, 13], { minLength: 6 })
  const most = policy === 'unique' ? choices.length : 6
  return fc
    .tuple(fc.array(row, { maxLength: most }), fc.shuffledSubarray(choices, { minLength: choices.length }), rank)
    .map(([all, own, ranks]) =>
      all.map(([cells, outcome], n) => {
        const when = cells.flatMap((cell, d) => (cell === undefined ? [] : [[dimensions[d]!.document.id, cell] as const]))
        return {
          id: `row-${n}`,
          when: Object.fromEntries(policy === 'unique' ? [['own', own[n]!], ...when] : when),
          outcome,
          ...(policy === 'priority' ? { priority: ranks[n]! } : {}),
        }
      }),
    )
}

function dimensionOf({ id, type, wanted }: TypedFact, dimension: string): Dimension {
  const values = fc.oneof(wanted, fc.uniqueArray(wanted, { minLength: 1, maxLength: 3 }))
  const document = (match: DecisionDimension['match']) => ({ id: dimension, fact: id, match }) as DecisionDimension
  if (type.kind === 'place') return { document: document('within'), cell: values }
  if (!['number', 'quantity', 'date', 'instant'].includes(type.kind)) return { document: document('equal'), cell: values }
  const lower = fc.constantFrom('greaterThan' as const, 'greaterThanInclusive' as const)
  const upper = fc.constantFrom('lessThan' as const, 'lessThanInclusive' as const)
  const end = (operator: typeof lower | typeof upper): fc.Arbitrary<RangeCell> =>
    fc.tuple(operator as fc.Arbitrary<keyof RangeCell>, wanted).map(([operator, value]) => ({ [operator]: value }))
  const both = fc.tuple(end(lower), end(upper)).map(([from, to]) => ({ ...from, ...to }))
  return { document: document('range'), cell: fc.oneof(end(lower), end(upper), both) }
}

/** The type of a fact, for those who read cells. */
export function kindOf(fact: string): string {
  return typedFacts.find(({ id }) => id === fact)!.type.kind
}
