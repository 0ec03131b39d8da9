import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainJson } from '../../engine/document/plain-json.js'

const kept = (value: unknown): unknown => {
  const read = plainJson(value)
  return read.kind === 'json' ? read.value : read.faults.map(({ code, pointer }) => `${code} ${pointer}`)
}
const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1)

const carried = fc.jsonValue({ stringUnit: 'grapheme' }).filter((value) => !/\\u0000|__proto__/.test(JSON.stringify(value)))

test('what JSON can carry is copied as JSON writes and reads it', () =>
  fc.assert(
    fc.property(carried, (value) => {
      expect(kept([value])).toEqual(JSON.parse(JSON.stringify([value])))
    }),
  ))

test('members that are absent are left out, and the copy shares nothing with its original', () => {
  const value = { a: undefined, list: [{ b: -0 }] }
  expect(kept(value)).toEqual({ list: [{ b: 0 }] })
  expect(Object.keys(kept(value) as object)).toEqual(['list'])
  expect((kept(value) as typeof value).list[0]).not.toBe(value.list[0])
})

test.each<[string, unknown, string]>([
  ['an element that is absent', { a: [1, undefined] }, 'document/not-json /a/1'],
  ['a gap in a list', { a: new Array(1) }, 'document/not-json /a/0'],
  ['a function', { a: { b: () => 1 } }, 'document/not-json /a/b'],
  ['a number that is none', { a: [[Number.NaN]] }, 'document/inexact-number /a/0/0'],
  ['half a character', { a: 'x\ud800' }, 'document/lone-surrogate /a'],
  ['half a character in a key', { a: { 'x\ud800': 1 } }, 'document/lone-surrogate /a/x\ud800'],
  ['the NUL character', ['a\u0000'], 'document/nul-character /0'],
  ['a key that is no member', JSON.parse('{"a":{"__proto__":1}}'), 'document/prototype-key /a/__proto__'],
  ['more depth than a file may have', nested(65), `document/too-deep ${'/0'.repeat(64)}`],
])('of %s it is said where it is', (_what, value, fault) => expect(kept(value)).toEqual([fault]))

test('what is as deep as a file may be, or longer than most questions, is copied', () => {
  const list = Array.from({ length: 12_000 }, (_, index) => index)
  for (const value of [nested(64), list, { list, more: { list } }]) expect(kept(value)).toEqual(value)
})
