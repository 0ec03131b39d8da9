import { oncePer } from '../../values/once.js'
import { addCell, type Variable } from '../problem/cells.js'
import { isCell, type Literal, negated } from '../problem/constraint.js'
import { type Budget, holdIn, type Model } from '../problem/finite-problem.js'
import type { Hearing } from './hearing.js'
import { type Core, type Part, possibilityOf } from './minimal-core.js'

/** Gives the minimal reason why something has no way; `null` when the budget ends before it is known to be minimal. */
export interface ValueExplainer {
  /** Why the literal is true in no valid configuration. `own` is the source of a choice of the same variable. */
  impossible(literal: Literal, own: number | null): Core | null
  /** Why every valid configuration has the cell. */
  forced(variable: Variable, cell: number): Core | null
  /** Why there is no valid configuration at all. */
  conflict(): Core | null
}

/** All sources of a hearing, each to be left out by itself. */
export const partsOf = oncePer(({ heard }: Hearing) => [...heard].map(([source, literal]): Part => ({ source, literal })))

/**
 * Explains values to somebody who made these choices, given what nobody can leave out. The rules are asked first without
 * any choice, then with those of other variables, then with all: so a reason never blames a choice for what was
 * impossible anyway, and it is exactly the own choice where another value could be had instead. Of several reasons the
 * one that leaves out choices before what the tree demands, and that before the author's rules.
 */
export function explainHeard(hearing: Hearing, given: readonly Literal[], choices: readonly Part[], budget: Budget): ValueExplainer {
  const { space, search } = hearing
  const rules = partsOf(hearing)
  /** Assignments that satisfy all rules, whatever the choices are; and the cells that they have. */
  const models: Model[] = []
  const seen = new Int32Array(search.domains.length)
  search.reset()

  return {
    impossible(literal, own) {
      const others = choices.filter(({ source }) => source !== own)
      return reason([literal], others, own === null ? null : [own])
    },
    forced: (variable, cell) => reason([negated(isCell(variable, cell))], choices, null),
    conflict: () => reason([], choices, null),
  }

  /** The reason why what is asked has no way with these choices; `otherwise` when it has one. */
  function reason(asked: readonly Literal[], blamed: readonly Part[], otherwise: Core | null): Core | null {
    for (const some of blamed.length === 0 ? [[]] : [[], blamed]) {
      if (isWitnessed([...asked, ...some.map(({ literal }) => literal)])) continue
      const found = possibilityOf(search, [...given, ...asked], some.length === 0 ? rules : some.concat(rules), budget, { seen })
      if (found.kind === 'impossible') return found.core
      if (found.kind === 'unproven') return null
      models.push(found.model)
      for (const { index, firstWord } of space.variables) addCell(seen, firstWord, found.model[index]!)
    }
    return otherwise
  }

  function isWitnessed(literals: readonly Literal[]): boolean {
    return models.some((model) => holdIn(model, literals))
  }
}
