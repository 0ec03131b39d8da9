import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyOf, type Constraint, isCell, isIn } from '../../engine/configure/problem/constraint.js'
import { type RepairableChoice, repairsOf } from '../../engine/configure/questions/repairs.js'
import { assignmentsOf, type SmallProblem, smallProblem, spaceOf } from './small-problems.js'

const plenty = () => ({ left: Number.POSITIVE_INFINITY })
const runs = Number(process.env['REPAIR_CASES'] ?? 400)

const request = fc.record({
  problem: smallProblem,
  picks: fc.array(fc.record({ cell: fc.nat(), weight: fc.integer({ min: 1, max: 4 }), order: fc.nat() }), {
    minLength: 7,
    maxLength: 7,
  }),
  quarrels: fc.array(fc.array(fc.nat(), { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
})

/** A choice for most variables. */
function choicesOf(
  { space }: SmallProblem,
  picks: readonly { cell: number; weight: number; order: number }[],
): readonly RepairableChoice[] {
  return space.variables.flatMap((variable, i) => {
    const { cell, weight, order } = picks[i]!
    const chosen = cell % variable.cells
    return cell % 7 === 0
      ? []
      : [{ variable, cell: chosen, weight, others: shuffled(variable.cells, order).filter((one) => one !== chosen) }]
  })
}

function shuffled(cells: number, order: number): readonly number[] {
  const all = Array.from({ length: cells }, (_, cell) => cell)
  return all.sort((a, b) => ((order >> a) % 7) - ((order >> b) % 7) || a - b)
}

/** Some of the choices can't all be kept. */
function quarrel(choices: readonly RepairableChoice[], quarrels: readonly (readonly number[])[]): readonly Constraint[] {
  if (choices.length === 0) return []
  return quarrels.map((some, i) => {
    const among = [...new Set(some.map((one) => choices[one % choices.length]!))]
    return anyOf(
      100 + i,
      among.map(({ variable, cell }) => isIn(variable, (one) => one !== cell)),
    )
  })
}

/** All minimal sets by listing all sets, in order; and for each the nearest changes by listing all assignments. */
function listed({ space, constraints }: SmallProblem, choices: readonly RepairableChoice[]) {
  const valid = assignmentsOf(space, constraints, space.initial)
  const dropped = (assignment: readonly number[]) =>
    choices.flatMap(({ variable, cell }, i) => (assignment[variable.index] === cell ? [] : [i]))
  const sets = new Map(valid.map((one) => [dropped(one).join(), dropped(one)]))
  const all = [...sets.values()]
  const minimal = all.filter((set) => !all.some((other) => other.length < set.length && other.every((one) => set.includes(one))))
  const weightOf = (set: readonly number[]) => set.reduce((sum, one) => sum + choices[one]!.weight, 0)
  const word = (set: readonly number[]) => choices.map((_, i) => (set.includes(i) ? '0' : '1')).join('')
  minimal.sort((a, b) => weightOf(a) - weightOf(b) || a.length - b.length || (word(a) < word(b) ? -1 : 1))
  return minimal
    .filter(({ length }) => length > 0)
    .map((drop) => {
      let left = valid.filter((one) => dropped(one).join() === drop.join())
      const change = drop.map((choice) => {
        const { variable, others } = choices[choice]!
        const cell = others.find((other) => left.some((one) => one[variable.index] === other))!
        left = left.filter((one) => one[variable.index] === cell)
        return { choice, cell }
      })
      return { drop, change }
    })
}

test('repairs are all minimal sets of choices to drop, least weight first, with the nearest changes', () => {
  const seen = { none: 0, one: 0, several: 0 }
  fc.assert(
    fc.property(request, ({ problem: calm, picks, quarrels }) => {
      const choices = choicesOf(calm, picks)
      const problem = { ...calm, constraints: [...calm.constraints, ...quarrel(choices, quarrels)] }
      const expected = listed(problem, choices)
      const { repairs, isComplete } = repairsOf(problem.space, problem.constraints, [], choices, plenty())
      expect(isComplete).toBe(expected.length <= 8)
      expect(repairs).toEqual(expected.slice(0, 8))
      seen[expected.length === 0 ? 'none' : expected.length === 1 ? 'one' : 'several'] += 1
    }),
    { numRuns: runs },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 40)
})

/** `size` members of which at most `most` may be taken. */
function crowd(size: number, most: number) {
  const space = spaceOf(Array.from({ length: size }, () => 2))
  const literals = space.variables.map((variable) => isCell(variable, 0))
  const constraints: Constraint[] = [{ source: 0, need: size - most, literals, weights: literals.map(() => 1) }]
  const choices = space.variables.map((variable) => ({ variable, cell: 1, weight: 1, others: [0] }))
  return { space, constraints, choices }
}

test('thousands of equally good repairs are given in order without listing them all', () => {
  const { space, constraints, choices } = crowd(30, 2)
  const { repairs, isComplete } = repairsOf(space, constraints, [], choices, { left: 20_000_000 })
  expect(isComplete).toBe(false)
  expect(repairs.map(({ drop }) => choices.flatMap((_, i) => (drop.includes(i) ? [] : [i])))).toEqual([
    [28, 29],
    [27, 29],
    [27, 28],
    [26, 29],
    [26, 28],
    [26, 27],
    [25, 29],
    [25, 28],
  ])
})

test('what is given is never dropped, and what contradicts itself without a choice has no repair', () => {
  const { space, constraints, choices } = crowd(3, 1)
  const given = [isCell(space.variables[0]!, 1)]
  const [second, third] = [choices[1]!, choices[2]!]
  expect(repairsOf(space, constraints, given, [second, third], plenty())).toEqual({
    repairs: [
      {
        drop: [0, 1],
        change: [
          { choice: 0, cell: 0 },
          { choice: 1, cell: 0 },
        ],
      },
    ],
    isComplete: true,
  })
  const broken = [...constraints, anyOf(1, [isCell(space.variables[1]!, 1)])]
  expect(repairsOf(space, broken, given, [third], plenty())).toEqual({ repairs: [], isComplete: true })
})

test('when the budget ends, the repairs that are given are the best ones, and more are not ruled out', () => {
  const { space, constraints, choices } = crowd(7, 6)
  const all = repairsOf(space, constraints, [], choices, plenty())
  expect(all).toMatchObject({ isComplete: true, repairs: { length: 7 } })
  const counts = new Set<number>()
  for (let left = 20; left < 200_000; left = Math.ceil(left * 1.2)) {
    const { repairs, isComplete } = repairsOf(space, constraints, [], choices, { left })
    expect(repairs).toEqual(all.repairs.slice(0, repairs.length))
    if (isComplete) expect(repairs.length).toBe(7)
    counts.add(isComplete ? 8 : repairs.length)
  }
  expect(counts.has(0)).toBe(true)
  expect(counts.has(8)).toBe(true)
  expect(counts.size).toBeGreaterThan(2)
})
