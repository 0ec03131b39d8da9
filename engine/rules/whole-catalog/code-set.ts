/**
 * Codes of one variable for which something holds, as sorted, disjoint, half-open runs that don't touch:
 * `[from, to, from, to, …]`. A range of numbers is one run however long it is, and so is a place with all below it.
 */
export type CodeSet = readonly number[]

export const noCodes: CodeSet = []

export function codesBetween(from: number, to: number): CodeSet {
  return from < to ? [from, to] : noCodes
}

/** The set of single codes in any order, repeated ones once. */
export function codeSetOf(codes: readonly number[]): CodeSet {
  const set: number[] = []
  for (const code of Int32Array.from(codes).sort()) {
    const end = set.at(-1)
    if (end === code) set[set.length - 1] = code + 1
    else if (end === undefined || end < code) set.push(code, code + 1)
  }
  return set
}

/** Every other code from 0 up to, not including, `size`. */
export function complementOf(set: CodeSet, size: number): CodeSet {
  const complement: number[] = []
  let from = 0
  for (let i = 0; i < set.length; i += 2) {
    if (from < set[i]!) complement.push(from, set[i]!)
    from = set[i + 1]!
  }
  if (from < size) complement.push(from, size)
  return complement
}

export function unionOf(sets: readonly CodeSet[]): CodeSet {
  return sets.length === 1 ? sets[0]! : joined(sets.flatMap(runsOf))
}

export function intersectionOf(sets: readonly CodeSet[], size: number): CodeSet {
  if (sets.length === 1) return sets[0]!
  return complementOf(unionOf(sets.map((set) => complementOf(set, size))), size)
}

type Run = readonly [from: number, to: number]

function runsOf(set: CodeSet): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < set.length; i += 2) runs.push([set[i]!, set[i + 1]!])
  return runs
}

function joined(runs: Run[]): CodeSet {
  const set: number[] = []
  for (const [from, to] of runs.sort((left, right) => left[0] - right[0])) {
    const end = set.at(-1)
    if (end !== undefined && from <= end) set[set.length - 1] = Math.max(end, to)
    else set.push(from, to)
  }
  return set
}
