import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import type { Configuration, Explanation, ValueState } from '../../engine/configure/configuration.js'
import { configureOffering } from '../../engine/configure/configure-offering.js'
import type { Choice } from '../../engine/model/request.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { documentId } from '../../engine/values/ids.js'
import { configure, moment, type Shown, shownValues } from './ask-a-case.js'
import { bundleCase } from './generated-bundles.js'
import { type Assignment, keyOf, nameOf, type Oracle, openOracle } from './oracle.js'

const runs = { numRuns: 400 }

function expectedState(oracle: Oracle, choices: readonly Choice[], { key, has, state }: Shown): ValueState {
  const own = choices.find((choice) => keyOf(choice) === key)
  if (own !== undefined && state === 'chosen') return 'chosen'
  if (!oracle.exists(choices, has)) return 'impossible'
  return oracle.exists(choices, (one) => !has(one)) ? 'free' : 'forced'
}

function demandsOf({ rules }: Explanation): ReadonlySet<string> {
  return new Set(rules.map(nameOf))
}

/** Whether these choices and demands refute a question, and no longer do when any one of them is left out. */
function isMinimal(oracle: Oracle, explanation: Explanation, asks: (one: Assignment) => boolean): boolean {
  const demands = demandsOf(explanation)
  const { choices } = explanation
  return (
    demands.size === explanation.rules.length &&
    !oracle.exists(choices, asks, demands) &&
    choices.every((left) =>
      oracle.exists(
        choices.filter((choice) => choice !== left),
        asks,
        demands,
      ),
    ) &&
    [...demands].every((left) => oracle.exists(choices, asks, new Set([...demands].filter((name) => name !== left))))
  )
}

describe('Against every assignment, listed one by one', () => {
  test('each value is free, forced or impossible exactly when the valid configurations say so', () => {
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one, { explain: false })
        expect(answer.state === 'conflict').toBe(!oracle.exists(one.choices))
        for (const shown of shownValues(answer))
          expect([shown.key, shown.state]).toEqual([shown.key, expectedState(oracle, one.choices, shown)])
        for (const choice of one.choices) {
          const own = shownValues(answer).filter(({ key, state }) => key === keyOf(choice) && state === 'chosen')
          expect(own.map(({ as }) => as(0))).toEqual([choice])
        }
      }),
      runs,
    )
  })

  test('each reason suffices, needs all of its parts, and blames choices only where the rules leave the value possible', () => {
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one)
        for (const { key, state, because, has } of shownValues(answer)) {
          expect(because !== null).toBe(state === 'forced' || state === 'impossible')
          if (because === null) continue
          const asks = state === 'impossible' ? has : (assignment: Assignment) => !has(assignment)
          expect([key, isMinimal(oracle, because, asks)]).toEqual([key, true])
          expect(because.choices.length > 0).toBe(oracle.exists([], asks))
          const others = one.choices.filter((choice) => keyOf(choice) !== key)
          const isSwitch = because.choices.length === 1 && because.rules.length === 0
          if (others.length < one.choices.length) expect(isSwitch).toBe(oracle.exists(others, asks))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('a conflict names a minimal core, and its repairs are the minimal sets of choices to drop, fewest first, and can be changed instead', () => {
    let conflicts = 0
    fc.assert(
      fc.property(bundleCase, (one) => {
        const answer = configure(one, { explain: false })
        if (answer.state !== 'conflict') return
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        conflicts += 1
        expect(isMinimal(oracle, answer.conflict!, () => true)).toBe(true)
        const { repairs, isComplete } = answer.conflict!
        const expected = minimalDrops(oracle, one.choices)
        expect(repairs.map(({ drop }) => drop.length)).toEqual(expected.map(({ size }) => size).slice(0, 8))
        expect(isComplete).toBe(expected.length <= 8)
        for (const { drop, change } of repairs) {
          expect(expected).toContainEqual(new Set(drop))
          const kept = one.choices.filter((choice) => !drop.includes(choice))
          expect(oracle.exists([...kept, ...change.map(({ to }) => to)])).toBe(true)
          expect(change.filter(({ choice, to }) => keyOf(choice) !== keyOf(to) || !drop.includes(choice))).toEqual([])
        }
        expect(new Set(repairs.map(({ drop }) => drop.map(keyOf).sort().join())).size).toBe(repairs.length)
      }),
      runs,
    )
    expect(conflicts).toBeGreaterThan(50)
  })
})

/** Every set of choices whose leaving makes the rest valid, while leaving fewer of them doesn't; smallest first. */
function minimalDrops(oracle: Oracle, choices: readonly Choice[]): readonly ReadonlySet<Choice>[] {
  const sets = Array.from({ length: 2 ** choices.length }, (_, mask) => new Set(choices.filter((_choice, i) => (mask >> i) % 2 === 1)))
  const repairing = sets.filter((set) => oracle.exists(choices.filter((choice) => !set.has(choice))))
  const minimal = repairing.filter(
    (set) => !repairing.some((other) => other.size < set.size && [...other].every((choice) => set.has(choice))),
  )
  return minimal.sort((a, b) => a.size - b.size)
}

describe('Sessions', () => {
  test('the order of the choices changes nothing', () => {
    fc.assert(
      fc.property(bundleCase, fc.integer(), (one, seed) => {
        const shuffled = [...one.choices].sort((a, b) => ((keyOf(a).length * seed) % 7) - ((keyOf(b).length * seed) % 7)).reverse()
        expect(JSON.stringify(configure({ ...one, choices: shuffled }))).toBe(JSON.stringify(configure(one)))
      }),
      { numRuns: 300 },
    )
  })

  test('whoever takes what is free never meets a dead end, and taking a choice back restores what was', () => {
    fc.assert(
      fc.property(bundleCase, fc.infiniteStream(fc.nat()), (one, dice) => {
        const compiled = compileBundles(one.draft)
        const rules = compileRules(one.draft)
        const ask = (choices: readonly Choice[]) => {
          const request = { offering: documentId('productOffering', 'bundle'), choices, facts: one.facts, at: moment }
          return configureOffering(compiled, rules, request, { explain: false }) as Configuration
        }
        let answer = ask([])
        if (answer.state === 'conflict') return
        const choices: Choice[] = []
        for (;;) {
          const free = shownValues(answer).filter(({ state }) => state === 'free')
          if (free.length === 0) break
          const pick = free[dice.next().value! % free.length]!
          const before = JSON.stringify(answer)
          choices.push(pick.as(dice.next().value!))
          const next = ask(choices)
          expect(next.state).not.toBe('conflict')
          expect(JSON.stringify(ask(choices.slice(0, -1)))).toBe(before)
          answer = next
        }
        expect(answer.open.filter(({ kind }) => kind !== 'fact' && kind !== 'quantity')).toEqual([])
      }),
      { numRuns: 250 },
    )
  })
})
