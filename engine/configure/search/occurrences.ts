import type { Bool } from './booleans.js'
import type { ClausesAndSums } from './clauses-and-sums.js'

/** By literal, what follows when it becomes false: entries `starts[literal]` to before `starts[literal + 1]`. */
export interface PairsByLiteral {
  readonly starts: Int32Array
  readonly others: Int32Array
}

export function pairsByLiteral(literals: number, pairs: readonly Bool[]): PairsByLiteral {
  const starts = startsOf(literals, pairs)
  const free = starts.slice()
  const others = new Int32Array(pairs.length)
  for (let i = 0; i < pairs.length; i++) others[free[pairs[i]!]!++] = pairs[i ^ 1]!
  return { starts, others }
}

/** The clauses in arrays of numbers, and by literal those that have it. */
export interface ClausesByLiteral {
  readonly literals: Int32Array
  readonly starts: Int32Array
  readonly byLiteral: { readonly starts: Int32Array; readonly clauses: Int32Array }
}

export function clausesByLiteral(literals: number, clauses: ClausesAndSums['clauses']): ClausesByLiteral {
  const starts = startsOf(literals, clauses.literals)
  const free = starts.slice()
  const byLiteral = { starts, clauses: new Int32Array(clauses.literals.length) }
  for (let clause = 0; clause + 1 < clauses.starts.length; clause++) {
    for (let i = clauses.starts[clause]!; i < clauses.starts[clause + 1]!; i++) {
      byLiteral.clauses[free[clauses.literals[i]!]!++] = clause
    }
  }
  return { literals: Int32Array.from(clauses.literals), starts: Int32Array.from(clauses.starts), byLiteral }
}

/** The sums in arrays of numbers, and by literal the sums it counts in with its weight there. */
export interface SumsByLiteral {
  readonly literals: Int32Array
  readonly weights: Float64Array
  readonly starts: Int32Array
  /** By sum: how much weight may be false altogether. */
  readonly spare: Float64Array
  readonly heaviest: Float64Array
  readonly byLiteral: { readonly starts: Int32Array; readonly sums: Int32Array; readonly weights: Float64Array }
}

export function sumsByLiteral(literals: number, sums: ClausesAndSums['sums']): SumsByLiteral {
  const starts = startsOf(literals, sums.literals)
  const free = starts.slice()
  const byLiteral = { starts, sums: new Int32Array(sums.literals.length), weights: new Float64Array(sums.literals.length) }
  const spare = new Float64Array(sums.needs.length)
  const heaviest = new Float64Array(sums.needs.length)
  for (let sum = 0; sum < sums.needs.length; sum++) {
    let total = 0
    for (let i = sums.starts[sum]!; i < sums.starts[sum + 1]!; i++) {
      const place = free[sums.literals[i]!]!++
      byLiteral.sums[place] = sum
      byLiteral.weights[place] = sums.weights[i]!
      total += sums.weights[i]!
    }
    spare[sum] = total - sums.needs[sum]!
    heaviest[sum] = sums.weights[sums.starts[sum]!] ?? 0
  }
  return {
    literals: Int32Array.from(sums.literals),
    weights: Float64Array.from(sums.weights),
    starts: Int32Array.from(sums.starts),
    spare,
    heaviest,
    byLiteral,
  }
}

function startsOf(literals: number, listed: readonly Bool[]): Int32Array {
  const starts = new Int32Array(literals + 1)
  for (const literal of listed) starts[literal + 1]! += 1
  for (let literal = 0; literal < literals; literal++) starts[literal + 1]! += starts[literal]!
  return starts
}
