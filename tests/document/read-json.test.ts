import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../engine/document/read-json.js'
import { pointer } from '../../engine/model/check.js'
import { isWellFormed } from '../../engine/values/canonical-json.js'
import type { JsonValue } from '../../engine/values/json.js'

function faultsOf(text: string) {
  const read = readJson('a.json', text)
  return read.kind === 'read' ? [] : read.diagnostics.map(({ code, at }) => [code, at.pointer, at.line, at.column] as const)
}

describe('a file that is not sound JSON is a diagnostic with its place', () => {
  test.each([
    ['a comma too many', '{\n  "a": 1,\n}', 'document/syntax', '', 3, 1],
    ['a list that does not end', '[1, 2', 'document/syntax', '', 1, 6],
    ['a field without quotes', '{a: 1}', 'document/syntax', '', 1, 2],
    ['single quotes', "['a']", 'document/syntax', '', 1, 2],
    ['a comment', '[1, // one\n2]', 'document/syntax', '', 1, 5],
    ['a comment that does not end', '/* a', 'document/syntax', '', 1, 1],
    ['a text that does not end', '{\n"a": "b\n}', 'document/syntax', '', 2, 6],
    ['a line break in a text', '["a\nb"]', 'document/syntax', '', 1, 2],
    ['a control character in a text', '["a\u0001b"]', 'document/syntax', '', 1, 2],
    ['an escape that JSON does not know', '["\\x41"]', 'document/syntax', '', 1, 2],
    ['an escape cut short', '["\\u12"]', 'document/syntax', '', 1, 2],
    ['a number with a leading zero', '[01]', 'document/syntax', '', 1, 3],
    ['a number cut short', '[1.]', 'document/syntax', '', 1, 2],
    ['two values', '{} {}', 'document/syntax', '', 1, 4],
    ['something that is not JSON', '[NaN]', 'document/syntax', '', 1, 2],
    ['a NUL character outside a text', '[\u00001]', 'document/syntax', '', 1, 2],
    ['a key twice', '{"a": {"b": 1,\r\n "b": 2}}', 'document/duplicate-key', '/a/b', 2, 2],
    ['a key twice, once escaped', '{"a": 1, "\\u0061": 2}', 'document/duplicate-key', '/a', 1, 10],
    ['a prototype key', '{"a": {"__proto__": {}}}', 'document/prototype-key', '/a/__proto__', 1, 8],
    ['a lone surrogate', '["ok", "\\ud800"]', 'document/lone-surrogate', '/1', 1, 8],
    ['a lone surrogate in a key', '{"a": [{"\\udfff": 1}]}', 'document/lone-surrogate', '/a/0/\udfff', 1, 9],
    ['an escaped NUL', '["a\\u0000"]', 'document/nul-character', '/0', 1, 2],
    ['a number beyond all doubles', '[1e400]', 'document/inexact-number', '/0', 1, 2],
    ['a number with too many digits', '{"a": 12345678901234567890}', 'document/inexact-number', '/a', 1, 7],
    ['a number too small', '[1e-400]', 'document/inexact-number', '/0', 1, 2],
    ['an empty file', '', 'document/empty-file', '', 1, 1],
    ['a file of spaces', ' \r\n\t ', 'document/empty-file', '', 1, 1],
    ['64 levels and one more', '['.repeat(65) + ']'.repeat(65), 'document/too-deep', '/0'.repeat(64), 1, 65],
    ['a fault after line breaks of every kind', '[1,\r2,\n3,\r\nx]', 'document/syntax', '', 4, 1],
  ])('%s', (_what, text, code, at, line, column) => expect(faultsOf(text)).toEqual([[code, at, line, column]]))

  test('forty megabytes', () => {
    expect(faultsOf(`"${'a'.repeat(40_000_000)}"`)).toEqual([['document/too-large', '', null, null]])
    expect(faultsOf(`"${'中'.repeat(12_000_000)}"`)).toEqual([['document/too-large', '', null, null]])
  })

  test('but a table of a hundred thousand rows is read', () => {
    const row = { id: 'row-00000', when: { age: { greaterThanInclusive: 18, lessThan: 65 }, months: { greaterThan: 24 } }, outcome: 'gold' }
    expect(faultsOf(JSON.stringify(Array.from({ length: 100_000 }, () => row)))).toEqual([])
  })

  test.each([1_000, 1_000_000])('%i levels', (levels) => {
    expect(faultsOf('['.repeat(levels))).toEqual([['document/too-deep', '/0'.repeat(64), 1, 65]])
    expect(faultsOf('{"a":'.repeat(levels))).toEqual([['document/too-deep', '/a'.repeat(64), 1, 321]])
  })

  test('every fault of content is told, not only the first', () =>
    expect(faultsOf('{"a": 1e999, "a": "\\ud800", "__proto__": 1}').map(([code]) => code)).toEqual([
      'document/inexact-number',
      'document/duplicate-key',
      'document/lone-surrogate',
      'document/prototype-key',
    ]))

  test('of a hundred thousand faults only the first are told', () => expect(faultsOf(`[${'1e999,'.repeat(100_000)}0]`).length).toBe(100))
})

test('64 levels can be read', () => expect(readJson('a', '['.repeat(64) + ']'.repeat(64)).kind).toBe('read'))

test('a byte order mark is skipped and does not move columns', () => {
  expect(readJson('a', '\u{feff}[1]')).toMatchObject({ kind: 'read', value: [1] })
  expect(faultsOf('\u{feff}[x]')).toEqual([['document/syntax', '', 1, 2]])
})

test('keys of every prototype are only names', () => {
  const text = '{"constructor": 1, "toString": 2, "hasOwnProperty": {"valueOf": 3}}'
  expect(readJson('a', text)).toMatchObject({ kind: 'read', value: JSON.parse(text) })
})

/** JSON without what only we refuse. */
const soundJson = fc
  .jsonValue({ maxDepth: 5, stringUnit: 'grapheme' })
  .filter((value) => !/\\u0000|"__proto__"|-0\b/.test(JSON.stringify(value)) && isWellFormed(JSON.stringify(value)))

test('what JSON.parse reads is read to the same value', () =>
  fc.assert(
    fc.property(soundJson, fc.nat({ max: 3 }), (value, indent) => {
      const read = readJson('a', JSON.stringify(value, null, indent))
      expect(read.kind === 'read' && read.value).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 300 },
  ))

test('whatever the text, nothing throws, and what JSON.parse refuses is refused', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '.',
    'e5',
    '0',
    'true',
    'null',
    '\\',
    '\n',
    ' ',
    '//',
    'é',
    '\ud800',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const read = readJson('a', text)
        let parsed: { value: unknown } | null = null
        try {
          parsed = { value: JSON.parse(text) }
        } catch {}
        if (read.kind === 'read') expect(JSON.stringify(read.value)).toEqual(JSON.stringify(parsed?.value))
        else for (const { at } of read.diagnostics) expect(at.line === null || (at.line >= 1 && at.column! >= 1)).toBe(true)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('every value is found at its line and column', () =>
  fc.assert(
    fc.property(soundJson, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const lines = text.split('\n')
      const read = readJson('a', text)
      if (read.kind !== 'read') throw new Error('sound JSON must be read')
      for (const [at, part] of parts(value as JsonValue)) {
        const { line, column } = read.locate(at)
        const rest = [lines[line - 1]!.slice(column - 1), ...lines.slice(line)].join('\n')
        const first = typeof part === 'object' && part !== null ? (Array.isArray(part) ? '[' : '{') : JSON.stringify(part)
        expect(rest.startsWith(first)).toBe(true)
      }
    }),
    { numRuns: 200 },
  ))

function* parts(value: JsonValue, at = ''): Generator<[string, JsonValue]> {
  yield [at, value]
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) yield* parts(member as JsonValue, `${at}${pointer(key)}`)
}

test('a missing field is shown where its object begins, a key where it stands', () => {
  const read = readJson('a', '{\n  "a": {"b": 1}\n}')
  if (read.kind !== 'read') throw new Error('must be read')
  expect(read.locate('/a/missing')).toEqual({ line: 2, column: 8 })
  expect(read.locateKey('/a')).toEqual({ line: 2, column: 3 })
  expect(read.locate('/a/b')).toEqual({ line: 2, column: 14 })
})
