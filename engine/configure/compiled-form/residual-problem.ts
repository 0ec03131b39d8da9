import { wordsFor } from '../problem/cells.js'
import type { Budget, Space } from '../problem/finite-problem.js'
import type { LinearProblem } from './linear-problem.js'

/** What is left of a problem once variables have been narrowed. Narrowing is undone in reverse, back to a mark. */
export interface ResidualProblem {
  /** The cells that are left. */
  readonly domains: Int32Array
  /** The least and the most that a term adds with the cells left; alike when the term is settled. */
  readonly leastOf: Float64Array
  readonly mostOf: Float64Array
  /** The least and the most that the terms of a constraint add together. It is satisfied once the least is enough. */
  readonly least: Float64Array
  readonly most: Float64Array
  /** Where narrowing stands now. */
  mark(): number
  /** Leaves a variable only those of its cells that are in the words from `from` on, without drawing conclusions. */
  narrow(variable: number, cells: Int32Array, from: number): void
  /** Narrows whatever constraints leave no freedom to, until nothing follows; `false` when one can't be satisfied any more. */
  propagate(): boolean
  undo(mark: number): void
  /** From now on somebody is told what differs from how things stand now. */
  watch(watcher: Watcher): void
  /** Whether a constraint adds up to something else than when watching began. */
  isChanged(constraint: number): boolean
}

export interface Watcher {
  /** A variable was narrowed (1), or that was undone (-1). */
  narrowed(variable: number, by: 1 | -1): void
  /** A constraint adds up to something else than at the start (1), or no longer does (-1). */
  added(constraint: number, by: 1 | -1): void
}

export function openResidual({ variables, initial }: Space, linear: LinearProblem, budget: Budget): ResidualProblem {
  const { need, firstTerm, constraintOf, variableOf, firstWorth, worth, firstUse, uses } = linear
  const firstWord = Int32Array.from(variables, (variable) => variable.firstWord)
  const cellsOf = Int32Array.from(variables, ({ cells }) => cells)
  const constraints = need.length
  const domains = Int32Array.from(initial)
  const leastOf = new Float64Array(variableOf.length)
  const mostOf = new Float64Array(variableOf.length)
  const least = new Float64Array(constraints)
  const most = new Float64Array(constraints)
  /** The most that any term of a constraint can change it by. */
  const swing = new Float64Array(constraints)

  const leastAtStart = new Float64Array(constraints)
  const mostAtStart = new Float64Array(constraints)
  const hasChanged = new Uint8Array(constraints)
  let watcher: Watcher | null = null

  /** Per narrowing the word, what it was, and its variable. */
  let trail = new Int32Array(3 * 1024)
  let trailed = 0
  const queue = new Int32Array(constraints)
  const isQueued = new Uint8Array(constraints)
  let [head, queued] = [0, 0]
  const kept = new Int32Array(wordsFor(cellsOf.reduce((most, cells) => Math.max(most, cells), 1)))

  for (let variable = 0; variable < variables.length; variable++) weigh(variable)
  for (let term = 0; term < variableOf.length; term++) {
    const constraint = constraintOf[term]!
    swing[constraint] = Math.max(swing[constraint]!, mostOf[term]! - leastOf[term]!)
  }
  for (let constraint = 0; constraint < constraints; constraint++) enqueue(constraint)

  return {
    domains,
    leastOf,
    mostOf,
    least,
    most,
    mark: () => trailed,
    narrow,
    propagate,
    undo,
    watch,
    isChanged: (constraint) => hasChanged[constraint] === 1,
  }

  function narrow(variable: number, cells: Int32Array, from: number): void {
    const first = firstWord[variable]!
    let changed = false
    for (let i = 0; i < wordsFor(cellsOf[variable]!); i++) {
      const before = domains[first + i]!
      const after = before & cells[from + i]!
      if (after === before) continue
      if (trailed + 3 > trail.length) trail = doubled(trail)
      trail[trailed] = first + i
      trail[trailed + 1] = before
      trail[trailed + 2] = variable
      trailed += 3
      domains[first + i] = after
      changed = true
      watcher?.narrowed(variable, 1)
    }
    if (!changed) return
    weigh(variable)
    for (let use = firstUse[variable]!; use < firstUse[variable + 1]!; use++) {
      const constraint = constraintOf[uses[use]!]!
      if (least[constraint]! < need[constraint]! && most[constraint]! - need[constraint]! < swing[constraint]!) enqueue(constraint)
    }
  }

  /** Brings the sums up to date with the cells that are left to a variable; none left counts as nothing. */
  function weigh(variable: number): void {
    const first = firstWord[variable]!
    const cells = cellsOf[variable]!
    budget.left -= firstUse[variable + 1]! - firstUse[variable]!
    for (let use = firstUse[variable]!; use < firstUse[variable + 1]!; use++) {
      const term = uses[use]!
      const base = firstWorth[term]!
      let [low, high] = [Number.POSITIVE_INFINITY, 0]
      for (let cell = 0; cell < cells; cell++) {
        if ((domains[first + (cell >>> 5)]! & (1 << (cell & 31))) === 0) continue
        const one = worth[base + cell]!
        if (one < low) low = one
        if (one > high) high = one
      }
      if (low > high) low = high
      const constraint = constraintOf[term]!
      least[constraint]! += low - leastOf[term]!
      most[constraint]! += high - mostOf[term]!
      leastOf[term] = low
      mostOf[term] = high
      if (watcher !== null) compare(constraint, watcher)
    }
  }

  function compare(constraint: number, { added }: Watcher): void {
    const differs = least[constraint] !== leastAtStart[constraint] || most[constraint] !== mostAtStart[constraint] ? 1 : 0
    if (hasChanged[constraint] === differs) return
    hasChanged[constraint] = differs
    added(constraint, differs === 1 ? 1 : -1)
  }

  function watch(by: Watcher): void {
    watcher = by
    leastAtStart.set(least)
    mostAtStart.set(most)
  }

  function undo(mark: number): void {
    while (head < queued) isQueued[queue[head++ % constraints]!] = 0
    head = queued = 0
    while (trailed > mark) {
      trailed -= 3
      domains[trail[trailed]!] = trail[trailed + 1]!
      const variable = trail[trailed + 2]!
      watcher?.narrowed(variable, -1)
      if (trailed === mark || trail[trailed - 1] !== variable) weigh(variable)
    }
  }

  /** Every constraint is in the queue at most once, so that the queue can go round in as many places. */
  function enqueue(constraint: number): void {
    if (isQueued[constraint] === 1) return
    isQueued[constraint] = 1
    queue[queued++ % constraints] = constraint
  }

  function propagate(): boolean {
    while (head < queued) {
      const constraint = queue[head++ % constraints]!
      isQueued[constraint] = 0
      if (!enforce(constraint)) return false
    }
    head = queued = 0
    return true
  }

  function enforce(constraint: number): boolean {
    if (least[constraint]! >= need[constraint]!) return true
    if (most[constraint]! < need[constraint]!) return false
    budget.left -= firstTerm[constraint + 1]! - firstTerm[constraint]!
    for (let term = firstTerm[constraint]!; term < firstTerm[constraint + 1]!; term++) {
      const spare = most[constraint]! - need[constraint]!
      if (mostOf[term]! - leastOf[term]! > spare) leaveOut(term, mostOf[term]! - spare)
    }
    return true
  }

  /** Leaves the variable of a term only the cells that are worth at least so much. */
  function leaveOut(term: number, atLeast: number): void {
    const variable = variableOf[term]!
    const base = firstWorth[term]!
    kept.fill(0)
    for (let cell = 0; cell < cellsOf[variable]!; cell++) if (worth[base + cell]! >= atLeast) kept[cell >>> 5]! |= 1 << (cell & 31)
    narrow(variable, kept, 0)
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
