import { GraphQLError, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { JsonValue } from '../../engine/values/json.js'
import { builder } from './builder.js'

builder.scalarType('JSON', {
  description: 'Any JSON value, such as an authored document or a reason tree.',
  serialize: (value) => value,
  parseValue: (value) => value as JsonValue,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables) as JsonValue,
})

builder.scalarType('FactValue', {
  description: 'A fact: a text, a number, true or false, or for a set a list of these. Dates, moments and places are texts.',
  serialize: (value) => value,
  parseValue: (value) => factValue(value),
  parseLiteral: (node, variables) => factValue(valueFromASTUntyped(node, variables)),
})

for (const [name, description] of [
  ['Instant', 'A moment as RFC 3339 with its offset, such as "2026-12-01T00:00:00+08:00"; answers give it in UTC.'],
  ['LocalDate', 'A calendar day, such as "2026-12-01".'],
  ['Decimal', 'An exact decimal as text, such as "46.20". Never a float.'],
] as const) {
  builder.scalarType(name, {
    description,
    serialize: (value) => value,
    parseValue: (value) => onlyText(name, value),
    parseLiteral: (node) => onlyText(name, literalText(node)),
  })
}

function literalText(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined
}

function onlyText(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw new GraphQLError(`${name} is written as text: put it between quotation marks.`)
}

function factValue(value: unknown): FactValue | readonly FactValue[] {
  const isOne = (one: unknown): one is FactValue => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'
  if (isOne(value)) return value
  if (Array.isArray(value) && value.every(isOne)) return value
  throw new GraphQLError('A fact is a text, a number, true or false, or a list of these.')
}
