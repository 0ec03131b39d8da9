import { scaled, scaleOf } from '../../model/characteristic-values.js'
import type { Variable } from '../problem/cells.js'
import { type Constraint, isIn, type Literal, weighing } from '../problem/constraint.js'

/** A variable that adds the number in its cell, `each` times, to a sum. */
export interface Summand {
  readonly variable: Variable
  readonly numberIn: (cell: number) => number
  readonly each: number
}

export interface SumBounds {
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

/** Sums beyond this are refused: counted in the smallest decimal, all weights of one together stay exact and small. */
export const largestSum = 2 ** 30

/**
 * "The sum lies within the bounds, or one of the ways out is true." Each summand is counted step by step: a literal "it
 * adds at least so much" for each amount that it can add, weighing what that amount exceeds the one below. `null` when the
 * sum can grow too large to count.
 */
export function sumWithin(
  source: number,
  summands: readonly Summand[],
  bounds: SumBounds,
  waysOut: readonly Literal[],
): readonly Constraint[] | null {
  const numbers = summands.map(({ variable, numberIn }) => Array.from({ length: variable.cells }, (_, cell) => numberIn(cell)))
  const given = [bounds.minimum, bounds.maximum].filter((bound) => bound !== undefined)
  // Numbers and factors are made whole before they are multiplied: 3 times 0.2 is 0.6 here, and nothing else.
  const ofNumbers = scaleOf(...numbers.flat())
  const ofFactors = Math.max(scaleOf(...summands.map(({ each }) => each)), scaleOf(...given) / ofNumbers)
  const scale = ofNumbers * ofFactors
  const amounts = summands.map(({ each }, i) => numbers[i]!.map((number) => scaled(number, ofNumbers) * scaled(each, ofFactors)))
  const steps = summands.flatMap(({ variable }, i) => stepsOf(variable, amounts[i]!))
  const [least, range] = [sum(amounts.map((some) => Math.min(...some))), sum(steps.map(({ weight }) => weight))]
  if (!(Math.abs(least) + range < largestSum && given.every((bound) => Math.abs(bound) * scale < largestSum))) return null
  const { minimum, maximum } = bounds
  return [
    ...(minimum === undefined ? [] : within(scaled(minimum, scale) - least, 'above')),
    ...(maximum === undefined ? [] : within(least + range - scaled(maximum, scale), 'below')),
  ]

  function within(need: number, side: 'above' | 'below'): readonly Constraint[] {
    const literals = steps.map((step) => step[side])
    const weights = steps.map(({ weight }) => weight)
    return need <= 0 ? [] : [weighing(source, need, literals, weights, ...waysOut)]
  }
}

interface Step {
  readonly weight: number
  /** It adds at least this step. */
  readonly above: Literal
  readonly below: Literal
}

function stepsOf(variable: Variable, amounts: readonly number[]): readonly Step[] {
  const levels = [...new Set(amounts)].sort((a, b) => a - b)
  return levels.slice(1).map((level, i) => ({
    weight: level - levels[i]!,
    above: isIn(variable, (cell) => amounts[cell]! >= level),
    below: isIn(variable, (cell) => amounts[cell]! < level),
  }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
