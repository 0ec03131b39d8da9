import { addCell, hasCell, lowestBit, type Variable } from '../problem/cells.js'
import { isCell, isIn, type Literal } from '../problem/constraint.js'
import type { Budget, Model, Search, Space } from '../problem/finite-problem.js'

/** For every cell of every variable whether some assignment has it. Complete: nothing is left to propagation alone. */
export interface ValidDomains {
  /** `unproven` when the budget ended before even one assignment was found or excluded. */
  readonly kind: 'satisfiable' | 'unsatisfiable' | 'unproven'
  /** Cells that some assignment has, each shown by one of the models. */
  readonly possible: Int32Array
  /** Cells that nobody knows about, because the budget ended; none of them is possible, too. */
  readonly unproven: Int32Array
  readonly models: readonly Model[]
}

/** How much of the budget one question may use, so that a single hard one doesn't starve the others. */
const shareOfOne = 0.1

/**
 * The valid domains of all variables under the search's constraints. Each assignment that is found speaks for all of its
 * cells at once, and prefers cells that none spoke for yet; only the rest need a search of their own. `known` are
 * assignments from before: those that still hold are not sought again.
 */
export function validDomains(space: Space, search: Search, budget: Budget, known: readonly Model[] = []): ValidDomains {
  const possible = new Int32Array(search.domains.length)
  const unproven = new Int32Array(search.domains.length)
  const firstWords = new Int32Array(space.variables.length)
  for (const { index, firstWord } of space.variables) firstWords[index] = firstWord
  const models = known.filter(holds)
  models.forEach(witness)
  const first = models.length > 0 ? 'found' : ask(null)
  if (first === 'refuted') return { kind: 'unsatisfiable', possible, unproven, models }
  for (const variable of space.variables) {
    for (let cell = nextUnseen(variable, -1); cell >= 0; cell = nextUnseen(variable, cell)) {
      const outcome = ask(variable, cell)
      if (outcome === 'refuted') search.fix(isIn(variable, (one) => one !== cell))
      if (outcome === 'unproven') addCell(unproven, variable.firstWord, cell)
    }
  }
  const last = models.length > 0 ? 'found' : ask(null)
  // What one question left open, the assignment of a later one may have.
  for (let word = 0; word < possible.length; word++) unproven[word]! &= ~possible[word]!
  const kind = last === 'found' ? 'satisfiable' : last === 'refuted' ? 'unsatisfiable' : 'unproven'
  return { kind, possible, unproven, models }

  function holds(model: Model): boolean {
    for (let i = 0; i < firstWords.length; i++) if (!hasCell(search.domains, firstWords[i]!, model[i]!)) return false
    return true
  }

  /** The next cell that is open and not known to be possible, or -1. */
  function nextUnseen({ firstWord, cells }: Variable, after: number): number {
    for (let word = (after + 1) >>> 5; 32 * word < cells; word++) {
      const earlier = after >= 32 * word ? (2 << (after & 31)) - 1 : 0
      const bits = search.domains[firstWord + word]! & ~possible[firstWord + word]! & ~earlier
      if (bits !== 0) return 32 * word + lowestBit(bits)
    }
    return -1
  }

  function witness(model: Model): void {
    // As `addCell` does; said here, as it happens some thousand times for one answer.
    for (let i = 0; i < firstWords.length; i++) possible[firstWords[i]! + (model[i]! >>> 5)]! |= 1 << (model[i]! & 31)
  }

  function ask(variable: Variable | null, cell = 0): 'found' | 'refuted' | 'unproven' {
    const share: Budget = { left: Math.ceil(budget.left * (models.length > 0 ? shareOfOne : 1)) }
    const given = share.left
    const outcome = search.solve(variable === null ? [] : [isCell(variable, cell)], share, possible)
    budget.left -= given - share.left
    if (outcome.kind === 'found') {
      models.push(outcome.model)
      witness(outcome.model)
    }
    return outcome.kind
  }
}

/** A cell that somebody asks for. */
export interface AskedCell {
  readonly variable: Variable
  readonly cell: number
}

/**
 * The first of the asked cells that no assignment has together with what is assumed, or `null` when each has one. What
 * is found on the way is added to the known assignments. `unproven` when the budget ended first.
 */
export function firstImpossible(
  space: Space,
  search: Search,
  budget: Budget,
  known: Model[],
  assumed: Literal,
  asked: readonly AskedCell[],
): AskedCell | 'unproven' | null {
  const seen = new Int32Array(search.domains.length)
  for (const model of known) if (hasCell(assumed.cells, 0, model[assumed.variable.index]!)) add(model)
  for (const one of asked) {
    const { variable, cell } = one
    if (hasCell(seen, variable.firstWord, cell)) continue
    const outcome = search.solve([assumed, isCell(variable, cell)], budget, seen)
    if (outcome.kind !== 'found') return outcome.kind === 'refuted' ? one : 'unproven'
    known.push(outcome.model)
    add(outcome.model)
  }
  return null

  function add(model: Model): void {
    for (const { index, firstWord } of space.variables) addCell(seen, firstWord, model[index]!)
  }
}
