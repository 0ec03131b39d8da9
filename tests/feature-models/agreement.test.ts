import { afterAll, describe, expect, test } from 'vitest'
import { compileForm } from '../../engine/configure/compiled-form/compile-form.js'
import { openForm } from '../../engine/configure/compiled-form/open-form.js'
import { isSatisfied } from '../../engine/configure/problem/constraint.js'
import { openCostSearch } from '../../engine/configure/questions/cost-search.js'
import { startHighs } from '../bench/configure/peers/highs.js'
import { openLogicSolver } from '../bench/configure/peers/logic-solver.js'
import { startZ3 } from '../bench/configure/peers/z3.js'
import { type AskedProblem, byForm, bySearch, makeForm } from '../bench/configure/problem-ways.js'
import { clickThrough, firstDifference } from '../bench/configure/session.js'
import { seeded } from '../bench/seeded.js'
import { asProblem } from './as-problem.js'
import { countTree } from './count-tree.js'
import { drawCosts } from './draw-costs.js'
import { generateModel } from './generate-model.js'
import { modelProblem } from './model-problem.js'
import { telecomProblem } from './telecom/telecom-problem.js'

/**
 * How many sessions and optima each case takes. More than one counts larger trees, too; more than five also one of 18,000 features,
 * which grows so deep that it has no compiled form yet.
 */
const cases = Number(process.env['CONFIGURE_CASES'] ?? 1)
const z3 = await startZ3()
const highs = await startHighs()
afterAll(() => z3.end())

const problems: readonly (readonly [string, () => AskedProblem])[] = [
  ['a model of 60 features', () => modelProblem(60, 20)],
  ['a telecom bundle of 40 options', () => telecomProblem({ seed: 11, options: 40, rules: 30 })],
]

describe.each(problems)('%s', (_name, open) => {
  const problem = open()
  const { space, constraints, asked, given } = problem
  const search = bySearch(problem)
  const clicks = clickThrough(seeded(1), asked, search, { sessions: cases, mostClicks: cases > 1 ? 25 : 5 })
  const made = makeForm(problem)

  test('is answered as logic-solver answers it, after every click', () => {
    const theirs = openLogicSolver(space, constraints, asked)
    for (const choices of clicks)
      expect(firstDifference(asked, search(choices), theirs.validDomains([...given, ...choices]) as Int32Array)).toBe(null)
  })

  test('is answered as z3 answers it', async () => {
    const theirs = z3.open(space, constraints, asked)
    for (const choices of clicks.slice(0, 5 * cases)) {
      expect(firstDifference(asked, search(choices), await theirs.validDomains([...given, ...choices]))).toBe(null)
    }
  })

  test('is answered alike by search and compiled form', () => {
    if (made === null) return
    const compiled = byForm(problem, made)
    for (const choices of clicks) expect(firstDifference(asked, search(choices), compiled(choices))).toBe(null)
  })

  test('costs least what HiGHS says', { timeout: 600_000 }, () => {
    const dice = seeded(2)
    for (let n = 0; n < Math.min(5, cases); n++) {
      const costs = drawCosts(dice, space)
      const least = highs(
        space,
        [...constraints, ...given.map((literal) => ({ source: 0, need: 1, literals: [literal], weights: [1] }))],
        costs,
      )
      const found = openCostSearch(space, constraints, costs, given).cheapest(given, { left: 5_000_000_000 })
      if (typeof found === 'string') throw new Error(`The search says: ${found}.`)
      expect(found.cost).toBe(least)
      expect(constraints.every((constraint) => isSatisfied(constraint, ({ index }) => found.model[index]!))).toBe(true)
      if (given.length > 0 || made === null) continue
      expect(made.form.cheapest(space.initial, costs)).toMatchObject({ cost: least, isUnique: found.isUnique })
    }
  })
})

describe('A tree that is counted up from its leaves', () => {
  const sizes = cases > 1 ? [771, 2513, 5000, ...(cases > 5 ? [18_000] : [])] : [150]

  test.each(sizes)('of %d features has as many configurations in its compiled form', { timeout: 600_000 }, (features) => {
    for (const crossing of [0, 2]) {
      const { model } = generateModel({ seed: features + crossing, features, crossing })
      const { space, constraints } = asProblem(model)
      const form = compileForm(space, constraints, { left: 2_000_000_000 })
      const opened = form === null ? null : openForm(form, space)
      if (opened?.kind !== 'opened') throw new Error('The model has no compiled form.')
      expect(opened.form.count(space.initial)).toBe(countTree(model))
    }
  })
})
