import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../engine/document/read-json.js'
import { plainObject } from '../../schema/cli/plain-object.js'

const word = fc.oneof(
  fc.constantFrom('a', 'customer.age', '__proto__', 'constructor', '', '\u2028', '\ud800', '\\', '"', ':', '{', '[1', '中文', '1e5'),
  fc.string(),
)
const number = fc.constantFrom('0', '-0', '1.5', '1e400', '12345678901234567890', '0.1234567890123456789', '1e5', '123456789012345', '01')
const value = fc.oneof(
  fc.constantFrom('true', 'false', 'null', '[]', '[[1]]', '{}', '{"a":1}', ' 1 ', '[1,"a"]', 'e', ''),
  number,
  word.map((one) => JSON.stringify(one)),
  word.map((one) => `"${one}"`),
)
const member = fc.tuple(word, value).map(([name, of]) => `${JSON.stringify(name)}: ${of}`)
const line = fc.oneof(
  fc.array(member, { maxLength: 6 }).map((members) => `{${members.join(',')}}`),
  fc
    .tuple(fc.array(member, { maxLength: 3 }), fc.string({ maxLength: 4 }))
    .map(([members, more]) => `{${members.join(',')}${more}}${more}`),
  fc.json(),
)

test('what is read the fast way is what the strict reader reads', () => {
  const met = { fast: 0, strict: 0, unreadable: 0 }
  fc.assert(
    fc.property(line, (written) => {
      const fast = plainObject(written)
      const strict = readJson('line', written)
      met[fast === null ? 'strict' : 'fast'] += 1
      if (strict.kind === 'unreadable') met.unreadable += 1
      if (fast !== null) expect({ ...strict }).toMatchObject({ kind: 'read', value: fast })
      if (fast !== null && strict.kind === 'read') expect(Object.keys(fast)).toEqual(Object.keys(strict.value as object))
    }),
    { numRuns: 5000 },
  )
  for (const [way, count] of Object.entries(met)) expect(count, way).toBeGreaterThan(200)
})

describe('what people write is read the fast way', () => {
  test.each(['{}', '{"customer.age":30,"place.id":"上海"}', '{ "a" : [ "x", "y" ], "b": -1.25, "c": true, "d": null }\r'])(
    '%s',
    (written) => expect(plainObject(written)).toEqual(JSON.parse(written)),
  )
})

test.each([
  ['a name that stands twice', '{"a":1,"a":1}'],
  ['a number that no double holds', '{"a":12345678901234567890}'],
  ['zero with a sign', '{"a":-0}'],
  ['a number with an exponent', '{"a":1e400}'],
  ['a name that JavaScript takes for something else', '{"__proto__":1}'],
  ['half a character', '{"a":"\ud800"}'],
  ['an object within', '{"a":{"b":1}}'],
  ['a list within a list', '{"a":[[1]]}'],
  ['no object', '[1]'],
  ['no JSON', '{"a":}'],
])('%s is left to the strict reader', (_what, written) => expect(plainObject(written)).toBeNull())
