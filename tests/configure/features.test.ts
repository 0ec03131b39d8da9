import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featuresOf } from './features.js'
import { type BundleCase, bundleCase, contradictoryCase } from './generated-bundles.js'
import { type Oracle, openOracle } from './oracle.js'

const orders = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const types = ['number', 'choice', 'flag', 'set', 'steps', 'decimal steps']

/** Everything that a bundle can say. */
const all = [
  ...types,
  ...types.map((type) => `required ${type}`),
  ...['set', 'number', 'choice', 'steps', 'decimal steps', 'flag'].map((type) => `narrowed ${type}`),
  ...['set that nobody can fill', 'default value', 'default prefer', 'default values', 'member default'],
  ...['group quantity', 'quantityFrom here', 'quantityFrom of a nested bundle'],
  ...['requires', 'excludes', 'atMost', 'total', 'recommends'],
  ...['enforced by when', 'waiting by when', 'not due by when', 'advice by when'],
  ...['total with negative each', 'total with decimals', 'total of numbers', 'total with if'],
  ...['selected true', 'selected false', ...orders.map((operator) => `quantity ${operator}`)],
  ...[...orders, 'in', 'notIn', 'contains', 'doesNotContain'].map((operator) => `value ${operator}`),
  ...[...orders, 'in', 'notIn'].map((operator) => `fact ${operator}`),
  ...['known fact', 'unknown fact', 'set fact in', 'set fact notIn'],
  ...['channel', 'marketSegment', 'place', 'eligibility', 'from', 'to'].map((asked) => `refused by ${asked}`),
  ...['channel', 'marketSegment', 'place', 'eligibility'].map((asked) => `undetermined by ${asked}`),
  ...['channel', 'marketSegment', 'place', 'eligibility', 'from'].map((asked) => `granted by ${asked}`),
  'refused bundle',
  ...['bundle at depth 1', 'bundle at depth 2', 'bundle in several places', 'simple in several places'],
  ...['choice with weight', 'choice included true', 'choice included false'],
]

test('generated bundles use everything that a bundle can say', () => {
  const count = new Map(all.map((feature) => [feature, 0]))
  for (const one of sample(2_000)) for (const feature of featuresOf(one)) count.set(feature, (count.get(feature) ?? 0) + 1)
  expect([...count.keys()]).toEqual(all)
  expect([...count].filter(([, times]) => times < 4)).toEqual([])
})

/** Names of demands by what demands. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['a group', /groups\/\d+$/],
  ['a member of a nested bundle', /members\/\d+$/],
  ['the pieces of a group', /groups\/\d+\/quantity$/],
  ['a driven quantity', /quantityFrom$/],
  ['a characteristic of what is not taken', / belongs$/],
  ['a required characteristic', /\/required$/],
  ['the size of a set', /\/type$/],
  ['a refusal', /^productOffering\/[^/]+#$/],
  ['a rule', /rules\/\d+$/],
]

test('each kind of demand turns configurations away that all others would let pass', () => {
  const biting = new Map<string, number>([...kinds.map(([kind]) => [kind, 0] as const), ['a total', 0]])
  const bite = (kind: string) => biting.set(kind, (biting.get(kind) ?? 0) + 1)
  for (const one of sample(400)) {
    const oracle = openOracle(one.draft, 'bundle', one.facts)
    for (const { name } of oracle.demands.filter((demand) => bites(oracle, demand))) {
      bite(kinds.find(([, pattern]) => pattern.test(name))![0])
      if (isTotal(one, name)) bite('a total')
    }
  }
  expect([...biting].filter(([, times]) => times < 3)).toEqual([])
})

/** The same cases in every run. */
function sample(count: number): readonly BundleCase[] {
  const parameters = { numRuns: count / 2, seed: 20_260_617 }
  return [...fc.sample(bundleCase, parameters), ...fc.sample(contradictoryCase, parameters)]
}

function bites({ demands, exists }: Oracle, { name, holds }: Oracle['demands'][number]): boolean {
  const others = new Set(demands.flatMap((other) => (other.name === name ? [] : [other.name])))
  return exists([], (assignment) => !holds(assignment), others)
}

function isTotal({ draft }: BundleCase, name: string): boolean {
  const [, id, index] = /^productOffering\/(\w+)#\/content\/rules\/(\d+)$/.exec(name) ?? []
  const content = id === undefined ? undefined : draft.find('productOffering', id)!.content
  return content?.kind === 'bundle' && content.rules[Number(index)]!.kind === 'total'
}
