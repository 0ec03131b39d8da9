import { type CellSet, cellsWhere, hasCell, type Variable } from './cells.js'

/** "The variable is in one of these cells." */
export interface Literal {
  readonly variable: Variable
  readonly cells: CellSet
}

/**
 * At least `need` of the weight of the literals is true: the one form that everything here comes down to. A clause
 * needs 1 of literals that weigh 1 each; a way out weighs all that is needed.
 */
export interface Constraint {
  /** Which choice or which of the author's words it stands for; one source may stand behind several constraints. */
  readonly source: number
  readonly need: number
  readonly literals: readonly Literal[]
  readonly weights: readonly number[]
}

export function isIn(variable: Variable, holds: (cell: number) => boolean): Literal {
  return { variable, cells: cellsWhere(variable.cells, holds) }
}

/** "The variable is in this cell." */
export function isCell(variable: Variable, cell: number): Literal {
  return isIn(variable, (one) => one === cell)
}

export function negated({ variable, cells }: Literal): Literal {
  return isIn(variable, (cell) => !hasCell(cells, 0, cell))
}

/** At least one literal is true. */
export function anyOf(source: number, literals: readonly Literal[]): Constraint {
  return atLeast(source, 1, literals)
}

/** At least `need` literals are true, or one of the ways out is. */
export function atLeast(source: number, need: number, literals: readonly Literal[], ...waysOut: readonly Literal[]): Constraint {
  return weighing(
    source,
    need,
    literals,
    literals.map(() => 1),
    ...waysOut,
  )
}

/** At most `maximum` literals are true, or one of the ways out is. */
export function atMost(source: number, maximum: number, literals: readonly Literal[], ...waysOut: readonly Literal[]): Constraint {
  return atLeast(source, literals.length - maximum, literals.map(negated), ...waysOut)
}

/** The true ones among the literals weigh at least `need`, or one of the ways out is true. */
export function weighing(
  source: number,
  need: number,
  literals: readonly Literal[],
  weights: readonly number[],
  ...waysOut: readonly Literal[]
): Constraint {
  return { source, need, literals: [...literals, ...waysOut], weights: [...weights, ...waysOut.map(() => Math.max(need, 0))] }
}

/** Whether an assignment of one cell to every variable satisfies the constraint. */
export function isSatisfied({ need, literals, weights }: Constraint, cellOf: (variable: Variable) => number): boolean {
  let weight = 0
  literals.forEach(({ variable, cells }, i) => {
    if (hasCell(cells, 0, cellOf(variable))) weight += weights[i]!
  })
  return weight >= need
}
