import { compareText } from '../model/draft.js'
import type { FactType } from '../model/fact.js'
import { isWellFormed } from '../values/canonical-json.js'
import type { FactValue } from '../values/fact-value.js'
import { parseInstant } from '../values/instant.js'
import { parseLocalDate } from '../values/local-date.js'
import type { CompiledRules } from './compile-rules.js'
import type { KnownWords } from './suggest.js'

/** The parts of compiled rules that say which values a fact can have. */
export type KnownValues = Pick<CompiledRules, 'places' | 'documentIds'>

/** How a value does not fit the type of a fact. */
export type Misfit =
  | { readonly kind: 'wrong-type'; readonly wanted: FactType['kind']; readonly found: unknown }
  | { readonly kind: 'unknown-value'; readonly found: string; readonly known: KnownWords }
  | { readonly kind: 'not-whole'; readonly found: number }
  | { readonly kind: 'too-low'; readonly found: number; readonly minimum: number }
  | { readonly kind: 'too-high'; readonly found: number; readonly maximum: number }
  | { readonly kind: 'no-such-day' | 'no-such-moment' | 'broken-text'; readonly found: string }
  | { readonly kind: 'repeated-value'; readonly found: string }

export type ReadValue<Value> = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'misfit'; readonly misfit: Misfit }

/** Reads a whole fact: a set as a sorted copy of its members, anything else as one value. */
export function readValue(known: KnownValues, type: FactType, found: unknown): ReadValue<FactValue | readonly FactValue[]> {
  return type.kind === 'set' ? readSet(known, type, found) : readOne(known, type, found)
}

/** Reads one value: a member where the fact is a set. Moments come out in UTC. */
export function readOne(known: KnownValues, type: FactType, found: unknown): ReadValue<FactValue> {
  switch (type.kind) {
    case 'flag':
      return typeof found === 'boolean' ? value(found) : wrongType(type, found)
    case 'number':
    case 'quantity':
      return typeof found === 'number' && Number.isFinite(found) ? readNumber(type, found) : wrongType(type, found)
    case 'choice':
    case 'set':
    case 'place':
    case 'text':
    case 'date':
    case 'instant':
      if (typeof found !== 'string') return wrongType(type, found)
      return isWellFormed(found) ? readText(known, type, found) : misfit({ kind: 'broken-text', found })
  }
}

/** Every value that a fact of a closed type can have; `null` for open types. */
function knownValues({ places, documentIds }: KnownValues, type: FactType): KnownWords | null {
  if (type.kind === 'place') return places
  if (type.kind !== 'choice' && type.kind !== 'set') return null
  return 'documents' in type ? documentIds[type.documents] : choicesOf(type)
}

const choices = new WeakMap<FactType, ReadonlySet<string>>()

/** The listed choices of a type, gathered once per type. */
function choicesOf(type: Extract<FactType, { readonly values: unknown }>): ReadonlySet<string> {
  const before = choices.get(type)
  if (before !== undefined) return before
  const values = new Set(type.values.map(({ value }) => value))
  choices.set(type, values)
  return values
}

function readSet(known: KnownValues, type: FactType, found: unknown): ReadValue<readonly FactValue[]> {
  if (!Array.isArray(found)) return wrongType(type, found)
  const members = new Set<string>()
  for (const member of Array.from(found as readonly unknown[])) {
    const read = readOne(known, type, member)
    if (read.kind === 'misfit') return read
    if (members.has(String(read.value))) return misfit({ kind: 'repeated-value', found: String(read.value) })
    members.add(String(read.value))
  }
  return value([...members].sort(compareText))
}

function readNumber(type: Extract<FactType, { readonly kind: 'number' | 'quantity' }>, found: number): ReadValue<FactValue> {
  const { minimum, maximum } = type
  if (type.kind === 'number' && type.integer === true && !Number.isInteger(found)) return misfit({ kind: 'not-whole', found })
  if (minimum !== undefined && found < minimum) return misfit({ kind: 'too-low', found, minimum })
  if (maximum !== undefined && found > maximum) return misfit({ kind: 'too-high', found, maximum })
  return value(found + 0)
}

function readText(known: KnownValues, type: FactType, found: string): ReadValue<FactValue> {
  if (type.kind === 'date') return parseLocalDate(found) === null ? misfit({ kind: 'no-such-day', found }) : value(found)
  if (type.kind === 'instant') {
    const moment = parseInstant(found)
    return moment === null ? misfit({ kind: 'no-such-moment', found }) : value(moment)
  }
  const values = knownValues(known, type)
  return values === null || values.has(found) ? value(found) : misfit({ kind: 'unknown-value', found, known: values })
}

function value<Value>(read: Value): ReadValue<Value> {
  return { kind: 'value', value: read }
}

function misfit(found: Misfit): Extract<ReadValue<never>, { readonly kind: 'misfit' }> {
  return { kind: 'misfit', misfit: found }
}

function wrongType(type: FactType, found: unknown): Extract<ReadValue<never>, { readonly kind: 'misfit' }> {
  return misfit({ kind: 'wrong-type', wanted: type.kind, found })
}
