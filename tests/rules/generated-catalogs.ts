import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import { type CompiledRules, compileRules } from '../../engine/rules/compile-rules.js'
import type { QualificationRequest } from '../../engine/rules/qualify-offering.js'
import { instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { type Seeded, seeded } from '../bench/seeded.js'

/**
 * Catalogs of every kind of rule, and customers who stand on all sides of them: facts of all types, named conditions,
 * templates, tables, sale windows and stages. The same seed gives the same catalog. It is made to meet corners, not to
 * be sold: conditions contradict themselves, and some compare what cannot be compared.
 */
export function generatedRules(seed: number, offerings: number): CompiledRules {
  const random = seeded(seed)
  const documents = [
    { ...catalogDocument, eligibilityDefault: random.pick(['allow', 'deny']) },
    ...dictionary,
    ...places.map(([id, parent]) => ({ kind: 'place', id, name, level: 'area', parent })),
    ...segments.map((id) => ({ kind: 'marketSegment', id, name })),
    { kind: 'condition', id: 'first', name, condition: condition(random, 2, []) },
    { kind: 'condition', id: 'second', name, condition: condition(random, 2, ['first']) },
    ...templates,
    ...(['unique', 'priority', 'collect'] as const).map((policy) => table(random, policy)),
    ...Array.from({ length: offerings }, (_, n) => offering(random, n)),
  ]
  const stages = new Map(
    Array.from({ length: offerings }, (_, n) => [idOf(n), random.pick(['launch', 'tracking', 'modification', 'design'])]),
  )
  return compileRules(catalogDraft(exampleCatalog(...structuredClone(documents))), chance(random, 0.3) ? stages : undefined)
}

/** What customers of such catalogs ask: some with all facts, some with few, and now and then one that makes no sense. */
export function generatedRequest(seed: number): QualificationRequest {
  const random = seeded(seed)
  const supplied = random.pick([1, 1, 0.9, 0.6, 0.2])
  const told = facts.filter(() => chance(random, supplied)).map((fact) => [fact.id, suppliedValue(random, fact)] as const)
  const odd = chance(random, 0.1) ? [[random.pick(facts).id, random.pick(oddValues)] as const] : []
  return { facts: Object.fromEntries([...told, ...odd]) as Facts, at: instant(random.pick(moments)) }
}

const name = text('名称', 'Name')
const catalogDocument = {
  kind: 'catalog',
  id: 'example',
  name,
  timeZone: 'Asia/Shanghai',
  currencies: [{ code: 'CNY', rounding: 'halfAwayFromZero' }],
}
const choices = ['a', 'b', 'c', 'd', 'toString']
const segments = ['home', 'campus', 'rural', 'senior']
const places = [
  ['cn', undefined],
  ['north', 'cn'],
  ['south', 'cn'],
  ['north-town', 'north'],
  ['north-hill', 'north'],
  ['south-bay', 'south'],
  ['bay-east', 'south-bay'],
  ['bay-west', 'south-bay'],
  ['abroad', undefined],
] as const
const placeIds = places.map(([id]) => id)
const numbers = [-1, 0, 0.5, 1, 17, 18, 19, 30, 60, 1e9]
const dates = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2027-01-01']
const moments = [
  '2026-01-01T00:00:00.000Z',
  '2026-01-01T00:00:00.001Z',
  '2026-03-01T00:00:00.000Z',
  '2026-05-31T23:59:59.999Z',
  '2026-06-01T00:00:00.000Z',
]
const momentsElsewhere = ['2026-01-01T08:00:00+08:00', '2026-03-01T05:00:00+05:00', ...moments]

interface GeneratedFact {
  readonly id: string
  /** `null` for a fact that is declared nowhere. */
  readonly type: { readonly kind: string; readonly [rest: string]: unknown } | null
  /** What rules and customers choose from. */
  readonly values: readonly (string | number | boolean)[]
}

const choice = { kind: 'choice', values: choices.map((value) => ({ value, name })) }
const set = { ...choice, kind: 'set' }

/** Facts of all types, some with awkward names. */
const facts: readonly GeneratedFact[] = [
  { id: 'customer.student', type: { kind: 'flag' }, values: [true, false] },
  { id: 'customer.member', type: { kind: 'flag' }, values: [true, false] },
  { id: 'customer.tier', type: choice, values: choices },
  { id: 'customer.payment', type: choice, values: choices },
  { id: 'customer.note', type: { kind: 'text' }, values: ['', 'a', '10', 'constructor'] },
  { id: 'customer.age', type: { kind: 'number', integer: true }, values: numbers },
  { id: 'constructor', type: { kind: 'number' }, values: numbers },
  { id: 'line.speed', type: { kind: 'quantity', unit: 'Mbps' }, values: numbers },
  { id: 'customer.since', type: { kind: 'date' }, values: dates },
  { id: 'order.placed', type: { kind: 'instant' }, values: momentsElsewhere },
  { id: 'customer.groups', type: set, values: choices },
  { id: '__proto__', type: set, values: choices },
  { id: 'customer.marketSegment', type: { kind: 'set', documents: 'marketSegment' }, values: segments },
  { id: 'place.id', type: { kind: 'place' }, values: placeIds },
  { id: 'channel.id', type: { kind: 'choice', documents: 'channel' }, values: ['shop', 'web'] },
  { id: 'customer.unheard-of', type: null, values: [1, 'a', true] },
]
const dictionary = facts.filter(({ type }) => type !== null).map(({ id, type }) => ({ kind: 'fact', id, name, subject: 'customer', type }))

/** Values that fit few facts or none. */
const oddValues = [
  null,
  undefined,
  Number.NaN,
  '10',
  10,
  -0,
  '',
  true,
  [],
  ['a', 'a'],
  ['a', 1],
  [null],
  {},
  'nowhere',
  '2026-02-30',
  Number.POSITIVE_INFINITY,
]

function chance(random: Seeded, share: number): boolean {
  return random.below(1_000_000) < share * 1_000_000
}

function several<Value>(random: Seeded, most: number, make: () => Value): readonly Value[] {
  return Array.from({ length: random.between(1, most) }, make)
}

function suppliedValue(random: Seeded, { type, values }: GeneratedFact): unknown {
  if (type?.kind === 'set') return chance(random, 0.2) ? [] : random.some(values)
  const value = random.pick(values)
  return typeof value === 'number' && chance(random, 0.3) ? value + random.pick([-0.5, 0.25, 1]) : value
}

const equality = ['equal', 'notEqual', 'in', 'notIn'] as const
const order = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
const membership = ['contains', 'doesNotContain'] as const
const everyOperator = [...equality, ...order, ...membership, 'within', 'notWithin'] as const

function operatorsFor(type: string | undefined): readonly string[] {
  if (type === 'set') return membership
  if (type === 'place') return [...equality, 'within', 'within', 'notWithin']
  return ['number', 'quantity', 'date', 'instant'].includes(type ?? '') ? [...equality, ...order, ...order] : equality
}

/** A comparison that makes sense, except for one in fifty. */
function comparison(random: Seeded): object {
  const fact = random.pick(chance(random, 0.02) ? facts : facts.filter(({ type }) => type !== null))
  const isOdd = chance(random, 0.02)
  const operator = random.pick(isOdd ? everyOperator : operatorsFor(fact.type?.kind))
  const isList = (operator === 'in' || operator === 'notIn') !== (isOdd && chance(random, 0.3))
  const from = isOdd && chance(random, 0.3) ? random.pick(facts).values : fact.values
  return { fact: fact.id, operator, value: isList ? (isOdd && chance(random, 0.3) ? [] : random.some(from)) : random.pick(from) }
}

/** Any condition of at most so many levels; groups are empty only now and then. */
function condition(random: Seeded, levels: number, named: readonly string[]): object {
  const inner = () => condition(random, levels - 1, named)
  const kind = levels === 0 ? 0 : random.below(12)
  if (kind < 5) return comparison(random)
  if (kind === 5 && named.length > 0) return { condition: random.pick(named) }
  if (kind === 6 && named.length > 1) return random.pick([templateUse, tableComparison])(random)
  if (kind === 7) return { not: inner() }
  const of = chance(random, 0.01) ? [] : several(random, 4, inner)
  return kind < 10 ? { any: of } : { all: of }
}

const templates = [
  {
    kind: 'ruleTemplate',
    id: 'from-age',
    name,
    parameters: [{ id: 'age', name, type: { kind: 'number' } }],
    condition: { all: [{ fact: 'customer.age', operator: 'greaterThanInclusive', value: { parameter: 'age' } }, { condition: 'first' }] },
  },
  {
    kind: 'ruleTemplate',
    id: 'one-of-tiers',
    name,
    parameters: [{ id: 'tiers', name, type: set }],
    condition: {
      any: [
        { not: { fact: 'customer.tier', operator: 'in', value: { parameter: 'tiers' } } },
        { fact: 'customer.student', operator: 'equal', value: true },
      ],
    },
  },
]

function templateUse(random: Seeded): object {
  if (chance(random, 0.5)) return { template: 'from-age', with: { age: random.pick(numbers) } }
  return { template: 'one-of-tiers', with: { tiers: random.some(choices) } }
}

const outcomes = ['gold', 'silver', 'bronze']

/** Rows overlap and leave gaps as they like: what a table decides is defined all the same. */
function table(random: Seeded, policy: 'unique' | 'priority' | 'collect'): object {
  const cell = (make: () => unknown) => (chance(random, 0.6) ? { cell: make() } : {})
  const row = (n: number) => ({
    id: `row-${n}`,
    when: Object.fromEntries(
      Object.entries({
        tier: cell(() => random.some(choices)),
        groups: cell(() => random.some(choices)),
        place: cell(() => random.pick(placeIds)),
        age: cell(() => ({ greaterThanInclusive: random.pick(numbers), lessThan: random.pick(numbers) })),
      }).flatMap(([id, filled]) => ('cell' in filled ? [[id, filled.cell] as const] : [])),
    ),
    outcome: random.pick(outcomes),
    ...(policy === 'priority' ? { priority: n } : {}),
  })
  return {
    kind: 'decisionTable',
    id: policy,
    name,
    dimensions: [
      { id: 'tier', fact: 'customer.tier', match: 'equal' },
      { id: 'groups', fact: 'customer.groups', match: 'equal' },
      { id: 'place', fact: 'place.id', match: 'within' },
      { id: 'age', fact: 'customer.age', match: 'range' },
    ],
    hitPolicy: { kind: policy },
    outcome: { kind: 'choice', values: outcomes.map((value) => ({ value, name })) },
    ...(chance(random, 0.5) ? { otherwise: random.pick(outcomes) } : {}),
    rows: Array.from({ length: random.between(1, 5) }, (_, n) => row(n)),
  }
}

function tableComparison(random: Seeded): object {
  const id = random.pick(['unique', 'priority', 'collect'])
  const operator = random.pick(id === 'collect' ? membership : equality)
  const values = [...outcomes, 'never-decided']
  return { table: id, operator, value: operator === 'in' || operator === 'notIn' ? random.some(values) : random.pick(values) }
}

function idOf(n: number): string {
  return `offering-${String(n).padStart(5, '0')}`
}

function offering(random: Seeded, n: number): object {
  const [from, to] = [random.pick(moments), random.pick(moments)]
  return {
    kind: 'productOffering',
    id: idOf(n),
    name,
    category: 'generated',
    validFor: { ...(chance(random, 0.2) ? { from } : {}), ...(chance(random, 0.2) ? { to } : {}) },
    isSellable: chance(random, 0.97),
    ...(chance(random, 0.2) ? { channel: random.some(['shop', 'web']) } : {}),
    ...(chance(random, 0.2) ? { marketSegment: random.some(segments) } : {}),
    ...(chance(random, 0.2) ? { place: random.some(placeIds) } : {}),
    ...(chance(random, 0.95) ? { eligibility: eligibility(random) } : {}),
    content: { kind: 'simple', specification: 'line' },
    prices: [],
  }
}

/** Wide `any` groups, so that customers qualify; one in ten leads deeper than rows go. */
function eligibility(random: Seeded): object {
  const names = ['first', 'second']
  if (chance(random, 0.1)) return { any: several(random, 16, () => ({ all: several(random, 3, () => condition(random, 2, names)) })) }
  if (chance(random, 0.5)) return { all: several(random, 3, () => ({ any: several(random, 4, () => condition(random, 1, names)) })) }
  return condition(random, 4, names)
}
