import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasCell, type Variable } from '../../engine/configure/problem/cells.js'
import { isCell, isSatisfied, type Literal } from '../../engine/configure/problem/constraint.js'
import { openCostSearch } from '../../engine/configure/questions/cost-search.js'
import type { Optimum } from '../bench/configure/peers/highs.js'
import { openLogicSolver } from '../bench/configure/peers/logic-solver.js'
import type { Z3 } from '../bench/configure/peers/z3.js'
import { type AskedProblem, byForm, bySearch, makeForm } from '../bench/configure/problem-ways.js'
import { clickThrough, firstDifference } from '../bench/configure/session.js'
import { type Seeded, seeded } from '../bench/seeded.js'
import { drawCosts } from './draw-costs.js'
import { modelProblem } from './model-problem.js'
import { telecomProblem } from './telecom/telecom-problem.js'

/** After so many clicks the other solvers are asked; with less than 10 there is one problem only, and one solver. */
const asked = Number(process.env['LARGE_CLICKS'] ?? 2)
const isLong = asked >= 10
/** So many values that are still possible are looked up after each click; what is not possible is looked up as a whole. */
const sample = isLong ? 40 : 20
/** Between two of these clicks there are some nobody asks about, so that they reach far into a session. */
const clicksBetween = 5

const bundle = (rules: number) => telecomProblem({ seed: 12 + Math.floor(rules / 500), options: 300, rules })
const problems: readonly (readonly [string, () => AskedProblem])[] = [
  ['a telecom bundle of 300 options and 500 rules', () => bundle(500)],
  ...(isLong
    ? ([
        ['a telecom bundle of 300 options and 100 rules', () => bundle(100)],
        ['a model of 771 features', () => modelProblem(771, 1080)],
        ['a model of 2,513 features', () => modelProblem(2513, 2833)],
      ] as const)
    : []),
]

interface Value {
  readonly variable: Variable
  readonly cell: number
}

function valuesOf(variables: readonly Variable[]): readonly Value[] {
  return variables.flatMap((variable) => Array.from({ length: variable.cells }, (_, cell) => ({ variable, cell })))
}

function clicksOf({ asked: variables }: AskedProblem, domainsOf: ReturnType<typeof bySearch>): readonly (readonly Literal[])[] {
  const clicks = clickThrough(seeded(1), variables, domainsOf, { sessions: 1, mostClicks: clicksBetween * (asked - 1) })
  return clicks.filter((_, click) => click % clicksBetween === 0)
}

function drawSome<One>(dice: Seeded, of: readonly One[]): readonly One[] {
  return Array.from({ length: Math.min(sample, of.length) }, () => dice.pick(of))
}

describe.each(problems)('%s', (_name, open) => {
  const problem = open()
  const { space, constraints, given } = problem
  const search = bySearch(problem)
  const clicks = clicksOf(problem, search)
  const values = valuesOf(problem.asked)

  test('has the values that logic-solver finds, and no others, after every click', () => {
    const theirs = openLogicSolver(space, constraints, problem.asked)
    const dice = seeded(3)
    for (const choices of clicks) {
      const domains = search(choices)
      const isPossible = ({ variable, cell }: Value) => hasCell(domains, variable.firstWord, cell)
      const looked = [...values.filter((value) => !isPossible(value)), ...drawSome(dice, values.filter(isPossible))]
      const found = theirs.canHold(
        [...given, ...choices],
        looked.map(({ variable, cell }) => isCell(variable, cell)),
      )
      expect(found).toEqual(looked.map(isPossible))
    }
    expect(clicks).toHaveLength(asked)
  })
})

describe.runIf(isLong)('As a whole', () => {
  let z3: Z3
  let highs: Optimum
  beforeAll(async () => {
    // Loaded here, so that a short run does without them.
    const [ofZ3, ofHighs] = await Promise.all([import('../bench/configure/peers/z3.js'), import('../bench/configure/peers/highs.js')])
    z3 = await ofZ3.startZ3()
    highs = await ofHighs.startHighs()
  })
  afterAll(() => z3.end())

  test.each(problems)('%s is answered as z3 answers it', async (_name, open) => {
    const problem = open()
    const search = bySearch(problem)
    const theirs = z3.open(problem.space, problem.constraints, problem.asked)
    for (const choices of clicksOf(problem, search)) {
      expect(firstDifference(problem.asked, search(choices), await theirs.validDomains([...problem.given, ...choices]))).toBe(null)
    }
  })

  test('a telecom bundle of 300 options and 100 rules is answered alike by search and compiled form', () => {
    const problem = bundle(100)
    const search = bySearch(problem)
    const compiled = byForm(problem, makeForm(problem)!)
    for (const choices of clicksOf(problem, search)) expect(firstDifference(problem.asked, search(choices), compiled(choices))).toBe(null)
  })

  test.each([100, 500])('completing a bundle of 300 options and %d rules costs least what HiGHS says', (rules) => {
    const problem = bundle(rules)
    const { space, constraints, given } = problem
    const dice = seeded(2)
    for (const choices of clicksOf(problem, bySearch(problem)).slice(0, 6)) {
      const costs = drawCosts(dice, space)
      const assumed = [...given, ...choices]
      const demanded = assumed.map((literal) => ({ source: 0, need: 1, literals: [literal], weights: [1] }))
      const found = openCostSearch(space, constraints, costs, assumed).cheapest(assumed, { left: 5_000_000_000 })
      if (typeof found === 'string') throw new Error(`The search says: ${found}.`)
      expect(found.cost).toBe(highs(space, [...constraints, ...demanded], costs))
      expect([...constraints, ...demanded].every((one) => isSatisfied(one, ({ index }) => found.model[index]!))).toBe(true)
    }
  })
})
