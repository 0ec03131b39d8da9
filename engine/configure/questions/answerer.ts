import type { CompiledForm } from '../compiled-form/open-form.js'
import { hasCell } from '../problem/cells.js'
import { isCell, type Literal } from '../problem/constraint.js'
import { type Budget, holdIn, type Model, type Search, type Space } from '../problem/finite-problem.js'
import { type AskedCell, firstImpossible, type ValidDomains, validDomains } from './valid-domains.js'

/**
 * What can still be, once some literals are fixed. A compiled form answers by walking through it; a search answers where
 * there is no form. The two never differ, except that a search may run out of its budget and say so.
 */
export interface Answerer {
  /** Adds a literal for good. */
  fix(literal: Literal): void
  validDomains(): ValidDomains
  /** Whether these can hold together. */
  canHold(literals: readonly Literal[]): boolean | 'unproven'
  /** The first of the asked cells that no assignment has together with what is assumed, or `null` when each has one. */
  firstImpossible(assumed: Literal, asked: readonly AskedCell[]): AskedCell | 'unproven' | null
}

export function formAnswerer({ initial }: Space, form: CompiledForm): Answerer {
  const allowed = Int32Array.from(initial)
  return {
    fix(literal) {
      narrow(allowed, literal)
    },
    validDomains() {
      const possible = form.validDomains(allowed)
      const nothing = new Int32Array(allowed.length)
      return { kind: possible === null ? 'unsatisfiable' : 'satisfiable', possible: possible ?? nothing, unproven: nothing, models: [] }
    },
    canHold: (literals) => under(literals) !== null,
    firstImpossible(assumed, asked) {
      const possible = under([assumed])
      return asked.find(({ variable, cell }) => possible === null || !hasCell(possible, variable.firstWord, cell)) ?? null
    },
  }

  function under(literals: readonly Literal[]): Int32Array | null {
    const narrower = Int32Array.from(allowed)
    for (const literal of literals) narrow(narrower, literal)
    return form.validDomains(narrower)
  }
}

/** `visible` are the variables whose cells are asked for. */
export function searchAnswerer(visible: Space, search: Search, budget: Budget): Answerer {
  let known: Model[] = []
  return {
    fix(literal) {
      search.fix(literal)
      known = known.filter((model) => holdIn(model, [literal]))
    },
    validDomains() {
      const domains = validDomains(visible, search, budget, known)
      known = [...domains.models]
      return domains
    },
    canHold(literals) {
      if (known.some((model) => holdIn(model, literals))) return true
      const outcome = search.solve(literals, budget)
      return outcome.kind === 'unproven' ? 'unproven' : outcome.kind === 'found'
    },
    firstImpossible: (assumed, asked) => firstImpossible(visible, search, budget, known, assumed, asked),
  }
}

function narrow(words: Int32Array, { variable, cells }: Literal): void {
  for (let word = 0; word < cells.length; word++) words[variable.firstWord + word]! &= cells[word]!
}

/** The cells as literals. */
export function together(cells: readonly AskedCell[]): readonly Literal[] {
  return cells.map(({ variable, cell }) => isCell(variable, cell))
}
