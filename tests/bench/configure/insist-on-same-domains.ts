import type { Variable } from '../../../engine/configure/problem/cells.js'
import type { DomainsAfter } from './problem-ways.js'
import type { Clicks } from './session.js'
import { firstDifference } from './session.js'

/** Refuses to race subjects that find other domains than the first: a benchmark of wrong answers is worth nothing. */
export async function insistOnSameDomains(
  variables: readonly Variable[],
  clicks: Clicks,
  expected: DomainsAfter,
  subject: string,
  found: (choices: Clicks[number]) => Int32Array | Promise<Int32Array>,
): Promise<void> {
  for (const [click, choices] of clicks.entries()) {
    const different = firstDifference(variables, expected(choices), await found(choices))
    if (different !== null) throw new Error(`${subject}: after click ${click}, variable ${different.index} is answered otherwise.`)
  }
}
