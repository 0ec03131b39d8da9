import type { WaterfallBar } from '../../../engine/price/waterfall.js'

/** A bar as it is drawn: from where to where, in parts of the whole width from 0 to 1. */
export interface DrawnBar {
  readonly bar: WaterfallBar
  readonly from: number
  readonly to: number
  readonly tone: 'total' | 'up' | 'down' | 'none'
}

/**
 * Lays bars out on one scale that holds zero and every step. Amounts stay the engine's exact texts; here they only
 * become lengths.
 */
export function drawnBars(bars: readonly WaterfallBar[]): readonly DrawnBar[] {
  const ends = bars.map(({ after, change, isTotal }) => {
    const end = length(after)
    return { start: isTotal ? 0 : end - length(change), end }
  })
  const lowest = Math.min(0, ...ends.flatMap(({ start, end }) => [start, end]))
  const highest = Math.max(0, ...ends.flatMap(({ start, end }) => [start, end]))
  const span = highest - lowest || 1
  return bars.map((bar, index) => {
    const { start, end } = ends[index]!
    return { bar, from: (Math.min(start, end) - lowest) / span, to: (Math.max(start, end) - lowest) / span, tone: toneOf(bar) }
  })
}

function toneOf({ isTotal, change }: WaterfallBar): DrawnBar['tone'] {
  if (isTotal) return 'total'
  const by = length(change)
  return by === 0 ? 'none' : by > 0 ? 'up' : 'down'
}

function length(amount: string): number {
  const [numerator, denominator = '1'] = amount.split('/')
  return Number(numerator) / Number(denominator)
}
