import fc from 'fast-check'
import { canonicalize } from 'json-canonicalize'
import { expect, test } from 'vitest'
import { draftFingerprint } from '../../engine/compile/compile-draft.js'
import { readDocuments } from '../../engine/document/read-documents.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { JsonValue } from '../../engine/values/json.js'

const fingerprintOf = (text: string) =>
  draftFingerprint(catalogDraft(readDocuments([{ name: 'all.json', text }]).documents.map(({ document }) => document)))
const documents = exampleCatalog()
const reference = fingerprintOf(JSON.stringify(documents))

test('the order of documents does not change the fingerprint', () =>
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...documents], { minLength: documents.length }),
      (shuffled) => fingerprintOf(JSON.stringify(shuffled)) === reference,
    ),
    { numRuns: 30 },
  ))

test('neither formatting nor the order of keys changes the fingerprint', () => {
  const reversed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reversed)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, reversed(inner)]),
          )
        : value
  expect(fingerprintOf(JSON.stringify(reversed(documents), null, 7))).toBe(reference)
})

test('the same moment in another offset is the same catalog', () => {
  const utc = JSON.stringify(documents).replace('2026-01-01T00:00:00+08:00', '2025-12-31T16:00:00Z')
  expect(utc).not.toBe(JSON.stringify(documents))
  expect(fingerprintOf(utc)).toBe(reference)
})

test('one changed figure changes the fingerprint', () =>
  expect(fingerprintOf(JSON.stringify(documents).replace('"10.00"', '"10.01"'))).not.toBe(reference))

test('canonical JSON agrees with another implementation of RFC 8785', () =>
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false } as never), (value) => canonicalJson(value as JsonValue) === canonicalize(value)),
  ))

test.each([
  ['a number that is not finite', Number.NaN],
  ['a lone surrogate', '\ud800'],
  ['a lone surrogate in a key', { '\udc00': 1 }],
  ['undefined', [undefined]],
])('canonical JSON has no text for %s', (_what, value) => expect(() => canonicalJson(value as JsonValue)).toThrow(RangeError))
