import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Choice } from '../../engine/model/request.js'
import { configure } from './ask-a-case.js'
import { cases } from './cases.js'
import { isSetAt } from './documents-at.js'
import { type BundleCase, contradictoryCase } from './generated-bundles.js'
import { type Assignment, agrees, type Oracle, openOracle, quantityKey, valueKey } from './oracle.js'

test('repairs are all minimal sets of choices to drop, least weight first, and each leads to what the customer nearly had', () => {
  const seen = { conflicts: 0, several: 0, changes: 0 }
  fc.assert(
    fc.property(contradictoryCase, (one) => {
      const { conflict } = configure(one, { explain: false })
      if (conflict === null) return
      const oracle = openOracle(one.draft, 'bundle', one.facts)
      const expected = minimalDrops(oracle, inTreeOrder(one, oracle))
      expect(conflict.repairs.map(({ drop }) => drop)).toEqual(expected.slice(0, 8))
      expect(conflict.isComplete).toBe(expected.length <= 8)
      for (const { drop, change } of conflict.repairs) expectNearest(one, oracle, drop, change)
      seen.conflicts += 1
      if (expected.length > 1) seen.several += 1
      seen.changes += conflict.repairs.flatMap(({ change }) => change).length
    }),
    cases(100),
  )
  expect(seen.conflicts).toBeGreaterThan(20)
  expect(seen.several).toBeGreaterThan(5)
  expect(seen.changes).toBeGreaterThan(10)
})

/** Choices by what they are about, in the order of the bundle. */
function inTreeOrder({ draft, choices }: BundleCase, { things }: Oracle): readonly Choice[] {
  const place = (choice: Choice) => {
    const key = 'quantity' in choice ? quantityKey(choice.path) : valueKey(choice.path, choice.characteristic)
    const index = things.findIndex((thing) => thing.key === key)
    const isOfSet = 'value' in choice && isSetAt(draft, choice.path, choice.characteristic)
    const whole = things[index]!.values.at(-1)
    return index + (isOfSet && Array.isArray(whole) ? whole.indexOf(choice.value) / 100 : 0)
  }
  return [...choices].sort((a, b) => place(a) - place(b))
}

/** Every set of choices without which the rest is valid, and that needs all of its choices for that. */
function minimalDrops(oracle: Oracle, choices: readonly Choice[]): readonly (readonly Choice[])[] {
  const isWay = (mask: number) => oracle.exists(choices.filter((_, i) => (mask >> i) % 2 === 0))
  const ways = Array.from({ length: 2 ** choices.length }, (_, mask) => mask).filter(isWay)
  const minimal = ways.filter((mask) => !ways.some((other) => other !== mask && (other & mask) === other))
  const drops = minimal.map((mask) => choices.flatMap((choice, i) => ((mask >> i) % 2 === 1 ? [{ choice, i }] : [])))
  const weight = (drop: (typeof drops)[number]) => drop.reduce((sum, { choice }) => sum + (choice.weight ?? 1), 0)
  const firstDifference = (a: (typeof drops)[number], b: (typeof drops)[number]) => {
    const different = a.findIndex(({ i }, at) => i !== b[at]!.i)
    return different < 0 ? 0 : a[different]!.i - b[different]!.i
  }
  return drops
    .sort((a, b) => weight(a) - weight(b) || a.length - b.length || firstDifference(a, b))
    .map((drop) => drop.map(({ choice }) => choice))
}

type Change = { readonly choice: Choice; readonly to: Choice }

/** Together with all that is kept, each dropped choice becomes the nearest value that those before it leave possible. */
function expectNearest({ choices }: BundleCase, oracle: Oracle, drop: readonly Choice[], change: readonly Change[]): void {
  let left = oracle.assignments.filter((one) => choices.every((choice) => drop.includes(choice) || agrees(one, choice)))
  for (const choice of drop) {
    const to = change.find((one) => one.choice === choice)?.to
    const near = nearest(oracle, left, choice)
    if (to === undefined) {
      expect(near).toEqual([])
      left = left.filter((one) => isWithout(one, choice))
      continue
    }
    expect(near).toContainEqual(to)
    left = left.filter((one) => agrees(one, to))
  }
  expect(left.length).toBeGreaterThan(0)
}

/** Whether what was chosen isn't taken at all, or has no value. */
function isWithout(one: Assignment, choice: Choice): boolean {
  if ('quantity' in choice) return one.get(quantityKey(choice.path)) === 0
  const value = one.get(valueKey(choice.path, choice.characteristic)) ?? null
  return value === null || (Array.isArray(value) && !value.includes(choice.value))
}

/**
 * What the choice could become: the nearest numbers, the first of the other values, or that a set has what it was to be
 * without. No longer taking something is only to give it up.
 */
function nearest({ things }: Oracle, left: readonly Assignment[], choice: Choice): readonly Choice[] {
  if ('quantity' in choice) {
    const numbers = left.map((one) => one.get(quantityKey(choice.path)) as number)
    const others = choice.quantity > 0 ? numbers.filter((number) => number > 0) : numbers
    return nearestNumbers(others, choice.quantity).map((quantity) => ({ ...choice, quantity }))
  }
  const key = valueKey(choice.path, choice.characteristic)
  const { values } = things.find((thing) => thing.key === key)!
  const found = left.map((one) => one.get(key)!)
  if (found.some((value) => Array.isArray(value))) return choice.included === false ? [{ ...choice, included: true }] : []
  const { value: chosen } = choice
  if (typeof chosen === 'number')
    return nearestNumbers(
      found.filter((one) => typeof one === 'number'),
      chosen,
    ).map((value) => ({ ...choice, value }))
  const first = values.find((one) => one !== null && found.includes(one))
  return first === undefined ? [] : [{ ...choice, value: first as string | boolean }]
}

function nearestNumbers(numbers: readonly number[], chosen: number): readonly number[] {
  const distance = Math.min(...numbers.map((number) => Math.abs(number - chosen)))
  return numbers.filter((number) => Math.abs(number - chosen) === distance)
}
