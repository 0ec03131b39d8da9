/**
 * An exact fraction in lowest terms; the denominator is above zero.
 *
 * Amounts stay fractions from the price list to the one place where a line is rounded, so that
 * 200 × 29/30 × 1.25 is 241.67 and not 241.66.
 */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** How an exact amount becomes one that can be paid, as authors may declare it. `up` and `down` mean away from and towards zero. */
export type Rounding = 'halfAwayFromZero' | 'halfEven' | 'up' | 'down'

export const roundings: readonly Rounding[] = ['halfAwayFromZero', 'halfEven', 'up', 'down']

/**
 * Every way to round that there is. `ceiling` and `floor` go up and down the number line, so that they differ from `up`
 * and `down` below zero; `halfDown` gives a half towards zero.
 */
export type RoundingMode = Rounding | 'halfDown' | 'ceiling' | 'floor'

export const zero: Ratio = { numerator: 0n, denominator: 1n }
export const one: Ratio = { numerator: 1n, denominator: 1n }

/** Makes a fraction: `ratio(14n, 30n)` is 7/15. A zero denominator is a bug of the caller. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
  if (denominator === 0n) throw new RangeError('A fraction needs a denominator other than zero.')
  if (denominator === 1n) return { numerator, denominator }
  const sign = denominator < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

/** A decimal as authors and callers write it: at most 18 digits before the point and 12 after it. */
export const decimalPattern = /^-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/

/** Reads a decimal exactly, or answers `null` when the text is not one: `parseDecimal('46.20')` is 231/5. */
export function parseDecimal(text: string): Ratio | null {
  if (!decimalPattern.test(text)) return null
  const point = text.indexOf('.')
  if (point < 0) return { numerator: BigInt(text), denominator: 1n }
  return ratio(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(text.length - point - 1))
}

/** Reads a decimal that has been validated before; anything else is a bug of the caller. */
export function decimal(text: string): Ratio {
  const value = parseDecimal(text)
  if (value === null) throw new RangeError(`"${text}" is not a decimal: write digits with at most twelve decimals, such as "19.90".`)
  return value
}

export function plus(left: Ratio, right: Ratio): Ratio {
  if (left.denominator === right.denominator) return ratio(left.numerator + right.numerator, left.denominator)
  return ratio(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
}

export function minus(left: Ratio, right: Ratio): Ratio {
  return plus(left, negate(right))
}

export function times(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** Divides exactly; a zero divisor is a bug of the caller. */
export function dividedBy(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.denominator, left.denominator * right.numerator)
}

export function negate(value: Ratio): Ratio {
  return { numerator: -value.numerator, denominator: value.denominator }
}

export function sum(values: Iterable<Ratio>): Ratio {
  let total = zero
  for (const value of values) total = plus(total, value)
  return total
}

/** Below, at or above zero as `left` is less than, equal to or greater than `right`. */
export function compareRatios(left: Ratio, right: Ratio): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function isZero(value: Ratio): boolean {
  return value.numerator === 0n
}

/** The greatest whole number not above the value. */
export function floor(value: Ratio): bigint {
  const quotient = value.numerator / value.denominator
  return value.numerator % value.denominator < 0n ? quotient - 1n : quotient
}

/** The smallest whole number not below the value. */
export function ceiling(value: Ratio): bigint {
  return -floor(negate(value))
}

/** Rounds to a number of decimals: `round(decimal('2.345'), 2, 'halfAwayFromZero')` is 2.35, and with -2 decimals 1,234 is 1,200. */
export function round(value: Ratio, decimals: number, rounding: RoundingMode): Ratio {
  if (decimals < 0) return roundToStep(value, ratio(10n ** BigInt(-decimals)), rounding)
  const scale = 10n ** BigInt(decimals)
  const negative = value.numerator < 0n
  const scaled = (negative ? -value.numerator : value.numerator) * scale
  const whole = scaled / value.denominator
  const rest = scaled % value.denominator
  const magnitude = growsFrom(whole, rest, value.denominator, negative, rounding) ? whole + 1n : whole
  return ratio(negative ? -magnitude : magnitude, scale)
}

/** Rounds to a multiple of a step above zero: 12.43 in steps of 0.05 is 12.45. A step that is not above zero is a bug of the caller. */
export function roundToStep(value: Ratio, step: Ratio, rounding: RoundingMode): Ratio {
  if (step.numerator <= 0n) throw new RangeError('A step must be above zero.')
  return times(round(dividedBy(value, step), 0, rounding), step)
}

/**
 * Writes the exact value: a decimal with at least `decimals` places when it has an end, `n/d` when it has none.
 * `46.2` with two decimals is `"46.20"`; one third is `"1/3"`.
 */
export function toText(value: Ratio, decimals = 0): string {
  let { denominator } = value
  let places = 0
  while (denominator % 10n === 0n) [denominator, places] = [denominator / 10n, places + 1]
  while (denominator % 2n === 0n) [denominator, places] = [denominator / 2n, places + 1]
  while (denominator % 5n === 0n) [denominator, places] = [denominator / 5n, places + 1]
  if (denominator !== 1n) return `${value.numerator}/${value.denominator}`
  const shown = Math.max(places, decimals)
  const digits = ((value.numerator < 0n ? -value.numerator : value.numerator) * 10n ** BigInt(shown)) / value.denominator
  const text = digits.toString().padStart(shown + 1, '0')
  const unsigned = shown === 0 ? text : `${text.slice(0, -shown)}.${text.slice(-shown)}`
  return value.numerator < 0n ? `-${unsigned}` : unsigned
}

/** Whether the magnitude goes up to the next whole number; below zero that is down the number line. */
function growsFrom(whole: bigint, rest: bigint, denominator: bigint, negative: boolean, rounding: RoundingMode): boolean {
  switch (rounding) {
    case 'down':
      return false
    case 'up':
      return rest > 0n
    case 'ceiling':
      return rest > 0n && !negative
    case 'floor':
      return rest > 0n && negative
    case 'halfAwayFromZero':
      return rest * 2n >= denominator
    case 'halfDown':
      return rest * 2n > denominator
    case 'halfEven':
      return rest * 2n > denominator || (rest * 2n === denominator && whole % 2n === 1n)
  }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
