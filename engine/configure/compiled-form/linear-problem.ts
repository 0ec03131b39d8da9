import { hasCell } from '../problem/cells.js'
import type { Constraint } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'
import { joinExclusions } from './joined-exclusions.js'
import type { Sum, Term } from './linear-sum.js'

/**
 * Constraints as sums: each variable adds what its cell is worth, and the sum must reach what is needed. Literals of one
 * variable are added up beforehand, so that a term is a variable with the worth of each of its cells; the least is 0.
 */
export interface LinearProblem {
  /** What each constraint needs; always more than 0. */
  readonly need: Float64Array
  /** The terms of constraint `c` are those from `firstTerm[c]` to before `firstTerm[c + 1]`. */
  readonly firstTerm: Int32Array
  readonly constraintOf: Int32Array
  readonly variableOf: Int32Array
  /** A term's worth of cell `i` is `worth[firstWorth[term] + i]`. */
  readonly firstWorth: Int32Array
  readonly worth: Float64Array
  /** The terms of variable `v` are `uses[firstUse[v]]` to before `uses[firstUse[v + 1]]`. */
  readonly firstUse: Int32Array
  readonly uses: Int32Array
  /** Some constraint can't be satisfied even by itself. */
  readonly isRefuted: boolean
}

/** The same demands, each once, without those that always hold; what excludes each other pair by pair is said at once. */
export function linearProblem(space: Space, constraints: readonly Constraint[]): LinearProblem {
  const sums = new Map<string, Sum>()
  let isRefuted = false
  for (const constraint of constraints) {
    const sum = reduced(sumOf(space, constraint))
    if (sum.need <= 0) continue
    if (sum.terms.reduce((most, { worth }) => most + Math.max(...worth), 0) < sum.need) isRefuted = true
    sums.set(JSON.stringify(sum), sum)
  }
  return { ...layOut(space, joinExclusions([...sums.values()])), isRefuted }
}

function sumOf({ variables, initial }: Space, { need, literals, weights }: Constraint): Sum {
  const worths = new Map<number, number[]>()
  literals.forEach(({ variable, cells }, i) => {
    const worth = worths.get(variable.index) ?? new Array<number>(variable.cells).fill(0)
    for (let cell = 0; cell < variable.cells; cell++) if (hasCell(cells, 0, cell)) worth[cell]! += weights[i]!
    worths.set(variable.index, worth)
  })
  let missing = need
  const terms: Term[] = []
  for (const [index, worth] of [...worths].sort(([a], [b]) => a - b)) {
    const { firstWord } = variables[index]!
    const possible = worth.filter((_, cell) => hasCell(initial, firstWord, cell))
    const least = Math.min(...possible)
    missing -= least
    if (Math.max(...possible) > least) {
      terms.push({ variable: index, worth: worth.map((one, cell) => (hasCell(initial, firstWord, cell) ? one - least : 0)) })
    }
  }
  return { need: missing, terms }
}

/** What all worths have in common is divided out, and nothing is worth more than what is needed. */
function reduced(sum: Sum): Sum {
  if (sum.need <= 0) return sum
  const { need, terms } = divided(sum)
  return divided({ need, terms: terms.map(({ variable, worth }) => ({ variable, worth: worth.map((one) => Math.min(one, need)) })) })
}

function divided({ need, terms }: Sum): Sum {
  const shared = terms.reduce((divisor, { worth }) => worth.reduce(greatestCommonDivisor, divisor), 0)
  if (shared <= 1) return { need, terms }
  return {
    need: Math.ceil(need / shared),
    terms: terms.map(({ variable, worth }) => ({ variable, worth: worth.map((one) => one / shared) })),
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function layOut({ variables }: Space, sums: readonly Sum[]): Omit<LinearProblem, 'isRefuted'> {
  const terms = sums.flatMap((sum) => sum.terms)
  const firstTerm = new Int32Array(sums.length + 1)
  const constraintOf = new Int32Array(terms.length)
  sums.forEach((sum, constraint) => {
    firstTerm[constraint + 1] = firstTerm[constraint]! + sum.terms.length
    constraintOf.fill(constraint, firstTerm[constraint]!, firstTerm[constraint + 1]!)
  })
  const firstWorth = new Int32Array(terms.length + 1)
  const firstUse = new Int32Array(variables.length + 1)
  terms.forEach(({ variable, worth }, term) => {
    firstWorth[term + 1] = firstWorth[term]! + worth.length
    firstUse[variable + 1]! += 1
  })
  for (let variable = 0; variable < variables.length; variable++) firstUse[variable + 1]! += firstUse[variable]!
  const nextUse = firstUse.slice()
  const uses = new Int32Array(terms.length)
  terms.forEach(({ variable }, term) => {
    uses[nextUse[variable]!++] = term
  })
  return {
    need: Float64Array.from(sums, (sum) => sum.need),
    firstTerm,
    constraintOf,
    variableOf: Int32Array.from(terms, ({ variable }) => variable),
    firstWorth,
    worth: Float64Array.from(terms.flatMap(({ worth }) => worth)),
    firstUse,
    uses,
  }
}
