import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nativeSha256 } from '../../catalog/native-sha256.js'
import { canonicalBytes, keepBytesOf } from '../../engine/values/canonical-bytes.js'
import { canonicalJson, isWellFormed } from '../../engine/values/canonical-json.js'
import { frozen } from '../../engine/values/frozen-copy.js'
import type { JsonValue } from '../../engine/values/json.js'
import { portableSha256, utf8Of } from '../../engine/values/sha256.js'

const written = (value: JsonValue) => Buffer.from(canonicalBytes(value)).toString('utf8')
const anyText = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => isWellFormed(text))
const { value: anyValue } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    anyText,
    fc.constantFrom('名称', '"', '\\', 'a/b', '', '\u007f', '\u2028', '\u{1f600}'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -3, max: 12 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(anyText, fc.constantFrom('b', 'a', '10', '9', '名')), tie('value')) as fc.Arbitrary<JsonValue>,
  ),
}))

test('the fast writer writes the bytes of the simple one, whatever it wrote before', () =>
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(written(value)).toBe(canonicalJson(value))
      expect(written([value, value])).toBe(canonicalJson([value, value]))
    }),
    { numRuns: 500 },
  ))

test('and still does when it met more kinds of objects and more texts than it remembers', () => {
  for (let n = 0; n < 6000; n++) {
    const value = { [`key ${n}`]: `文字 ${n}`, b: n, a: [n / 7] }
    if (written(value) !== canonicalJson(value)) throw new Error(`Not the same: ${canonicalJson(value)}`)
  }
  const wide = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`name ${(n * 7919) % 3000}`, 'x'.repeat(n % 300)]))
  expect(written(wide)).toBe(canonicalJson(wide))
  expect(written({ b: 1, a: '名' })).toBe('{"a":"名","b":1}')
})

test('a list whose bytes are kept is written as any other', () => {
  const list = frozen([{ b: 1, a: '名称' }, null] as JsonValue)
  keepBytesOf(list)
  const value = { list, more: [list, 'z'] }
  for (let times = 0; times < 3; times++) expect(written(value)).toBe(canonicalJson(value))
})

test('a list that may still change is never kept', () => {
  const list = [1]
  keepBytesOf(list)
  expect(written([list])).toBe('[[1]]')
  list.push(2)
  expect(written([list])).toBe('[[1,2]]')
})

test.each<[string, unknown]>([
  ['a number that is not finite', [1, Number.NaN]],
  ['a lone surrogate', ['\ud800']],
  ['a lone surrogate in a key', { '\udc00': 1 }],
  ['undefined', [undefined]],
])('there are no bytes for %s, and the next value is written as ever', (_what, value) => {
  expect(() => canonicalBytes(value as JsonValue)).toThrow(RangeError)
  expect(written([1])).toBe('[1]')
})

describe('SHA-256', () => {
  test('is the same, portable and built in', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const expected = createHash('sha256').update(bytes).digest('hex')
        return portableSha256(bytes) === expected && nativeSha256(bytes) === expected
      }),
    ))
  test('of "abc" is the one that the standard prints', () =>
    expect(portableSha256(utf8Of('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'))
})
