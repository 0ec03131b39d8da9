import Logic, { type Solution } from 'logic-solver'
import { addCell, hasCell } from '../../../../engine/configure/problem/cells.js'
import type { Constraint, Literal } from '../../../../engine/configure/problem/constraint.js'
import type { Space } from '../../../../engine/configure/problem/finite-problem.js'
import { booleanView } from './boolean-view.js'
import { shapeOf } from './constraint-shape.js'
import type { ProblemPeer } from './problem-peer.js'

/**
 * A problem in logic-solver (MiniSat compiled to JavaScript), as one would use it: clauses and pairwise exclusions where
 * they suffice, sums elsewhere; every solution speaks for all of its cells, and only the other cells are asked for.
 */
export function openLogicSolver(space: Space, constraints: readonly Constraint[], asked = space.variables): ProblemPeer {
  const view = booleanView(space)
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
    validDomains: (assumed: readonly Literal[]) => {
      const choices = Logic.and(assumed.map((literal) => some(view.some(literal) ?? [])))
      const possible = new Int32Array(space.initial.length)
      if (!learn(solver.solveAssuming(choices))) return possible
      for (const variable of asked) {
        for (let cell = 0; cell < variable.cells; cell++) {
          if (hasCell(possible, variable.firstWord, cell)) continue
          learn(solver.solveAssuming(Logic.and(choices, term(view.cell(variable, cell)))))
        }
      }
      return possible

      function learn(solution: Solution | null): boolean {
        if (solution === null) return false
        for (const variable of asked) addCell(possible, variable.firstWord, cellIn(solution, variable.index))
        return true
      }
    },
  }

  function cellIn(solution: Solution, index: number): number {
    const variable = space.variables[index]!
    if (variable.cells === 2) return solution.evaluate(term(view.cell(variable, 1))) ? 1 : 0
    let cell = 0
    while (!solution.evaluate(term(view.cell(variable, cell)))) cell += 1
    return cell
  }
}
