import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../../engine/model/draft.js'
import type { Facts } from '../../../engine/model/fact.js'
import { exampleWithLine } from '../../../engine/rules/checks/example.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { decidingFacts } from '../../../engine/rules/what-if/deciding-facts.js'
import { instant } from '../../../engine/values/instant.js'
import { line, noon, type SmallWorld, smallWorlds, verdictOn } from './small-world.js'

function ask({ rules, supplied }: SmallWorld, budget?: number) {
  return decidingFacts(rules, line, { facts: supplied, at: noon }, budget)
}

function onlyThese(facts: Facts, ids: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => ids.includes(id)))
}

/** Every set of supplied facts that alone gives the same verdict, of the smallest size there is. */
function smallestSets(world: SmallWorld): readonly string[] {
  const subsets = Object.keys(world.supplied)
    .sort()
    .reduce<readonly (readonly string[])[]>((sets, id) => sets.flatMap((set) => [set, [...set, id]]), [[]])
  const verdict = verdictOn(world, world.supplied)
  const deciding = subsets.filter((set) => verdictOn(world, onlyThese(world.supplied, set)) === verdict)
  const least = Math.min(...deciding.map(({ length }) => length))
  return deciding.filter(({ length }) => length === least).map((set) => set.join())
}

const settings = { numRuns: 500, seed: 20260601 }

test('the deciding facts are a smallest set, and the others are all the others', () =>
  fc.assert(
    fc.property(smallWorlds(6), (world) => {
      const { facts, others, isMinimum, verdict } = ask(world)
      const found = [facts, ...others].map((set) => set.map(({ fact }) => fact).join())
      const sets = smallestSets(world)
      expect(verdict).toBe(verdictOn(world, world.supplied))
      expect(isMinimum).toBe(true)
      expect(found.length).toBe(Math.min(sets.length, 8))
      expect(sets).toEqual(expect.arrayContaining(found))
      for (const { fact, value } of facts) expect(value).toBe(world.supplied[fact])
    }),
    settings,
  ))

test('without a budget no fact can be left out, but nobody says that the set is smallest', () =>
  fc.assert(
    fc.property(smallWorlds(6), (world) => {
      const { facts, isMinimum, verdict } = ask(world, 0)
      const ids = facts.map(({ fact }) => fact as string)
      fc.pre(verdict !== 'undetermined')
      expect(isMinimum).toBe(false)
      expect(verdictOn(world, onlyThese(world.supplied, ids))).toBe(verdict)
      for (const id of ids)
        expect(
          verdictOn(
            world,
            onlyThese(
              world.supplied,
              ids.filter((other) => other !== id),
            ),
          ),
        ).not.toBe(verdict)
    }),
    settings,
  ))

describe('what the offering asks that settles it', () => {
  const draft = catalogDraft(
    exampleWithLine({
      validFor: { from: noon },
      channel: ['shop'],
      place: ['north'],
      eligibility: { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 },
    }),
  )
  const rules = compileRules(draft, new Map([['line', 'tracking']]))
  const welcome: Facts = { 'channel.id': 'shop', 'place.id': 'north-town', 'customer.age': 18 }
  const settled = (facts: Facts, at = noon) => {
    const answer = decidingFacts(rules, line, { facts, at })
    return [answer.facts.map(({ fact }) => fact as string), answer.requirements.map(({ kind }) => kind)]
  }

  test('all of it, for a yes', () =>
    expect(settled(welcome)).toEqual([
      ['channel.id', 'customer.age', 'place.id'],
      ['saleWindow', 'stage', 'channel', 'place', 'eligibility'],
    ]))
  test('one thing that fails, for a no; what fails as well is another set', () => {
    expect(settled({ ...welcome, 'customer.age': 3, 'place.id': 'cn' })).toEqual([['customer.age'], ['eligibility']])
    const { others } = decidingFacts(rules, line, { facts: { 'customer.age': 3, 'place.id': 'cn' }, at: noon })
    expect(others).toEqual([[{ fact: 'place.id', value: 'cn' }]])
  })
  test('what no fact has a say in, before anything that has', () =>
    expect(settled({ 'customer.age': 3 }, instant('2026-06-01T11:59:59.999+08:00'))).toEqual([[], ['saleWindow']]))
  test('what is open, when nobody can say', () => expect(settled({ 'channel.id': 'shop' })).toEqual([[], ['place', 'eligibility']]))
})
