import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundleOf, groupOf, lineWithSpeed } from '../../engine/configure/checks/example.js'
import { futileAdvice } from '../../engine/configure/checks/futile-advice.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Term } from '../../engine/model/offering.js'
import { advising, isDue, type Recommendation } from './advising.js'
import { cases } from './cases.js'
import { characteristicAt, offeringAt } from './documents-at.js'
import { type BundleCase, bundleCase } from './generated-bundles.js'
import { type Assignment, type Oracle, openOracle, quantityKey, valueKey } from './oracle.js'
import { compare, termHolds } from './oracle-rules.js'

const taken = (path: string, selected = true) => ({ path, selected })

describe('Advice that nobody can follow', () => {
  /** Which of the rules are found fault with: among a usual tier, a better one, and a line with a speed. */
  function foundAmong(rules: readonly object[], usual: object = {}): readonly unknown[] {
    const tiers = groupOf('tiers', [{ id: 'small', ...usual }, { id: 'large' }], { minimum: 0, maximum: 1 })
    const fact = { kind: 'fact', id: 'fibre', name: { 'zh-CN': '光纤', en: 'Fibre' }, subject: 'place', type: { kind: 'flag' } }
    const draft = catalogDraft(exampleCatalog(fact, lineWithSpeed, bundleOf('home', [tiers, groupOf('lines', [{ id: 'line' }])], rules)))
    return futileAdvice.find(draft).map(({ witness }) => (witness as { readonly rule: string }).rule)
  }
  const larger = { kind: 'recommends', if: [taken('/tiers/small')], then: [taken('/tiers/large')] }

  test('is advice to take beside something what it excludes', () => expect(foundAmong([larger])).toEqual(['rule-0']))

  test('is not advice to take something better than what only a default fills in', () =>
    expect(foundAmong([larger], { default: { quantity: 1 } })).toEqual([]))

  test('is advice to take what nobody can have at all', () =>
    expect(
      foundAmong([
        { kind: 'requires', then: [taken('/lines/line', false)] },
        { kind: 'recommends', then: [taken('/lines/line')] },
      ]),
    ).toEqual(['rule-1']))

  test('is advice of several things that exclude each other, though not of either of them', () => {
    const both = [taken('/tiers/large'), taken('/tiers/small')]
    expect(foundAmong([{ kind: 'recommends', then: both }, ...both.map((one) => ({ kind: 'recommends', then: [one] }))])).toEqual([
      'rule-0',
    ])
  })

  test('is advice that a rule under the same condition rules out, and no other one', () => {
    const [fibre, copper] = [true, false].map((value) => ({ fact: 'fibre', operator: 'equal', value }))
    const noLine = { kind: 'requires', when: fibre, then: [taken('/lines/line', false)] }
    const advice = (when: object | undefined) => ({ kind: 'recommends', ...(when && { when }), then: [taken('/lines/line')] })
    expect(foundAmong([noLine, advice(fibre), advice(copper), advice(undefined)])).toEqual(['rule-1'])
  })

  test('is not advice whose condition never holds, which another check tells', () =>
    expect(foundAmong([{ ...larger, if: [taken('/tiers/small'), taken('/tiers/large')] }])).toEqual([]))
})

test('advice is found fault with exactly where no valid configuration has it together with what it is given to', () => {
  const seen = { found: 0, sound: 0 }
  fc.assert(
    fc.property(bundleCase.map(advising), (one) => {
      const { content } = offeringAt(one.draft, '/')
      if (content.kind !== 'bundle') throw new Error('the case is a bundle')
      const found = futileAdvice.find(one.draft).filter(({ document }) => document.id === 'bundle')
      const [oracle, withFacts] = [openOracle(one.draft, 'bundle', {}), openOracle(one.draft, 'bundle', one.facts)]
      // Who may have a member is for the request to say.
      const demands = new Set(oracle.demands.map(({ name }) => name).filter((name) => !name.endsWith('#')))
      content.rules.forEach((rule, index) => {
        if (rule.kind !== 'recommends') return
        const isFound = found.some(({ pointer }) => pointer === `/content/rules/${index}`)
        if (isFound && isDue(rule, one.facts)) expect(withFacts.exists([], followed(one, oracle, rule))).toBe(false)
        if (!isDue(rule, {})) return
        const isPossible = oracle.exists([], followed(one, oracle, rule), demands)
        const isGiven = oracle.exists([], (assignment) => (rule.if ?? []).every((term) => termHolds(term, '/', assignment, {})), demands)
        expect([index, isFound]).toEqual([index, isGiven && !isPossible])
        seen[isFound ? 'found' : 'sound'] += 1
      })
    }),
    cases(200),
  )
  expect(Math.min(seen.found, seen.sound)).toBeGreaterThan(0)
})

/** "It has what is recommended, and what it is recommended to", but for what a default may fill in. */
function followed({ draft, facts }: BundleCase, oracle: Oracle, { if: terms = [], then }: Recommendation): (one: Assignment) => boolean {
  return (one) =>
    then.every((term) => termHolds(term, '/', one, facts)) &&
    terms.every((term) => isFilledIn(term, one) || termHolds(term, '/', one, facts))

  function isFilledIn(term: Term, one: Assignment): boolean {
    if (!('characteristic' in term))
      return isFilledQuantity(term, (quantity) => termHolds(term, '/', new Map([[quantityKey(term.path), quantity]]), facts))
    const { default: filling, type } = characteristicAt(draft, term.path, term.characteristic)
    const key = valueKey(term.path, term.characteristic)
    const values = filling === undefined ? [] : 'values' in filling ? filling.values : 'value' in filling ? [filling.value] : 'all'
    if (type.kind === 'set') {
      const isIn = values !== 'all' && values.some((value) => value === term.value)
      if (term.operator === 'contains') return isIn && left(key).some((value) => Array.isArray(value) && value.includes(term.value))
      const lacks = !(one.get(key) as readonly unknown[]).includes(term.value)
      return lacks && isFilledQuantity(term, (quantity) => quantity > 0)
    }
    return left(key).some((value) => {
      if (value === null || !(values === 'all' ? typeof value === 'number' : values.some((filled) => filled === value))) return false
      return compare(value as never, term.operator, term.value as never)
    })
  }

  function isFilledQuantity({ path }: Term, fits: (quantity: number) => boolean): boolean {
    const [group, member] = path.split('/').slice(-2)
    const holder = offeringAt(draft, path.split('/').slice(0, -2).join('/') || '/')
    if (path === '/' || holder.content.kind !== 'bundle') return false
    const filled = holder.content.groups.find(({ id }) => id === group)!.members.find(({ id }) => id === member)!.default?.quantity ?? 0
    return filled > 0 && left(quantityKey(path)).includes(filled) && fits(filled)
  }

  function left(key: string): readonly unknown[] {
    return oracle.things.find((thing) => thing.key === key)?.values ?? []
  }
}
