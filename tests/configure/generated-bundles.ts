import fc from 'fast-check'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Facts } from '../../engine/model/fact.js'
import type { Choice } from '../../engine/model/request.js'
import { instant } from '../../engine/values/instant.js'
import { moment } from './moment.js'
import { writeBundle } from './written-bundle.js'

/** A small bundle, with facts and choices that may contradict each other. */
export interface BundleCase {
  readonly draft: CatalogDraft
  readonly facts: Facts
  readonly choices: readonly Choice[]
}

/** Numbers are taken modulo whatever there is to choose from. */
const dice = fc.nat({ max: 999 })

const named = (...ids: readonly string[]) => ids.map((value) => ({ value, name: { 'zh-CN': value, en: value } }))

/** Among them sets that nobody can fill, and steps whose decimals no binary fraction hits. */
const types = [
  { kind: 'number', values: [10] },
  { kind: 'number', values: [10, 20] },
  { kind: 'number', values: [1, 2] },
  { kind: 'number', values: [0, 1, 3] },
  { kind: 'choice', values: named('a', 'b') },
  { kind: 'choice', values: named('a', 'b', 'c') },
  { kind: 'flag' },
  { kind: 'set', values: named('a', 'b') },
  { kind: 'set', values: named('a', 'b', 'c'), minimum: 2 },
  { kind: 'set', values: named('a', 'b', 'c'), maximum: 1 },
  { kind: 'set', values: named('a', 'b'), minimum: 1, maximum: 1 },
  { kind: 'set', values: named('a', 'b'), minimum: 3 },
  { kind: 'number', minimum: 0, maximum: 2, step: 1 },
  { kind: 'number', minimum: 0.1, maximum: 0.3, step: 0.1 },
  { kind: 'number', minimum: 0.5, maximum: 2, step: 0.5 },
  { kind: 'number', minimum: -1, maximum: 1, step: 1 },
] as const

const characteristic = fc.record({
  type: fc.constantFrom(...types),
  required: fc.constantFrom(true, false, false),
  default: fc.record({ kind: fc.constantFrom('none', 'none', 'value', 'highest', 'lowest'), dice }),
})

/** What an offering asks of the customer or of the moment. */
const requirements = [
  ...Array.from({ length: 14 }, () => ({})),
  { channel: ['shop'] },
  { marketSegment: ['home'] },
  { place: ['north'] },
  { eligibility: { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 } },
  {
    eligibility: { all: [{ fact: 'fibre', operator: 'equal', value: true }, { not: { fact: 'speed', operator: 'lessThan', value: 10 } }] },
  },
  { channel: ['web', 'shop'], eligibility: { any: [{ fact: 'grade', operator: 'in', value: ['a'] }] } },
  { validFor: { from: instant('2026-06-18T00:00:00+08:00') } },
  { validFor: { to: moment } },
  { validFor: { from: moment } },
] as const

const simple = fc.record({
  characteristics: fc.array(characteristic, { maxLength: 1 }),
  requirement: fc.constantFrom(...requirements),
  narrowing: dice,
})
const member = fc.record({
  offering: dice,
  range: fc.constantFrom([1, 1], [1, 1], [1, 2], [2, 3], [1, 3]),
  default: fc.constantFrom(undefined, undefined, 1, 1, 2, 0),
  driven: dice,
})
/** Of how many pieces a group makes; absent most of the time. */
const bounds = [
  ...Array.from({ length: 12 }),
  { minimum: 1 },
  { minimum: 2 },
  { maximum: 2 },
  { maximum: 3 },
  { minimum: 2, maximum: 4 },
] as const

const group = (most: number) =>
  fc.record({
    minimum: fc.constantFrom(0, 0, 0, 0, 1, 1, 2),
    more: fc.integer({ min: 0, max: 2 }),
    quantity: fc.constantFrom(...bounds),
    members: fc.array(member, { minLength: 1, maxLength: most }),
  })

const comparesFibre = { fact: 'fibre', operator: 'equal', value: true }
const isFast = { fact: 'speed', operator: 'greaterThanInclusive', value: 10 }
/** Absent most of the time. */
const conditions = [
  undefined,
  undefined,
  undefined,
  undefined,
  comparesFibre,
  { not: comparesFibre },
  { all: [comparesFibre, isFast] },
  { any: [comparesFibre, isFast] },
  { not: { any: [{ all: [comparesFibre, isFast] }, { fact: 'grade', operator: 'notEqual', value: 'a' }] } },
] as const

const rule = fc.record({
  kind: fc.constantFrom('requires', 'requires', 'excludes', 'atMost', 'total', 'total', 'recommends'),
  when: fc.constantFrom(...conditions),
  terms: fc.array(fc.record({ place: dice, characteristic: dice, kind: dice, operator: dice, value: dice }), {
    minLength: 1,
    maxLength: 3,
  }),
  addends: fc.array(fc.record({ place: dice, characteristic: dice, each: fc.constantFrom(undefined, 1, 2, -1, 0.1, 0.2, -0.5) }), {
    minLength: 1,
    maxLength: 3,
  }),
  bounds: fc.constantFrom(
    { minimum: 1 },
    { maximum: 2 },
    { maximum: 4 },
    { maximum: 2.5 },
    { minimum: 0.3, maximum: 0.6 },
    { minimum: -1, maximum: 1 },
    { minimum: 3 },
  ),
  split: dice,
  owner: dice,
})

const facts = fc.record(
  {
    fibre: fc.boolean(),
    speed: fc.constantFrom(0.2, 1, 5, 10, 15, 20),
    grade: fc.constantFrom('a', 'b', 'z'),
    grades: fc.constantFrom([], ['a'], ['a', 'b'], ['z']),
    'channel.id': fc.constantFrom('shop', 'web'),
    'customer.marketSegment': fc.constantFrom([], ['home']),
    'place.id': fc.constantFrom('cn', 'north', 'north-town'),
    'customer.age': fc.constantFrom(17, 18),
  },
  { requiredKeys: [] },
)

const choice = fc.record({
  thing: dice,
  value: dice,
  included: fc.constantFrom(undefined, true, false),
  weight: fc.constantFrom(undefined, undefined, 1, 2, 5),
})

const nestedBundle = fc.record({
  characteristics: fc.array(characteristic, { maxLength: 1 }),
  group: group(2),
  requirement: fc.constantFrom(...requirements),
})

const shapeWith = (choices: fc.ArrayConstraints) =>
  fc.record({
    simple: fc.array(simple, { minLength: 1, maxLength: 3 }),
    /** Bundles within the bundle: the first of them within the second, and both perhaps in several places. */
    nested: fc.array(nestedBundle, { maxLength: 2 }),
    characteristics: fc.array(characteristic, { maxLength: 1 }),
    groups: fc.array(group(3), { minLength: 1, maxLength: 2 }),
    rules: fc.array(rule, { maxLength: 4 }),
    facts,
    choices: fc.array(choice, choices),
  })

export type Shape = ReturnType<typeof shapeWith> extends fc.Arbitrary<infer Value> ? Value : never

/** Small enough to list all assignments. */
const casesWith = (choices: fc.ArrayConstraints): fc.Arbitrary<BundleCase> =>
  shapeWith(choices)
    .map(writeBundle)
    .filter(({ size }) => size <= 800)

export const bundleCase = casesWith({ maxLength: 3 })
/** A case with so many choices that they often contradict each other. */
export const contradictoryCase = casesWith({ minLength: 4, maxLength: 7 })
