import { type Currency, decimalsOf } from './currency.js'
import { decimal, negate, plus, type Ratio, type Rounding, ratio, round, toText } from './ratio.js'

/**
 * An exact amount of one currency, in whole trillionths (12 decimals), because tariffs quote rates such as
 * 0.0001 per KB that must add up without drift. Nothing rounds silently: only {@link toPayable} does, and its
 * caller names the rule.
 */
export interface Money {
  readonly currency: Currency
  readonly units: bigint
}

const unitsPerOne = 10n ** 12n

/** Reads a decimal written by an author: `money('CNY', '19.90')`. */
export function money(currency: Currency, amount: string): Money {
  const { numerator, denominator } = decimal(amount)
  return { currency, units: (numerator * unitsPerOne) / denominator }
}

/** Adds two amounts of one currency; mixing currencies is a bug of the caller, since the price room refuses it before. */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new RangeError(`Cannot add ${right.currency} to ${left.currency}: convert one of them first.`)
  return { currency: left.currency, units: left.units + right.units }
}

/** The amount as an exact fraction of one unit of its currency. */
export function exactly(amount: Money): Ratio {
  return ratio(amount.units, unitsPerOne)
}

/** Rounds an exact amount once, to what a customer can pay in that currency. */
export function toPayable(currency: Currency, exact: Ratio, rounding: Rounding): Money {
  const { numerator, denominator } = round(exact, decimalsOf(currency), rounding)
  return { currency, units: (numerator * unitsPerOne) / denominator }
}

/** Writes the decimal that {@link money} reads back, with at least the currency's own decimals: `"19.90"`. */
export function toDecimal(amount: Money): string {
  return toText(exactly(amount), decimalsOf(amount.currency))
}

/**
 * Splits a payable amount by weights so that the parts add up to the whole again. The smallest payable units left
 * over go to the largest remainders first, then to the earliest part. Weights must not be negative and one must be
 * above zero.
 *
 * A bundle discount of 10.00 over weights 1, 1, 1 gives 3.34, 3.33, 3.33.
 */
export function split(total: Money, weights: readonly Ratio[]): readonly Money[] {
  const whole = weights.reduce((all, weight) => plus(all, weight), ratio(0n))
  if (whole.numerator <= 0n || weights.some(({ numerator }) => numerator < 0n)) {
    throw new RangeError('Weights must not be negative, and one must be above zero.')
  }
  const step = unitsPerOne / 10n ** BigInt(decimalsOf(total.currency))
  const negative = total.units < 0n
  const steps = (negative ? -total.units : total.units) / step
  if (steps * step !== (negative ? -total.units : total.units)) throw new RangeError('Only a payable amount can be split: round it first.')
  const shares = weights.map((weight, index) => {
    const share = ratio(steps * weight.numerator * whole.denominator, weight.denominator * whole.numerator)
    const down = share.numerator / share.denominator
    return { index, down, remainder: plus(share, negate(ratio(down))) }
  })
  let left = steps - shares.reduce((all, { down }) => all + down, 0n)
  const units = shares.map(({ down }) => down)
  const byRemainder = [...shares].sort((a, b) => compareRemainders(b.remainder, a.remainder) || a.index - b.index)
  for (const { index } of byRemainder) {
    if (left === 0n) break
    units[index] = units[index]! + 1n
    left -= 1n
  }
  return units.map((count) => ({ currency: total.currency, units: (negative ? -count : count) * step }))
}

function compareRemainders(left: Ratio, right: Ratio): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
