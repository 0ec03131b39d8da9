/**
 * A fraction of two whole numbers that floating point holds exactly, in lowest terms. It reads as any other fraction, but
 * integers of any size are only made for who asks for them: nearly all fractions of a tariff are small.
 */
export class SmallRatio {
  readonly over: number
  readonly under: number

  constructor(over: number, under: number) {
    this.over = over
    this.under = under
  }

  get numerator(): bigint {
    return BigInt(this.over)
  }

  get denominator(): bigint {
    return BigInt(this.under)
  }
}

export const smallZero = new SmallRatio(0, 1)

/** A whole number that is not exact has no place in a fraction; what comes of two exact ones tells by itself whether it is. */
export const isExact = Number.isSafeInteger

/** Lowest terms; `null` where one of the numbers is not exact. `under` is above zero. */
export function inLowestTerms(over: number, under: number): SmallRatio | null {
  if (!isExact(over) || !isExact(under)) return null
  if (over === 0) return smallZero
  if (under === 1) return new SmallRatio(over, 1)
  let [divisor, rest] = [under, Math.abs(over) % under]
  while (rest !== 0) {
    const next = divisor % rest
    divisor = rest
    rest = next
  }
  return new SmallRatio(over / divisor, under / divisor)
}

/** As `left` and `right` add up, where all numbers on the way are exact. */
export function smallSum(left: SmallRatio, right: SmallRatio): SmallRatio | null {
  if (left.under === right.under) return inLowestTerms(left.over + right.over, left.under)
  const [one, other] = [left.over * right.under, right.over * left.under]
  return isExact(one) && isExact(other) ? inLowestTerms(one + other, left.under * right.under) : null
}

/** Below, at or above zero as `left` is less than, equal to or greater than `right`; not a number where that is not exact. */
export function smallDifference(left: SmallRatio, right: SmallRatio): number {
  if (left.under === right.under) return left.over - right.over
  const [one, other] = [left.over * right.under, right.over * left.under]
  return isExact(one) && isExact(other) ? one - other : Number.NaN
}

/** Those powers of ten that floating point holds exactly. */
export const smallPowers: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** The exact decimal with at least so many places, `n/d` where it has no end; `null` where it is too long. */
export function smallText({ over, under }: SmallRatio, decimals: number): string | null {
  const places = under === 1 ? 0 : placesOf(under)
  if (places === Number.POSITIVE_INFINITY) return `${over}/${under}`
  const shown = places > decimals ? places : decimals
  if (shown === 0) return String(over)
  const scale = smallPowers[shown] ?? Number.NaN
  const scaled = Math.abs(over) * scale
  if (!isExact(scaled)) return null
  const units = scaled / under
  const rest = units % scale
  return `${over < 0 ? '-' : ''}${(units - rest) / scale}.${String(rest).padStart(shown, '0')}`
}

/** After how many decimals a fraction in lowest terms ends, infinite when it has no end. */
function placesOf(under: number): number {
  let [rest, places] = [under, 0]
  for (; rest % 10 === 0; places++) rest /= 10
  for (; rest % 2 === 0; places++) rest /= 2
  for (; rest % 5 === 0; places++) rest /= 5
  return rest === 1 ? places : Number.POSITIVE_INFINITY
}
