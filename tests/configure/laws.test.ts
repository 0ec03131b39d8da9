import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ValueState } from '../../engine/configure/configuration.js'
import type { Choice } from '../../engine/model/request.js'
import { asker, configure, type Shown, shownValues } from './ask-a-case.js'
import { cases } from './cases.js'
import { characteristicAt, offeringAt, valuesLeft } from './documents-at.js'
import { type BundleCase, bundleCase } from './generated-bundles.js'
import { type Assignment, agrees, type Oracle, openOracle, subjectOf } from './oracle.js'
import { isMinimal } from './reasons.js'

function oracleOf({ draft, facts }: BundleCase): Oracle {
  return openOracle(draft, 'bundle', facts)
}

function expectedState({ draft, choices }: BundleCase, oracle: Oracle, { subject, as, has }: Shown): ValueState {
  const own = choices.find((choice) => subjectOf(draft, choice) === subject)
  const isChosen = own !== undefined && as.length === 1 && isSame(as[0]!, own)
  if (isChosen) return 'chosen'
  if (!oracle.exists(choices, has)) return 'impossible'
  return oracle.exists(choices, (one) => !has(one)) ? 'free' : 'forced'
}

/** Whether two choices of one thing are the same choice. */
function isSame(left: Choice, right: Choice): boolean {
  if ('quantity' in left) return 'quantity' in right && left.quantity === right.quantity
  return 'value' in right && left.value === right.value && (left.included ?? true) === (right.included ?? true)
}

describe('Against every assignment, listed one by one', () => {
  test('each value is free, forced or impossible exactly when the valid configurations say so', () => {
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = oracleOf(one)
        const answer = configure(one, { explain: false })
        expect(answer.state === 'conflict').toBe(!oracle.exists(one.choices))
        for (const shown of shownValues(one.draft, answer)) {
          expect([shown.as, shown.state]).toEqual([shown.as, expectedState(one, oracle, shown)])
        }
      }),
      cases(200),
    )
  })

  test('everything that can be chosen is shown once, in the order of its author, and everything chosen as chosen', () => {
    fc.assert(
      fc.property(bundleCase, (one) => {
        const { things } = oracleOf(one)
        const shown = shownValues(one.draft, configure(one, { explain: false }))
        expect(shown.flatMap(({ as }) => as)).toEqual([
          ...things.flatMap(({ path, characteristic, values }) =>
            characteristic === null && path !== '/' ? values.map((quantity) => ({ path, quantity })) : [],
          ),
          ...things.flatMap(({ path, characteristic: id }) =>
            id === null
              ? []
              : valuesLeft(offeringAt(one.draft, path), characteristicAt(one.draft, path, id)).map((value) => ({
                  path,
                  characteristic: id,
                  value,
                })),
          ),
        ])
        for (const choice of one.choices) {
          const own = shown.filter(({ subject, state }) => subject === subjectOf(one.draft, choice) && state === 'chosen')
          const isLeftOut = 'value' in choice && choice.included === false
          expect(own.map(({ as }) => as.length === 1 && isSame(as[0]!, choice))).toEqual(isLeftOut ? [] : [true])
        }
      }),
      cases(100),
    )
  })

  test('as many configurations are left as there are assignments with these choices', () => {
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = oracleOf(one)
        const left = oracle.assignments.filter((assignment) => one.choices.every((choice) => agrees(assignment, choice)))
        expect(configure(one, { explain: false, count: true }).count).toBe(String(left.length))
        expect(configure(one, { explain: false }).count).toBeNull()
      }),
      cases(100),
    )
  })

  test('facts are missing exactly when they would decide about a rule, or about whether a member may be had', () => {
    let seen = 0
    fc.assert(
      fc.property(bundleCase, (one) => {
        const { missing, undetermined } = oracleOf(one)
        const answer = configure(one, { explain: false })
        expect(answer.missing).toEqual(missing)
        const asked = answer.open.flatMap((point) => (point.kind === 'fact' ? [point.fact as string] : []))
        expect(missing).toEqual(expect.arrayContaining(asked))
        const taken = answer.items.flatMap(({ path }) => undetermined.get(path) ?? [])
        expect(asked).toEqual(expect.arrayContaining(taken))
        if (missing.length > 0) seen += 1
      }),
      cases(100),
    )
    expect(seen).toBeGreaterThan(0)
  })

  test('each reason suffices, needs all of its parts, and blames choices only where the rules leave the value possible', () => {
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = oracleOf(one)
        const answer = configure(one)
        for (const { subject, as, state, because, has } of shownValues(one.draft, answer)) {
          expect(because !== null).toBe(state === 'forced' || state === 'impossible')
          if (because === null) continue
          const asks = state === 'impossible' ? has : (assignment: Assignment) => !has(assignment)
          expect([as, isMinimal(oracle, because, asks)]).toEqual([as, true])
          expect(because.choices.length > 0).toBe(oracle.exists([], asks))
          const others = one.choices.filter((choice) => subjectOf(one.draft, choice) !== subject)
          const isSwitch = because.choices.length === 1 && because.rules.length === 0
          if (others.length < one.choices.length) expect(isSwitch).toBe(oracle.exists(others, asks))
        }
      }),
      cases(150),
    )
  })

  test('a reason needs no fact but those that it names, and names none that nobody supplied', () => {
    let named = 0
    fc.assert(
      fc.property(bundleCase, (one) => {
        for (const { because, state, has } of shownValues(one.draft, configure(one))) {
          if (because === null) continue
          const facts = Object.fromEntries(because.facts.map((fact) => [fact, one.facts[fact]!]))
          expect(Object.keys(one.facts)).toEqual(expect.arrayContaining(Object.keys(facts)))
          expect(because.facts).toEqual([...new Set(because.facts)].sort())
          if (because.facts.length === 0) continue
          named += 1
          const asks = state === 'impossible' ? has : (assignment: Assignment) => !has(assignment)
          expect(isMinimal(openOracle(one.draft, 'bundle', facts), because, asks)).toBe(true)
        }
      }),
      cases(80),
    )
    expect(named).toBeGreaterThan(0)
  })

  test('a conflict names a minimal set of choices and rules', () => {
    let conflicts = 0
    fc.assert(
      fc.property(bundleCase, (one) => {
        const answer = configure(one, { explain: false })
        if (answer.state !== 'conflict') return
        conflicts += 1
        expect(isMinimal(oracleOf(one), answer.conflict!, () => true)).toBe(true)
      }),
      cases(100),
    )
    expect(conflicts).toBeGreaterThan(0)
  })
})

describe('Sessions', () => {
  test('the search gives the same answer as the compiled form, to the last byte', () => {
    fc.assert(
      fc.property(bundleCase, (one) => {
        expect(JSON.stringify(configure(one, { by: 'search' }))).toBe(JSON.stringify(configure(one)))
      }),
      cases(100),
    )
  })

  test('the order of the choices changes nothing', () => {
    fc.assert(
      fc.property(bundleCase, fc.integer({ min: 1, max: 5 }), (one, turn) => {
        const turned = [...one.choices.slice(turn), ...one.choices.slice(0, turn)].reverse()
        expect(JSON.stringify(configure({ ...one, choices: turned }))).toBe(JSON.stringify(configure(one)))
      }),
      cases(100),
    )
  })

  test('whoever takes what is free never meets a dead end, and taking a choice back restores what was', () => {
    let clicks = 0
    fc.assert(
      fc.property(bundleCase, fc.infiniteStream(fc.nat()), ({ draft, facts }, dice) => {
        const asks = asker(draft)
        const ask = (choices: readonly Choice[]) => asks({ facts, choices }, { explain: false })
        let answer = ask([])
        if (answer.state === 'conflict') return
        const choices: Choice[] = []
        for (;;) {
          const left = shownValues(draft, answer).filter(({ state, as }) => state === 'free' || (state === 'forced' && as.length > 1))
          if (left.length === 0) break
          const { as } = left[dice.next().value! % left.length]!
          const before = JSON.stringify(answer)
          choices.push(as[dice.next().value! % as.length]!)
          const next = ask(choices)
          clicks += 1
          expect(next.state).not.toBe('conflict')
          expect(JSON.stringify(ask(choices.slice(0, -1)))).toBe(before)
          answer = next
        }
        expect(answer.open.filter(({ kind }) => kind !== 'fact')).toEqual([])
      }),
      cases(100),
    )
    expect(clicks).toBeGreaterThan(100)
  })
})
