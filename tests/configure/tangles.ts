import fc from 'fast-check'
import { type Constraint, isCell, isIn, type Literal } from '../../engine/configure/problem/constraint.js'
import type { Space } from '../../engine/configure/problem/finite-problem.js'
import { spaceOf } from './small-problems.js'

/** A problem too entangled for propagation alone, with questions about it. */
export interface Tangle {
  readonly space: Space
  readonly constraints: readonly Constraint[]
  /** What each assumes; the next often assumes some of the same first. */
  readonly questions: readonly (readonly Literal[])[]
}

const spoken = fc.tuple(fc.nat(), fc.nat())

/** Some dozens of variables, mostly of two cells; about as many clauses of three as leave half of the questions a way, and some sums. */
export const tangle: fc.Arbitrary<Tangle> = fc
  .record({
    sizes: fc.array(fc.constantFrom(2, 2, 2, 2, 3, 5, 12), { minLength: 14, maxLength: 26 }),
    density: fc.integer({ min: 25, max: 42 }),
    clauses: fc.array(fc.tuple(spoken, spoken, spoken), { minLength: 110, maxLength: 110 }),
    sums: fc.array(
      fc.record({
        need: fc.integer({ min: 2, max: 9 }),
        literals: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 4 })), { minLength: 4, maxLength: 9 }),
      }),
      { maxLength: 6 },
    ),
    questions: fc.array(fc.record({ kept: fc.nat(5), more: fc.array(spoken, { minLength: 1, maxLength: 3 }) }), {
      minLength: 4,
      maxLength: 9,
    }),
  })
  .map(({ sizes, density, clauses, sums, questions }) => {
    const space = spaceOf(sizes)
    const read = (variable: number, bits: number): Literal => {
      const of = space.variables[variable % sizes.length]!
      return of.cells === 2 ? isCell(of, bits & 1) : isIn(of, (cell) => ((bits >> (cell + 3)) & 1) === 1 || cell === bits % of.cells)
    }
    const written = clauses.slice(0, Math.round((sizes.length * density) / 10)).map((literals, source): Constraint => {
      return { source, need: 1, literals: literals.map(([variable, bits]) => read(variable, bits)), weights: [1, 1, 1] }
    })
    const weighed = sums.map(({ need, literals }, i): Constraint => {
      const total = literals.reduce((sum, [, , weight]) => sum + weight, 0)
      return {
        source: written.length + i,
        need: Math.min(need, Math.ceil(total / 2)),
        literals: literals.map(([variable, bits]) => read(variable, bits)),
        weights: literals.map(([, , weight]) => weight),
      }
    })
    let before: readonly Literal[] = []
    const asked = questions.map(({ kept, more }) => {
      before = [...before.slice(0, kept), ...more.map(([variable, bits]) => read(variable, bits))]
      return before
    })
    return { space, constraints: [...written, ...weighed], questions: asked }
  })
