import type { Facts } from '../../engine/model/fact.js'
import type { AmountOverride, Choice, ChosenTerm, ItemOrder, UsageQuantity } from '../../engine/model/request.js'
import { readAgreed } from './agreed-input.js'
import { choiceKey, choiceValue, readChoice, splitAt } from './choice-key.js'
import { readValue, type SearchChanges, writeValue } from './coordinates-view.js'
import { type HeldInput, readHeldInput } from './held-input.js'
import { readOrders } from './order-input.js'

/**
 * What the simulator asks about, as it stands in the address: `f.<fact>`, `c.<path>` for a quantity,
 * `c.<path>@<characteristic>` for a value, `c.<path>@<characteristic>@<value>` for whether a set has it, the same with
 * `w.` for how much the customer minds losing it, `u.<path>@<metric>` for expected use, `t.<path>` for the term that is taken,
 * `n.<path>@<price>` for an amount that was agreed on, `o.<path>` for an order on what is held. A link may say anything: whether
 * it makes sense is for the engine to answer.
 */
export interface SimulatorInput {
  readonly offering: string | null
  readonly facts: Facts
  readonly choices: readonly Choice[]
  readonly usage: readonly UsageQuantity[]
  readonly terms: readonly ChosenTerm[]
  readonly agreed: readonly AmountOverride[]
  readonly orders: readonly ItemOrder[]
  /** What the customer has already; `null` for a new order. */
  readonly held: HeldInput | null
  readonly currency: string | null
  readonly startDate: string | null
  /** The day of the month on which the account is billed. */
  readonly billDay: number | null
  /** Whether options tell what they cost. */
  readonly prices: boolean
}

export function readSimulatorInput(parameters: URLSearchParams): SimulatorInput {
  const facts: [string, Facts[string]][] = []
  const choices: Choice[] = []
  const usage: UsageQuantity[] = []
  const terms: ChosenTerm[] = []
  for (const [key, value] of parameters) {
    if (key.startsWith('f.')) facts.push([key.slice(2), readValue(value)])
    else if (key.startsWith('c.')) choices.push(weighed(readChoice(key.slice(2), value), parameters.get(weightKey(key))))
    else if (key.startsWith('u.')) usage.push(readUsage(key.slice(2), value))
    else if (key.startsWith('t.')) terms.push({ path: key.slice(2), term: value })
  }
  return {
    offering: parameters.get('offering'),
    facts: Object.fromEntries(facts),
    choices,
    usage,
    terms,
    agreed: readAgreed(parameters),
    orders: readOrders(parameters),
    held: readHeldInput(parameters),
    currency: parameters.get('currency'),
    startDate: parameters.get('start'),
    billDay: readBillDay(parameters.get('bill')),
    prices: parameters.get('prices') === 'on',
  }
}

/** A link may say anything: what is no whole number is refused by the engine, in its own words. */
function readBillDay(written: string | null): number | null {
  return written === null || written === '' ? null : Number(written)
}

export function factChange(fact: string, value: Facts[string] | null): SearchChanges {
  return { [`f.${fact}`]: value === null ? null : writeValue(value) }
}

/** The changes that turn one list of choices into another. */
export function choiceChanges(from: readonly Choice[], to: readonly Choice[]): SearchChanges {
  const kept = new Map(to.flatMap(written))
  const dropped = from.flatMap(written).filter(([key]) => !kept.has(key))
  return Object.fromEntries<string | null>([...dropped.map(([key]) => [key, null] as const), ...kept])
}

/** Whether a key of the address speaks of what is chosen: of its use, its term, what was agreed on for it, or what is ordered of it. */
export function isOfSelection(key: string): boolean {
  return ['c.', 'w.', 'u.', 't.', 'n.', 'o.'].some((start) => key.startsWith(start))
}

/** `<quantity> <unit>`, and of how many events it is made, where that is told; without a quantity nothing is expected. */
export function usageChange({ path, metric, quantity, unit, events }: UsageQuantity): SearchChanges {
  const told = events === undefined ? `${quantity} ${unit}` : `${quantity} ${unit} ${events}`
  return { [`u.${path}@${metric}`]: quantity === '' ? null : told }
}

export function termChange(path: string, term: string | null): SearchChanges {
  return { [`t.${path}`]: term }
}

/** A choice as it stands in the address, with its weight where it has one. */
function written(choice: Choice): readonly (readonly [string, string])[] {
  const key = choiceKey(choice)
  const weight = choice.weight === undefined ? [] : [[weightKey(key), String(choice.weight)] as const]
  return [[key, choiceValue(choice)], ...weight]
}

function weightKey(key: string): string {
  return `w${key.slice(1)}`
}

function weighed(choice: Choice, weight: string | null): Choice {
  return weight === null ? choice : { ...choice, weight: readValue(weight) as number }
}

function readUsage(key: string, text: string): UsageQuantity {
  const [path, metric] = splitAt(key)
  const [quantity = '', unit = '', events] = text.split(' ')
  return { path, metric: metric ?? '', unit, quantity, ...(events === undefined ? {} : { events: Number(events) }) }
}
