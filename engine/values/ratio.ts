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
  const [over, under] = [Number(numerator), Number(denominator)]
  if (Number.isSafeInteger(over) && Number.isSafeInteger(under) && under > 0) return ofSmall(numerator, denominator, over, under)
  const sign = denominator < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

/**
 * Lowest terms of numbers that floating point holds exactly, as nearly all of a tariff are: their remainders and whole
 * quotients are exact too, and found several times as fast.
 */
function ofSmall(numerator: bigint, denominator: bigint, over: number, under: number): Ratio {
  let [a, b] = [over < 0 ? -over : over, under]
  while (b !== 0) [a, b] = [b, a % b]
  return a === 1 ? { numerator, denominator } : { numerator: BigInt(over / a), denominator: BigInt(under / a) }
}

/** A decimal as authors and callers write it: at most 18 digits before the point and 12 after it. */
export const decimalPattern = /^-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/

/** Reads a decimal exactly, or answers `null` when the text is not one: `parseDecimal('46.20')` is 231/5. */
export function parseDecimal(text: string): Ratio | null {
  if (!decimalPattern.test(text)) return null
  const point = text.indexOf('.')
  if (point < 0) return { numerator: BigInt(text), denominator: 1n }
  return ratio(BigInt(text.slice(0, point) + text.slice(point + 1)), powerOfTen(text.length - point - 1))
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
  if (left.denominator === right.denominator) return left.numerator < right.numerator ? -1 : left.numerator > right.numerator ? 1 : 0
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
  if (decimals < 0) return roundToStep(value, ratio(powerOfTen(-decimals)), rounding)
  const negative = value.numerator < 0n
  return roundSmall(value, decimals, negative, rounding) ?? roundLarge(value, decimals, negative, rounding)
}

function roundLarge(value: Ratio, decimals: number, negative: boolean, rounding: RoundingMode): Ratio {
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
function roundSmall({ numerator, denominator }: Ratio, decimals: number, negative: boolean, rounding: RoundingMode): Ratio | null {
  const scale = smallPowers[decimals] ?? Number.NaN
  const under = Number(denominator)
  const scaled = Math.abs(Number(numerator)) * scale
  if (!Number.isSafeInteger(scaled) || !Number.isSafeInteger(2 * under)) return null
  const rest = scaled % under
  const whole = (scaled - rest) / under
  const half = Math.sign(rest * 2 - under) as Half
  const magnitude = growsFrom({ isWhole: rest === 0, half, isOdd: whole % 2 === 1, negative }, rounding) ? whole + 1 : whole
  return ratio(BigInt(negative ? -magnitude : magnitude), powerOfTen(decimals))
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
  const { numerator, denominator } = value
  const places = placesOf(denominator)
  if (places === null) return `${numerator}/${denominator}`
  const negative = numerator < 0n
  const shown = Math.max(places, decimals)
  const digits = (digitsOf(negative ? -numerator : numerator, denominator, places) + '0'.repeat(shown - places)).padStart(shown + 1, '0')
  const unsigned = shown === 0 ? digits : `${digits.slice(0, -shown)}.${digits.slice(-shown)}`
  return negative ? `-${unsigned}` : unsigned
}

/** The digits of a fraction above zero that ends after so many decimals, without a point. */
function digitsOf(numerator: bigint, denominator: bigint, places: number): string {
  const scaled = Number(numerator) * (smallPowers[places] ?? Number.NaN)
  if (Number.isSafeInteger(scaled)) return String(scaled / Number(denominator))
  return String((numerator * powerOfTen(places)) / denominator)
}

/** After how many decimals a fraction in lowest terms ends, or `null` when it has no end. */
function placesOf(denominator: bigint): number | null {
  if (denominator === 1n) return 0
  let rest = denominator
  let places = 0
  while (rest > largestExact) {
    const part = rest % 10n === 0n ? 10n : rest % 2n === 0n ? 2n : 5n
    if (rest % part !== 0n) return null
    rest /= part
    places += 1
  }
  let small = Number(rest)
  for (const part of [10, 2, 5]) for (; small % part === 0; places++) small /= part
  return small === 1 ? places : null
}

const largestExact = BigInt(Number.MAX_SAFE_INTEGER)
const powers = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent))
/** Those that floating point holds exactly. */
const smallPowers = powers.slice(0, 16).map(Number)

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
