import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileForm } from '../../engine/configure/compiled-form/compile-form.js'
import { type CompiledForm, openForm } from '../../engine/configure/compiled-form/open-form.js'
import { addCell } from '../../engine/configure/problem/cells.js'
import type { Constraint } from '../../engine/configure/problem/constraint.js'
import type { Costs } from '../../engine/configure/problem/costs.js'
import type { Space } from '../../engine/configure/problem/finite-problem.js'
import { assignmentsOf, costOf, type SmallProblem, smallProblem } from './small-problems.js'

const plenty = () => ({ left: Number.POSITIVE_INFINITY })
const runs = Number(process.env['COMPILED_CASES'] ?? 500)

function compiled(space: Space, constraints: readonly Constraint[]): CompiledForm {
  return opened(compileForm(space, constraints, plenty())!, space)
}

function opened(array: Int32Array, space: Space): CompiledForm {
  const outcome = openForm(array, space)
  if (outcome.kind === 'refused') throw new Error(outcome.flaw)
  return outcome.form
}

/** The answers of listing every assignment. */
function listed({ space, constraints, allowed, costs }: SmallProblem) {
  const all = assignmentsOf(space, constraints, allowed)
  const possible = new Int32Array(space.initial.length)
  const prices = new Float64Array(32 * space.initial.length).fill(Number.POSITIVE_INFINITY)
  for (const one of all) {
    for (const { index, firstWord } of space.variables) {
      addCell(possible, firstWord, one[index]!)
      const at = 32 * firstWord + one[index]!
      prices[at] = Math.min(prices[at]!, costOf(costs, one))
    }
  }
  const optimum = (sign: 1 | -1) => {
    const cost = Math.min(...all.map((one) => sign * costOf(costs, one)))
    const best = all.filter((one) => sign * costOf(costs, one) === cost)
    return best.length === 0 ? null : { cost: sign * cost, model: Int32Array.from(best[0]!), isUnique: best.length === 1 }
  }
  return {
    validDomains: all.length === 0 ? null : possible,
    count: BigInt(all.length),
    cheapest: optimum(1),
    dearest: optimum(-1),
    cheapestWithEach: prices,
  }
}

function answers(form: CompiledForm, allowed: Int32Array, costs: Costs) {
  return {
    validDomains: form.validDomains(allowed),
    count: form.count(allowed),
    cheapest: form.cheapest(allowed, costs),
    dearest: form.dearest(allowed, costs),
    cheapestWithEach: form.cheapestWithEach(allowed, costs),
  }
}

test('every answer of a compiled form is that of listing all assignments, whatever was asked before', () => {
  const seen = { some: 0, none: 0, unique: 0, tied: 0 }
  fc.assert(
    fc.property(smallProblem, (problem) => {
      const { space, constraints, allowed, costs } = problem
      const form = compiled(space, constraints)
      const expected = listed(problem)
      const of = (asked: Int32Array) => answers(form, asked, costs)
      expect(of(allowed)).toEqual(expected)
      expect(of(space.initial)).toEqual(listed({ ...problem, allowed: space.initial }))
      expect(of(allowed)).toEqual(expected)
      if (expected.cheapest === null) seen.none += 1
      else {
        seen.some += 1
        if (expected.cheapest.isUnique) seen.unique += 1
        else seen.tied += 1
      }
    }),
    { numRuns: runs },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 20)
})
