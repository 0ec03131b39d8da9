import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RequestKind, readRequest } from '../../engine/document/read-request.js'
import { requestKinds } from '../../engine/document/schema/document-schema.js'
import type { JsonValue } from '../../engine/values/json.js'
import { requestExamples } from './examples.js'
import { mutated } from './mutations.js'

const { qualify, configure, quote } = requestExamples

function problemsOf(kind: RequestKind, value: unknown) {
  const read = readRequest(kind, value)
  return read.kind === 'request' ? [] : read.problems.map(({ code, pointer }) => [code, pointer] as const)
}

test.each(requestKinds)('a sound %s request comes out as it went in', (kind) =>
  expect(readRequest(kind, requestExamples[kind])).toEqual({ kind: 'request', request: requestExamples[kind] }),
)

describe('a mistake of the caller is a problem at the member where it was made', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => index)
  test.each([
    ['no object', 'qualify', 'fusion', 'request/wrong-type', ''],
    ['nothing', 'qualify', undefined, 'request/not-json', ''],
    ['no offering', 'qualify', { ...qualify, offering: undefined }, 'request/missing-field', '/offering'],
    ['an offering that cannot be an id', 'qualify', { ...qualify, offering: '../secret' }, 'request/wrong-value', '/offering'],
    ['a moment that does not exist', 'qualify', { ...qualify, at: '2026-02-29T00:00:00Z' }, 'request/wrong-value', '/at'],
    ['a moment without offset', 'qualify', { ...qualify, at: '2026-02-28T00:00:00' }, 'request/wrong-value', '/at'],
    ['a member that nobody knows', 'qualify', { ...qualify, choices: [] }, 'request/unknown-field', '/choices'],
    ['a misspelt member', 'quote', { ...quote, currency: undefined, curency: 'CNY' }, 'request/unknown-field', '/curency'],
    ['facts in a list', 'qualify', { ...qualify, facts: [] }, 'request/wrong-type', '/facts'],
    ['a fact that is an object', 'qualify', { ...qualify, facts: { a: {} } }, 'request/wrong-type', '/facts/a'],
    ['a fact with a strange name', 'qualify', { ...qualify, facts: { 'a b': 1 } }, 'request/wrong-value', '/facts/a b'],
    ['a fact that is not a number', 'qualify', { ...qualify, facts: { a: Number.NaN } }, 'request/inexact-number', '/facts/a'],
    ['a fact that never ends', 'qualify', { ...qualify, facts: { a: Number.POSITIVE_INFINITY } }, 'request/inexact-number', '/facts/a'],
    ['half a character', 'qualify', { ...qualify, facts: { a: '\ud800' } }, 'request/lone-surrogate', '/facts/a'],
    ['a long text', 'qualify', { ...qualify, facts: { a: 'x'.repeat(1_001) } }, 'request/too-long', '/facts/a'],
    [
      'too many facts',
      'qualify',
      { ...qualify, facts: Object.fromEntries(many(501).map((i) => [`f${i}`, i])) },
      'request/too-long',
      '/facts',
    ],
    [
      'too many choices',
      'configure',
      { ...configure, choices: many(2_001).map(() => ({ path: '/', quantity: 1 })) },
      'request/too-long',
      '/choices',
    ],
    ['a choice of nothing', 'configure', { ...configure, choices: [{ path: '/' }] }, 'request/missing-field', '/choices/0'],
    [
      'a choice of two things',
      'configure',
      { ...configure, choices: [{ path: '/', quantity: 1, characteristic: 'a', value: 1 }] },
      'request/unknown-field',
      '/choices/0/quantity',
    ],
    [
      'a half quantity',
      'configure',
      { ...configure, choices: [{ path: '/', quantity: 0.5 }] },
      'request/wrong-type',
      '/choices/0/quantity',
    ],
    ['a day that does not exist', 'quote', { ...quote, startDate: '2026-06-31' }, 'request/wrong-value', '/startDate'],
    [
      'a use that is a number',
      'quote',
      { ...quote, usage: [{ path: '/', metric: 'a', unit: 'b', quantity: 5 }] },
      'request/wrong-type',
      '/usage/0/quantity',
    ],
  ] as const)('%s', (_what, kind, value, code, at) => expect(problemsOf(kind, value)).toEqual([[code, at]]))

  test('a prototype key', () => {
    const facts: unknown = JSON.parse('{"__proto__": {"customer.age": 99}}')
    expect(problemsOf('qualify', { ...qualify, facts })).toEqual([['request/prototype-key', '/facts/__proto__']])
  })
})

test('as many facts and choices as are allowed are read', () => {
  const facts = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 'x'.repeat(1_000)]))
  const choices = Array.from({ length: 2_000 }, () => ({ path: '/', quantity: 1 }))
  expect(problemsOf('configure', { ...configure, facts, choices })).toEqual([])
})

test('what a caller leaves out, undefined or null, is absent', () => {
  const read = readRequest('quote', { ...quote, startDate: null, usage: undefined, facts: { 'customer.age': null, 'channel.id': 'web' } })
  const { startDate: _, usage: __, ...rest } = quote
  expect(read).toEqual({ kind: 'request', request: { ...rest, facts: { 'channel.id': 'web' } } })
})

test('objects without prototype are read like any other, and names from the prototype are only names', () => {
  const facts = Object.assign(Object.create(null) as object, { constructor: 'a', toString: 'b' })
  const read = readRequest('qualify', Object.assign(Object.create(null) as object, { ...qualify, facts }))
  if (read.kind !== 'request') throw new Error('must be read')
  expect(Object.entries(read.request.facts)).toEqual([
    ['constructor', 'a'],
    ['toString', 'b'],
  ])
})

test('the request is a copy, so nobody can change it while it is answered', () => {
  const facts = { 'customer.age': 30 }
  const read = readRequest('qualify', { ...qualify, facts })
  facts['customer.age'] = 12
  expect(read).toMatchObject({ request: { facts: { 'customer.age': 30 } } })
})

test('inherited members do not count', () =>
  expect(problemsOf('qualify', Object.create(qualify))).toEqual([
    ['request/missing-field', '/offering'],
    ['request/missing-field', '/facts'],
    ['request/missing-field', '/at'],
  ]))

test.each(requestKinds)('%s: whatever comes in, nothing throws, and every refusal says why', (kind) =>
  fc.assert(
    fc.property(fc.oneof(mutated([requestExamples[kind] as JsonValue]), fc.anything()), (value) => {
      const read = readRequest(kind, value)
      if (read.kind === 'request') expect(readRequest(kind, read.request)).toEqual(read)
      else {
        expect(read.problems.length).toBeGreaterThan(0)
        for (const { what, fix } of read.problems) {
          expect(
            [what.en, fix.en].every((text) => /^[A-Z"].*[.?]$/s.test(text)),
            JSON.stringify([what, fix]),
          ).toBe(true)
        }
      }
    }),
    { numRuns: 500 },
  ),
)

test('a number that cannot be is told with its space in Chinese', () => {
  const read = readRequest('qualifyAll', { facts: {}, at: '2026-12-01T00:00:00+08:00', first: -1 })
  expect(read.kind === 'invalid' ? read.problems.map(({ what }) => what['zh-CN']) : []).toEqual(['“条数”不能是 -1。'])
})
