import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileForm } from '../../engine/configure/compiled-form/compile-form.js'
import { checksumOf, header } from '../../engine/configure/compiled-form/form-layout.js'
import { type CompiledForm, openForm } from '../../engine/configure/compiled-form/open-form.js'
import { addCell, type Variable } from '../../engine/configure/problem/cells.js'
import { anyOf, atLeast, atMost, type Constraint, isCell, isIn } from '../../engine/configure/problem/constraint.js'
import type { Costs } from '../../engine/configure/problem/costs.js'
import type { Space } from '../../engine/configure/problem/finite-problem.js'
import { assignmentsOf, costOf, type SmallProblem, smallProblem, spaceOf } from './small-problems.js'

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

test('the assignments that have a cell add up to all, for each variable', () => {
  fc.assert(
    fc.property(smallProblem, ({ space, constraints, allowed }) => {
      const form = compiled(space, constraints)
      for (const { cells, firstWord } of space.variables) {
        const counts = Array.from({ length: cells }, (_, cell) => {
          const only = Int32Array.from(allowed)
          only[firstWord]! &= 1 << cell
          return form.count(only)
        })
        expect(counts.reduce((sum, one) => sum + one, 0n)).toBe(form.count(allowed))
      }
    }),
    { numRuns: runs / 5 },
  )
})

test('the order of constraints and their repetition never change an answer, and the same problem gives the same numbers', () => {
  fc.assert(
    fc.property(smallProblem, fc.nat(), ({ space, constraints, allowed, costs }, turn) => {
      const at = turn % (constraints.length + 1)
      const turned = [...constraints.slice(at), ...constraints.slice(0, at), ...constraints.slice(0, 1)]
      expect(answers(compiled(space, turned), allowed, costs)).toEqual(answers(compiled(space, constraints), allowed, costs))
      expect(compileForm(space, constraints, plenty())).toEqual(compileForm(space, constraints, plenty()))
    }),
    { numRuns: runs / 5 },
  )
})

test('a form that was stored answers like the one that was not; one changed number is noticed, and so is another problem', () => {
  fc.assert(
    fc.property(smallProblem, fc.nat(), fc.integer({ min: 1 }), ({ space, constraints, allowed, costs }, place, change) => {
      const array = compileForm(space, constraints, plenty())!
      const read = new Int32Array(new Uint8Array(new Uint8Array(array.buffer)).buffer)
      expect(answers(opened(read, space), allowed, costs)).toEqual(answers(opened(array, space), allowed, costs))
      expect(openForm(array.slice(0, -1), space).kind).toBe('refused')
      expect(openForm(array, spaceOf([...space.variables.map(({ cells }) => cells), 2]))).toEqual({
        kind: 'refused',
        flaw: 'other problem',
      })
      read[place % read.length]! ^= change
      expect(openForm(read, space).kind).toBe('refused')
    }),
    { numRuns: runs / 5 },
  )
  const space = spaceOf([2])
  expect(openForm(new Int32Array(), space)).toEqual({ kind: 'refused', flaw: 'not a form' })
  expect(openForm(new Int32Array(400), space)).toEqual({ kind: 'refused', flaw: 'not a form' })
})

test('whatever numbers a form holds, even with a checksum that fits, reading it ends and reads nothing that is not there', () => {
  const flaws = { refused: 0, opened: 0 }
  fc.assert(
    fc.property(smallProblem, fc.nat(), fc.integer({ min: -3, max: 40 }), ({ space, constraints, allowed }, place, value) => {
      const array = compileForm(space, constraints, plenty())!
      array[header.space + (place % (array.length - header.space))] = value
      array[header.checksum] = checksumOf(array)
      const outcome = openForm(array, space)
      flaws[outcome.kind] += 1
      if (outcome.kind === 'opened') expect(outcome.form.count(allowed)).toBeGreaterThanOrEqual(0n)
    }),
    { numRuns: runs / 2 },
  )
  expect(flaws.refused).toBeGreaterThan(runs / 10)
})

test('a variable may have more cells than a word has bits', () => {
  const space = spaceOf([100, 70])
  const [left, right] = space.variables as [Variable, Variable]
  const apart = Array.from({ length: 70 }, (_, cell): Constraint => {
    return { source: cell, need: 1, weights: [1, 1], literals: [isIn(left, (one) => one !== cell), isIn(right, (one) => one !== cell)] }
  })
  const form = compiled(space, apart)
  expect(form.count(space.initial)).toBe(100n * 70n - 70n)
  const allowed = new Int32Array(space.initial.length)
  for (const cell of [60, 61]) addCell(allowed, left.firstWord, cell)
  for (const cell of [31, 61]) addCell(allowed, right.firstWord, cell)
  expect(form.count(allowed)).toBe(3n)
  expect(form.cheapest(allowed, { ofCells: [null, Float64Array.from({ length: 70 }, (_, cell) => -cell)] })).toEqual({
    cost: -61,
    model: Int32Array.of(60, 61),
    isUnique: true,
  })
})

test('how many of a group are taken is counted, not listed: channel packs of 2 to 7 of 15', () => {
  const sizes = Array.from({ length: 20 }, () => 15)
  const space = spaceOf(sizes.flatMap((size) => Array.from({ length: size }, () => 2)))
  const constraints = sizes.flatMap((size, group) => {
    const taken = space.variables.slice(group * size, (group + 1) * size).map((variable) => isCell(variable, 1))
    return [atLeast(group, 2, taken), atMost(group, 7, taken)]
  })
  const array = compileForm(space, constraints, { left: 10_000_000 })!
  expect(array.length).toBeLessThan(space.variables.length * 50)
  const packs = [2, 3, 4, 5, 6, 7].reduce((sum, taken) => sum + choose(15, taken), 0)
  expect(opened(array, space).count(space.initial)).toBe(BigInt(packs) ** 20n)
})

test('a form grows with what is put side by side, and does not multiply', () => {
  const lengths = [10, 20, 40].map((times) => {
    const space = spaceOf(Array.from({ length: times * 5 }, () => 3))
    const constraints = Array.from({ length: times - 1 }, (_, at) => {
      const near = space.variables.slice(at * 5, at * 5 + 7)
      return { source: at, need: 5, weights: near.map((_, i) => 1 + (i % 3)), literals: near.map((one) => isIn(one, (cell) => cell > 0)) }
    })
    return compileForm(space, constraints, plenty())!.length
  })
  expect(lengths[1]! / lengths[0]!).toBeLessThan(2.5)
  expect(lengths[2]! / lengths[1]!).toBeLessThan(2.5)
})

test('a chain of a thousand needs no deep stack and is counted exactly', () => {
  const space = spaceOf(Array.from({ length: 1_000 }, () => 2))
  const { variables } = space
  const chain = variables.slice(1).map((one, at) => anyOf(at, [isCell(variables[at]!, 0), isCell(one, 1)]))
  const form = compiled(space, chain)
  expect(form.count(space.initial)).toBe(1_001n)
  const allowed = Int32Array.from(space.initial)
  allowed[0] = 2
  expect(form.validDomains(allowed)).toEqual(new Int32Array(1_000).fill(2))
})

/** Each variable in a cell of its own. */
function pigeons(space: Space, holes: number): readonly Constraint[] {
  return Array.from({ length: holes }, (_, hole) =>
    atLeast(
      hole,
      space.variables.length - 1,
      space.variables.map((one) => isIn(one, (cell) => cell !== hole)),
    ),
  )
}

test('a problem without assignments has a form that says so, also when only trying tells', () => {
  const space = spaceOf([3, 3, 3, 3, 2])
  const four = { ...space, variables: space.variables.slice(0, 4) }
  const form = compiled(space, pigeons(four, 3))
  const costs = { ofCells: space.variables.map(() => null) }
  expect(answers(form, space.initial, costs)).toEqual({
    validDomains: null,
    count: 0n,
    cheapest: null,
    dearest: null,
    cheapestWithEach: new Float64Array(32 * 5).fill(Number.POSITIVE_INFINITY),
  })
})

test('a budget that ends is said, and costs hardly more than was given', () => {
  const space = spaceOf(Array.from({ length: 14 }, () => 13))
  const budget = { left: 2_000_000 }
  expect(compileForm(space, pigeons(space, 13), budget)).toBe(null)
  expect(budget.left).toBeGreaterThan(-100_000)
})

test('the search for an order of decisions ends with the budget, too: clauses all over the place make every order wide', () => {
  const space = spaceOf(Array.from({ length: 700 }, () => 2))
  let drawn = 1
  const draw = (below: number) => {
    drawn = (drawn * 48_271) % 2_147_483_647
    return drawn % below
  }
  const literal = () => isCell(space.variables[draw(700)]!, draw(2))
  const clauses = Array.from({ length: 2_100 }, (_, source) => anyOf(source, [literal(), literal(), literal()]))
  const budget = { left: 400_000 }
  expect(compileForm(space, clauses, budget)).toBe(null)
  expect(budget.left).toBeGreaterThan(-400_000)
})

function choose(all: number, taken: number): number {
  return taken === 0 ? 1 : (choose(all - 1, taken - 1) * all) / taken
}
