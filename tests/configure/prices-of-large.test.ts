import { expect, test } from 'vitest'
import { cellsOf, hasCell } from '../../engine/configure/problem/cells.js'
import { isCell, type Literal } from '../../engine/configure/problem/constraint.js'
import type { Costs } from '../../engine/configure/problem/costs.js'
import { narrowed, type Space } from '../../engine/configure/problem/finite-problem.js'
import { openCostSearch } from '../../engine/configure/questions/cost-search.js'
import { startHighs } from '../bench/configure/peers/highs.js'
import { bySearch, makeForm } from '../bench/configure/problem-ways.js'
import { clickThrough } from '../bench/configure/session.js'
import { type Seeded, seeded } from '../bench/seeded.js'
import { telecomProblem } from '../feature-models/telecom/telecom-problem.js'

/** After so many clicks prices are compared; with less than 10 those of smaller bundles. */
const clicksAsked = Number(process.env['LARGE_CLICKS'] ?? 3)
const isLong = clicksAsked >= 10
/** What a request has for its prices when it says nothing else. */
const budget = 50_000_000

/** Prices per piece as bundles have them: any, round ones that often tie, and some that are discounts. */
const pieces: Readonly<Record<string, (dice: Seeded) => number>> = {
  'any prices': (dice) => dice.between(0, 3000),
  'round prices': (dice) => 500 * dice.between(0, 4),
  discounts: (dice) => dice.between(-300, 3000),
}

function costsOf({ variables }: Space, draw: (dice: Seeded) => number): Costs {
  const dice = seeded(5)
  return {
    ofCells: variables.map(({ cells }) => {
      const price = draw(dice)
      return cells > 10 ? null : Float64Array.from({ length: cells }, (_, cell) => price * cell)
    }),
  }
}

function clicksOf(problem: ReturnType<typeof telecomProblem>): readonly (readonly Literal[])[] {
  const clicks = clickThrough(seeded(1), problem.asked, bySearch(problem), { sessions: 1, mostClicks: 5 * (clicksAsked - 1) })
  return clicks.filter((_, click) => click % 5 === 0)
}

test.each(Object.keys(pieces))('with %s, each price by search is that of the compiled form', (kind) => {
  const problem = telecomProblem({ seed: 11, options: isLong ? 300 : 40, rules: isLong ? 100 : 30 })
  const { space, constraints, given } = problem
  const { form } = makeForm(problem)!
  const costs = costsOf(space, pieces[kind]!)
  for (const choices of clicksOf(problem)) {
    const assumed = [...given, ...choices]
    const found = openCostSearch(space, constraints, costs, assumed).cheapestWithEach(assumed, { left: budget })
    const expected = form.cheapestWithEach(narrowed(space, assumed).initial, costs)
    const [names, prices] = [[] as string[], [] as number[]]
    for (const { index, firstWord, cells } of space.variables) {
      for (let cell = 0; cell < cells; cell++) {
        if (!hasCell(space.initial, firstWord, cell) || found[32 * firstWord + cell] === expected[32 * firstWord + cell]) continue
        names.push(`${index} in ${cell}: ${found[32 * firstWord + cell]}`)
        prices.push(expected[32 * firstWord + cell]!)
      }
    }
    expect({ names, prices }).toEqual({ names: [], prices: [] })
  }
})

test.runIf(isLong).each(Object.keys(pieces))('with %s, prices in an entangled bundle are those that HiGHS finds', async (kind) => {
  const highs = await startHighs()
  const problem = telecomProblem({ seed: 13, options: 300, rules: 500 })
  const { space, constraints, given, asked } = problem
  const costs = costsOf(space, pieces[kind]!)
  const domainsAfter = bySearch(problem)
  const dice = seeded(7)
  for (const choices of clicksOf(problem)) {
    const assumed = [...given, ...choices]
    const found = openCostSearch(space, constraints, costs, assumed).cheapestWithEach(assumed, { left: budget })
    const domains = domainsAfter(choices)
    const values = asked.flatMap((variable) => cellsOf(domains, variable).map((cell) => ({ variable, cell })))
    expect(values.filter(({ variable, cell }) => Number.isNaN(found[32 * variable.firstWord + cell]))).toEqual([])
    for (let i = 0; i < 20; i++) {
      const { variable, cell } = dice.pick(values)
      const demanded = [...assumed, isCell(variable, cell)].map((literal) => ({ source: 0, need: 1, literals: [literal], weights: [1] }))
      expect(found[32 * variable.firstWord + cell]).toBe(highs(space, [...constraints, ...demanded], costs))
    }
  }
})
