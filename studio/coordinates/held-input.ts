import type { Choice, ChosenTerm } from '../../engine/model/request.js'
import { choiceName, choiceValue, readChoice } from './choice-key.js'
import type { SearchChanges } from './coordinates-view.js'

/**
 * What the customer has already, as it stands in the address: `held` is the day on which it was bought and its service
 * began, `held.offering` its offering, `h.<path>…` its choices and `ht.<path>` its terms. Another offering may be chosen
 * without losing it.
 */
export interface HeldInput {
  /** As it was written; whether it is a day is for the engine to answer. */
  readonly since: string
  readonly offering: string
  readonly choices: readonly Choice[]
  readonly terms: readonly ChosenTerm[]
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
  }
}

/** The changes after which the customer has this, instead of what they had, or nothing. */
export function heldChanges(parameters: URLSearchParams, held: HeldInput | null): SearchChanges {
  const before = [...parameters.keys()].filter(
    (key) => ['held', 'held.offering'].includes(key) || key.startsWith('h.') || key.startsWith('ht.'),
  )
  const dropped = Object.fromEntries(before.map((key) => [key, null]))
  if (held === null) return dropped
  return {
    ...dropped,
    held: held.since,
    'held.offering': held.offering,
    ...Object.fromEntries(held.choices.map((choice) => [`h.${choiceName(choice)}`, choiceValue(choice)])),
    ...Object.fromEntries(held.terms.map(({ path, term }) => [`ht.${path}`, term])),
  }
}
