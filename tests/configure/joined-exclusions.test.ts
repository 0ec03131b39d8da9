import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinExclusions } from '../../engine/configure/compiled-form/joined-exclusions.js'
import type { Sum } from '../../engine/configure/compiled-form/linear-sum.js'

/** Variables of two or three cells: what excludes others is a set of cells of one of them. */
const cellsOf = [2, 2, 3, 2, 3, 2]

const side = fc
  .nat(cellsOf.length - 1)
  .chain((variable) => fc.tuple(fc.constant(variable), fc.nat(2 ** cellsOf[variable]! - 1)))
  .map(([variable, cells]) => ({ variable, worth: Array.from({ length: cellsOf[variable]! }, (_, cell) => (cells >> cell) & 1) }))

const pair = fc
  .tuple(side, side)
  .filter(([one, other]) => one.variable !== other.variable)
  .map(([one, other]): Sum => ({ need: 1, terms: [one, other].sort((a, b) => a.variable - b.variable) }))

const larger = fc
  .uniqueArray(side, { minLength: 1, maxLength: 4, selector: ({ variable }) => variable })
  .chain((terms) => fc.integer({ min: 1, max: 3 }).map((need): Sum => ({ need, terms: terms.sort((a, b) => a.variable - b.variable) })))

function holds(sums: readonly Sum[], assignment: readonly number[]): boolean {
  return sums.every(({ need, terms }) => terms.reduce((sum, { variable, worth }) => sum + worth[assignment[variable]!]!, 0) >= need)
}

function assignments(): readonly (readonly number[])[] {
  return cellsOf.reduce<number[][]>((all, cells) => all.flatMap((one) => Array.from({ length: cells }, (_, cell) => [...one, cell])), [[]])
}

/** Pairs of things that exclude each other, each of a variable of its own. */
function everyPair(count: number): readonly Sum[] {
  const absent = (variable: number) => ({ variable, worth: [1, 0] })
  const others = (variable: number) => Array.from({ length: count - 1 - variable }, (_, i) => variable + 1 + i)
  return Array.from({ length: count }, (_, one) => one).flatMap((one) =>
    others(one).map((other) => ({ need: 1, terms: [absent(one), absent(other)] })),
  )
}

describe('exclusions that are said pair by pair', () => {
  test('mean the same when they are said at once', () => {
    const every = assignments()
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: pair }, larger), { maxLength: 25 }), (sums) => {
        const joined = joinExclusions(sums)
        expect(joined.length).toBeLessThanOrEqual(sums.length)
        for (const assignment of every) expect(holds(joined, assignment)).toBe(holds(sums, assignment))
      }),
    )
  })

  test('become one constraint where all of them exclude each other', () => {
    expect(joinExclusions(everyPair(300))).toEqual([
      { need: 299, terms: Array.from({ length: 300 }, (_, variable) => ({ variable, worth: [1, 0] })) },
    ])
  })

  test('stay as they are where they do not', () => {
    const chain = everyPair(40).filter(({ terms }) => terms[1]!.variable === terms[0]!.variable + 1)
    expect([...joinExclusions(chain)].sort((a, b) => a.terms[0]!.variable - b.terms[0]!.variable)).toEqual(chain)
  })
})
