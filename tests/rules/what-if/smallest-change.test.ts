import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../../engine/model/draft.js'
import type { Condition, Facts } from '../../../engine/model/fact.js'
import { exampleWithLine } from '../../../engine/rules/checks/example.js'
import { compares } from '../../../engine/rules/compare.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { isWithin } from '../../../engine/rules/places.js'
import type { Alternative, FactChange } from '../../../engine/rules/what-if/alternative.js'
import { type SmallestChange, smallestChange } from '../../../engine/rules/what-if/smallest-change.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { text } from '../../../engine/values/localized-text.js'
import { everyCustomer, line, noon, type SmallWorld, smallFacts, smallWorlds, verdictOn } from './small-world.js'

type Change = Extract<SmallestChange, { readonly kind: 'change' }>

function ask({ rules, supplied }: SmallWorld, budget?: number): SmallestChange {
  return smallestChange(rules, line, { facts: supplied, at: noon }, budget)
}

/** What it takes to make the supplied facts those of another customer; `null` when somebody would have to change what nobody can. */
function effort({ facts, costs, supplied }: SmallWorld, customer: Facts): readonly [steps: number, cost: number, supplied: number] | null {
  let [steps, spent, added] = [0, 0, 0]
  for (const { document } of facts) {
    const [before, after] = [supplied[document.id], customer[document.id]]
    if (before === undefined) added += after === undefined ? 0 : 1
    else {
      const moves = Array.isArray(before) ? difference(before, after as readonly FactValue[]).length : before === after ? 0 : 1
      const each = costs.get(document.id)!
      if (moves > 0 && each === 'never') return null
      steps += moves
      spent += moves * Math.round(Number(each === 'never' ? 0 : each) * 10)
    }
  }
  return [steps, spent, added]
}

function difference(before: readonly FactValue[], after: readonly FactValue[]): readonly FactValue[] {
  return [...before.filter((member) => !after.includes(member)), ...after.filter((member) => !before.includes(member))]
}

/** The customers that qualify for the least effort, with that effort. */
function nearestQualified(world: SmallWorld) {
  const qualified = everyCustomer(world).flatMap((customer) => {
    const needed = verdictOn(world, customer) === 'qualified' ? effort(world, customer) : null
    return needed === null ? [] : [{ customer, needed }]
  })
  const least = qualified
    .map(({ needed }) => needed)
    .sort((left, right) => left[0] - right[0] || left[1] - right[1] || left[2] - right[2])[0]
  const nearest = qualified.filter(({ needed }) => String(needed) === String(least)).map(({ customer }) => customer)
  return { least, nearest }
}

/** Whether a customer is one whom an alternative speaks of. */
function isMeant(world: SmallWorld, { facts }: Alternative, customer: Facts): boolean {
  return world.facts.every(({ document: { id } }) => {
    const change = facts.find(({ fact }) => fact === id)
    if (change === undefined) return JSON.stringify(world.supplied[id]) === JSON.stringify(customer[id])
    return customer[id] !== undefined && isWanted(world, change, customer[id])
  })
}

function isWanted({ rules }: SmallWorld, { fact, from, wanted }: FactChange, value: Facts[string]): boolean {
  switch (wanted.kind) {
    case 'anything':
      return true
    case 'values':
      return wanted.values.includes(value as FactValue)
    case 'except':
      return !wanted.values.includes(value as FactValue)
    case 'places':
      return wanted.values.includes(value as never) || wanted.within.some((place) => isWithin(rules, value as string, place) === true)
    case 'ranges':
      return wanted.ranges.some((range) =>
        Object.entries(range).every(([operator, end]) =>
          compares(rules, rules.facts.get(fact)!.type.kind, operator as 'lessThan', end as FactValue, value),
        ),
      )
    case 'members': {
      const members = value as readonly FactValue[]
      const { include, exclude } = wanted
      const moved = [...include, ...exclude]
      const asWanted = include.every((member) => members.includes(member)) && !exclude.some((member) => members.includes(member))
      const others = Array.isArray(from) ? difference(from, members).filter((member) => !moved.includes(member)) : []
      return asWanted && others.length === 0
    }
  }
}

const settings = { numRuns: 300, seed: 20260601 }

test('no change is smaller: fewest steps, then least cost, then fewest facts to supply', () =>
  fc.assert(
    fc.property(smallWorlds(3), (world) => {
      const answer = ask(world)
      const { least } = nearestQualified(world)
      if (answer.kind !== 'change') {
        expect(answer.kind).toBe(least === undefined ? 'impossible' : 'already')
        return
      }
      expect([answer.steps, Math.round(Number(answer.cost) * 10), answer.supplied]).toEqual(least)
      expect(answer.isMinimum).toBe(true)
    }),
    settings,
  ))

test('the alternatives are all the changes of that size, and nothing else', () =>
  fc.assert(
    fc.property(smallWorlds(3), (world) => {
      const answer = ask(world)
      fc.pre(answer.kind === 'change' && answer.isComplete)
      const { nearest } = nearestQualified(world)
      const meant = everyCustomer(world).filter((customer) => (answer as Change).changes.some((one) => isMeant(world, one, customer)))
      expect(meant).toEqual(nearest)
    }),
    settings,
  ))

test('whoever follows an alternative qualifies', () =>
  fc.assert(
    fc.property(smallWorlds(6), (world) => {
      const answer = ask(world)
      fc.pre(answer.kind === 'change')
      for (const { facts } of (answer as Change).changes) {
        const changed = { ...world.supplied, ...Object.fromEntries(facts.map(({ fact, to }) => [fact, to])) }
        expect(verdictOn(world, changed)).toBe('qualified')
        for (const { fact, from } of facts) expect(from).toEqual(world.supplied[fact] ?? null)
      }
    }),
    settings,
  ))

test('with a small budget a change may not be smallest, but nothing of it can be left out, and it is not called smallest', () =>
  fc.assert(
    fc.property(smallWorlds(6), fc.integer({ min: 0, max: 300 }), (world, budget) => {
      const [answer, full] = [ask(world, budget), ask(world)]
      if (answer.kind === 'unproven' && full.kind === 'change') expect(answer.atLeast).toBeLessThanOrEqual(full.steps)
      if (answer.kind === 'already' || answer.kind === 'impossible') expect(answer.kind).toBe(full.kind)
      if (answer.kind !== 'change') return
      const [first] = answer.changes
      const changed = { ...world.supplied, ...Object.fromEntries(first!.facts.map(({ fact, to }) => [fact, to])) }
      expect(verdictOn(world, changed)).toBe('qualified')
      for (const { fact } of first!.facts) {
        const without = Object.fromEntries(Object.entries(changed).filter(([id]) => id !== fact))
        const before = Object.hasOwn(world.supplied, fact) ? { [fact]: world.supplied[fact]! } : {}
        expect(verdictOn(world, { ...without, ...before })).not.toBe('qualified')
      }
      if (answer.isMinimum) expect([answer.steps, answer.cost]).toEqual([(full as Change).steps, (full as Change).cost])
    }),
    settings,
  ))

/** The smallest sets of facts that nobody can change and that leave no customer who qualifies. */
function smallestBlocking(world: SmallWorld): readonly string[] {
  const qualified = everyCustomer(world).filter((customer) => verdictOn(world, customer) === 'qualified')
  const isBlocking = (set: readonly string[]) =>
    !qualified.some((customer) => set.every((fact) => String(customer[fact]) === String(world.supplied[fact])))
  const blocking = Object.keys(world.supplied)
    .filter((fact) => world.costs.get(fact) === 'never')
    .sort()
    .reduce<readonly (readonly string[])[]>((sets, fact) => sets.flatMap((set) => [set, [...set, fact]]), [[]])
    .filter(isBlocking)
  const least = Math.min(...blocking.map(({ length }) => length))
  return blocking.filter(({ length }) => length === least).map((set) => set.join())
}

test('what blocks the way is the smallest that does, all of it, and by itself', () =>
  fc.assert(
    fc.property(smallWorlds(3, 'never'), (world) => {
      const answer = ask(world)
      fc.pre(answer.kind === 'impossible')
      const { because } = answer as Extract<SmallestChange, { readonly kind: 'impossible' }>
      const found = because.map((blocker) => (blocker.kind === 'facts' ? blocker.facts.map(({ fact }) => fact).join() : ''))
      expect(found.toSorted()).toEqual(smallestBlocking(world).toSorted())
      expect(because.some(({ kind }) => kind === 'contradiction')).toBe(found.includes(''))
    }),
    settings,
  ))

function turnedAround(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(turnedAround).reverse() }
  if ('any' in condition) return { any: condition.any.map(turnedAround).reverse() }
  return 'not' in condition ? { not: turnedAround(condition.not) } : condition
}

test('the order in which a rule is written plays no part', () =>
  fc.assert(
    fc.property(smallWorlds(5), (world) => {
      const asked = world.rules.offerings.get(line)!
      const eligibility = turnedAround(asked.eligibility!)
      const turned = { ...world, rules: { ...world.rules, offerings: new Map([[line, { ...asked, eligibility }]]) } }
      const [one, other] = [ask(world), ask(turned)]
      fc.pre(one.kind !== 'change' || one.isComplete)
      expect(other).toEqual(one)
    }),
    settings,
  ))

test('a set is supplied as one fact, a known one changes member by member', () => {
  const member = (value: string) => ({ fact: 'groups', operator: 'contains', value })
  const eligibility = { any: [{ all: [member('p'), member('q')] }, { fact: 'blocked', operator: 'equal', value: false }] }
  const documents = smallFacts.map(({ document }) => document).filter(({ id }) => id === 'groups' || id === 'blocked')
  const rules = compileRules(catalogDraft(exampleWithLine({ eligibility }, ...documents)))
  const changed = (facts: Facts) => {
    const answer = smallestChange(rules, line, { facts, at: noon }) as Change
    return [answer.steps, answer.supplied, ...answer.changes.map((one) => one.facts.map(({ fact, to }) => `${fact} ${to}`).join())]
  }
  expect(changed({})).toEqual([0, 1, 'blocked false', 'groups p,q'])
  expect(changed({ groups: [], blocked: true })).toEqual([1, 0, 'blocked false'])
  expect(changed({ groups: ['p', 'r'], blocked: true })).toEqual([1, 0, 'blocked false', 'groups p,q,r'])
})

test('nothing is tried in more than one order', () => {
  const members = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const fours = members
    .reduce<readonly (readonly string[])[]>((sets, member) => sets.flatMap((set) => [set, [...set, member]]), [[]])
    .filter(({ length }) => length === 4)
  const eligibility = { any: fours.map((four) => ({ all: four.map((value) => ({ fact: 'groups', operator: 'contains', value })) })) }
  const values = members.map((value) => ({ value, name: text('群', 'Group') }))
  const groups = { kind: 'fact', id: 'groups', name: text('群', 'Groups'), subject: 'customer', type: { kind: 'set', values } }
  const rules = compileRules(catalogDraft(exampleWithLine({ eligibility }, groups)))
  const answer = smallestChange(rules, line, { facts: { groups: [] }, at: noon }, 150_000)
  expect(answer).toMatchObject({ kind: 'change', steps: 4, isMinimum: true, isComplete: false, changes: { length: 12 } })
})

describe('a request that means harm', () => {
  const fact = (id: string, type: object) => ({ kind: 'fact', id, name: text('事实', 'Fact'), subject: 'customer', type })
  const rulesWith = (eligibility: unknown, ...documents: readonly unknown[]) =>
    compileRules(catalogDraft(exampleWithLine({ eligibility }, ...documents)))

  test.each(['__proto__', 'constructor', 'toString'])('a fact called %s changes like any other', (id) => {
    const rules = rulesWith({ fact: id, operator: 'lessThan', value: 3 }, fact(id, { kind: 'number', integer: true }))
    const change = (facts: string) => smallestChange(rules, line, { facts: JSON.parse(facts) as Facts, at: noon })
    const alternative = (from: number | null, to: number, cost: string) => ({
      facts: [{ fact: id, from, to, wanted: { kind: 'ranges', ranges: [{ lessThanInclusive: 2 }] }, cost }],
    })
    expect(change('{}')).toMatchObject({ kind: 'change', supplied: 1, changes: [alternative(null, 2, '0')] })
    expect(change(`{ "${id}": 9 }`)).toMatchObject({ kind: 'change', steps: 1, changes: [alternative(9, 2, '1')] })
    expect(change(`{ "${id}": 2 }`)).toEqual({ kind: 'already' })
  })

  test('long lists and ten thousand comparisons come to an answer, or to none that is made up', () => {
    const list = Array.from({ length: 10_000 }, (_, i) => i)
    const number = fact('a', { kind: 'number' })
    const listed = smallestChange(rulesWith({ fact: 'a', operator: 'in', value: list }, number), line, { facts: { a: -1 }, at: noon })
    expect(listed).toMatchObject({ kind: 'change', steps: 1, changes: [{ facts: [{ from: -1, to: 0 }] }] })
    const many = { any: list.map((value) => ({ fact: 'a', operator: 'equal', value })) }
    expect(smallestChange(rulesWith(many, number), line, { facts: { a: -1 }, at: noon }).kind).toBe('unproven')
    const notOne = { all: list.slice(0, 400).map((value) => ({ fact: `f${value}`, operator: 'equal', value: true })) }
    const flags = list.slice(0, 400).map((value) => fact(`f${value}`, { kind: 'flag' }))
    const answer = smallestChange(rulesWith(notOne, ...flags), line, { facts: {}, at: noon })
    expect(answer).toMatchObject({ kind: 'change', supplied: 400, changes: [{}] })
  })

  test('a value that the dictionary does not allow can become any that it does', () => {
    const rules = rulesWith({ fact: 'a', operator: 'lessThan', value: 10 }, fact('a', { kind: 'number', maximum: 5 }))
    expect(smallestChange(rules, line, { facts: { a: 70 }, at: noon })).toMatchObject({ changes: [{ facts: [{ to: 5 }] }] })
  })

  test('whole numbers beyond those that have a next one are not called a contradiction', () => {
    const rules = rulesWith({ fact: 'a', operator: 'greaterThan', value: 2 ** 60 }, fact('a', { kind: 'number', integer: true }))
    expect(smallestChange(rules, line, { facts: { a: 0 }, at: noon })).toEqual({ kind: 'unproven', atLeast: 0 })
  })

  test('a fact that nobody declared, and an offering that nobody has', () => {
    const rules = rulesWith({ fact: 'nobody', operator: 'equal', value: 1 })
    expect(smallestChange(rules, line, { facts: { nobody: 2 }, at: noon })).toEqual({
      kind: 'impossible',
      because: [{ kind: 'contradiction' }],
    })
    expect(() => smallestChange(rules, 'none' as typeof line, { facts: {}, at: noon })).toThrow('The catalog has no offering "none".')
  })
})
