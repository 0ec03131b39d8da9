import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, liesWithin } from '../../../engine/rules/what-if/box.js'
import { largestBoxes } from '../../../engine/rules/what-if/largest-boxes.js'

const boxes = fc.array(
  fc.tuple(fc.subarray([0, 1, 2], { minLength: 1 }), fc.subarray([0, 1, 2, 3], { minLength: 1 })).map(
    ([left, right]): Box =>
      new Map([
        [3, left],
        [5, right],
      ]),
  ),
  { minLength: 1, maxLength: 6 },
)

function combinationsOf(given: readonly Box[]): readonly string[] {
  const all = given.flatMap((box) => box.get(3)!.flatMap((left) => box.get(5)!.map((right) => `${left} ${right}`)))
  return [...new Set(all)].sort()
}

/** The same combinations, each in a box of its own. */
function crumbled(given: readonly Box[]): readonly Box[] {
  return combinationsOf(given).map((combination) => {
    const [left, right] = combination.split(' ').map(Number) as [number, number]
    return new Map([
      [3, [left]],
      [5, [right]],
    ])
  })
}

test('they hold what the given boxes hold, and none lies within another', () =>
  fc.assert(
    fc.property(boxes, (given) => {
      const largest = largestBoxes(crumbled(given))
      expect(largest.isComplete).toBe(true)
      expect(combinationsOf(largest.boxes)).toEqual(combinationsOf(given))
      for (const box of largest.boxes) expect(largest.boxes.filter((other) => liesWithin(box, other))).toEqual([box])
    }),
  ))

test('no box could be larger', () =>
  fc.assert(
    fc.property(boxes, (given) => {
      const held = combinationsOf(given)
      for (const box of largestBoxes(crumbled(given)).boxes) {
        for (const [axis, classes] of box) {
          for (const one of [0, 1, 2, 3].filter((other) => !classes.includes(other)))
            expect(combinationsOf([new Map([...box, [axis, [one]]])]).every((inside) => held.includes(inside))).toBe(false)
        }
      }
    }),
  ))

test('how the given boxes were cut plays no part', () =>
  fc.assert(
    fc.property(fc.subarray([0, 1, 2], { minLength: 1 }), fc.subarray([0, 1, 2, 3], { minLength: 1 }), (left, right) => {
      const box: Box = new Map([
        [3, left],
        [5, right],
      ])
      expect(largestBoxes(crumbled([box]).toReversed())).toEqual({ boxes: [box], isComplete: true })
    }),
  ))

test('a box within another that asks less is left out', () => {
  const wide: Box = new Map([[5, [1]]])
  const narrow: Box = new Map([
    [3, [0, 2]],
    [5, [1]],
  ])
  expect(largestBoxes([narrow, wide]).boxes).toEqual([wide])
})

test('too much is said to be too much', () => {
  const many = Array.from({ length: 300 }, (_, i): Box => new Map([[i, [0]]]))
  const { boxes: few, isComplete } = largestBoxes(many)
  expect([few.length, isComplete]).toEqual([256, false])
})
