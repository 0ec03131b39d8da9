import Logic, { type Solution } from 'logic-solver'
import { addCell, hasCell } from '../../../../engine/configure/problem/cells.js'
import type { Constraint, Literal } from '../../../../engine/configure/problem/constraint.js'
import type { Space } from '../../../../engine/configure/problem/finite-problem.js'
import { booleanView } from './boolean-view.js'
import { shapeOf } from './constraint-shape.js'
import type { ProblemPeer } from './problem-peer.js'

export interface LogicSolver extends ProblemPeer {
  /** Of each literal whether some assignment has it in which all assumed literals hold. */
  canHold(assumed: readonly Literal[], each: readonly Literal[]): readonly boolean[]
}

/**
 * A problem in logic-solver (MiniSat compiled to JavaScript), as one would use it: clauses and pairwise exclusions where
 * they suffice, sums elsewhere; every solution speaks for all of its cells, and only the other cells are asked for.
 */
export function openLogicSolver(space: Space, constraints: readonly Constraint[], asked = space.variables): LogicSolver {
  const view = booleanView(space)
  let clicks = 0
  const solver = new Logic.Solver()
  const numbers = Array.from({ length: view.count }, (_, index) => solver.getVarNum(`x${index + 1}`))
  const term = (literal: number) => Math.sign(literal) * numbers[Math.abs(literal) - 1]!
  const some = (literals: readonly number[]) => (literals.length === 1 ? term(literals[0]!) : Logic.or(literals.map(term)))
  for (const literals of view.exactlyOne) solver.require(Logic.exactlyOne(literals.map(term)))
  for (const unit of view.units) solver.require(term(unit))
  for (const constraint of constraints) {
    const shape = shapeOf(view, constraint)
    if (shape.kind === 'clause') solver.require(Logic.or(shape.some.map(term)))
    else if (shape.kind === 'allButOne') {
      const { unless, parts } = shape
      const terms = parts.map(([literal]) => term(literal!))
      terms.forEach((left, index) => {
        for (const right of terms.slice(index + 1)) solver.require(Logic.or([...unless.map(term), left, right]))
      })
    } else if (shape.kind === 'sum') {
      const sum = Logic.weightedSum(shape.parts.map(some), shape.weights)
      solver.require(Logic.or([...shape.unless.map(term), Logic.greaterThanOrEqual(sum, Logic.constantBits(shape.need))]))
    }
  }

  return {
    subject: 'logic-solver',
    validDomains: (assumed) => under(assumed, domainsUnder),
    canHold: (assumed, each) =>
      under(assumed, (choices) =>
        each.map((literal) => {
          const booleans = view.some(literal)
          const together = booleans === null ? choices : Logic.and(choices, some(booleans))
          return solver.solveAssuming(together) !== null
        }),
      ),
  }

  /** A name for the choices, given up afterwards: so what was asked about them weighs on no later question. */
  function under<Answer>(assumed: readonly Literal[], ask: (choices: number) => Answer): Answer {
    const choices = solver.getVarNum(`click${clicks++}`)
    for (const literal of assumed) solver.require(Logic.or(-choices, some(view.some(literal) ?? [])))
    const answer = ask(choices)
    solver.require(-choices)
    return answer
  }

  function domainsUnder(choices: number): Int32Array {
    const possible = new Int32Array(space.initial.length)
    /** Variables with cells that no solution has shown and nothing has refuted yet: only they are read from a solution. */
    let unsettled = asked.map((variable) => ({ variable, left: variable.cells }))
    if (!learn(solver.solveAssuming(choices))) return possible
    while (unsettled.length > 0) {
      const one = unsettled[0]!
      for (let cell = 0; cell < one.variable.cells; cell++) {
        if (hasCell(possible, one.variable.firstWord, cell)) continue
        if (!learn(solver.solveAssuming(Logic.and(choices, term(view.cell(one.variable, cell)))))) one.left -= 1
      }
      unsettled = unsettled.slice(1)
    }
    return possible

    function learn(solution: Solution | null): boolean {
      if (solution === null) return false
      for (const one of unsettled) {
        const { variable } = one
        const cell = cellIn(solution, variable.index)
        if (hasCell(possible, variable.firstWord, cell)) continue
        addCell(possible, variable.firstWord, cell)
        one.left -= 1
      }
      unsettled = unsettled.filter(({ left }, index) => index === 0 || left > 0)
      return true
    }
  }

  function cellIn(solution: Solution, index: number): number {
    const variable = space.variables[index]!
    if (variable.cells === 2) return solution.evaluate(term(view.cell(variable, 1))) ? 1 : 0
    let cell = 0
    while (!solution.evaluate(term(view.cell(variable, cell)))) cell += 1
    return cell
  }
}
