import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, hasCell, type Variable } from '../../engine/configure/problem/cells.js'
import {
  atLeast,
  atMost,
  type Constraint,
  isCell,
  isIn,
  isSatisfied,
  type Literal,
  negated,
} from '../../engine/configure/problem/constraint.js'
import type { Outcome, Search } from '../../engine/configure/problem/finite-problem.js'
import { validDomains } from '../../engine/configure/questions/valid-domains.js'
import { openSearch } from '../../engine/configure/search/search.js'
import { openSimpleSearch } from './simple-search.js'
import { assignmentsOf, type SmallProblem, smallProblem, spaceOf } from './small-problems.js'
import { type Tangle, tangle } from './tangles.js'

const cases = Number(process.env['SEARCH_CASES'] ?? 300)
const unlimited = () => ({ left: Number.POSITIVE_INFINITY })

/** A problem with questions in a row; `fixes` says which of them are fixed before they are asked. */
interface Session {
  readonly problem: SmallProblem
  readonly questions: readonly (readonly Literal[])[]
  readonly fixes: readonly boolean[]
}

const spoken = fc.record({ variable: fc.nat(), bits: fc.nat() })
const session: fc.Arbitrary<Session> = fc
  .record({
    problem: smallProblem,
    questions: fc.array(fc.array(spoken, { maxLength: 4 }), { minLength: 3, maxLength: 8 }),
    fixes: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ problem, questions, fixes }) => {
    const read = ({ variable, bits }: { readonly variable: number; readonly bits: number }) => {
      const of = problem.space.variables[variable % problem.space.variables.length]!
      return bits % 3 === 0 ? isIn(of, (cell) => ((bits >> cell) & 1) === 1) : isCell(of, bits % of.cells)
    }
    return { problem, questions: questions.map((question) => question.map(read)), fixes }
  })

function holds(literals: readonly Literal[], assignment: ArrayLike<number>): boolean {
  return literals.every(({ variable, cells }) => hasCell(cells, 0, assignment[variable.index]!))
}

describe.each([
  ['The search', openSearch],
  ['The simple search', openSimpleSearch],
])('%s, against all assignments', (_, open) => {
  test('finds one exactly when there is one, also of cells not seen yet and with literals fixed; cores suffice', () => {
    const seen = { found: 0, refuted: 0 }
    fc.assert(
      fc.property(session, fc.boolean(), ({ problem: { space, constraints, allowed }, questions, fixes }, unlike) => {
        const all = assignmentsOf(space, constraints, space.initial)
        const search = open(space, constraints)
        const fixed: Literal[] = []
        questions.forEach((question, i) => {
          if (fixes[i] && question[0] !== undefined) {
            search.fix(question[0])
            fixed.push(question[0])
          }
          const outcome = search.solve(question, unlimited(), unlike ? allowed : undefined)
          const left = all.filter((one) => holds(fixed, one))
          expect(outcome.kind).toBe(left.some((one) => holds(question, one)) ? 'found' : 'refuted')
          const isLeft = (one: readonly number[]) => space.variables.every((of) => hasCell(search.domains, of.firstWord, one[of.index]!))
          expect(left.every(isLeft)).toBe(true)
          if (outcome.kind === 'found') {
            seen.found += 1
            expect(left.some((one) => one.every((cell, index) => cell === outcome.model[index]))).toBe(true)
          } else if (outcome.kind === 'refuted') {
            seen.refuted += 1
            const core = outcome.core.map((position) => question[position]!)
            expect(left.some((one) => holds(core, one))).toBe(false)
          }
        })
      }),
      { numRuns: cases },
    )
    expect(Math.min(seen.found, seen.refuted)).toBeGreaterThan(cases / 3)
  })

  test('valid domains are those of all assignments, also after something was fixed and with assignments known before', () => {
    fc.assert(
      fc.property(session, ({ problem: { space, constraints }, questions: [first] }) => {
        const search = open(space, constraints)
        const before = validDomains(space, search, unlimited())
        for (const one of first!) search.fix(one)
        const after = validDomains(space, search, unlimited(), before.models)
        const all = assignmentsOf(space, constraints, space.initial)
        for (const [domains, valid] of [
          [before, all],
          [after, all.filter((one) => holds(first!, one))],
        ] as const) {
          expect(domains.kind).toBe(valid.length > 0 ? 'satisfiable' : 'unsatisfiable')
          expect(domains.unproven.every((word) => word === 0)).toBe(true)
          if (valid.length === 0) continue
          for (const variable of space.variables) {
            const possible = new Set(valid.map((one) => one[variable.index]!))
            expect(cellsOf(domains.possible, variable)).toEqual([...possible].sort((a, b) => a - b))
          }
        }
      }),
      { numRuns: cases },
    )
  })
})

/** What a search says to questions in a row, and what budget each used. */
function answers(search: Search, { space, questions }: Tangle): readonly (readonly [Outcome, number])[] {
  return questions.map((question, i) => {
    const budget = { left: 1e9 }
    if (i % 5 === 4) search.fix(negated(question[0]!))
    return [search.solve(question, budget, i % 2 === 0 ? undefined : space.initial.map((word) => word & i)), budget.left] as const
  })
}

describe('Questions in a row, on problems that need learning', () => {
  test('are answered as by the simple search, by one that never saw the others, and by one that assumes in another order', () => {
    const seen = { found: 0, refuted: 0, unproven: 0 }
    fc.assert(
      fc.property(tangle, ({ space, constraints, questions }) => {
        const search = openSearch(space, constraints)
        const simple = openSimpleSearch(space, constraints)
        for (const question of questions) {
          const outcome = search.solve(question, unlimited())
          seen[outcome.kind] += 1
          expect(simple.solve(question, unlimited()).kind).toBe(outcome.kind)
          expect(openSearch(space, constraints).solve(question, unlimited()).kind).toBe(outcome.kind)
          expect(search.solve(question.toReversed(), unlimited()).kind).toBe(outcome.kind)
          if (outcome.kind === 'found') {
            expect(constraints.every((one) => isSatisfied(one, ({ index }) => outcome.model[index]!))).toBe(true)
            expect(holds(question, outcome.model)).toBe(true)
          } else if (outcome.kind === 'refuted') {
            const core = outcome.core.map((position) => question[position]!)
            expect(simple.solve(core, unlimited()).kind).toBe('refuted')
          }
        }
      }),
      { numRuns: Math.ceil(cases / 5), endOnFailure: true },
    )
    expect(Math.min(seen.found, seen.refuted)).toBeGreaterThan(cases / 10)
  })

  test('get the same outcomes and use the same budget after a reset, whatever was asked and fixed before', () => {
    fc.assert(
      fc.property(tangle, fc.nat(20), (one, most) => {
        const fresh = answers(openSearch(one.space, one.constraints), one)
        const search = openSearch(one.space, one.constraints)
        const opened = search.domains.slice()
        for (const question of one.questions.toReversed()) search.solve(question, { left: 100 * most })
        search.fix(one.questions.at(-1)![0]!)
        for (let again = 0; again < 2; again++) {
          search.reset()
          expect(search.domains).toEqual(opened)
          expect(answers(search, one)).toEqual(fresh)
        }
      }),
      { numRuns: Math.ceil(cases / 5), endOnFailure: true },
    )
  })

  test('get an unproven where the budget ends, hardly more than it is used, and the answer when there is more', () => {
    let ended = 0
    fc.assert(
      fc.property(tangle, fc.integer({ min: 1, max: 60 }), ({ space, constraints, questions }, share) => {
        const search = openSearch(space, constraints)
        for (const question of questions) {
          const expected = openSearch(space, constraints).solve(question, unlimited()).kind
          const budget = { left: 20 * share }
          const { kind } = search.solve(question, budget)
          if (kind === 'unproven') ended += 1
          else expect(kind).toBe(expected)
          if (kind === 'unproven') expect(budget.left).toBeLessThan(0)
          expect(budget.left).toBeGreaterThan(-2_000)
          expect(search.solve(question, unlimited()).kind).toBe(expected)
        }
      }),
      { numRuns: Math.ceil(cases / 10), endOnFailure: true },
    )
    expect(ended).toBeGreaterThan(cases / 20)
  })

  test('leave open, where the budget ends, only cells that nobody knows about', () => {
    const seen = { unproven: 0, both: 0 }
    fc.assert(
      fc.property(tangle, fc.integer({ min: 1, max: 1_000 }), ({ space, constraints }, share) => {
        const expected = validDomains(space, openSearch(space, constraints), unlimited())
        const { kind, possible, unproven } = validDomains(space, openSearch(space, constraints), { left: 20 * share })
        if (kind !== 'unproven') expect(kind).toBe(expected.kind)
        for (const [word, known] of possible.entries()) {
          expect(known & unproven[word]!).toBe(0)
          expect(known & ~expected.possible[word]!).toBe(0)
          expect(expected.possible[word]! & ~known & ~unproven[word]!).toBe(0)
        }
        const [some, open] = [possible, unproven].map((words) => words.some((word) => word !== 0))
        if (open) seen.unproven += 1
        if (some && open) seen.both += 1
      }),
      { numRuns: Math.ceil(cases / 5), endOnFailure: true },
    )
    expect(seen.unproven).toBeGreaterThan(cases / 100)
    expect(seen.both).toBeGreaterThan(cases / 100)
  })
})

const onOrOff = fc.tuple(fc.nat(), fc.nat(1))

/** Sums that share many of their literals, so that what one gains another loses. */
const sharedSums = fc
  .record({
    count: fc.integer({ min: 12, max: 21 }),
    sums: fc.array(fc.record({ need: fc.integer({ min: 2, max: 3 }), spoken: fc.array(onOrOff, { minLength: 5, maxLength: 8 }) }), {
      minLength: 8,
      maxLength: 15,
    }),
    clauses: fc.array(fc.array(onOrOff, { minLength: 3, maxLength: 3 }), { minLength: 15, maxLength: 21 }),
    questions: fc.array(fc.array(onOrOff, { minLength: 1, maxLength: 4 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ count, sums, clauses, questions }) => {
    const space = spaceOf(Array.from({ length: count }, () => 2))
    const read = (spoken: readonly (readonly [number, number])[]) =>
      spoken.map(([variable, cell]) => isCell(space.variables[variable % count]!, cell))
    const constraints = [
      ...sums.map(({ need, spoken }, source) => atLeast(source, need, read(spoken))),
      ...clauses.map((spoken, i) => atLeast(sums.length + i, 1, read(spoken))),
    ]
    return { space, constraints, questions: questions.map(read) }
  })

test('Whatever was asked before, what is found satisfies every sum', () => {
  let found = 0
  fc.assert(
    fc.property(sharedSums, ({ space, constraints, questions }) => {
      const search = openSearch(space, constraints)
      for (const question of questions) {
        const outcome = search.solve(question, unlimited())
        if (outcome.kind !== 'found') continue
        found += 1
        expect(constraints.filter((one) => !isSatisfied(one, ({ index }) => outcome.model[index]!))).toEqual([])
        expect(holds(question, outcome.model)).toBe(true)
      }
    }),
    { numRuns: cases, endOnFailure: true },
  )
  expect(found).toBeGreaterThan(cases)
})

describe('Problems of special shapes', () => {
  test('a variable may have more cells than a word has bits', () => {
    const space = spaceOf([100, 70])
    const [left, right] = space.variables as [Variable, Variable]
    const apart: Constraint[] = Array.from({ length: 70 }, (_, cell) => {
      return { source: cell, need: 1, weights: [1, 1], literals: [isIn(left, (one) => one !== cell), isIn(right, (one) => one !== cell)] }
    })
    const search = openSearch(space, apart)
    search.fix(isIn(left, (cell) => cell >= 60 && cell < 62))
    search.fix(isIn(right, (cell) => cell === 61 || cell === 31))
    expect(search.solve([isCell(left, 61), isCell(right, 61)], { left: 10_000 })).toEqual({ kind: 'refuted', core: [0, 1] })
    expect(search.solve([isCell(left, 61)], { left: 10_000 })).toEqual({ kind: 'found', model: Int32Array.of(61, 31) })
  })

  test('sums over quantities are met to the unit, with the sets of a quantity nested in each other', () => {
    const space = spaceOf([60, 60, 60])
    const atLeastSo = space.variables.flatMap((one) => Array.from({ length: 59 }, (_, i) => isIn(one, (cell) => cell > i)))
    const both = [atLeast(0, 100, atLeastSo), atMost(1, 100, atLeastSo)]
    const search = openSearch(space, both)
    const outcome = search.solve([isIn(space.variables[0]!, (cell) => cell <= 7)], unlimited())
    if (outcome.kind !== 'found') throw new Error(outcome.kind)
    expect(outcome.model.reduce((sum, cell) => sum + cell)).toBe(100)
    search.fix(isCell(space.variables[0]!, 7))
    search.fix(isIn(space.variables[1]!, (cell) => cell <= 40))
    const { possible } = validDomains(space, search, unlimited())
    expect(cellsOf(possible, space.variables[2]!)).toEqual([53, 54, 55, 56, 57, 58, 59])
  })

  test('ten pigeons do not fit into nine holes', () => {
    const [pigeons, holes] = [10, 9]
    const space = spaceOf(Array.from({ length: pigeons * holes }, () => 2))
    const isIn1 = (pigeon: number, hole: number) => isCell(space.variables[pigeon * holes + hole]!, 1)
    const each = Array.from({ length: pigeons }, (_, pigeon) =>
      atLeast(
        0,
        1,
        Array.from({ length: holes }, (_one, hole) => isIn1(pigeon, hole)),
      ),
    )
    const oneEach = Array.from({ length: holes }, (_, hole) =>
      atMost(
        1,
        1,
        Array.from({ length: pigeons }, (_one, pigeon) => isIn1(pigeon, hole)),
      ),
    )
    const budget = { left: 100_000_000 }
    const { kind } = openSearch(space, [...each, ...oneEach]).solve([], budget)
    expect(kind === 'refuted' || budget.left < 0).toBe(true)
    expect(kind).not.toBe('found')
    expect(openSearch(space, [...each.slice(1), ...oneEach]).solve([], unlimited()).kind).toBe('found')
  })

  test('a chain of 5,000 variables is followed to its end, forwards and backwards', () => {
    const space = spaceOf(Array.from({ length: 5_000 }, () => 2))
    const last = space.variables.at(-1)!
    const chain = space.variables.slice(1).map((one, i) => atLeast(i, 1, [isCell(space.variables[i]!, 0), isCell(one, 1)]))
    const search = openSearch(space, chain)
    const [one, zero] = [isCell(space.variables[0]!, 1), isCell(last, 0)]
    expect(search.solve([isCell(space.variables[99]!, 0), one, zero], unlimited())).toEqual({ kind: 'refuted', core: [0, 1] })
    expect(search.solve([zero], unlimited())).toEqual({ kind: 'found', model: new Int32Array(5_000) })
    search.fix(one)
    expect(cellsOf(search.domains, last)).toEqual([1])
  })

  test('a question that differs little from the last one costs little', () => {
    const space = spaceOf(Array.from({ length: 3_000 }, () => 2))
    const on = space.variables.map((one) => isCell(one, 1))
    const search = openSearch(
      space,
      on.slice(2).map((one, i) => atLeast(i, 2, [one, on[i]!, on[i + 1]!])),
    )
    const costOf = (...question: readonly Literal[]) => {
      const budget = { left: 1_000_000 }
      expect(search.solve(question, budget).kind).toBe('found')
      return 1_000_000 - budget.left
    }
    expect(costOf()).toBeGreaterThan(3_000)
    expect(costOf(negated(on[1_500]!))).toBeLessThan(100)
    expect(costOf(negated(on[1_500]!), negated(on[20]!))).toBeLessThan(100)
    expect(costOf()).toBeLessThan(100)
  })

  test('what made up for a change counts no longer once it is taken back', () => {
    const space = spaceOf(Array.from({ length: 10 }, () => 2))
    const on = space.variables.map((one) => isCell(one, 1))
    const [a, b, h, f, x] = [on[0]!, on[1]!, on[4]!, on[5]!, on[9]!]
    const both = [atLeast(0, 2, [a, ...on.slice(4, 8)]), atLeast(1, 2, on.slice(0, 4).concat(on[8]!))]
    // Where `a` is missing `f` makes up for it in the first sum, until that turns out to be impossible.
    const never = [x, negated(x)].map((one) => atLeast(2, 1, [a, negated(f), one]))
    const search = openSearch(space, [...both, ...never])
    expect(search.solve([a, b, h], unlimited()).kind).toBe('found')
    const outcome = search.solve([negated(a)], unlimited())
    if (outcome.kind !== 'found') throw new Error(outcome.kind)
    expect([...both, ...never].every((one) => isSatisfied(one, ({ index }) => outcome.model[index]!))).toBe(true)
  })

  test('what is assumed is read anew, though it stands in the same list', () => {
    const space = spaceOf([2, 2, 3])
    const [one, other, third] = space.variables as [Variable, Variable, Variable]
    const search = openSearch(space, [atLeast(0, 1, [isCell(one, 1), isCell(other, 1)])])
    const assumed = [isCell(third, 2), isCell(one, 0), isCell(other, 0)]
    expect(search.solve(assumed, unlimited())).toEqual({ kind: 'refuted', core: [1, 2] })
    assumed.splice(1, 1)
    expect(search.solve(assumed, unlimited())).toEqual({ kind: 'found', model: Int32Array.of(1, 0, 2) })
    assumed.push(isIn(third, () => false))
    expect(search.solve(assumed, unlimited())).toEqual({ kind: 'refuted', core: [2] })
    assumed[2] = isIn(third, (cell) => cell > 0)
    expect(search.solve(assumed, unlimited())).toEqual({ kind: 'found', model: Int32Array.of(1, 0, 2) })
    assumed[0] = isIn(third, () => true)
    assumed[1] = isCell(one, 0)
    expect(search.solve([...assumed, isCell(other, 0)], unlimited())).toEqual({ kind: 'refuted', core: [1, 3] })
  })

  test('what a question without any way began to assume is not taken for decided by the next one', () => {
    const space = spaceOf([2, 2, 2])
    const [first, second, third] = space.variables.map((one) => isCell(one, 1))
    const nothing = isIn(space.variables[0]!, () => false)
    const search = openSearch(space, [atLeast(0, 1, [negated(second!), negated(third!)])])
    expect(search.solve([first!, third!], unlimited()).kind).toBe('found')
    expect(search.solve([first!, second!, nothing], unlimited())).toEqual({ kind: 'refuted', core: [2] })
    const outcome = search.solve([first!, second!], unlimited())
    expect(outcome.kind === 'found' ? [...outcome.model] : null).toEqual([1, 1, 0])
  })

  test('a problem without variables, without constraints or without any assignment is one too', () => {
    const empty = spaceOf([])
    expect(openSearch(empty, []).solve([], unlimited())).toEqual({ kind: 'found', model: new Int32Array(0) })
    const never = openSearch(empty, [atLeast(0, 1, [])])
    expect(never.solve([], unlimited())).toEqual({ kind: 'refuted', core: [] })
    never.reset()
    expect(never.solve([], unlimited())).toEqual({ kind: 'refuted', core: [] })
    const single = spaceOf([1, 2])
    expect(openSearch(single, []).solve([isCell(single.variables[0]!, 0)], unlimited()).kind).toBe('found')
    expect(openSearch(single, []).solve([negated(isCell(single.variables[0]!, 0))], unlimited())).toEqual({ kind: 'refuted', core: [0] })
  })
})
