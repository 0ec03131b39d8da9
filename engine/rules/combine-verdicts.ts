import type { Reason, Verdict } from '../explain/reason.js'

/** A verdict with what it follows from. */
export interface Weighed {
  readonly verdict: Verdict
  readonly because: readonly Reason[]
}

/** One that fails refuses, whatever the others are; only then does one that is unknown leave it open. */
export function allOf(because: readonly Reason[]): Weighed {
  return { verdict: lowest(because.map(({ verdict }) => verdict)), because }
}

/** One that holds suffices, whatever the others are; only then does one that is unknown leave it open. */
export function anyOf(because: readonly Reason[]): Weighed {
  return { verdict: highest(because.map(({ verdict }) => verdict)), because }
}

/** The verdict of `all`: fails before unknown before holds; of nothing, holds. */
export function lowest(verdicts: readonly Verdict[]): Verdict {
  return firstOf(['fails', 'unknown', 'holds'], verdicts)
}

/** The verdict of `any`: holds before unknown before fails; of nothing, fails. */
export function highest(verdicts: readonly Verdict[]): Verdict {
  return firstOf(['holds', 'unknown', 'fails'], verdicts)
}

/** The verdict of `not`. */
export const opposite = { holds: 'fails', fails: 'holds', unknown: 'unknown' } as const satisfies Record<Verdict, Verdict>

function firstOf(order: readonly [Verdict, Verdict, Verdict], verdicts: readonly Verdict[]): Verdict {
  return order.find((verdict) => verdicts.includes(verdict)) ?? order[2]
}
