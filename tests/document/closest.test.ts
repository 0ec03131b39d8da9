import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closest } from '../../engine/values/closest.js'
import { foldedDistance } from '../../engine/values/edit-distance.js'

test.each([
  ['custmer.age', ['customer.age', 'customer.name', 'channel.id'], ['customer.age']],
  ['Customer.Age', ['customer.age'], ['customer.age']],
  ['shpo', ['shop', 'web', 'ship'], ['shop', 'ship']],
  ['shop', ['shop'], []],
  ['xyz', ['customer.age'], []],
  ['', ['a'], []],
  ['__proto__', ['constructor', 'toString'], []],
] as const)('whoever writes "%s" is offered what they likely meant', (word, candidates, meant) => {
  const found = closest(word, candidates)
  expect(found.slice(0, 1)).toEqual(meant.slice(0, 1))
  if (meant.length === 0) expect(found).toEqual([])
})

test('the order of the candidates plays no part', () => {
  const candidates = ['plan-1', 'plan-2', 'plan-3', 'plan-4']
  expect(closest('plan-9', candidates)).toEqual(closest('plan-9', [...candidates].reverse()))
  expect(closest('plan-9', candidates)).toEqual(['plan-1', 'plan-2', 'plan-3'])
})

/** The whole table, without any bound: the textbook form of the same distance. */
function distance(left: string, right: string): number {
  const table = Array.from({ length: left.length + 1 }, (_, row) => Array.from({ length: right.length + 1 }, (__, column) => row + column))
  for (let row = 1; row <= left.length; row++) {
    for (let column = 1; column <= right.length; column++) {
      const replaced = table[row - 1]![column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1)
      let cost = Math.min(table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, replaced)
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, table[row - 2]![column - 2]! + 1)
      }
      table[row]![column] = cost
    }
  }
  return table[left.length]![right.length]!
}

test('the bounded distance agrees with the whole table', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 4 }), (left, right, most) => {
      const whole = distance(left, right)
      expect(foldedDistance(left, right, most)).toBe(whole <= most ? whole : null)
    }),
    { numRuns: 2000 },
  )
})
