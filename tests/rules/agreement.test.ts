import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition, Facts } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { weigh } from '../../engine/rules/weigh.js'
import { comparisonOperators } from '../../engine/values/fact-value.js'
import { text } from '../../engine/values/localized-text.js'
import { numbers, oddValues, prototypeNames, scalar, scalars, strangeValues } from './agreement/awkward.js'
import { type NamedConditions, theirVerdict } from './agreement/their-verdict.js'

/** Enough for every run; the long suite asks for many more. */
const cases = Number(process.env['AGREEMENT_CASES'] ?? 5_000)

const ownRules = compileRules(catalogDraft(exampleCatalog()))

function rulesWith(named: NamedConditions) {
  const documents = named.map(([id, condition]) => ({ kind: 'condition', id, name: text('条件', 'Condition'), condition }))
  return compileRules(catalogDraft(exampleCatalog(...documents)))
}

function ourVerdict(condition: unknown, facts: unknown, rules = ownRules): string {
  return weigh(rules, condition as Condition, facts as Facts).verdict
}

const inWords = (holds: boolean) => (holds ? 'holds' : 'fails')
const ordering = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
const theirOperators = comparisonOperators.filter((operator) => operator !== 'within' && operator !== 'notWithin')

const numberFact = 'customer.number'
const factIds = ['customer.text', numberFact, 'customer.flag', 'customer.set', 'customer.other', ...prototypeNames]
const names = ['first', '__proto__', 'constructor'] as const
const list = fc.array(scalar, { minLength: 1, maxLength: 4 })
const factId = fc.constantFrom(...factIds)

const equality = fc.record({ fact: factId, operator: fc.constantFrom('equal', 'notEqual'), value: scalar })
const membership = fc.record({ fact: factId, operator: fc.constantFrom('in', 'notIn'), value: list })
const inSet = fc.record({ fact: factId, operator: fc.constantFrom('contains', 'doesNotContain'), value: scalar })
/** Order is compared on numbers only: on texts, json-rules-engine says that "10" is less than "9". */
const order = fc.record({ fact: fc.constant(numberFact), operator: fc.constantFrom(...ordering), value: numbers })

const set = fc.array(scalar, { maxLength: 4 })
const valueFor = (fact: string): fc.Arbitrary<unknown> => {
  if (fact === numberFact) return numbers
  return fact === 'customer.set' ? set : fc.oneof(scalar, set)
}
const facts = fc
  .tuple(...factIds.map(valueFor))
  .map((values) => Object.fromEntries(values.map((value, n) => [factIds[n]!, value])) as unknown as Facts)

const conditionOver = (used: readonly string[]): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      { weight: 2, arbitrary: equality },
      { weight: 2, arbitrary: membership },
      { weight: 2, arbitrary: inSet },
      { weight: 2, arbitrary: order },
      ...(used.length === 0 ? [] : [{ weight: 1, arbitrary: fc.record({ condition: fc.constantFrom(...used) }) }]),
      { weight: 3, arbitrary: fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 3, arbitrary: fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 2, arbitrary: fc.record({ not: tie('node') }) },
    ),
  })).node
/** Named conditions, each of which may use those before it. */
const named: fc.Arbitrary<NamedConditions> = fc
  .tuple(...names.map((_, n) => conditionOver(names.slice(0, n))))
  .map((conditions) => conditions.map((condition, n) => [names[n]!, condition] as const))

describe('json-rules-engine agrees', () => {
  test('on complete facts, for any condition within the profile', { timeout: 600_000 }, async () => {
    const outcomes = { holds: 0, fails: 0 }
    await fc.assert(
      fc.asyncProperty(conditionOver(names), named, facts, async (condition, conditions, supplied) => {
        const ours = ourVerdict(condition, supplied, rulesWith(conditions))
        const [theirCondition, theirFacts, theirNames] = structuredClone([condition, supplied, conditions] as const)
        expect(ours).toBe(inWords(await theirVerdict(theirCondition, theirFacts, theirNames)))
        outcomes[ours as 'holds' | 'fails'] += 1
      }),
      { numRuns: cases },
    )
    expect(Math.min(outcomes.holds, outcomes.fails)).toBeGreaterThan(cases / 10)
    if (process.env['AGREEMENT_CASES'] !== undefined) console.info(`Agreement: ${outcomes.holds + outcomes.fails} cases, no difference.`)
  })

  test('for every operator and every pair of values, one by one', { timeout: 120_000 }, async () => {
    const operators = theirOperators.filter((operator) => !(ordering as readonly string[]).includes(operator))
    for (const operator of operators) {
      for (const found of scalars) {
        const supplied = { 'customer.other': operator === 'contains' || operator === 'doesNotContain' ? [found] : found }
        for (const wanted of scalars) {
          const condition = { fact: 'customer.other', operator, value: operator === 'in' || operator === 'notIn' ? [wanted] : wanted }
          expect([condition, supplied, ourVerdict(condition, supplied)]).toEqual([
            condition,
            supplied,
            inWords(await theirVerdict(condition, supplied)),
          ])
        }
      }
    }
  })
})

/** Why a comparison lies outside the profile, and what we say then, whatever json-rules-engine makes of it. */
interface Trap {
  readonly name: 'nothing is supplied' | 'what has no order is ordered' | 'something else stands in for a list'
  readonly ours: 'unknown' | 'fails'
}

function trapIn(found: unknown, operator: string, wanted: unknown): Trap | null {
  if (found === null || found === undefined) return { name: 'nothing is supplied', ours: 'unknown' }
  const isOrdering = (ordering as readonly string[]).includes(operator)
  if (isOrdering && (typeof found !== 'number' || typeof wanted !== 'number'))
    return { name: 'what has no order is ordered', ours: 'fails' }
  if ((operator === 'in' || operator === 'notIn') && !Array.isArray(wanted))
    return { name: 'something else stands in for a list', ours: 'fails' }
  return null
}

describe('values from outside the profile', () => {
  const values = [...oddValues, ...scalars.filter((value) => String(value).length < 100), ['a', 10], [[]], ['10']]

  test('json-rules-engine agrees on them too, save for three traps of its own, in each of which we have one firm answer', async () => {
    const bitten = new Map<Trap['name'], number>()
    for (const operator of theirOperators) {
      for (const found of values) {
        for (const wanted of values) {
          const condition = { fact: 'customer.other', operator, value: wanted }
          const ownCopy = { ...condition, value: structuredClone(wanted) }
          const theirs = await theirVerdict(condition, { 'customer.other': found }).then(inWords, () => 'throws')
          const trap = trapIn(found, operator, wanted)
          const expected = trap?.ours ?? theirs
          expect([found, operator, wanted, ourVerdict(ownCopy, { 'customer.other': found })]).toEqual([found, operator, wanted, expected])
          if (trap !== null && theirs !== trap.ours) bitten.set(trap.name, (bitten.get(trap.name) ?? 0) + 1)
        }
      }
    }
    expect([...bitten.keys()].sort()).toEqual([
      'nothing is supplied',
      'something else stands in for a list',
      'what has no order is ordered',
    ])
  })

  test('never stop us, whatever type their fact is declared with and wherever they stand', () => {
    const kinds = ['flag', 'text', 'number', 'quantity', 'date', 'instant', 'place', 'choice', 'set'] as const
    const declared = kinds.map((kind) => ({
      kind: 'fact',
      id: `customer.${kind}`,
      name: text('事实', 'Fact'),
      subject: 'customer',
      type: kind === 'choice' || kind === 'set' ? { kind, values: [{ value: 'a', name: text('甲', 'A') }] } : { kind },
    }))
    const rules = compileRules(catalogDraft(exampleCatalog(...declared)))
    const anything = [...values, ...strangeValues]
    const verdicts = new Set<string>()
    for (const kind of kinds)
      for (const operator of comparisonOperators)
        for (const found of anything)
          for (const wanted of anything) {
            const condition = { not: { fact: `customer.${kind}`, operator, value: wanted } }
            verdicts.add(ourVerdict(condition, { [`customer.${kind}`]: found }, rules))
          }
    expect([...verdicts].sort()).toEqual(['fails', 'holds', 'unknown'])
  })

  test('a name of a prototype is a fact like any other: unknown until somebody supplies it', async () => {
    for (const fact of prototypeNames) {
      const condition = { fact, operator: 'notEqual', value: 'a' }
      expect(ourVerdict(condition, {})).toBe('unknown')
      const supplied = Object.fromEntries([[fact, 'a']])
      expect(ourVerdict(condition, supplied)).toBe('fails')
      expect(await theirVerdict(condition, supplied)).toBe(false)
    }
  })
})

describe('where the two differ, and on purpose', () => {
  const about = (operator: string, value: unknown) => ({ fact: 'customer.text', operator, value })

  test('a text in a range: theirs finds an order, ours does not', async () => {
    expect(await theirVerdict(about('lessThan', '9'), { 'customer.text': '10' })).toBe(true)
    expect(ourVerdict(about('lessThan', '9'), { 'customer.text': '10' })).toBe('fails')
  })

  test('a date object in a range: theirs finds none, and with a number in quotes it finds one', async () => {
    expect(await theirVerdict(about('lessThan', new Date(1)), { 'customer.text': new Date(0) })).toBe(false)
    expect(ourVerdict(about('lessThan', new Date(1)), { 'customer.text': new Date(0) })).toBe('fails')
    expect(await theirVerdict(about('lessThan', new Date(11)), { 'customer.text': '10' })).toBe(true)
    expect(ourVerdict(about('lessThan', new Date(11)), { 'customer.text': '10' })).toBe('fails')
  })

  test('a text in place of a list: theirs looks for a part of it, ours does not', async () => {
    expect(await theirVerdict(about('in', 'shopping'), { 'customer.text': 'shop' })).toBe(true)
    expect(ourVerdict(about('in', 'shopping'), { 'customer.text': 'shop' })).toBe('fails')
  })

  test('nothing in place of a list: theirs rejects the whole run, ours refuses', async () => {
    await expect(theirVerdict(about('in', null), { 'customer.text': 'shop' })).rejects.toThrow()
    expect(ourVerdict(about('in', null), { 'customer.text': 'shop' })).toBe('fails')
  })

  test('a fact that nobody supplied: theirs holds that it differs, ours does not know', async () => {
    expect(await theirVerdict(about('notEqual', 'a'), {})).toBe(true)
    expect(ourVerdict(about('notEqual', 'a'), {})).toBe('unknown')
  })

  test('a fact that is nothing: theirs holds that it equals nothing, ours does not know', async () => {
    expect(await theirVerdict(about('equal', null), { 'customer.text': null })).toBe(true)
    expect(ourVerdict(about('equal', null), { 'customer.text': null })).toBe('unknown')
  })
})
