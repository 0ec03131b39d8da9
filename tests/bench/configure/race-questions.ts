import { bundleForm } from '../../../engine/configure/bundle/bundle-form.js'
import { bundleHearing } from '../../../engine/configure/bundle/bundle-search.js'
import type { BundleVariable } from '../../../engine/configure/bundle/bundle-space.js'
import type { CompiledBundle } from '../../../engine/configure/bundle/compile-bundles.js'
import { cellsOf, hasCell, type Variable } from '../../../engine/configure/problem/cells.js'
import { isCell, type Literal } from '../../../engine/configure/problem/constraint.js'
import type { Costs } from '../../../engine/configure/problem/costs.js'
import { narrowed } from '../../../engine/configure/problem/finite-problem.js'
import { openCostSearch } from '../../../engine/configure/questions/cost-search.js'
import { explainHeard } from '../../../engine/configure/questions/explain-values.js'
import { type Measurement, measurements, ours } from '../measurement.js'
import { type RaceLength, race } from '../race.js'
import { seeded } from '../seeded.js'
import { bySearch } from './problem-ways.js'
import { clickThrough } from './session.js'

const budget = 200_000_000
/** What a request has for its prices when it says nothing else. */
const pricingBudget = 50_000_000

/** Single questions after clicks: why one value is blocked or forced, and what every value costs from. */
export async function* raceQuestions(
  name: string,
  bundle: CompiledBundle,
  given: readonly Literal[],
  length: RaceLength,
): AsyncIterable<readonly Measurement[]> {
  const problem = { space: bundle.whole, constraints: bundle.constraints, asked: bundle.space.variables, given }
  const domainsAfter = bySearch(problem)
  const clicks = clickThrough(seeded(3), problem.asked, domainsAfter, { sessions: Math.min(10, length.rounds), mostClicks: 25 })
  const questions = clicks.flatMap((choices) =>
    unexplained(problem.asked, choices, domainsAfter(choices)).map((asked) => ({ choices, ...asked })),
  )
  const dice = seeded(4)
  const drawn = Array.from({ length: Math.min(500, questions.length) }, () => dice.pick(questions))
  yield await told('one reason', (round) => {
    const { choices, variable, cell, isForced } = drawn[round % drawn.length]!
    const parts = choices.map((literal, index) => ({ source: bundle.origins.length + index, literal }))
    const explainer = explainHeard(bundleHearing(bundle), given, parts, { left: budget })
    const core = isForced ? explainer.forced(variable, cell) : explainer.impossible(isCell(variable, cell), null)
    if (core === null) throw new Error('There is no reason within the budget.')
  })

  const costs = costsOf(bundle.whole.variables as readonly (Variable & Partial<BundleVariable>)[])
  const form = bundleForm(bundle)
  if (form !== null) {
    const before = narrowed(bundle.whole, given)
    yield await told('price-from of every value, compiled', (round) =>
      form.cheapestWithEach(narrowed(before, clicks[round % clicks.length]!).initial, costs),
    )
  }
  // Opened anew each time, as every request does.
  const costsFrom = (choices: readonly Literal[]) => {
    const assumed = [...given, ...choices]
    return openCostSearch(bundle.whole, bundle.constraints, costs, assumed).cheapestWithEach(assumed, { left: pricingBudget })
  }
  const priced = 'price-from of every value, search'
  yield await told(priced, (round) => costsFrom(clicks[round % clicks.length]!))
  const asked = clicks.flatMap((choices) => {
    const [prices, domains] = [costsFrom(choices), domainsAfter(choices)]
    return problem.asked.flatMap((variable) => cellsOf(domains, variable).map((cell) => prices[32 * variable.firstWord + cell]!))
  })
  const share = asked.filter((price) => !Number.isNaN(price)).length / asked.length
  yield [{ bench: 'configure', case: `${name}: ${priced}`, subject: ours, metric: 'proven', value: share, unit: 'share' }]

  async function told(what: string, run: (round: number) => unknown): Promise<readonly Measurement[]> {
    return measurements('configure', `${name}: ${what}`, await race([{ subject: ours, run }], length))
  }
}

interface Unexplained {
  readonly variable: Variable
  readonly cell: number
  readonly isForced: boolean
}

/** Blocked and forced cells of what nobody chose. */
function unexplained(variables: readonly Variable[], choices: readonly Literal[], domains: Int32Array): readonly Unexplained[] {
  const chosen = new Set(choices.map(({ variable }) => variable))
  return variables.flatMap((variable) => {
    if (chosen.has(variable)) return []
    const open = cellsOf(domains, variable)
    const all = Array.from({ length: variable.cells }, (_, cell) => cell)
    const blocked = all.filter((cell) => !hasCell(domains, variable.firstWord, cell)).map((cell) => ({ variable, cell, isForced: false }))
    return open.length > 1 ? blocked : [...blocked, { variable, cell: open[0]!, isForced: true }]
  })
}

/** Some whole price for each piece of each member; values cost nothing. */
function costsOf(variables: readonly (Variable & Partial<BundleVariable>)[]): Costs {
  const dice = seeded(5)
  return {
    ofCells: variables.map((variable) => {
      if (variable.kind !== 'quantity') return null
      const price = dice.between(0, 3000)
      return Float64Array.from(variable.ranges!, ({ from }) => price * from)
    }),
  }
}
