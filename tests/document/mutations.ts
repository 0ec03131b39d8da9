import fc from 'fast-check'
import type { JsonValue } from '../../engine/values/json.js'

/** Values that authors and attackers put where something else belongs. */
const intruder = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    '',
    'x',
    '__proto__',
    'constructor',
    0,
    -1,
    1.5,
    1e308,
    true,
    [],
    {},
    [[]],
    '2026-02-30T00:00:00Z',
    '1,00',
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
)

/** Documents or requests with one to three members removed, replaced, renamed or added somewhere inside. */
export function mutated(values: readonly JsonValue[]): fc.Arbitrary<JsonValue> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('remove', 'replace', 'rename', 'add'),
    name: fc.constantFrom('kind', 'id', 'knid', 'all', 'value', 'fact', 'extra', 'constructor', 'toString'),
    intruder,
  })
  return fc.tuple(fc.constantFrom(...values), fc.array(change, { minLength: 1, maxLength: 3 })).map(([value, changes]) => {
    const copy = structuredClone(value) as Mutable
    for (const each of changes) mutate(copy, each)
    return copy
  })
}

type Mutable = { [key: string]: JsonValue }
interface Change {
  readonly at: number
  readonly how: string
  readonly name: string
  readonly intruder: JsonValue
}

function mutate(root: Mutable, { at, how, name, intruder }: Change): void {
  const value = structuredClone(intruder)
  const places = membersOf(root)
  const [holder, key] = places[at % places.length] ?? [root, 'kind']
  const old = holder[key]
  if (how === 'add') holder[name] = value
  else if (how === 'replace' || Array.isArray(holder)) holder[key] = value
  else {
    delete holder[key]
    if (how === 'rename' && old !== undefined) holder[name] = old
  }
}

function membersOf(value: JsonValue): readonly (readonly [Mutable, string])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => [[value as Mutable, key] as const, ...membersOf(member as JsonValue)])
}
