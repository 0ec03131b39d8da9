import type { ConfiguredItem } from '../../model/configured-item.js'
import type { Choice, Finish } from '../../model/request.js'
import { type BundleVariable, cellOfValue, choiceOf } from '../bundle/bundle-space.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import { type CostOptimum, costAnswers } from '../bundle/cost-answers.js'
import { defaultValues } from '../bundle/default-values.js'
import { finishedProblem } from '../bundle/priced-problem.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { Completion, OpenPoint } from '../configuration.js'
import { isCell, type Literal } from '../problem/constraint.js'
import type { Budget } from '../problem/finite-problem.js'
import type { ValidDomains } from '../questions/valid-domains.js'
import { costsThenDepartures, departureCosts } from './departures.js'
import { onlyValue } from './due-choices.js'
import type { FilledValue } from './filled-values.js'
import { type Pricing, unpricedWays } from './open-prices.js'
import { nearestValues, type PickedValues, pricedValues } from './picked-values.js'
import { pricedSelection } from './priced-selection.js'

/** A selection that is to be finished. */
export interface Unfinished {
  readonly bundle: CompiledBundle
  readonly given: readonly Literal[]
  readonly choices: readonly ReadChoice[]
  readonly domains: ValidDomains
  /** What defaults came to. */
  readonly values: ReadonlyMap<BundleVariable, FilledValue>
  readonly pricing: Pricing | null
  readonly budget: Budget
  readonly by: 'search' | undefined
  /** What the selection is with these choices instead. */
  readonly configured: (choices: readonly ReadChoice[]) => Finished
}

export interface Finished {
  readonly values: Unfinished['values']
  readonly items: readonly ConfiguredItem[]
  readonly open: readonly OpenPoint[]
  readonly isProven: boolean
}

/**
 * Finishes a selection: the cheapest or the dearest way, which takes prices, or the one that departs least from declared
 * defaults (see {@link departureCosts}). The choices are such that with them the selection is complete, but for facts that
 * nobody supplied; what defaults fill in anyway is not among them.
 */
export function finishSelection(unfinished: Unfinished, finish: Finish): Completion {
  const { choices, configured, pricing } = unfinished
  const found = finish === 'nearest' ? nearest(unfinished) : priced(unfinished, finish)
  if (typeof found === 'string') return { kind: found }
  const all = furtherChoices(unfinished, found)
  const finished = configured(merged(choices, all))
  if (!isFinished(finished)) return { kind: 'unproven' }
  const few = fewerChoices(unfinished, all)
  const shorter = configured(merged(choices, few))
  const isShort = isFinished(shorter) && isSame(shorter.items, finished.items)
  const { items } = isShort ? shorter : finished
  return {
    kind: 'completion',
    choices: (isShort ? few : all).map(({ choice }) => choice),
    items,
    isOnly: found.isOnly,
    price: pricing?.ofItems(items) ?? null,
  }
}

/** Only facts may be missing. */
function isFinished({ isProven, open }: Finished): boolean {
  return isProven && open.every(({ kind }) => kind === 'fact')
}

/** Without what defaults fill in already, and without values that follow once everything is taken that is to be. */
function fewerChoices({ choices, values, configured }: Unfinished, all: readonly ReadChoice[]): readonly ReadChoice[] {
  const departing = all.filter(({ variable, value }) => values.get(variable)?.value !== value)
  const quantities = departing.filter(({ variable }) => variable.kind === 'quantity')
  const taken = configured(merged(choices, quantities))
  return departing.filter(({ variable, value }) => variable.kind === 'quantity' || taken.values.get(variable)?.value !== value)
}

function nearest({ bundle, given, choices, domains, budget, by }: Unfinished): PickedValues | 'none' | 'unproven' {
  const problem = finishedProblem(bundle)
  const costs = departureCosts(bundle, problem.whole.variables.length, domains)
  if (costs === null) return 'unproven'
  const assumed = [...given, ...choices.map(({ variable, cell }) => isCell(variable, cell))]
  const answers = costAnswers(problem, assumed, budget, by)
  const [optimum, alike] = [answers.cheapest(costs.ranked), answers.cheapest(costs.alike)]
  if (typeof optimum === 'string') return optimum
  if (typeof alike === 'string') return alike
  return only(alike, nearestValues(bundle.space.variables, domains, choices, optimum.model))
}

function priced(
  { bundle, given, choices, domains, pricing, budget, by }: Unfinished,
  finish: 'cheapest' | 'dearest',
): PickedValues | 'none' | 'unproven' | 'not-priced' {
  if (pricing === null) return 'not-priced'
  if (pricing.laidOut === null) return 'unproven'
  const { problem, costs } = pricing.laidOut
  const selection = pricedSelection(problem, costs, choices)
  const answers = costAnswers(problem, [...given, ...selection.chosen], budget, by)
  if (costs.unpriced.size > 0 && unpricedWays(problem, costs, selection, answers.cheapestWithEach(selection.least)).length > 0) {
    return 'not-priced'
  }
  const side = finish === 'cheapest' ? 'least' : 'most'
  const alike = answers[finish](selection[side])
  if (typeof alike === 'string') return alike
  const departures = departureCosts(bundle, problem.whole.variables.length, domains)
  const ranked = departures === null ? null : costsThenDepartures(selection[side], departures, side)
  const optimum = ranked === null || alike.isUnique ? alike : answers[finish](ranked)
  if (typeof optimum === 'string') return optimum
  return only(alike, pricedValues(problem, costs, selection, side, domains, choices, optimum.model))
}

function only({ isUnique }: CostOptimum, { values, isOnly }: PickedValues): PickedValues {
  return { values, isOnly: isUnique && isOnly }
}

/** What to choose for everything to come to the picked values; not what is forced, nor what nobody takes by itself. */
function furtherChoices({ bundle, choices, domains }: Unfinished, { values }: PickedValues): readonly ReadChoice[] {
  const chosen = new Set(choices.map(({ variable }) => variable))
  return bundle.space.variables.flatMap((variable) => {
    const value = values.get(variable)
    const holder = variable.kind === 'quantity' ? variable.item.hung?.bundle : variable.item
    if (chosen.has(variable) || holder === undefined || value == null) return []
    if (values.get(bundle.space.quantities.get(holder.path)!) === 0 || onlyValue(domains, variable) === value) return []
    const isNothing = value === false ? variable.kind === 'element' : value === 0 && variable.kind === 'quantity'
    if (isNothing && defaultValues(variable).length === 0) return []
    return [readChoice(variable, value)]
  })
}

function readChoice(variable: BundleVariable, value: ReadChoice['value']): ReadChoice {
  const choice: Choice = choiceOf(variable, value)
  return { choice, variable, value, cell: cellOfValue(variable, value)! }
}

function merged(choices: readonly ReadChoice[], more: readonly ReadChoice[]): readonly ReadChoice[] {
  return [...choices, ...more].sort((a, b) => a.variable.index - b.variable.index)
}

/** Whether the same is ordered, however it came to be. */
function isSame(left: readonly ConfiguredItem[], right: readonly ConfiguredItem[]): boolean {
  const ordered = (items: readonly ConfiguredItem[]) =>
    JSON.stringify(
      items.map(({ path, quantity, characteristics }) => [path, quantity, characteristics.map(({ id, value }) => [id, value])]),
    )
  return ordered(left) === ordered(right)
}
