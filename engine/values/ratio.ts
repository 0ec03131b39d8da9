import { inLowestTerms, isExact, SmallRatio, smallDifference, smallPowers, smallSum, smallText, smallZero } from './small-ratio.js'

/**
 * An exact fraction in lowest terms; the denominator is above zero.
 *
 * Amounts stay fractions from the price list to the one place where a line is rounded, so that
 * 200 × 29/30 × 1.25 is 241.67 and not 241.66. One whose numbers floating point holds exactly is always a `SmallRatio`: what
 * is reckoned with those gives the same to the digit, and costs a small part of the time.
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

export const zero: Ratio = smallZero
export const one: Ratio = new SmallRatio(1, 1)

/** Makes a fraction: `ratio(14n, 30n)` is 7/15. A zero denominator is a bug of the caller. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
  if (denominator === 0n) throw new RangeError('A fraction needs a denominator other than zero.')
  const sign = denominator < 0n ? -1n : 1n
  return inLowestTerms(Number(sign * numerator), Number(sign * denominator)) ?? largeRatio(sign * numerator, sign * denominator)
}

function largeRatio(numerator: bigint, denominator: bigint): Ratio {
  const divisor = greatestCommonDivisor(numerator, denominator)
  const [over, under] = [numerator / divisor, denominator / divisor]
  return inLowestTerms(Number(over), Number(under)) ?? { numerator: over, denominator: under }
}

/** A whole number as a fraction. One that floating point does not hold exactly is a bug of the caller. */
export function whole(number: number): Ratio {
  const found = inLowestTerms(number, 1)
  if (found === null) throw new RangeError(`${number} is not a whole number that is exact.`)
  return found
}

/** A decimal as authors and callers write it: at most 18 digits before the point and 12 after it. */
export const decimalPattern = /^-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/

/** Reads a decimal exactly, or answers `null` when the text is not one: `parseDecimal('46.20')` is 231/5. */
export function parseDecimal(text: string): Ratio | null {
  if (!decimalPattern.test(text)) return null
  const point = text.indexOf('.')
  if (point < 0) return ratio(BigInt(text))
  const places = text.length - point - 1
  if (text.length <= longestSmall) return inLowestTerms(Number(text.slice(0, point) + text.slice(point + 1)), smallPowers[places]!)
  return ratio(BigInt(text.slice(0, point) + text.slice(point + 1)), powerOfTen(places))
}

/** What is no longer has so few digits that all are exact. */
const longestSmall = 16

/** Reads a decimal that has been validated before; anything else is a bug of the caller. */
export function decimal(text: string): Ratio {
  const value = parseDecimal(text)
  if (value === null) throw new RangeError(`"${text}" is not a decimal: write digits with at most twelve decimals, such as "19.90".`)
  return value
}

export function plus(left: Ratio, right: Ratio): Ratio {
  const found = left instanceof SmallRatio && right instanceof SmallRatio ? smallSum(left, right) : null
  if (found !== null) return found
  return ratio(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
}

export function minus(left: Ratio, right: Ratio): Ratio {
  return plus(left, negate(right))
}

export function times(left: Ratio, right: Ratio): Ratio {
  const areSmall = left instanceof SmallRatio && right instanceof SmallRatio
  const found = areSmall ? inLowestTerms(left.over * right.over, left.under * right.under) : null
  return found ?? ratio(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** Divides exactly; a zero divisor is a bug of the caller. */
export function dividedBy(left: Ratio, right: Ratio): Ratio {
  const areSmall = left instanceof SmallRatio && right instanceof SmallRatio && right.over > 0
  const found = areSmall ? inLowestTerms(left.over * right.under, left.under * right.over) : null
  return found ?? ratio(left.numerator * right.denominator, left.denominator * right.numerator)
}

export function negate(value: Ratio): Ratio {
  if (value instanceof SmallRatio) return value.over === 0 ? value : new SmallRatio(-value.over, value.under)
  return { numerator: -value.numerator, denominator: value.denominator }
}

export function sum(values: Iterable<Ratio>): Ratio {
  let total = zero
  for (const value of values) total = plus(total, value)
  return total
}

/** Below, at or above zero as `left` is less than, equal to or greater than `right`. */
export function compareRatios(left: Ratio, right: Ratio): -1 | 0 | 1 {
  const exact = left instanceof SmallRatio && right instanceof SmallRatio ? smallDifference(left, right) : Number.NaN
  if (!Number.isNaN(exact)) return exact < 0 ? -1 : exact > 0 ? 1 : 0
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function isZero(value: Ratio): boolean {
  return value instanceof SmallRatio ? value.over === 0 : value.numerator === 0n
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
  if (decimals < 0) return roundToStep(value, ratio(powerOfTen(-decimals)), rounding)
  return (value instanceof SmallRatio ? roundSmall(value, decimals, rounding) : null) ?? roundLarge(value, decimals, rounding)
}

function roundLarge(value: Ratio, decimals: number, rounding: RoundingMode): Ratio {
  const negative = value.numerator < 0n
  const scale = powerOfTen(decimals)
  const scaled = (negative ? -value.numerator : value.numerator) * scale
  const whole = scaled / value.denominator
  const rest = scaled % value.denominator
  const twice = rest * 2n
  const half: Half = twice < value.denominator ? -1 : twice > value.denominator ? 1 : 0
  const magnitude = growsFrom({ isWhole: rest === 0n, half, isOdd: whole % 2n === 1n, negative }, rounding) ? whole + 1n : whole
  return ratio(negative ? -magnitude : magnitude, scale)
}

/** The same where all numbers on the way are exact in floating point, and `null` where one may not be. */
function roundSmall({ over, under }: SmallRatio, decimals: number, rounding: RoundingMode): Ratio | null {
  const scale = smallPowers[decimals] ?? Number.NaN
  const scaled = Math.abs(over) * scale
  if (!isExact(scaled) || !isExact(2 * under)) return null
  const negative = over < 0
  const rest = scaled % under
  const whole = (scaled - rest) / under
  const half: Half = 2 * rest < under ? -1 : 2 * rest > under ? 1 : 0
  const magnitude = growsFrom({ isWhole: rest === 0, half, isOdd: whole % 2 === 1, negative }, rounding) ? whole + 1 : whole
  return inLowestTerms(negative ? -magnitude : magnitude, scale)
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
  const small = value instanceof SmallRatio ? smallText(value, decimals) : null
  if (small !== null) return small
  const { numerator, denominator } = value
  const places = placesOf(denominator)
  if (places === null) return `${numerator}/${denominator}`
  const negative = numerator < 0n
  const shown = Math.max(places, decimals)
  const digits = (String(((negative ? -numerator : numerator) * powerOfTen(places)) / denominator) + '0'.repeat(shown - places)).padStart(
    shown + 1,
    '0',
  )
  const unsigned = shown === 0 ? digits : `${digits.slice(0, -shown)}.${digits.slice(-shown)}`
  return negative ? `-${unsigned}` : unsigned
}

/** After how many decimals a fraction in lowest terms ends, or `null` when it has no end. */
function placesOf(denominator: bigint): number | null {
  if (denominator === 1n) return 0
  let [rest, places] = [denominator, 0]
  for (const part of [10n, 2n, 5n]) for (; rest % part === 0n; places++) rest /= part
  return rest === 1n ? places : null
}

const powers = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent))
function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent)
}

type Half = -1 | 0 | 1

/** What is left of a magnitude beyond a whole number: whether nothing, and whether less than a half, a half or more. */
interface Remainder {
  readonly isWhole: boolean
  readonly half: Half
  readonly isOdd: boolean
  readonly negative: boolean
}

/** Whether the magnitude goes up to the next whole number; below zero that is down the number line. */
function growsFrom({ isWhole, half, isOdd, negative }: Remainder, rounding: RoundingMode): boolean {
  switch (rounding) {
    case 'down':
      return false
    case 'up':
      return !isWhole
    case 'ceiling':
      return !isWhole && !negative
    case 'floor':
      return !isWhole && negative
    case 'halfAwayFromZero':
      return half >= 0
    case 'halfDown':
      return half > 0
    case 'halfEven':
      return half > 0 || (half === 0 && isOdd)
  }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
