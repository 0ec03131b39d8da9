import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Configuration, OpenPoint } from '../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Choice } from '../../engine/model/request.js'
import { configure, shownValues } from './ask-a-case.js'
import { cases } from './cases.js'
import { isSetAt, specificationFor } from './documents-at.js'
import { filledIn, settledBy } from './filled-in.js'
import { bundleCase } from './generated-bundles.js'
import { type Assignment, agrees, type Oracle, openOracle, quantityKey, subjectOf, type Value, valueKey } from './oracle.js'

const runs = cases(150)

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
        const isValid = oracle.assignments.some((valid) => [...valid].every(([key, value]) => isSame(taken.get(key)!, value)))
        if (answer.state === 'complete') expect([isValid, one.choices.every((choice) => agrees(taken, choice))]).toEqual([true, true])
        else if (answer.missing.length === 0 && !answer.open.some((point) => mayBeRival(one.draft, point))) expect(isValid).toBe(false)
        expect(oracle.exists([...one.choices, ...settledBy(answer)])).toBe(true)
      }),
      runs,
    )
    for (const state of ['complete', 'open', 'conflict']) expect(seen.get(state)).toBeGreaterThan(0)
  })

  test('an item is there by choice, by rule or by default, as the oracle sees it', () => {
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one, { explain: false })
        const subject = (choice: Choice) => subjectOf(one.draft, choice)
        const chosen = new Set(one.choices.map(subject))
        const all = filledIn(answer)
        for (const filled of all) {
          const { by, choice, has } = filled
          const isFree = (settled: readonly Choice[]) => oracle.exists(settled, (valid) => !has(valid))
          const others = all.flatMap((other) => (other.by === 'default' && other !== filled ? [other.choice] : []))
          if (by === 'rule') expect(isFree([...one.choices, ...others])).toBe(false)
          if (isSetValue(one.draft, choice)) continue
          if (by === 'choice') expect(chosen).toContain(subject(choice))
          if (by === 'default') expect([chosen.has(subject(choice)), isFree(one.choices)]).toEqual([false, true])
        }
        for (const { path, characteristics } of answer.items) {
          for (const { id, value, by } of characteristics) {
            const inSet = Array.isArray(value) ? value.map((each) => subject({ path, characteristic: id, value: each })) : []
            if (inSet.length > 0) expect(inSet.some((each) => chosen.has(each))).toBe(by === 'choice')
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
        const filled = settledBy(answer)
        const taken = asAssignment(oracle, answer)
        const left = oracle.assignments.filter((valid) => [...one.choices, ...filled].every((choice) => agrees(valid, choice)))
        const isDefaulted = answer.items.some(({ by, characteristics }) =>
          [by, ...characteristics.map((value) => value.by)].includes('default'),
        )
        for (const { key, characteristic } of oracle.things) {
          const [value, ...others] = new Set(left.map((valid) => JSON.stringify(valid.get(key))))
          if (others.length > 0 || value === '0' || value === 'null') continue
          if (isDefaulted && characteristic === null) followed += 1
          expect([key, JSON.stringify(taken.get(key))]).toEqual([key, value])
        }
      }),
      runs,
    )
    expect(followed).toBeGreaterThan(0)
  })

  test('a default never takes away what the customer has yet to choose', () => {
    let compared = 0
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one, { explain: false })
        const filled = settledBy(answer)
        const isTaken = (path: string) => answer.members.every((member) => member.path !== path || isCertain(member))
        const groups = answer.open.flatMap((point) => {
          const isAsked = point.kind === 'group' && point.taken === 0 && isTaken(point.path.replace(/\/[^/]+$/, ''))
          return isAsked ? [`${point.path}/`] : []
        })
        const due = answer.open.flatMap((point) =>
          point.kind === 'characteristic' && isTaken(point.path) ? [valueKey(point.path, point.characteristic)] : [],
        )
        for (const shown of shownValues(one.draft, answer)) {
          const group = groups.find((path) => new RegExp(`^quantity ${path}[^/]+$`).test(shown.subject))
          if (group === undefined && !due.some((key) => `${shown.subject} `.startsWith(`${key} `))) continue
          const others = filled.filter((choice) => !('quantity' in choice) || group === undefined || !choice.path.startsWith(group))
          if (shown.state !== 'free') continue
          compared += 1
          expect([shown.subject, oracle.exists([...one.choices, ...others], shown.has)]).toEqual([shown.subject, true])
        }
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(0)
  })

  test('a default that has a way fills in as soon as nothing else is left to choose', () => {
    let filled = 0
    fc.assert(
      fc.property(bundleCase, (one) => {
        const oracle = openOracle(one.draft, 'bundle', one.facts)
        const answer = configure(one, { explain: false })
        const sofar = [...one.choices, ...settledBy(answer)]
        for (const { path, offering, characteristics } of answer.items) {
          const specification = specificationFor(one.draft, one.draft.find('productOffering', offering)!)
          for (const { id, default: filling } of specification?.characteristics ?? []) {
            const found = characteristics.find((value) => value.id === id)
            if (found?.by === 'default') filled += 1
            if (filling === undefined || 'prefer' in filling) continue
            const wanted = 'values' in filling ? filling.values : found === undefined ? [filling.value] : []
            for (const value of wanted) {
              const choice = { path, characteristic: id, value }
              const isSettled = sofar.some((other) => subjectOf(one.draft, other) === subjectOf(one.draft, choice))
              if (!isSettled && oracle.exists([...sofar, choice])) expect(answer.open.some(({ kind }) => kind !== 'fact')).toBe(true)
            }
          }
        }
      }),
      runs,
    )
    expect(filled).toBeGreaterThan(0)
  })
})

/** Whether the choices alone take the member, without any default. */
function isCertain({ quantities }: Configuration['members'][number]): boolean {
  const [none] = quantities
  return none!.state === 'impossible'
}

/** The items as they stand: what they don't name isn't taken and has no value. */
function asAssignment({ things }: Oracle, { items }: Configuration): Assignment {
  const found = new Map<string, Value>()
  for (const { path, quantity, characteristics } of items) {
    found.set(quantityKey(path), quantity)
    for (const { id, value } of characteristics) found.set(valueKey(path, id), value)
  }
  const nothing = (values: readonly Value[]) => (values.some((value) => Array.isArray(value)) ? [] : values.includes(null) ? null : 0)
  return new Map(things.map(({ key, values }) => [key, found.get(key) ?? nothing(values)]))
}

/** Members, and values of a set, are asked for where their defaults exclude each other, though the selection could do without. */
function mayBeRival(draft: CatalogDraft, point: OpenPoint): boolean {
  return point.kind === 'quantity' || (point.kind === 'characteristic' && isSetAt(draft, point.path, point.characteristic))
}

/** Of a set only the whole says how it came about. */
function isSetValue(draft: CatalogDraft, choice: Choice): boolean {
  return 'value' in choice && isSetAt(draft, choice.path, choice.characteristic)
}

function isSame(left: Value, right: Value): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
