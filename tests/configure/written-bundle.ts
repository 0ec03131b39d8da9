import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Choice } from '../../engine/model/request.js'
import type { CharacteristicType } from '../../engine/model/specification.js'
import { valuesLeft } from './documents-at.js'
import type { BundleCase, Shape } from './generated-bundles.js'
import { named, plainOffering, plainSpecification } from './plain-offering.js'
import { type Place, type PlacedCharacteristic, writeRule } from './written-rules.js'

type Member = Shape['groups'][number]['members'][number]
type Group = Shape['groups'][number]
type Content = {
  readonly kind: 'bundle'
  readonly specification: string
  readonly groups: readonly object[]
  rules: readonly object[]
}

/** What hangs in the tree under an offering, before anybody knows where it hangs. */
interface Sketch {
  readonly id: string
  readonly characteristics: readonly PlacedCharacteristic[]
  readonly groups: readonly {
    readonly id: string
    readonly members: readonly { readonly id: string; readonly range: readonly number[]; readonly of: Sketch }[]
  }[]
}

/** The documents of a shape, its choices among what the bundle has, and how many assignments there are. */
export function writeBundle({
  simple,
  nested,
  characteristics,
  groups,
  rules,
  facts,
  choices,
}: Shape): BundleCase & { readonly size: number } {
  const documents: object[] = [
    { kind: 'fact', id: 'fibre', name: named('fibre'), subject: 'place', type: { kind: 'flag' } },
    { kind: 'fact', id: 'speed', name: named('speed'), subject: 'place', type: { kind: 'number' } },
    { kind: 'fact', id: 'grade', name: named('grade'), subject: 'customer', type: { kind: 'choice', values: grades } },
    { kind: 'fact', id: 'grades', name: named('grades'), subject: 'customer', type: { kind: 'set', values: grades } },
  ]
  const pool = simple.map(({ characteristics, requirement, narrowing: dice }, index): Sketch => {
    const id = `s${index}`
    const kept = characteristics.map(({ type }, c) => narrowed(type as CharacteristicType, `c${c}`, dice))
    const narrowing = kept.some(({ isNarrowed }) => isNarrowed) ? { characteristics: kept.map(({ id, values }) => ({ id, values })) } : {}
    documents.push(plainSpecification(id, characteristics.map(writeCharacteristic)))
    documents.push(plainOffering(id, { kind: 'simple', specification: id, ...narrowing }, requirement))
    return { id, characteristics: kept, groups: [] }
  })
  const bundles = nested.map((one, index) => {
    const written = bundle(`n${index}`, one.characteristics, [one.group], one.requirement)
    // Each is drawn more often than a single thing, so that many a bundle has it in two places.
    pool.push(written.sketch, written.sketch)
    return written
  })
  const top = bundle('bundle', characteristics, groups, {})
  rules.forEach((rule, index) => {
    const { sketch, content } = [...bundles, top, top][rule.owner % (bundles.length + 2)]!
    content.rules = [...content.rules, writeRule(rule, `r${index}`, placesOf(sketch))]
  })
  const places = placesOf(top.sketch)
  return {
    draft: catalogDraft(exampleCatalog(...documents)),
    facts,
    choices: writeChoices(choices, places),
    size: sizeOf(places),
  }

  function bundle(
    id: string,
    of: Shape['characteristics'],
    some: readonly Group[],
    requirement: object,
  ): { readonly sketch: Sketch; readonly content: Content } {
    const drawn = some.map(({ members }, g) => ({
      id: `g${g}`,
      members: members.map((one, m) => ({ id: `m${m}`, range: one.range, of: pool[one.offering % pool.length]! })),
    }))
    const own = of.map(({ type }, c) => narrowed(type as CharacteristicType, `c${c}`, 0))
    const sketch = { id, characteristics: own, groups: drawn }
    const numbers = placesOf(sketch).flatMap(({ path, characteristics }) =>
      characteristics.flatMap(({ id, type }) => (type.kind === 'number' ? [{ path, characteristic: id }] : [])),
    )
    const content: Content = {
      kind: 'bundle',
      specification: id,
      groups: some.map((one, g) => writeGroup(one, `g${g}`, drawn[g]!.members, numbers)),
      rules: [],
    }
    documents.push(plainSpecification(id, of.map(writeCharacteristic)))
    documents.push(plainOffering(id, content, requirement))
    return { sketch, content }
  }
}

const grades = ['a', 'b', 'z'].map((value) => ({ value, name: named(value) }))

function writeGroup(
  { minimum, more, quantity, members }: Group,
  id: string,
  drawn: Sketch['groups'][number]['members'],
  numbers: readonly object[],
): object {
  return {
    id,
    name: named(id),
    minimum: Math.min(minimum, members.length),
    maximum: Math.max(1, minimum + more),
    ...(quantity === undefined ? {} : { quantity }),
    members: members.map((one, m) => writeMember(one, drawn[m]!, numbers)),
  }
}

function writeMember(
  { range, default: quantity, driven }: Member,
  { id, of }: Sketch['groups'][number]['members'][number],
  numbers: readonly object[],
): object {
  const isDriven = driven % 6 === 0 && numbers.length > 0
  return {
    id,
    offering: of.id,
    minimum: range[0],
    maximum: range[1],
    ...(quantity === undefined ? {} : { default: { quantity } }),
    ...(isDriven ? { quantityFrom: numbers[driven % numbers.length] } : {}),
  }
}

/** A third of the offerings keeps only some values. */
function narrowed(type: CharacteristicType, id: string, dice: number): PlacedCharacteristic & { readonly isNarrowed: boolean } {
  const all = valuesLeft({ content: { kind: 'bundle', groups: [], rules: [] } }, { id, type })
  const kept = dice % 3 === 1 ? all.filter((_, i) => (dice >> i) % 2 === 0) : all
  const values = kept.length === 0 ? all : kept
  return { id, type, all, values, isNarrowed: values.length < all.length }
}

function writeCharacteristic({ type, required, default: filling }: Shape['characteristics'][number], index: number): object {
  const id = `c${index}`
  return { id, name: named(id), type, required, ...writeDefault(type as CharacteristicType, filling) }
}

function writeDefault(type: CharacteristicType, { kind, dice }: Shape['characteristics'][number]['default']): object {
  const { all } = narrowed(type, '', 0)
  if (kind === 'none') return {}
  if (type.kind === 'set') return { default: { values: all.filter((_, i) => (dice >> i) % 2 === 1) } }
  if (kind !== 'value' && type.kind === 'number') return { default: { prefer: kind } }
  return { default: { value: all[dice % all.length] } }
}

/** Every place under an offering, the offering itself first, with paths as its own rules write them. */
function placesOf({ characteristics, groups }: Sketch): readonly Place[] {
  const top: Place = { path: '/', quantities: [1], characteristics }
  const below = groups.flatMap(({ id, members }) =>
    members.flatMap((member) =>
      placesOf(member.of).map((place): Place => {
        const base = `/${id}/${member.id}`
        if (place.path !== '/') return { ...place, path: base + place.path }
        const [from, to] = member.range as readonly [number, number]
        return { ...place, path: base, quantities: [0, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)] }
      }),
    ),
  )
  return [top, ...below]
}

function sizeOf(places: readonly Place[]): number {
  const ways = ({ type, values }: PlacedCharacteristic) => (type.kind === 'set' ? 2 ** values.length : values.length + 1)
  return places.reduce(
    (size, { quantities, characteristics }) => size * quantities.length * characteristics.reduce((n, one) => n * ways(one), 1),
    1,
  )
}

type Chosen = Shape['choices'][number]

function writeChoices(choices: Shape['choices'], places: readonly Place[]): readonly Choice[] {
  const things = places.flatMap(({ path, quantities, characteristics }): readonly ((chosen: Chosen) => Choice)[] => [
    ...(path === '/' ? [] : [({ value }: Chosen): Choice => ({ path, quantity: quantities[value % quantities.length]! })]),
    ...characteristics.flatMap(({ id: characteristic, type, values }): readonly ((chosen: Chosen) => Choice)[] => {
      if (type.kind !== 'set') return [({ value }) => ({ path, characteristic, value: values[value % values.length]! })]
      return values.map((value) => {
        return ({ included }) => ({ path, characteristic, value, ...(included === undefined ? {} : { included }) })
      })
    }),
  ])
  const made = new Map(choices.map((chosen) => [chosen.thing % things.length, chosen]))
  return things.length === 0 ? [] : [...made].map(([thing, chosen]) => weighed(things[thing]!(chosen), chosen))
}

function weighed(choice: Choice, { weight }: Chosen): Choice {
  return weight === undefined ? choice : { ...choice, weight }
}
