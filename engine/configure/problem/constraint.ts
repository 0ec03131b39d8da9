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

/** At least `need` literals are true, or the way out is. */
export function atLeast(source: number, need: number, literals: readonly Literal[], wayOut?: Literal): Constraint {
  const weights = literals.map(() => 1)
  return wayOut === undefined
    ? { source, need, literals, weights }
    : { source, need, literals: [...literals, wayOut], weights: [...weights, Math.max(need, 0)] }
}

/** At most `maximum` literals are true, or the way out is. */
export function atMost(source: number, maximum: number, literals: readonly Literal[], wayOut?: Literal): Constraint {
  return atLeast(source, literals.length - maximum, literals.map(negated), wayOut)
}

/** Whether an assignment of one cell to every variable satisfies the constraint. */
export function isSatisfied({ need, literals, weights }: Constraint, cellOf: (variable: Variable) => number): boolean {
  let weight = 0
  literals.forEach(({ variable, cells }, i) => {
    if (hasCell(cells, 0, cellOf(variable))) weight += weights[i]!
  })
  return weight >= need
}
