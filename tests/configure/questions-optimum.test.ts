import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasCell } from '../../engine/configure/problem/cells.js'
import { isIn } from '../../engine/configure/problem/constraint.js'
import { openCostSearch } from '../../engine/configure/questions/cost-search.js'
import { assignmentsOf, costOf, type SmallProblem, smallProblem } from './small-problems.js'

const plenty = () => ({ left: Number.POSITIVE_INFINITY })
const runs = Number(process.env['OPTIMUM_CASES'] ?? 250)

/** What is allowed, as literals to assume. */
function assumptions({ space, allowed }: SmallProblem) {
  return space.variables.map((variable) => isIn(variable, (cell) => hasCell(allowed, variable.firstWord, cell)))
}

/** The answers of listing every assignment. */
function listed({ space, constraints, costs }: SmallProblem, allowed: Int32Array) {
  const all = assignmentsOf(space, constraints, allowed)
  const prices = new Float64Array(32 * space.initial.length).fill(Number.POSITIVE_INFINITY)
  for (const one of all) {
    for (const { index, firstWord } of space.variables) {
      const at = 32 * firstWord + one[index]!
      prices[at] = Math.min(prices[at]!, costOf(costs, one))
    }
  }
  const cost = Math.min(...all.map((one) => costOf(costs, one)))
  const best = all.filter((one) => costOf(costs, one) === cost)
  const cheapest = best.length === 0 ? 'none' : { cost, model: Int32Array.from(best[0]!), isUnique: best.length === 1 }
  return { cheapest, prices }
}

test('the cheapest, whether it is the only one, and the price with each cell are those of listing all assignments', () => {
  const seen = { none: 0, unique: 0, tied: 0 }
  fc.assert(
    fc.property(smallProblem, fc.boolean(), (problem, isTuned) => {
      const { space, constraints, costs } = problem
      const assumed = assumptions(problem)
      const search = openCostSearch(space, constraints, costs, isTuned ? assumed : [])
      for (const [question, allowed] of [
        [assumed, problem.allowed],
        [[], space.initial],
        [assumed, problem.allowed],
      ] as const) {
        const expected = listed(problem, allowed)
        expect(search.cheapest(question, plenty())).toEqual(expected.cheapest)
        expect(search.cheapestWithEach(question, plenty())).toEqual(expected.prices)
        if (typeof expected.cheapest === 'string') seen.none += 1
        else seen[expected.cheapest.isUnique ? 'unique' : 'tied'] += 1
      }
    }),
    { numRuns: runs },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 20)
})
