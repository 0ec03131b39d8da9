import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Configuration } from '../../engine/configure/configuration.js'
import type { Choice } from '../../engine/model/request.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import { configure, shownValues } from './ask-a-case.js'
import { bundleCase } from './generated-bundles.js'
import { type Assignment, agrees, keyOf, type Oracle, openOracle, quantityKey, valueKey } from './oracle.js'

const runs = { numRuns: 400 }

describe('What is filled in', () => {
  test('a complete configuration is a valid one as it stands, and one that only names facts or things to choose is not', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one, { explain: false })
        seen.set(answer.state, (seen.get(answer.state) ?? 0) + 1)
        expect(answer.open.length > 0 || answer.state === 'conflict').toBe(answer.state !== 'complete')
        if (answer.state === 'conflict') {
          expect(answer.items).toEqual([])
          return
        }
        const taken = asAssignment(oracle, answer)
        const isValid = oracle.assignments.some((valid) => [...valid].every(([key, value]) => taken.get(key) === value))
        if (answer.state === 'complete') expect([isValid, one.choices.every((choice) => agrees(taken, choice))]).toEqual([true, true])
        else if (answer.missing.length === 0 && !answer.open.some(({ kind }) => kind === 'quantity')) expect(isValid).toBe(false)
        expect(oracle.exists([...one.choices, ...filledIn(answer)])).toBe(true)
      }),
      runs,
    )
    for (const state of ['complete', 'open', 'conflict']) expect(seen.get(state)).toBeGreaterThan(20)
  })

  test('an item is there by choice, by rule or by default, as the oracle sees it', () => {
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one, { explain: false })
        const chosen = new Map(one.choices.map((choice) => [keyOf(choice), 'quantity' in choice ? choice.quantity : choice.value]))
        const defaults = answer.items.flatMap(({ path, by, quantity, characteristics }): readonly Choice[] => [
          ...(by === 'default' ? [{ path, quantity }] : []),
          ...characteristics.filter((value) => value.by === 'default').map(({ id, value }) => ({ path, characteristic: id, value })),
        ])
        for (const { path, characteristics } of answer.items) {
          for (const { id, value, by } of characteristics) {
            const key = valueKey(path, id)
            expect(by === 'choice').toBe(chosen.has(key))
            const others = [...one.choices, ...defaults].filter((choice) => keyOf(choice) !== key)
            if (by === 'rule') expect(oracle.exists(others, (assignment) => assignment.get(key) !== value)).toBe(false)
            if (by === 'default') expect(oracle.exists(one.choices, (assignment) => assignment.get(key) !== value)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  test('whatever follows from choices and defaults together is filled in with them', () => {
    let followed = 0
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one, { explain: false })
        if (answer.state === 'conflict') return
        const filled = filledIn(answer)
        const taken = asAssignment(oracle, answer)
        const left = oracle.assignments.filter((valid) => [...one.choices, ...filled].every((choice) => agrees(valid, choice)))
        const isDefaulted = answer.items.some(({ by, characteristics }) =>
          [by, ...characteristics.map((value) => value.by)].includes('default'),
        )
        for (const { key, characteristic } of oracle.things) {
          const [value, ...others] = new Set(left.map((valid) => valid.get(key)))
          if (others.length > 0 || value === 0 || value === null) continue
          if (isDefaulted && characteristic === null) followed += 1
          expect([key, taken.get(key)]).toEqual([key, value])
        }
      }),
      runs,
    )
    expect(followed).toBeGreaterThan(20)
  })

  test('a default never takes away what the customer has yet to choose', () => {
    let compared = 0
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one, { explain: false })
        const filled = filledIn(answer)
        const isTaken = (path: string) => answer.members.every((member) => member.path !== path || isCertain(member))
        const groups = answer.open.flatMap((point) => {
          const isAsked = point.kind === 'group' && point.taken === 0 && isTaken(point.path.replace(/\/[^/]+$/, ''))
          return isAsked ? [`${point.path}/`] : []
        })
        const due = answer.open.flatMap((point) =>
          point.kind === 'characteristic' && isTaken(point.path) ? [valueKey(point.path, point.characteristic)] : [],
        )
        for (const shown of shownValues(answer)) {
          const group = groups.find((path) => new RegExp(`^quantity ${path}[^/]+$`).test(shown.key))
          if (group === undefined && !due.includes(shown.key)) continue
          const others = filled.filter((choice) => !('quantity' in choice) || group === undefined || !choice.path.startsWith(group))
          if (shown.state !== 'free') continue
          compared += 1
          expect([shown.key, oracle.exists([...one.choices, ...others], shown.has)]).toEqual([shown.key, true])
        }
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(50)
  })

  test('a default that has a way fills in as soon as nothing else is left to choose', () => {
    let filled = 0
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one, { explain: false })
        const sofar = [...one.choices, ...filledIn(answer)]
        for (const { path, offering, characteristics } of answer.items) {
          const specification = one.draft.find(
            'productSpecification',
            one.draft.find('productOffering', offering)!.content.specification ?? '',
          )
          for (const { id, default: filling } of specification?.characteristics ?? []) {
            const value = characteristics.find((found) => found.id === id)
            if (value?.by === 'default') filled += 1
            if (value !== undefined || filling === undefined || !('value' in filling)) continue
            const hasWay = oracle.exists(sofar, (assignment) => assignment.get(valueKey(path, id)) === filling.value)
            if (hasWay) expect(answer.open.some(({ kind }) => kind !== 'fact')).toBe(true)
          }
        }
      }),
      runs,
    )
    expect(filled).toBeGreaterThan(15)
  })
})

/** Whether the choices alone take the member, without any default. */
function isCertain({ quantities }: Configuration['members'][number]): boolean {
  const [none] = quantities
  return none!.state === 'impossible'
}

function filledIn({ items }: Configuration): readonly Choice[] {
  return items.flatMap(({ path, quantity, by, characteristics }) => [
    ...(by === 'rule' || path === '/' ? [] : [{ path, quantity }]),
    ...characteristics.map(({ id, value }) => ({ path, characteristic: id, value })),
  ])
}

/** The items as they stand: what they don't name isn't taken and has no value. */
function asAssignment({ things }: Oracle, { items }: Configuration): Assignment {
  const found = new Map<string, FactValue>()
  for (const { path, quantity, characteristics } of items) {
    found.set(quantityKey(path), quantity)
    for (const { id, value } of characteristics) found.set(valueKey(path, id), value)
  }
  return new Map(things.map(({ key, characteristic }) => [key, found.get(key) ?? (characteristic === null ? 0 : null)]))
}
