import type { ConfiguredItem } from '../../model/configured-item.js'
import { compareText } from '../../model/draft.js'
import type { FactValue } from '../../values/fact-value.js'
import type { BundleVariable } from '../bundle/bundle-space.js'
import { costAnswers } from '../bundle/cost-answers.js'
import type { FinerAxis, PricedProblem } from '../bundle/priced-problem.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { PartCost, WayCosts } from '../bundle/way-costs.js'
import type { OpenPrices, ValuePrice } from '../configuration.js'
import type { Variable } from '../problem/cells.js'
import type { Literal } from '../problem/constraint.js'
import type { Budget } from '../problem/finite-problem.js'
import { type PricedSelection, pricedSelection } from './priced-selection.js'

/** What somebody who knows prices says about those of an offering, for one request. */
export interface Pricing {
  readonly currency: string
  readonly months: number
  /** `null` where too much is priced together to be laid out. */
  readonly laidOut: { readonly problem: PricedProblem; readonly costs: WayCosts } | null
  /** Writes so many units as a decimal of the currency. */
  readonly written: (units: number) => string
  /** What exactly these items cost; `null` where that isn't known. */
  readonly ofItems: (items: readonly ConfiguredItem[]) => string | null
}

/** The price of each open value, and what is to be said about prices as a whole. */
export interface ReadPrices {
  readonly prices: OpenPrices
  /** Of one value of a cell, or of all its values (`null`); `null` where it isn't known. */
  readonly priceOf: (variable: BundleVariable, cell: number, value: FactValue | null) => ValuePrice | null
}

/**
 * What open values cost to somebody who made these choices: the cheapest complete configuration with each of them.
 * Every price is that of a configuration that exists, and none is cheaper. Where a price that may still be needed has no
 * amount there are none at all.
 */
export function readPrices(
  { currency, months, laidOut, written }: Pricing,
  given: readonly Literal[],
  choices: readonly ReadChoice[],
  budget: Budget,
  by?: 'search',
): ReadPrices {
  if (laidOut === null) return unproven
  const { problem, costs } = laidOut
  const selection = pricedSelection(problem, costs, choices)
  const answers = costAnswers(problem, [...given, ...selection.chosen], budget, by)
  const each = answers.cheapestWithEach(selection.least)
  const because = unpricedWays(problem, costs, selection, each)
  if (because.length > 0) {
    const paths = [...new Set(because.flatMap((one) => one.paths))].sort(compareText)
    const missing = [...new Set(because.flatMap((one) => one.missing))].sort(compareText)
    return { prices: { kind: 'not-priced', paths, missing }, priceOf: () => null }
  }
  const root = problem.bundle.space.variables[0]!
  const cheapest = Math.min(...Array.from({ length: root.cells }, (_, cell) => costAt(root, cell)))
  const dearest = answers.dearest(selection.most)
  if (!Number.isFinite(cheapest) || typeof dearest === 'string') return unproven
  const ofValues = new Map<BundleVariable, ReadonlyMap<FactValue | null, number>>()
  return {
    prices: { kind: 'prices', currency, months, from: written(cheapest), to: written(dearest.cost) },
    priceOf(variable, cell, value) {
      const from = value === null ? costAt(variable, cell) : costOfValue(variable, cell, value)
      return Number.isFinite(from) ? { from: written(from), change: written(from - cheapest) } : null
    },
  }

  function costAt({ firstWord }: Variable, cell: number): number {
    return each[32 * firstWord + cell]!
  }

  /** Values that share a cell may still differ in price: then each has the costs of its own ways. */
  function costOfValue(variable: BundleVariable, cell: number, value: FactValue): number {
    const told = problem.told.get(variable)
    if (told !== undefined) return costAt(told.over, told.options.find((option) => option.value === value)!.cell)
    const found = problem.finer.get(variable)
    if (found === undefined) return costAt(variable, cell)
    const known = ofValues.get(variable) ?? costsOfValues(found)
    ofValues.set(variable, known)
    return known.get(value) ?? Number.POSITIVE_INFINITY
  }

  /** By value; `null` where the item isn't taken or has no value. */
  function costsOfValues({ group: at, axis }: FinerAxis): ReadonlyMap<FactValue | null, number> {
    const group = problem.groups[at]!
    const least = new Map<FactValue | null, number>()
    group.ways.forEach((way, i) => {
      if (!selection.isLeft(group, way)) return
      const cell = group.cells[i]!
      const cost = costAt(group.variable, cell) - selection.least.ofCells[group.variable.index]![cell]! + costs.ofWays[at]![i]!
      const value = way[axis]?.value ?? null
      least.set(value, Math.min(cost, least.get(value) ?? Number.POSITIVE_INFINITY))
    })
    return least
  }
}

const unproven: ReadPrices = { prices: { kind: 'unproven' }, priceOf: () => null }

/** What keeps ways from having a price that some valid configuration has. */
export function unpricedWays(
  problem: PricedProblem,
  costs: WayCosts,
  { isLeft }: PricedSelection,
  each: Float64Array,
): readonly Extract<PartCost, { readonly kind: 'not-priced' }>[] {
  if (costs.unpriced.size === 0) return []
  return problem.groups.flatMap((group) =>
    [...(costs.unpriced.get(group) ?? [])].flatMap(([way, reason]) => {
      const isPossible = each[32 * group.variable.firstWord + group.cells[way]!] !== Number.POSITIVE_INFINITY
      return isPossible && isLeft(group, group.ways[way]!) ? [reason] : []
    }),
  )
}
