import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitNumbers, countBits, hasBit } from '../../../engine/rules/whole-catalog/bit-row.js'
import { type CodeSet, codeSetOf, complementOf, intersectionOf, unionOf } from '../../../engine/rules/whole-catalog/code-set.js'
import { compileIndex } from '../../../engine/rules/whole-catalog/compile-index.js'
import type { RowGroup } from '../../../engine/rules/whole-catalog/row-group.js'
import { generatedRules } from '../generated-catalogs.js'

const size = 12
const codes = fc.uniqueArray(fc.nat(size - 1))

function listed(set: CodeSet): readonly number[] {
  return Array.from({ length: size }, (_, code) => code).filter((code) =>
    set.some((from, i) => i % 2 === 0 && from <= code && code < set[i + 1]!),
  )
}

describe('sets of codes', () => {
  const all = Array.from({ length: size }, (_, code) => code)
  test('are the codes they were made of', () =>
    fc.assert(
      fc.property(codes, (some) => {
        expect(listed(codeSetOf(some))).toEqual(some.toSorted((left, right) => left - right))
      }),
    ))
  test('unite, meet and complement each other as sets do', () =>
    fc.assert(
      fc.property(fc.array(codes, { minLength: 1, maxLength: 4 }), (sets) => {
        const made = sets.map(codeSetOf)
        expect(listed(unionOf(made))).toEqual(all.filter((code) => sets.some((set) => set.includes(code))))
        expect(listed(intersectionOf(made, size))).toEqual(all.filter((code) => sets.every((set) => set.includes(code))))
        expect(listed(complementOf(made[0]!, size))).toEqual(all.filter((code) => !sets[0]!.includes(code)))
      }),
    ))
  test('are written in one way only, with runs that don’t touch', () =>
    fc.assert(
      fc.property(codes, codes, (left, right) => {
        const union = unionOf([codeSetOf(left), codeSetOf(right)])
        expect(union).toEqual(codeSetOf([...left, ...right]))
        expect(union.every((end, i) => i === 0 || union[i - 1]! < end)).toBe(true)
      }),
    ))
})

test('bits of a row are counted and listed', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(95)), (numbers) => {
      const row = new Uint32Array(3)
      for (const n of numbers) row[n >>> 5]! |= 1 << (n & 31)
      expect(bitNumbers(row)).toEqual(numbers.toSorted((left, right) => left - right))
      expect(countBits(row)).toBe(numbers.length)
      for (let n = 0; n < 96; n++) expect(hasBit(row, n)).toBe(numbers.includes(n))
    }),
  ))

test('generated catalogs meet every part of an index', () => {
  const indexes = Array.from({ length: 5 }, (_, seed) => compileIndex(generatedRules(seed, 400)))
  const groups = indexes.flatMap(({ group }) => withNested(group))
  expect(groups.some(({ dimensions }) => dimensions.some(({ flipsFrom, flipsTo }) => flipsTo.some((to, n) => to > flipsFrom[n]!)))).toBe(
    true,
  )
  expect(groups.some(({ dimensions }) => dimensions.some(({ checkpoint }) => new Set(checkpoint).size > 1))).toBe(true)
  expect(groups.some(({ jointDimensions }) => jointDimensions.length > 0)).toBe(true)
  expect(groups.some(({ shortLists }) => shortLists.length > 0)).toBe(true)
  for (const kind of ['all', 'any']) {
    const rows = groups.filter((group) => group.kind === kind).flatMap(({ memberships }) => memberships.flatMap((one) => [...one.rows]))
    expect([rows.some((row) => row < 0), rows.some((row) => row >= 0)]).toEqual([true, true])
  }
  expect(indexes.some(({ residual }) => residual.own.offerings.length > 0)).toBe(true)
  expect(new Set(indexes.flatMap(({ variables }) => variables.map(({ kind }) => kind)))).toEqual(
    new Set(['moment', 'fact', 'set', 'table', 'comparison']),
  )
})

function withNested(group: RowGroup): readonly RowGroup[] {
  return [group, ...group.groups.flatMap(withNested)]
}
