import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCell, hasCell, type Variable, wordsFor } from '../../engine/configure/problem/cells.js'
import { type Constraint, isCell, isIn, isSatisfied, type Literal } from '../../engine/configure/problem/constraint.js'
import type { Space } from '../../engine/configure/problem/finite-problem.js'
import { validDomains } from '../../engine/configure/questions/valid-domains.js'
import { openSearch } from '../../engine/configure/search/search.js'

/** Some constraints over a few variables; dense enough that most need real search. */
interface Problem {
  readonly space: Space
  readonly constraints: readonly Constraint[]
  readonly assumed: readonly Literal[]
}

function spaceOf(sizes: readonly number[]): Space {
  let firstWord = 0
  const variables = sizes.map((cells, index): Variable => {
    const variable = { index, cells, firstWord }
    firstWord += wordsFor(cells)
    return variable
  })
  const initial = new Int32Array(firstWord)
  for (const { cells, firstWord: word } of variables) for (let cell = 0; cell < cells; cell++) addCell(initial, word, cell)
  return { variables, initial }
}

const literal = fc.record({ variable: fc.nat(), bits: fc.integer({ min: 1, max: 2 ** 30 }) })
const problem = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 5, maxLength: 7 }),
    constraints: fc.array(
      fc.record({ need: fc.integer({ min: 1, max: 2 }), literals: fc.array(literal, { minLength: 2, maxLength: 4 }) }),
      {
        minLength: 8,
        maxLength: 28,
      },
    ),
    assumed: fc.array(literal, { maxLength: 2 }),
  })
  .map(({ sizes, constraints, assumed }): Problem => {
    const space = spaceOf(sizes)
    const read = ({ variable, bits }: { readonly variable: number; readonly bits: number }) => {
      const of = space.variables[variable % sizes.length]!
      // One cell less than all: a literal that is always true would say nothing.
      const left = (bits >> 5) % of.cells
      return isIn(of, (cell) => cell !== left && (((bits >> (cell + 8)) & 1) === 1 || cell === (left + 1) % of.cells))
    }
    const written = constraints.map(({ need, literals }, source) => {
      return { source, need: Math.min(need, literals.length), literals: literals.map(read), weights: literals.map(() => 1) }
    })
    return { space, constraints: written, assumed: assumed.map(read) }
  })

function assignments({ variables }: Space): readonly (readonly number[])[] {
  let all: readonly (readonly number[])[] = [[]]
  for (const { cells } of variables) all = all.flatMap((one) => Array.from({ length: cells }, (_, cell) => [...one, cell]))
  return all
}

function satisfies(assignment: readonly number[], constraints: readonly Constraint[], assumed: readonly Literal[]): boolean {
  return (
    constraints.every((constraint) => isSatisfied(constraint, ({ index }) => assignment[index]!)) &&
    assumed.every(({ variable, cells }) => hasCell(cells, 0, assignment[variable.index]!))
  )
}

test('a search finds an assignment exactly when there is one, and the sources of a refutation refute by themselves', () => {
  const seen = { found: 0, refuted: 0 }
  fc.assert(
    fc.property(problem, ({ space, constraints, assumed }) => {
      const all = assignments(space)
      const search = openSearch(space, constraints)
      for (const question of [assumed, [], assumed.slice(1), assumed]) {
        const outcome = search.solve(question, { left: Number.POSITIVE_INFINITY })
        const exists = all.some((one) => satisfies(one, constraints, question))
        expect(outcome.kind).toBe(exists ? 'found' : 'refuted')
        if (outcome.kind === 'found') {
          seen.found += 1
          expect(satisfies([...outcome.model], constraints, question)).toBe(true)
        }
        if (outcome.kind === 'refuted') {
          seen.refuted += 1
          const used = constraints.filter(({ source }) => outcome.sources.has(source))
          expect(all.some((one) => satisfies(one, used, question))).toBe(false)
        }
      }
    }),
    { numRuns: 800 },
  )
  expect(Math.min(seen.found, seen.refuted)).toBeGreaterThan(300)
})

test('valid domains are those of all assignments, also after something was fixed and with assignments known before', () => {
  fc.assert(
    fc.property(problem, ({ space, constraints, assumed }) => {
      const all = assignments(space)
      const search = openSearch(space, constraints)
      const before = validDomains(space, search, { left: Number.POSITIVE_INFINITY })
      for (const one of assumed) search.fix(one)
      const after = validDomains(space, search, { left: Number.POSITIVE_INFINITY }, before.models)
      for (const [domains, question] of [
        [before, []],
        [after, assumed],
      ] as const) {
        const valid = all.filter((one) => satisfies(one, constraints, question))
        expect(domains.kind).toBe(valid.length > 0 ? 'satisfiable' : 'unsatisfiable')
        if (valid.length === 0) continue
        for (const { index, cells, firstWord } of space.variables) {
          const possible = Array.from({ length: cells }, (_, cell) => hasCell(domains.possible, firstWord, cell))
          expect(possible).toEqual(Array.from({ length: cells }, (_, cell) => valid.some((one) => one[index] === cell)))
        }
      }
    }),
    { numRuns: 600 },
  )
})

test('a variable may have more cells than a word has bits', () => {
  const space = spaceOf([100, 70])
  const [left, right] = space.variables as [Variable, Variable]
  const apart: Constraint[] = Array.from({ length: 70 }, (_, cell) => {
    return { source: cell, need: 1, weights: [1, 1], literals: [isIn(left, (one) => one !== cell), isIn(right, (one) => one !== cell)] }
  })
  const search = openSearch(space, apart)
  search.fix(isIn(left, (cell) => cell >= 60 && cell < 62))
  search.fix(isIn(right, (cell) => cell === 61 || cell === 31))
  expect(search.solve([isCell(left, 61), isCell(right, 61)], { left: 1_000 })).toEqual({ kind: 'refuted', sources: new Set([61]) })
  expect(search.solve([isCell(left, 61)], { left: 1_000 })).toEqual({ kind: 'found', model: Int32Array.of(61, 31) })
})

test('a budget that ends is said, and the search can be asked again', () => {
  const space = spaceOf(Array.from({ length: 8 }, () => 7))
  const different = Array.from({ length: 7 }, (_, cell): Constraint => {
    return {
      source: cell,
      need: 7,
      weights: space.variables.map(() => 1),
      literals: space.variables.map((one) => isIn(one, (found) => found !== cell)),
    }
  })
  const search = openSearch(space, different)
  expect(search.solve([], { left: 500 })).toEqual({ kind: 'unproven' })
  expect(search.solve([], { left: Number.POSITIVE_INFINITY }).kind).toBe('refuted')
})
