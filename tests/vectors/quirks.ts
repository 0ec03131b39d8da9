import type { Vector } from './vector.js'

/** A test of a source whose figures we differ from by design, in every case that it has. */
interface Quirk {
  readonly kind: string
  readonly test: RegExp
  readonly reason: string
}

const quirks: readonly Quirk[] = [
  {
    kind: 'proration_cycles',
    test: /^testSinglePlan_ChangeBCDTo31$/,
    reason:
      'The source reckons the period before the first bill day from that day as clamped (28 February back to 28 November); we reckon it from the bill day itself (31, so 30 November), as every other period.',
  },
  {
    kind: 'promotion',
    test: /allocation is across \/ when application type is fixed/,
    reason:
      'The source leaves an amount spread over shipping methods as unrounded floating-point figures; we spread a payable amount in payable shares that add up to it.',
  },
]

/** Why we differ from a case that is true to its source, or `null` where nobody wrote it down. */
export function reasonToDiffer({ kind, source }: Vector): string | null {
  return quirks.find((quirk) => quirk.kind === kind && quirk.test.test(source?.test ?? ''))?.reason ?? null
}
