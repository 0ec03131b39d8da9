import { type LocalizedText, text } from './localized-text.js'
import { compareRatios, type Ratio, ratio, round, toText } from './ratio.js'

const mostDecimals = 12

/**
 * A number as people read it: all its digits where they end, else some of them, marked as about right. It keeps two decimals, and of
 * small numbers so many that three digits remain.
 *
 * ```ts
 * numberInWords(ratio(5n, 2n)).en // '2.5'
 * numberInWords(ratio(50n, 3n)).en // 'about 16.67'
 * ```
 */
export function numberInWords(value: Ratio): LocalizedText {
  const exact = toText(value)
  if (!exact.includes('/')) return text(exact, exact)
  const near = toText(round(value, decimalsFor(value), 'halfAwayFromZero'))
  return text(`约 ${near}`, `about ${near}`)
}

function decimalsFor({ numerator, denominator }: Ratio): number {
  const size = ratio(numerator < 0n ? -numerator : numerator, denominator)
  for (let decimals = 2; decimals < mostDecimals; decimals++) {
    if (compareRatios(size, ratio(100n, 10n ** BigInt(decimals))) >= 0) return decimals
  }
  return mostDecimals
}
