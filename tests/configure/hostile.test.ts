import { describe, expect, test } from 'vitest'
import { compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import { deadThings } from '../../engine/configure/checks/dead-things.js'
import { bundleOf, groupOf, needs } from '../../engine/configure/checks/example.js'
import type { Configuration, Explanation } from '../../engine/configure/configuration.js'
import { configureOffering } from '../../engine/configure/configure-offering.js'
import { isCell } from '../../engine/configure/problem/constraint.js'
import { openSearch } from '../../engine/configure/search/search.js'
import type { Choice } from '../../engine/model/request.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { documentId } from '../../engine/values/ids.js'
import { draftOf, goodSite, homeBundle, pick, take } from './home-bundle.js'
import { moment } from './moment.js'
import { spaceOf } from './small-problems.js'

describe('Whoever changes an answer', () => {
  test('changes no later one', () => {
    const asked = asker(homeBundle)
    const before = JSON.stringify(asked(contradictory))
    const spoilt = asked(contradictory)
    for (const reason of reasonsIn(spoilt)) {
      for (const rule of reason.rules) for (const part of [rule, rule.document, rule.text]) expect(Reflect.set(part, 'en', 'x')).toBe(false)
      for (const list of [reason.rules, reason.choices, reason.facts]) (list as unknown[]).length = 0
    }
    for (const list of [spoilt.members, spoilt.characteristics, spoilt.groups, spoilt.open]) (list as unknown[]).length = 0
    expect(JSON.stringify(asked(contradictory))).toBe(before)
  })

  test('and the documents that it quotes stay as their author wrote them', () => {
    const documents = structuredClone(homeBundle)
    const asked = asker(documents)
    asked(contradictory)
    expect(documents).toEqual(homeBundle)
    expect(documents.some(Object.isFrozen)).toBe(false)
  })
})

describe('Work that repeats itself', () => {
  test('is counted against the budget each time, however little of it is new', () => {
    const space = spaceOf(Array.from({ length: 1_000 }, () => 2))
    const search = openSearch(space, [])
    const assumed = space.variables.map((one) => isCell(one, 1))
    const budget = { left: 1e6 }
    for (let times = 0; times < 10; times++) expect(search.solve(assumed, budget).kind).toBe('found')
    expect(budget.left).toBeLessThan(1e6 - 10 * assumed.length)
  })

  test('a chain of 200 rules leaves reasons out where they cost too much, and not the states', () => {
    const paths = Array.from({ length: 200 }, (_, i) => `/lines/m${i}`)
    const rules = paths.slice(1).map((path, i) => needs(paths[i]!, path))
    const members = paths.map((path) => ({ id: path.slice('/lines/'.length) }))
    const asked = asker([bundleOf('home', [groupOf('lines', members)], rules)])
    const answer = asked([take(paths[0]!)], 200_000)
    expect(answer.state).toBe('complete')
    expect(answer.items.length).toBe(1 + paths.length)
    const forced = answer.members.slice(1).map(({ quantities }) => quantities[1]!)
    expect(new Set(forced.map(({ state }) => state))).toEqual(new Set(['forced']))
    expect(forced[0]!.because?.rules.length).toBe(1)
    expect(forced.at(-1)!.because).toBeNull()
  })
})

describe('The reason why nobody can have a member', () => {
  test('rules out each of its quantities, not just the first', () => {
    const quantity = (value: number) => ({ path: '/lines/a', quantity: { operator: 'equal', value } })
    const rules = [1, 2].map((value) => ({ kind: 'excludes', terms: [quantity(value), { path: '/', selected: true }] }))
    const [dead, ...others] = deadThings(draftOf(bundleOf('home', [groupOf('lines', [{ id: 'a', maximum: 2 }, { id: 'b' }])], rules)))
    expect(others).toEqual([])
    expect(dead!.core!.map((source) => dead!.proof.bundle.origins[source]!.pointer)).toEqual(['/content/rules/0', '/content/rules/1'])
  })
})

/** Basic plan and fast broadband contradict each other. */
const contradictory = [take('/plan/basic'), pick('/access/broadband', 'speed', 1000)]

function asker(documents: readonly object[]): (choices: readonly Choice[], budget?: number) => Configuration {
  const draft = draftOf(...documents)
  const [bundles, rules] = [compileBundles(draft), compileRules(draft)]
  return (choices, budget) => {
    const request = { offering: documentId('productOffering', 'home'), choices, facts: goodSite, at: moment }
    const answer = configureOffering(bundles, rules, request, budget === undefined ? {} : { budget })
    if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
    return answer
  }
}

function reasonsIn({ members, characteristics, conflict }: Configuration): readonly Explanation[] {
  const standings = [...members.flatMap(({ quantities }) => quantities), ...characteristics.flatMap(({ values }) => values)]
  const reasons = [conflict, ...standings.map(({ because }) => because)].filter((one) => one !== null)
  expect(reasons.length).toBeGreaterThan(0)
  return reasons
}
