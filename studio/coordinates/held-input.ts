import type { Facts } from '../../engine/model/fact.js'
import type { Choice, ChosenTerm, HeldPin } from '../../engine/model/request.js'
import { choiceName, choiceValue, readChoice } from './choice-key.js'
import type { SearchChanges } from './coordinates-view.js'
import { withoutOrders } from './order-input.js'

/**
 * What the customer has already, as it stands in the address: `held` is the day on which its service began, `held.offering`
 * its offering, `h.<path>…` its choices and `ht.<path>` its terms. After an order that was carried out there is more to it:
 * `held.at` the moment of the purchase, `held.facts` what was known then, `held.pins` the items that were bought or priced at
 * another moment, both as JSON. Another offering may be chosen without losing it.
 */
export interface HeldInput {
  /** As it was written; whether it is a day is for the engine to answer. */
  readonly since: string
  readonly offering: string
  readonly choices: readonly Choice[]
  readonly terms: readonly ChosenTerm[]
  /** `null` for the beginning of the day on which its service began. */
  readonly at: string | null
  /** `null` for what is known now. */
  readonly facts: Facts | null
  /** Each was bought of the catalog that answers, and names none. */
  readonly pins: readonly HeldPin[]
}

export function readHeldInput(parameters: URLSearchParams): HeldInput | null {
  const [since, offering] = [parameters.get('held'), parameters.get('held.offering')]
  if (since === null || offering === null) return null
  const entries = [...parameters]
  return {
    since,
    offering,
    choices: entries.flatMap(([key, value]) => (key.startsWith('h.') ? readChoice(key.slice(2), value) : [])),
    terms: entries.flatMap(([key, term]) => (key.startsWith('ht.') ? { path: key.slice(3), term } : [])),
    at: parameters.get('held.at'),
    facts: readJson(parameters.get('held.facts')) as Facts | null,
    pins: (readJson(parameters.get('held.pins')) ?? []) as readonly HeldPin[],
  }
}

/** The changes after which the customer has this, instead of what they had, or nothing. Orders were on what they had. */
export function heldChanges(parameters: URLSearchParams, held: HeldInput | null): SearchChanges {
  const before = [...parameters.keys()].filter((key) => /^(held$|held\.|h\.|ht\.)/.test(key))
  const dropped = { ...Object.fromEntries(before.map((key) => [key, null])), ...withoutOrders(parameters) }
  if (held === null) return dropped
  return {
    ...dropped,
    held: held.since,
    'held.offering': held.offering,
    ...Object.fromEntries(held.choices.map((choice) => [`h.${choiceName(choice)}`, choiceValue(choice)])),
    ...Object.fromEntries(held.terms.map(({ path, term }) => [`ht.${path}`, term])),
    ...(held.at === null ? {} : { 'held.at': held.at }),
    ...(held.facts === null ? {} : { 'held.facts': JSON.stringify(held.facts) }),
    ...(held.pins.length === 0 ? {} : { 'held.pins': JSON.stringify(held.pins) }),
  }
}

/** What is no JSON stays the text that it is, for the engine to refuse. */
function readJson(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Whether it has members at all: what a link says in JSON may be anything. */
export function isRecord<Value extends object>(value: Value | null | undefined): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The members of what should have some; of anything else none. */
export function entriesOf<Value>(value: Readonly<Record<string, Value>> | undefined): readonly (readonly [string, Value])[] {
  return isRecord(value) ? Object.entries(value) : []
}
