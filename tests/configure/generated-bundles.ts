import fc from 'fast-check'
import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import type { Choice } from '../../engine/model/request.js'
import type { FactValue } from '../../engine/values/fact-value.js'

/** A small bundle, with facts and choices that may contradict each other. */
export interface BundleCase {
  readonly draft: CatalogDraft
  readonly facts: Facts
  readonly choices: readonly Choice[]
}

interface Place {
  readonly path: string
  readonly quantities: readonly number[]
  readonly characteristics: readonly { readonly id: string; readonly values: readonly FactValue[] }[]
}

const named = (id: string) => ({ 'zh-CN': id, en: id })

const range = fc.constantFrom([1, 1], [1, 1], [1, 2], [2, 3], [1, 4])
const filling = fc.constantFrom(undefined, undefined, { value: 20 }, { prefer: 'highest' as const }, { prefer: 'lowest' as const })
const characteristic = fc.record({
  values: fc.constantFrom([10], [10, 20], [10, 20, 30], ['a', 'b'], [false, true]),
  required: fc.boolean(),
  default: filling,
})
const member = fc.record({
  range,
  characteristics: fc.array(characteristic, { maxLength: 1 }),
  default: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined, freq: 3 }),
  nested: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
})
const group = (most: number) =>
  fc.record({
    minimum: fc.integer({ min: 0, max: 2 }),
    more: fc.integer({ min: 0, max: 2 }),
    members: fc.array(member, { minLength: 1, maxLength: most }),
  })
const shape = fc.record({
  root: fc.array(characteristic, { maxLength: 1 }),
  groups: fc.array(group(3), { minLength: 1, maxLength: 2 }),
  inner: group(2),
  rules: fc.array(
    fc.record({
      kind: fc.constantFrom('requires', 'requires', 'excludes', 'atMost'),
      when: fc.constantFrom(undefined, undefined, undefined, true, false),
      terms: fc.array(fc.record({ place: fc.nat(), kind: fc.nat(), operator: fc.nat(), value: fc.nat() }), { minLength: 1, maxLength: 3 }),
      split: fc.nat(),
      owner: fc.nat(),
    }),
    { maxLength: 5 },
  ),
  facts: fc.record({ fibre: fc.boolean(), speed: fc.constantFrom(5, 10, 15, 20) }, { requiredKeys: [] }),
  choices: fc.array(fc.record({ thing: fc.nat(), value: fc.nat() }), { maxLength: 5 }),
})

type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never

/** Small enough to list all assignments. */
export const bundleCase: fc.Arbitrary<BundleCase> = shape.map(write).filter(({ size }) => size <= 1_500)

function write({ root, groups, inner, rules, facts, choices }: Shape): BundleCase & { readonly size: number } {
  const documents: unknown[] = [
    { kind: 'fact', id: 'fibre', name: named('fibre'), subject: 'place', type: { kind: 'flag' } },
    { kind: 'fact', id: 'speed', name: named('speed'), subject: 'place', type: { kind: 'number' } },
  ]
  let count = 0
  let isNestedUsed = false
  const top: Place = { path: '/', quantities: [1], characteristics: listed(root) }
  const placesBelow = new Map<string, Place[]>([['bundle', [top]]])

  function offering(id: string, content: unknown): void {
    documents.push({
      kind: 'productOffering',
      id,
      name: named(id),
      category: 'test',
      validFor: {},
      isSellable: true,
      content,
      prices: [],
    })
  }

  function specification(id: string, characteristics: Shape['root']): void {
    documents.push({ kind: 'productSpecification', id, name: named(id), characteristics: characteristics.map(writeCharacteristic) })
  }

  function writeGroups(some: readonly Shape['inner'][], base: string, owner: string, mayNest: boolean): unknown[] {
    return some.map(({ minimum, more, members }, g) => {
      const written = members.map((one, m) => {
        const id = `m${m}`
        const path = `${base}/g${g}/${id}`
        const name = `o${count++}`
        const nests = mayNest && one.nested && !isNestedUsed
        isNestedUsed ||= nests
        const place = {
          path,
          quantities: [0, ...Array.from({ length: one.range[1]! - one.range[0]! + 1 }, (_, i) => one.range[0]! + i)],
          characteristics: nests ? [] : listed(one.characteristics),
        }
        for (const [bundle, places] of placesBelow) if (bundle === 'bundle' || bundle === owner) places.push(place)
        if (nests) {
          placesBelow.set('inner', [place])
          const innerGroups = writeGroups([inner], path, 'inner', false)
          offering(name, { kind: 'bundle', groups: innerGroups, rules: [] })
        } else {
          specification(name, one.characteristics)
          offering(name, { kind: 'simple', specification: name })
        }
        return {
          id,
          offering: name,
          minimum: one.range[0],
          maximum: one.range[1],
          ...(one.default === undefined ? {} : { default: { quantity: one.default } }),
        }
      })
      return {
        id: `g${g}`,
        name: named(`g${g}`),
        minimum: Math.min(minimum, members.length),
        maximum: Math.max(1, minimum + more),
        members: written,
      }
    })
  }

  const written = writeGroups(groups, '', 'bundle', true)
  specification('bundle', root)
  const owners = [...placesBelow]
  const byOwner = new Map<string, unknown[]>()
  rules.forEach((rule, index) => {
    const [owner, places] = owners[rule.owner % owners.length]!
    const base = owner === 'bundle' ? '' : places[0]!.path
    const of = byOwner.get(owner) ?? []
    byOwner.set(owner, [...of, writeRule(rule, index, places, base)])
  })
  offering('bundle', { kind: 'bundle', specification: 'bundle', groups: written, rules: byOwner.get('bundle') ?? [] })
  const nested = placesBelow.get('inner')?.[0]
  const finished = documents.map((document) => {
    const one = document as { kind: string; content?: { kind: string; rules?: unknown[] }; id: string }
    const isInner = nested !== undefined && one.kind === 'productOffering' && one.content?.kind === 'bundle' && one.id !== 'bundle'
    return isInner ? { ...one, content: { ...one.content, rules: byOwner.get('inner') ?? [] } } : document
  })
  const all = placesBelow.get('bundle')!
  return {
    draft: catalogDraft(exampleCatalog(...finished)),
    facts,
    choices: writeChoices(choices, all),
    size: all.reduce(
      (size, { quantities, characteristics }) =>
        size * quantities.length * characteristics.reduce((n, { values }) => n * (values.length + 1), 1),
      1,
    ),
  }
}

function listed(characteristics: Shape['root']): Place['characteristics'] {
  return characteristics.map(({ values }, index) => ({ id: `c${index}`, values }))
}

function writeCharacteristic({ values, required, default: fills }: Shape['root'][number], index: number): unknown {
  const [first] = values
  const type =
    typeof first === 'number'
      ? { kind: 'number', values }
      : typeof first === 'string'
        ? { kind: 'choice', values: values.map((value) => ({ value, name: named(String(value)) })) }
        : { kind: 'flag' }
  return { id: `c${index}`, name: named(`c${index}`), type, required, ...(fills === undefined ? {} : { default: fills }) }
}

function writeRule({ kind, when, terms, split }: Shape['rules'][number], index: number, places: readonly Place[], base: string): unknown {
  const written = terms.map((term) => writeTerm(term, places, base))
  const common = {
    id: `r${index}`,
    name: named(`r${index}`),
    kind,
    ...(when === undefined ? {} : { when: { fact: 'fibre', operator: 'equal', value: when } }),
  }
  if (kind === 'atMost') return { ...common, maximum: split % (terms.length + 1), terms: written }
  if (kind === 'excludes') return { ...common, terms: written }
  const ifs = written.slice(0, split % written.length)
  return { ...common, ...(ifs.length === 0 ? {} : { if: ifs }), then: written.slice(ifs.length) }
}

const orders = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const

function writeTerm(term: Shape['rules'][number]['terms'][number], places: readonly Place[], base: string): unknown {
  const place = places[term.place % places.length]!
  const path = place.path === '/' || place.path === base ? '/' : place.path.slice(base.length)
  const operator = orders[term.operator % orders.length]
  const [characteristic] = place.characteristics
  if (characteristic !== undefined && term.kind % 3 > 0) {
    const { id, values } = characteristic
    const value = values[term.value % values.length]!
    if (term.kind % 5 === 0) return { path, characteristic: id, operator: term.operator % 2 === 0 ? 'in' : 'notIn', value: [value] }
    if (term.kind % 7 === 0) return { path, characteristic: id, operator, value: { fact: 'speed' } }
    return { path, characteristic: id, operator, value }
  }
  if (term.kind % 2 === 0) return { path, selected: term.value % 3 > 0 }
  return { path, quantity: { operator, value: (term.value % 9) / 2 } }
}

function writeChoices(choices: Shape['choices'], places: readonly Place[]): readonly Choice[] {
  const things = places.flatMap(({ path, quantities, characteristics }): readonly (readonly Choice[])[] => [
    ...(path === '/' ? [] : [quantities.map((quantity) => ({ path, quantity }))]),
    ...characteristics.map(({ id, values }) => values.map((value) => ({ path, characteristic: id, value }))),
  ])
  const made = new Map(choices.map(({ thing, value }) => [thing % things.length, value]))
  return [...made].map(([thing, value]) => things[thing]![value % things[thing]!.length]!)
}
