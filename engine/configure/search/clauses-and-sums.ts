import { bitCount, hasCell, type Variable } from '../problem/cells.js'
import type { Constraint } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'
import { always, type Bool, type Booleans, booleansOf, type SetBoolean } from './booleans.js'

/** Beyond so many cells, that no two hold together is one sum and not a pair for each two. */
const mostPaired = 8

/**
 * A problem over booleans: what the constraints say, and what the cells of one variable mean to each other, namely that
 * it is in exactly one, and which sets it is then in.
 */
export interface ClausesAndSums {
  readonly booleans: Booleans
  /** Whether a constraint can't be satisfied whatever happens. */
  readonly isBroken: boolean
  readonly units: readonly Bool[]
  /** Two literals each, of which one is true. */
  readonly pairs: readonly Bool[]
  /** Three or more literals of which one is true; clause `i` is from `starts[i]` to before `starts[i + 1]`. */
  readonly clauses: { readonly literals: readonly Bool[]; readonly starts: readonly number[] }
  /** At least `needs[i]` of the weight of the literals is true; the heaviest come first, and none weighs more than is needed. */
  readonly sums: {
    readonly literals: readonly Bool[]
    readonly weights: readonly number[]
    readonly starts: readonly number[]
    readonly needs: readonly number[]
  }
}

export function clausesAndSumsOf({ variables, initial }: Space, constraints: readonly Constraint[]): ClausesAndSums {
  const booleans = booleansOf(variables)
  const units: Bool[] = []
  const pairs: Bool[] = []
  const clauses = { literals: [] as Bool[], starts: [0] }
  const sums = { literals: [] as Bool[], weights: [] as number[], starts: [0], needs: [] as number[] }
  let isBroken = false
  /** The weight of each literal of the constraint at hand; zero for all others. */
  const weightOf = new Float64Array(2 * mostBooleans(variables, constraints))

  for (const constraint of constraints) demand(constraint)
  for (const variable of variables) describe(variable)
  return { booleans, isBroken, units, pairs, clauses, sums }

  function demand({ need: wanted, literals, weights }: Constraint): void {
    let need = wanted
    const spoken: Bool[] = []
    for (let i = 0; i < literals.length; i++) {
      const literal = booleans.of(literals[i]!)
      if (literal === always) need -= weights[i]!
      if (literal < 0 || weights[i]! <= 0) continue
      spoken.push(literal)
      weightOf[literal]! += weights[i]!
    }
    for (const literal of spoken) {
      const sure = Math.min(weightOf[literal]!, weightOf[literal ^ 1]!)
      if (sure === 0) continue
      need -= sure
      weightOf[literal]! -= sure
      weightOf[literal ^ 1]! -= sure
    }
    const weighed: { readonly literal: Bool; readonly weight: number }[] = []
    for (const literal of spoken) {
      if (weightOf[literal]! > 0) weighed.push({ literal, weight: Math.min(weightOf[literal]!, need) })
      weightOf[literal] = 0
    }
    if (need > 0) add(weighed, need)
  }

  function add(weighed: { readonly literal: Bool; readonly weight: number }[], need: number): void {
    if (weighed.every(({ weight }) => weight === need)) {
      addClause(weighed.map(({ literal }) => literal))
      return
    }
    weighed.sort((a, b) => b.weight - a.weight)
    const unit = weighed[0]!.weight === weighed.at(-1)!.weight ? weighed[0]!.weight : 1
    for (const { literal, weight } of weighed) {
      sums.literals.push(literal)
      sums.weights.push(weight / unit)
    }
    sums.needs.push(Math.ceil(need / unit))
    sums.starts.push(sums.literals.length)
  }

  function addClause(literals: readonly Bool[]): void {
    if (literals.length === 0) isBroken = true
    else if (literals.length === 1) units.push(literals[0]!)
    else if (literals.length === 2) pairs.push(literals[0]!, literals[1]!)
    else {
      for (const literal of literals) clauses.literals.push(literal)
      clauses.starts.push(clauses.literals.length)
    }
  }

  /** That the variable is in exactly one of its cells. */
  function describe(variable: Variable): void {
    const { index, cells, firstWord } = variable
    const first = booleans.firstOf[index]!
    const isOpen = (cell: number) => hasCell(initial, firstWord, cell)
    if (cells === 1) {
      if (!isOpen(0)) isBroken = true
      return
    }
    if (cells === 2) {
      for (const cell of [0, 1]) if (!isOpen(cell)) units.push(2 * first + cell)
      return
    }
    const all = Array.from({ length: cells }, (_, cell) => cell)
    const literals = all.map((cell) => 2 * (first + cell))
    addClause(literals)
    if (cells > mostPaired) {
      const others = literals.map((literal) => ({ literal: literal + 1, weight: 1 }))
      add(others, cells - 1)
    } else for (const one of literals) for (const other of literals) if (one < other) pairs.push(one + 1, other + 1)
    for (const cell of all) if (!isOpen(cell)) units.push(literals[cell]! + 1)
    for (const chain of chainsOf(booleans.sets[index] ?? [])) describeChain(literals, chain)
  }

  /** Each set of the chain is the one before and some cells more; outside the largest there are only the other cells. */
  function describeChain(literals: readonly Bool[], chain: readonly SetBoolean[]): void {
    let before: SetBoolean | null = null
    for (const set of chain) {
      const more = literals.filter((_, cell) => hasCell(set.cells, 0, cell) && (before === null || !hasCell(before.cells, 0, cell)))
      apart(before, more)
      if (before !== null) more.push(2 * before.boolean)
      for (const part of more) pairs.push(part + 1, 2 * set.boolean)
      addClause([2 * set.boolean + 1, ...more])
      before = set
    }
    const outside = literals.filter((_, cell) => !hasCell(before!.cells, 0, cell))
    apart(before, outside)
    addClause([2 * before!.boolean, ...outside])
  }

  function apart(set: SetBoolean | null, outside: readonly Bool[]): void {
    if (set !== null) for (const cell of outside) pairs.push(2 * set.boolean + 1, cell + 1)
  }
}

/** The sets in as few chains as come easily, in which each set contains the one before. */
function chainsOf(sets: readonly SetBoolean[]): readonly (readonly SetBoolean[])[] {
  const chains: SetBoolean[][] = []
  const size = ({ cells }: SetBoolean) => cells.reduce((sum, word) => sum + bitCount(word), 0)
  for (const set of sets.toSorted((a, b) => size(a) - size(b))) {
    const chain = chains.find((one) => one.at(-1)!.cells.every((word, i) => (word & ~set.cells[i]!) === 0))
    if (chain === undefined) chains.push([set])
    else chain.push(set)
  }
  return chains
}

/** More booleans than there can be: one for each cell, and one for each literal that speaks of several. */
function mostBooleans(variables: readonly Variable[], constraints: readonly Constraint[]): number {
  let most = 0
  for (const { cells } of variables) most += cells
  for (const { literals } of constraints) for (const { variable } of literals) if (variable.cells > 2) most += 1
  return most
}
