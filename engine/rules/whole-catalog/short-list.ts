import { type CodeSet, complementOf } from './code-set.js'
import type { CodesPart } from './dimension.js'

/**
 * One variable within a group when only few offerings ask something of it: going through them one by one is then
 * quicker than combining rows of all offerings. It lists those whose bit leaves the group's neutral one: among `all`
 * the codes for which a part fails, among `any` those for which it holds.
 */
export interface ShortList {
  readonly variable: number
  /** Offering, first code, end of codes; and so on. */
  readonly runs: Int32Array
  /** The offerings, each once. */
  readonly concerned: Int32Array
}

export function compileShortList(
  kind: 'all' | 'any',
  { variable, size }: { readonly variable: number; readonly size: number },
  parts: readonly CodesPart[],
): ShortList {
  const runs: number[] = []
  for (const { offering, codes } of parts) {
    const leaving: CodeSet = kind === 'all' ? complementOf(codes, size) : codes
    for (let i = 0; i < leaving.length; i += 2) runs.push(offering, leaving[i]!, leaving[i + 1]!)
  }
  return { variable, runs: Int32Array.from(runs), concerned: Int32Array.from(parts, ({ offering }) => offering) }
}

/** Whether a list pays: its cost goes with the runs of codes, that of rows with their words, and four words cost like one run. */
export function isShort(parts: readonly CodesPart[], words: number): boolean {
  if (4 * parts.length > words) return false
  let runs = 0
  for (const { codes } of parts) runs += codes.length / 2
  return 4 * runs <= words
}
