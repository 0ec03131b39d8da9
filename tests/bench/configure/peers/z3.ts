import { type Bool, init, killThreads } from 'z3-solver'
import { addCell, type Variable } from '../../../../engine/configure/problem/cells.js'
import type { Constraint, Literal } from '../../../../engine/configure/problem/constraint.js'
import type { Space } from '../../../../engine/configure/problem/finite-problem.js'
import { booleanView } from './boolean-view.js'
import { shapeOf } from './constraint-shape.js'
import type { ProblemPeer } from './problem-peer.js'

/** The solver with its threads, which live until they are ended. */
export interface Z3 {
  open(space: Space, constraints: readonly Constraint[], asked?: readonly Variable[]): ProblemPeer
  end(): void
}

type Some = Bool<'main'>

/** z3 with native sums, asked for the consequences of what is assumed: its own way of giving valid domains. */
export async function startZ3(): Promise<Z3> {
  const { Context, em } = await init()
  return { open, end: () => killThreads(em) }

  function open(space: Space, constraints: readonly Constraint[], asked = space.variables): ProblemPeer {
    const { Solver, Bool, Or, PbGe, PbEq, Not } = Context('main')
    const view = booleanView(space)
    const solver = new Solver()
    const booleans: readonly Some[] = Array.from({ length: view.count }, (_, index) => Bool.const(`x${index + 1}`))
    const term = (literal: number): Some => (literal > 0 ? booleans[literal - 1]! : Not(booleans[-literal - 1]!))
    const some = (literals: readonly number[]): Some => (literals.length === 1 ? term(literals[0]!) : Or(...literals.map(term)))
    for (const literals of view.exactlyOne) solver.add(PbEq(atLeastOne(literals.map(term)), atLeastOne(literals.map(() => 1)), 1))
    for (const unit of view.units) solver.add(term(unit))
    for (const constraint of constraints) {
      const shape = shapeOf(view, constraint)
      if (shape.kind === 'clause') solver.add(some(shape.some))
      if (shape.kind !== 'allButOne' && shape.kind !== 'sum') continue
      const weights = shape.kind === 'sum' ? shape.weights : shape.parts.map(() => 1)
      const need = shape.kind === 'sum' ? shape.need : shape.parts.length - 1
      const sum = PbGe(atLeastOne(shape.parts.map(some)), atLeastOne(weights), need)
      solver.add(shape.unless.length === 0 ? sum : Or(...shape.unless.map(term), sum))
    }
    const wanted = new Set(asked.flatMap((variable) => range(variable.cells).map((cell) => Math.abs(view.cell(variable, cell)))))
    const askedFor = booleans.filter((_, index) => wanted.has(index + 1))
    const numberOf = new Map(booleans.map((one, index) => [one.name() as string, index + 1]))

    return {
      subject: 'z3-solver',
      validDomains: async (assumed: readonly Literal[]) => {
        const possible = new Int32Array(space.initial.length)
        const given = assumed.map((literal) => some(view.some(literal) ?? []))
        const [verdict, consequences] = await solver.getConsequences(given, [...askedFor])
        if (verdict !== 'sat') return possible
        const fixed = new Map<number, boolean>()
        for (const consequence of consequences.values()) {
          const implied = consequence.arg(1) as Some
          const isNegated = implied.decl().name() === 'not'
          const name = (isNegated ? implied.arg(0) : implied).decl().name() as string
          fixed.set(numberOf.get(name)!, !isNegated)
        }
        for (const variable of asked) {
          for (let cell = 0; cell < variable.cells; cell++) {
            const literal = view.cell(variable, cell)
            const isTrue = fixed.get(Math.abs(literal))
            if (isTrue === undefined || isTrue === literal > 0) addCell(possible, variable.firstWord, cell)
          }
        }
        return possible
      },
    }
  }
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** The package's types ask for arrays that are known not to be empty. */
function atLeastOne<Value>(values: readonly Value[]): [Value, ...Value[]] {
  return values as unknown as [Value, ...Value[]]
}
