import { bitCount, type CellSet, hasCell, lowestBit, type Variable, wordsFor } from '../../engine/configure/problem/cells.js'
import type { Constraint, Literal } from '../../engine/configure/problem/constraint.js'
import type { Budget, Model, Outcome, Search, Space } from '../../engine/configure/problem/finite-problem.js'

/** Why an assignment failed: the levels of the decisions that took part. */
interface Failure {
  readonly levels: Set<number>
}

/** What narrowed a domain: a constraint, a decision or the failure of one, or nothing but an assumption. */
type Cause = number | Failure | null

interface Decision {
  readonly mark: number
  readonly variable: Variable
  readonly cell: number
}

/**
 * Opens a search by backtracking: the oracle of the search that learns. Propagation narrows domains until nothing follows; then every variable is imagined in
 * its likeliest cell, the one of the last assignment found where it still may be. If that satisfies every constraint it
 * is an assignment; if not, a variable of a constraint that fails is decided, and so on. So a question that differs
 * little from the last one costs little. Every narrowing knows its cause: a failure goes back straight to the latest
 * decision that took part in it. Deterministic: the same constraints
 * and questions in the same order give the same outcomes.
 */
export function openSimpleSearch({ variables, initial }: Space, constraints: readonly Constraint[]): Search {
  const domains = Int32Array.from(initial)
  const uses: (number[] | undefined)[] = new Array(variables.length)
  constraints.forEach(({ literals }, index) => {
    for (const { variable } of literals) {
      const used = uses[variable.index]
      if (used === undefined) uses[variable.index] = [index]
      else if (used.at(-1) !== index) used.push(index)
    }
  })
  const failures = Float64Array.from(variables, ({ index }) => uses[index]?.length ?? 0)
  const habit = new Int32Array(variables.length)

  const trail: { readonly word: number; readonly before: number; readonly variable: Variable; readonly cause: Cause }[] = []
  const queue: number[] = []
  const isQueued = new Uint8Array(constraints.length)
  let broken: Failure | null = null
  let looks = 0
  let lastFailing = 0

  constraints.forEach((_, index) => {
    enqueue(index)
  })
  const isEmpty = (variable: Variable) => sizeOf(variable) === 0
  settle(variables.some(isEmpty) ? analyse([]) : propagate())
  const opened = broken

  return { domains, solve, fix, reset }

  function solve(assumed: readonly Literal[], budget: Budget, seen?: Int32Array): Outcome {
    if (broken !== null) return refuted([])
    const base = trail.length
    const decisions: Decision[] = []
    let failure = assume(assumed) ?? propagate()
    for (;;) {
      if (failure !== null) {
        const back = Math.max(-1, ...failure.levels)
        if (back < 0) {
          undo(base)
          return refuted(assumed)
        }
        failure = turn(decisions, back, failure)
      } else {
        const variable = undecided(seen)
        if (variable === null) {
          const model = read(seen)
          undo(base)
          return { kind: 'found', model }
        }
        budget.left -= looks
        looks = 0
        if (budget.left <= 0) {
          undo(base)
          return { kind: 'unproven' }
        }
        decide(decisions, variable, likelyCell(variable, seen))
        failure = propagate()
      }
    }
  }

  function fix(literal: Literal): void {
    if (broken === null) settle(assume([literal]) ?? propagate())
  }

  function settle(failure: Failure | null): void {
    broken = failure
    if (failure !== null) domains.fill(0)
  }

  function reset(): void {
    undo(0)
    broken = opened
    if (broken !== null) return
    constraints.forEach((_, index) => {
      enqueue(index)
    })
    propagate()
  }

  function refuted(assumed: readonly Literal[]): Outcome {
    return { kind: 'refuted', core: assumed.map((_, i) => i) }
  }

  function assume(literals: readonly Literal[]): Failure | null {
    for (const { variable, cells } of literals) {
      if (!touches(variable, cells)) return analyse([variable])
      narrow(variable, cells, null)
    }
    return null
  }

  function decide(decisions: Decision[], variable: Variable, cell: number): void {
    const cells = new Int32Array(wordsFor(variable.cells))
    cells[cell >>> 5] = 1 << (cell & 31)
    const cause = { levels: new Set([decisions.length]) }
    decisions.push({ mark: trail.length, variable, cell })
    narrow(variable, cells, cause)
  }

  /** Takes back the decision of a level with all after it, and leaves out its cell, because of the levels that remain. */
  function turn(decisions: Decision[], level: number, { levels }: Failure): Failure | null {
    const { mark, variable, cell } = decisions[level]!
    decisions.length = level
    undo(mark)
    levels.delete(level)
    const others = new Int32Array(wordsFor(variable.cells)).fill(-1)
    others[cell >>> 5] = ~(1 << (cell & 31))
    narrow(variable, others, { levels })
    return propagate()
  }

  function touches({ firstWord }: Variable, cells: CellSet): boolean {
    for (let word = 0; word < cells.length; word++) if ((domains[firstWord + word]! & cells[word]!) !== 0) return true
    return false
  }

  function isInside({ firstWord }: Variable, cells: CellSet): boolean {
    for (let word = 0; word < cells.length; word++) if ((domains[firstWord + word]! & ~cells[word]!) !== 0) return false
    return true
  }

  function narrow(variable: Variable, cells: CellSet, cause: Cause): void {
    let changed = false
    for (let i = 0; i < cells.length; i++) {
      const word = variable.firstWord + i
      const before = domains[word]!
      const after = before & cells[i]!
      if (after === before) continue
      trail.push({ word, before, variable, cause })
      domains[word] = after
      changed = true
    }
    if (changed) for (const index of uses[variable.index] ?? []) enqueue(index)
  }

  function undo(mark: number): void {
    while (trail.length > mark) {
      const { word, before } = trail.pop()!
      domains[word] = before
    }
    for (const index of queue) isQueued[index] = 0
    queue.length = 0
  }

  function enqueue(index: number): void {
    if (isQueued[index] === 1) return
    isQueued[index] = 1
    queue.push(index)
  }

  function propagate(): Failure | null {
    for (let next = 0; next < queue.length; next++) {
      const index = queue[next]!
      isQueued[index] = 0
      if (!enforce(index)) {
        const failed = constraints[index]!.literals.map(({ variable }) => variable)
        for (const { index: variable } of failed) failures[variable]! += 1
        return analyse(failed)
      }
    }
    queue.length = 0
    return null
  }

  /** Narrows what one constraint leaves no freedom to; `false` when it can no longer be satisfied. */
  function enforce(index: number): boolean {
    const { need, literals, weights } = constraints[index]!
    looks += literals.length
    let possible = 0
    let certain = 0
    for (let i = 0; i < literals.length; i++) {
      const { variable, cells } = literals[i]!
      if (!touches(variable, cells)) continue
      possible += weights[i]!
      if (isInside(variable, cells)) certain += weights[i]!
    }
    if (certain >= need) return true
    if (possible < need) return false
    for (let i = 0; i < literals.length; i++) {
      const { variable, cells } = literals[i]!
      if (possible - weights[i]! < need && touches(variable, cells)) narrow(variable, cells, index)
    }
    return true
  }

  /** Walks the trail back from variables that failed together, to everything that narrowed them. */
  function analyse(failed: readonly Variable[]): Failure {
    const levels = new Set<number>()
    looks += trail.length
    const marked = new Uint8Array(variables.length)
    const followed = new Uint8Array(constraints.length)
    for (const { index } of failed) marked[index] = 1
    for (let i = trail.length - 1; i >= 0; i--) {
      const { variable, cause } = trail[i]!
      if (marked[variable.index] === 0 || cause === null) continue
      if (typeof cause !== 'number') {
        for (const level of cause.levels) levels.add(level)
      } else if (followed[cause] === 0) {
        followed[cause] = 1
        for (const literal of constraints[cause]!.literals) marked[literal.variable.index] = 1
      }
    }
    return { levels }
  }

  /** The variable to decide next, from a constraint that the likeliest cells don't satisfy; `null` when they satisfy all. */
  function undecided(seen?: Int32Array): Variable | null {
    for (let step = 0; step < constraints.length; step++) {
      const index = (lastFailing + step) % constraints.length
      const { need, literals, weights } = constraints[index]!
      looks += literals.length
      let weight = 0
      for (let i = 0; i < literals.length && weight < need; i++) {
        const { variable, cells } = literals[i]!
        if (hasCell(cells, 0, likelyCell(variable, seen))) weight += weights[i]!
      }
      if (weight >= need) continue
      lastFailing = index
      return mostFailed(literals)
    }
    return null
  }

  /** The variable that failed most per cell left. A constraint that is neither satisfied nor broken has one to decide. */
  function mostFailed(literals: readonly Literal[]): Variable | null {
    let best: Variable | null = null
    let bestScore = -1
    for (const { variable } of literals) {
      const size = sizeOf(variable)
      const score = size < 2 ? -1 : failures[variable.index]! / size
      if (score > bestScore) [best, bestScore] = [variable, score]
    }
    return best
  }

  function sizeOf({ firstWord, cells }: Variable): number {
    let size = 0
    for (let word = firstWord; word < firstWord + wordsFor(cells); word++) size += bitCount(domains[word]!)
    return size
  }

  function likelyCell({ index, firstWord, cells }: Variable, seen?: Int32Array): number {
    if (seen !== undefined) {
      for (let word = 0; word < wordsFor(cells); word++) {
        const unseen = domains[firstWord + word]! & ~seen[firstWord + word]!
        if (unseen !== 0) return word * 32 + lowestBit(unseen)
      }
    }
    if (hasCell(domains, firstWord, habit[index]!)) return habit[index]!
    let word = 0
    while (domains[firstWord + word] === 0) word++
    return word * 32 + lowestBit(domains[firstWord + word]!)
  }

  function read(seen?: Int32Array): Model {
    const model = Int32Array.from(variables, (variable) => likelyCell(variable, seen))
    habit.set(model)
    return model
  }
}
