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
import { askedCases, isUnpriced, type Pricing } from './open-prices.js'
import { nearestValues, type PickedValues, pricedValues } from './picked-values.js'

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
 * nobody supplied; what defaults fill in anyway is not among them, unless the budget ends before that is shown.
 */
export function finishSelection(unfinished: Unfinished, finish: Finish): Completion {
  const { choices, configured, pricing } = unfinished
  const found = finish === 'nearest' ? nearest(unfinished) : priced(unfinished, finish)
  if (typeof found === 'string') return { kind: found }
  const { isOnly } = found
  const { full, needed } = furtherChoices(unfinished, found)
  const finished = configured(merged(choices, full))
  if (!isFinished(finished)) return { kind: 'unproven' }
  // Where somebody has to say what is not taken for a default to stay out, the shorter lists come to something else.
  for (const some of [fewerChoices(unfinished, needed), needed]) {
    const shorter = configured(merged(choices, some))
    if (isFinished(shorter) && isSame(shorter.items, finished.items)) return completed(some, shorter)
  }
  return completed(full, finished)

  function completed(further: readonly ReadChoice[], { items }: Finished): Completion {
    const price = pricing?.ofItems(items) ?? null
    return { kind: 'completion', choices: further.map(({ choice }) => choice), items, isOnly, price }
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
  const cases = askedCases(problem, costs, given, choices, budget, by)
  if (isUnpriced(problem, costs, cases)) return 'not-priced'
  const side = finish === 'cheapest' ? 'least' : 'most'
  const found = cases.map((one) => ({ one, alike: one.answers[finish](one[side]) }))
  if (found.some(({ alike }) => alike === 'unproven')) return 'unproven'
  const known = found.flatMap(({ one, alike }) => (typeof alike === 'string' ? [] : [{ one, alike }]))
  const best = known
    .map(({ alike }) => alike.cost)
    .reduce((a, b) => (finish === 'cheapest' ? Math.min(a, b) : Math.max(a, b)), known[0]?.alike.cost ?? 0)
  const equals = known.filter(({ alike }) => alike.cost === best)
  const isUnique = equals.length === 1 && equals[0]!.alike.isUnique
  const departures = isUnique ? null : departureCosts(bundle, problem.whole.variables.length, domains)
  const ranked = equals.map(({ one, alike }) => {
    const finer = departures === null ? null : costsThenDepartures(one[side], departures, side)
    return { one, optimum: finer === null ? alike : one.answers[finish](finer) }
  })
  const [first, ...others] = ranked
  if (first === undefined) return 'none'
  const sign = finish === 'cheapest' ? 1 : -1
  let chosen = first
  for (const other of others) {
    if (typeof chosen.optimum === 'string' || typeof other.optimum === 'string') return 'unproven'
    if (sign * other.optimum.cost < sign * chosen.optimum.cost) chosen = other
  }
  if (typeof chosen.optimum === 'string') return chosen.optimum
  const { values, isOnly } = pricedValues(problem, costs, chosen.one, side, domains, choices, chosen.optimum.model)
  return { values, isOnly: isUnique && isOnly }
}

function only({ isUnique }: CostOptimum, { values, isOnly }: PickedValues): PickedValues {
  return { values, isOnly: isUnique && isOnly }
}

/** What to choose for everything to come to the picked values, but for what is forced; `needed` without what nobody takes by itself. */
function furtherChoices(
  { bundle, choices, domains }: Unfinished,
  { values }: PickedValues,
): { readonly full: readonly ReadChoice[]; readonly needed: readonly ReadChoice[] } {
  const chosen = new Set(choices.map(({ variable }) => variable))
  const full = bundle.space.variables.flatMap((variable) => {
    const value = values.get(variable)
    const holder = variable.kind === 'quantity' ? variable.item.hung?.bundle : variable.item
    if (chosen.has(variable) || holder === undefined || value == null) return []
    if (values.get(bundle.space.quantities.get(holder.path)!) === 0 || onlyValue(domains, variable) === value) return []
    return [readChoice(variable, value)]
  })
  return { full, needed: full.filter((one) => !isNothing(one) || defaultValues(one.variable).length > 0) }
}

function isNothing({ variable, value }: ReadChoice): boolean {
  return variable.kind === 'quantity' ? value === 0 : variable.kind === 'element' && value === false
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
