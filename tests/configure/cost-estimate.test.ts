import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasCell } from '../../engine/configure/problem/cells.js'
import { isCell, isIn, isSatisfied, type Literal } from '../../engine/configure/problem/constraint.js'
import type { Space } from '../../engine/configure/problem/finite-problem.js'
import { openBoundSearch } from '../../engine/configure/questions/bound-search.js'
import { openCostEstimate } from '../../engine/configure/questions/cost-estimate.js'
import { openCostSearch } from '../../engine/configure/questions/cost-search.js'
import { costUnit } from '../../engine/configure/questions/cost-unit.js'
import { openShadowPrices } from '../../engine/configure/questions/shadow-prices.js'
import { assignmentsOf, costOf, smallProblem } from './small-problems.js'

const runs = Number(process.env['OPTIMUM_CASES'] ?? 120)
/** What is allowed, as literals to assume. */
function within({ variables }: Space, allowed: Int32Array): readonly Literal[] {
  return variables.map((variable) => isIn(variable, (cell) => hasCell(allowed, variable.firstWord, cell)))
}

const plenty = () => ({ left: Number.POSITIVE_INFINITY })

test('no assignment costs less than its estimate, and what an estimate finds is an assignment of that cost', () => {
  const seen = { none: 0, exact: 0, open: 0 }
  fc.assert(
    fc.property(smallProblem, ({ space, constraints, costs, allowed }) => {
      const estimate = openCostEstimate(space, constraints, costs, space.initial)
      const all = assignmentsOf(space, constraints, allowed)
      const whole = estimate.within(allowed, plenty())
      const withEach = estimate.leastWithEach()
      check(all, whole)
      for (const variable of space.variables) {
        for (let cell = 0; cell < variable.cells; cell++) {
          const having = all.filter((one) => one[variable.index] === cell)
          if (having.length > 0) {
            expect(withEach[32 * variable.firstWord + cell]).toBeLessThanOrEqual(Math.min(...having.map((one) => costOf(costs, one))))
          }
          check(having, estimate.withCells(isCell(variable, cell), plenty()))
        }
      }
      expect(estimate.within(allowed, plenty())).toEqual(whole)

      function check(some: readonly (readonly number[])[], { least, found }: typeof whole): void {
        const cost = Math.min(...some.map((one) => costOf(costs, one)))
        expect(least).toBeLessThanOrEqual(cost)
        if (found !== null) {
          expect(some).toContainEqual([...found.model])
          expect(found.cost).toBe(costOf(costs, found.model))
        }
        seen[some.length === 0 ? 'none' : found !== null && found.cost === least ? 'exact' : 'open'] += 1
      }
    }),
    { numRuns: runs },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 20)
})

test('whatever needs are said to be worth, nothing costs less than what prices say', () => {
  fc.assert(
    fc.property(
      smallProblem,
      fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 9, maxLength: 9 }),
      ({ space, constraints, costs, allowed }, drawn) => {
        const prices = openShadowPrices(space, constraints, costs)
        const worth = Float64Array.from(constraints, (_, i) => drawn[i]!)
        const all = assignmentsOf(space, constraints, allowed).map((one) => ({ one, cost: costOf(costs, one) }))
        const tooMuch: string[] = []
        for (const as of [undefined, 'whole', undefined] as const) {
          prices.take(worth, as)
          const [least, withEach] = [prices.leastWithin(allowed), prices.leastWithEach(allowed)]
          for (const { one, cost } of all) {
            if (least > cost) tooMuch.push(`${one}: ${cost}, not ${least}`)
            for (const { index, firstWord } of space.variables) {
              const said = withEach[32 * firstWord + one[index]!]!
              if (said > cost) tooMuch.push(`${one}: ${cost}, not ${said} with ${index}`)
            }
          }
        }
        prices.take(worth, 'whole')
        const { least, ofCells } = prices.reduced()
        for (const { one, cost } of all) {
          const said = space.variables.reduce((sum, { index, firstWord }) => sum + ofCells[32 * firstWord + one[index]!]!, least)
          if (said > cost) tooMuch.push(`${one}: ${cost}, not ${said} reduced`)
        }
        expect(tooMuch).toEqual([])
      },
    ),
    { numRuns: runs },
  )
})

test('what is sought by bounds alone is the least, too', () => {
  fc.assert(
    fc.property(smallProblem, fc.nat(8), ({ space, constraints, costs, allowed }, doubt) => {
      const estimate = openCostEstimate(space, constraints, costs, space.initial)
      const bounds = openBoundSearch(space, constraints, costs, estimate.reduced)
      const all = assignmentsOf(space, constraints, allowed).map((one) => costOf(costs, one))
      const expected = all.length === 0 ? 'none' : Math.min(...all)
      const { least } = estimate.within(doubt > 4 ? space.initial : allowed, plenty())
      const lower = least - doubt * costUnit(space, costs).unit
      const withEach = estimate.leastWithEach().map((one) => Math.min(one, doubt > 0 ? lower : one))
      const hints = { least: lower, withEach, likely: estimate.nearest() }
      const found = least === Number.POSITIVE_INFINITY ? 'none' : bounds.least(within(space, allowed), hints, null, plenty())
      expect(typeof found === 'string' ? found : found.cost).toBe(expected)
      if (typeof found === 'string') return
      expect(found.cost).toBe(costOf(costs, found.model))
      expect(bounds.atMost(within(space, allowed), found.cost - 1, plenty())).toBe('none')
    }),
    { numRuns: runs },
  )
})

test('when the budget ends, a price is not told rather than told wrong', () => {
  const seen = { told: 0, untold: 0 }
  fc.assert(
    fc.property(smallProblem, fc.nat(5_000), ({ space, constraints, costs, allowed }, looks) => {
      const assumed = within(space, allowed)
      const all = assignmentsOf(space, constraints, allowed)
      const search = openCostSearch(space, constraints, costs)
      const each = search.cheapestWithEach(assumed, { left: looks })
      for (const variable of space.variables) {
        for (let cell = 0; cell < variable.cells; cell++) {
          const told = each[32 * variable.firstWord + cell]!
          const having = all.filter((one) => one[variable.index] === cell)
          if (!Number.isNaN(told)) expect(told).toBe(Math.min(...having.map((one) => costOf(costs, one))))
          seen[Number.isNaN(told) ? 'untold' : 'told'] += 1
        }
      }
      expect(search.cheapestWithEach(assumed, { left: looks })).toEqual(each)
      const cheapest = search.cheapest(assumed, { left: looks })
      if (typeof cheapest === 'object') {
        expect(cheapest.cost).toBe(Math.min(...all.map((one) => costOf(costs, one))))
        expect(constraints.every((constraint) => isSatisfied(constraint, ({ index }) => cheapest.model[index]!))).toBe(true)
      } else if (cheapest === 'none') expect(all).toEqual([])
    }),
    { numRuns: runs },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 20)
})
