import type { Ratio, RoundingMode } from '../../engine/values/ratio.js'

/** Lowest terms, rounding and writing as one would do them by hand, in whole numbers of any size: the oracle of the fast ones. */
export function simpleRatio(numerator: bigint, denominator: bigint): Ratio {
  const sign = denominator < 0n ? -1n : 1n
  const divisor = commonDivisor(magnitude(numerator), magnitude(denominator))
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

export function simpleRound({ numerator, denominator }: Ratio, decimals: number, mode: RoundingMode): Ratio {
  const [over, under] =
    decimals < 0 ? [numerator, denominator * 10n ** BigInt(-decimals)] : [numerator * 10n ** BigInt(decimals), denominator]
  const below = over < 0n && over % under !== 0n ? over / under - 1n : over / under
  const twice = 2n * (over - below * under)
  const whole = over % under === 0n || goesDown() ? below : below + 1n
  return decimals < 0 ? simpleRatio(whole * 10n ** BigInt(-decimals), 1n) : simpleRatio(whole, 10n ** BigInt(decimals))

  function goesDown(): boolean {
    switch (mode) {
      case 'floor':
        return true
      case 'ceiling':
        return false
      case 'down':
        return over > 0n
      case 'up':
        return over < 0n
      case 'halfAwayFromZero':
        return over > 0n ? twice < under : twice <= under
      case 'halfDown':
        return over > 0n ? twice <= under : twice < under
      case 'halfEven':
        return twice < under || (twice === under && below % 2n === 0n)
    }
  }
}

export function simpleText({ numerator, denominator }: Ratio, decimals: number): string {
  for (let places = 0; places < 400; places++) {
    const scale = 10n ** BigInt(Math.max(places, decimals))
    if ((numerator * 10n ** BigInt(places)) % denominator !== 0n) continue
    const digits = ((magnitude(numerator) * scale) / denominator).toString().padStart(Math.max(places, decimals) + 1, '0')
    const point = digits.length - Math.max(places, decimals)
    return `${numerator < 0n ? '-' : ''}${digits.slice(0, point)}${point === digits.length ? '' : `.${digits.slice(point)}`}`
  }
  return `${numerator}/${denominator}`
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function commonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : commonDivisor(right, left % right)
}
