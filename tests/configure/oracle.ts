import type { RuleOrigin } from '../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Facts } from '../../engine/model/fact.js'
import type { Choice } from '../../engine/model/request.js'
import type { CharacteristicValue } from '../../engine/values/fact-value.js'
import type { Instant } from '../../engine/values/instant.js'
import { isSetAt } from './documents-at.js'
import { moment } from './moment.js'
import { readBundle } from './oracle-demands.js'

/** Every thing of a bundle with one of its values; `null` is a characteristic without value, a set is the list of what is in it. */
export type Assignment = ReadonlyMap<string, Value>
export type Value = CharacteristicValue | null

/** One thing the documents demand, under the name that an explanation would use, wherever in the tree it stands. */
export interface Demand {
  readonly name: string
  readonly holds: (assignment: Assignment) => boolean
}

/**
 * What a bundle means, read off the documents by listing every assignment and asking every demand: the slow and obvious
 * way. It shares nothing with the engine but the documents' types.
 */
export interface Oracle {
  /** Those that satisfy every demand. */
  readonly assignments: readonly Assignment[]
  readonly demands: readonly Demand[]
  readonly things: readonly Thing[]
  /** Facts that nobody supplied and that would decide about a rule, or about whether a member may be had. Sorted. */
  readonly missing: readonly string[]
  /** What would decide whether the members at these paths may be had. */
  readonly undetermined: ReadonlyMap<string, readonly string[]>
  /** Whether some assignment satisfies these demands (all when absent), has these choices, and passes the question. */
  exists(choices: readonly Choice[], asks?: (assignment: Assignment) => boolean, demands?: ReadonlySet<string>): boolean
}

export interface Thing {
  readonly key: string
  readonly path: string
  readonly characteristic: string | null
  readonly values: readonly Value[]
}

export const quantityKey = (path: string) => `quantity ${path}`
export const valueKey = (path: string, characteristic: string) => `value ${path} ${characteristic}`

/** What a choice is about: of a set each value is a thing of its own. */
export function subjectOf(draft: CatalogDraft, choice: Choice): string {
  if ('quantity' in choice) return quantityKey(choice.path)
  const key = valueKey(choice.path, choice.characteristic)
  return isSetAt(draft, choice.path, choice.characteristic) ? `${key} ${choice.value}` : key
}

export function agrees(assignment: Assignment, choice: Choice): boolean {
  if ('quantity' in choice) return assignment.get(quantityKey(choice.path)) === choice.quantity
  const found = assignment.get(valueKey(choice.path, choice.characteristic))
  return Array.isArray(found) ? found.includes(choice.value) === (choice.included ?? true) : found === choice.value
}

/** The name of a demand behind the words of an explanation. */
export function nameOf({ document, pointer, text }: RuleOrigin): string {
  return `${document.kind}/${document.id}#${pointer}${text.en.includes('can only be chosen') ? ' belongs' : ''}`
}

export function openOracle(draft: CatalogDraft, offering: string, facts: Facts, at: Instant = moment): Oracle {
  const { things, demands, missing, undetermined } = readBundle(draft, offering, facts, at)
  const all = product(things)
  const broken = new Map(demands.map(({ name, holds }) => [name, all.map((one) => !holds(one))]))
  const valid = all.filter((_, i) => demands.every(({ name }) => !broken.get(name)![i]!))
  return {
    assignments: valid,
    demands,
    things,
    missing,
    undetermined,
    exists(choices, asks = () => true, allowed) {
      const isAsked = (one: Assignment) => asks(one) && choices.every((choice) => agrees(one, choice))
      if (allowed === undefined) return valid.some(isAsked)
      const heard = [...allowed].map((name) => broken.get(name) ?? unknownDemand(name))
      return all.some((one, i) => heard.every((isBroken) => !isBroken[i]!) && isAsked(one))
    },
  }
}

function unknownDemand(name: string): never {
  throw new Error(`No document demands "${name}".`)
}

function product(things: readonly Thing[]): readonly Assignment[] {
  const count = things.reduce((size, { values }) => size * values.length, 1)
  return Array.from({ length: count }, (_, index) => {
    const one = new Map<string, Value>()
    let left = index
    for (const { key, values } of things) {
      one.set(key, values[left % values.length]!)
      left = Math.floor(left / values.length)
    }
    return one
  })
}
