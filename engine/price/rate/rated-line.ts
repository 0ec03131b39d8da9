import { isZero, minus, one, type Ratio, sum, times, zero } from '../../values/ratio.js'
import type { RatedModel } from '../charge-model/rated-model.js'
import type { ChargedUse } from '../charge-model/use.js'

/** One line of what a billing period's use costs. Amounts are payable; corrections are below zero. */
export interface RatedLine {
  /** What is charged: use by the unit, an amount that is due as a whole, or what is missing to the minimum. */
  readonly of: 'use' | 'flat' | 'minimum'
  /** `null` outside tiers. */
  readonly tier: number | null
  /** For each of the quantity. */
  readonly unit: Ratio
  readonly quantity: Ratio
  readonly amount: Ratio
  /** What a discount and a cap take off. */
  readonly discount: Ratio
  /** What credits have paid. */
  readonly credits: Ratio
  /** The earlier line that this one takes back, by its place among the booked ones. */
  readonly corrects: number | null
}

/** Makes an exact amount payable; the identity where nothing is rounded. */
export type Pay = (exact: Ratio) => Ratio

/** What is left to pay of a line. */
export function toPay({ amount, discount, credits }: RatedLine): Ratio {
  return minus(minus(amount, discount), credits)
}

export function sumToPay(lines: readonly RatedLine[]): Ratio {
  return sum(lines.map(toPay))
}

/** A line for each tier's use, and for each of its flat amounts. What events say they cost is one amount. */
export function ratedLines(model: RatedModel, { parts }: ChargedUse, pay: Pay): readonly RatedLine[] {
  return parts.flatMap(({ tier, quantity, rate, flat }) => {
    const isUsed = rate !== null && !isZero(quantity)
    const used = isUsed ? dueFor(model, tier, quantity, rate, pay) : null
    return [...(used === null ? [] : [used]), ...(flat === null ? [] : [whole('flat', tier, pay(flat))])]
  })
}

function dueFor(model: RatedModel, tier: number | null, quantity: Ratio, rate: Ratio, pay: Pay): RatedLine {
  const amount = pay(times(quantity, rate))
  return model.kind === 'dynamic' ? whole('use', tier, amount) : { ...whole('use', tier, amount), unit: rate, quantity }
}

/** An amount that is due once. */
export function whole(of: RatedLine['of'], tier: number | null, amount: Ratio): RatedLine {
  return { of, tier, unit: amount, quantity: one, amount, discount: zero, credits: zero, corrects: null }
}

/** Whether two lines charge the same thing at the same price. */
export function isAlike(left: RatedLine, right: RatedLine): boolean {
  return left.of === right.of && left.tier === right.tier && isZero(minus(left.unit, right.unit))
}
