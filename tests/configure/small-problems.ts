import fc from 'fast-check'
import { addCell, hasCell, type Variable, wordsFor } from '../../engine/configure/problem/cells.js'
import { type Constraint, isIn, isSatisfied, type Literal } from '../../engine/configure/problem/constraint.js'
import type { Costs } from '../../engine/configure/problem/costs.js'
import type { Space } from '../../engine/configure/problem/finite-problem.js'

/** A problem small enough to list its assignments, with what is allowed of each variable and what each cell costs. */
export interface SmallProblem {
  readonly space: Space
  readonly constraints: readonly Constraint[]
  readonly allowed: Int32Array
  readonly costs: Costs
}

export function spaceOf(sizes: readonly number[]): Space {
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

const literal = fc.record({ variable: fc.nat(), bits: fc.nat(), weight: fc.integer({ min: 0, max: 4 }), isRising: fc.boolean() })

/** Weighted constraints over variables of two and more cells, several literals of one variable among them, nested ones too. */
export const smallProblem: fc.Arbitrary<SmallProblem> = fc
  .record({
    sizes: fc.array(fc.constantFrom(2, 2, 2, 3, 4, 5), { minLength: 2, maxLength: 7 }),
    constraints: fc.array(fc.record({ need: fc.nat(6), literals: fc.array(literal, { minLength: 1, maxLength: 6 }) }), { maxLength: 9 }),
    initial: fc.array(fc.nat(), { maxLength: 2 }),
    allowed: fc.array(fc.nat(), { maxLength: 3 }),
    costs: fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ sizes, constraints, initial, allowed, costs }) => {
    const space = spaceOf(sizes)
    for (const number of initial) takeAway(space.initial, space, number)
    const left = Int32Array.from(space.initial)
    for (const number of allowed) takeAway(left, space, number)
    const read = ({
      variable,
      bits,
      isRising,
    }: {
      readonly variable: number
      readonly bits: number
      readonly isRising: boolean
    }): Literal => {
      const of = space.variables[variable % sizes.length]!
      return isIn(of, (cell) => (isRising ? cell > bits % of.cells : ((bits >> cell) & 1) === 1))
    }
    return {
      space,
      constraints: constraints.map(({ need, literals }, source) => {
        return { source, need, literals: literals.map(read), weights: literals.map(({ weight }) => weight) }
      }),
      allowed: left,
      costs: { ofCells: costs.slice(0, sizes.length).map((one, index) => (index % 5 === 3 ? null : Float64Array.from(one))) },
    }
  })

function takeAway(words: Int32Array, { variables }: Space, number: number): void {
  const { firstWord, cells } = variables[number % variables.length]!
  words[firstWord + ((number >> 8) % wordsFor(cells))]! &= ~(1 << ((number >> 4) % Math.min(cells, 32)))
}

/** Every assignment within `allowed` that satisfies the constraints, the one with the lowest cells first. */
export function assignmentsOf(
  { variables }: Space,
  constraints: readonly Constraint[],
  allowed: Int32Array,
): readonly (readonly number[])[] {
  let all: readonly (readonly number[])[] = [[]]
  for (const { cells, firstWord } of variables) {
    const open = Array.from({ length: cells }, (_, cell) => cell).filter((cell) => hasCell(allowed, firstWord, cell))
    all = all.flatMap((one) => open.map((cell) => [...one, cell]))
  }
  return all.filter((one) => constraints.every((constraint) => isSatisfied(constraint, ({ index }) => one[index]!)))
}

export function costOf({ ofCells }: Costs, assignment: ArrayLike<number>): number {
  return ofCells.reduce((sum, one, index) => sum + (one === null ? 0 : one[assignment[index]!]!), 0)
}
