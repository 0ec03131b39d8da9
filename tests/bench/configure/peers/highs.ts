import highsModule from 'highs'
import { hasCell } from '../../../../engine/configure/problem/cells.js'
import type { Constraint } from '../../../../engine/configure/problem/constraint.js'
import type { Costs } from '../../../../engine/configure/problem/costs.js'
import type { Space } from '../../../../engine/configure/problem/finite-problem.js'

/** The least that an assignment costs, or `null` when there is none: the problem as an integer program. */
export type Optimum = (space: Space, constraints: readonly Constraint[], costs: Costs) => number | null

/** The module is the function itself; its types say that it were the `default` of one. */
const load = highsModule as unknown as typeof highsModule.default

export async function startHighs(): Promise<Optimum> {
  const highs = await load()
  return ({ variables, initial }, constraints, costs) => {
    const name = (variable: number, cell: number) => `x${variable}_${cell}`
    const cellsOf = (count: number) => Array.from({ length: count }, (_, cell) => cell)
    const objective = variables.flatMap(({ index, cells }) =>
      cellsOf(cells).map((cell) => `${signed(costs.ofCells[index]?.[cell] ?? 0)} ${name(index, cell)}`),
    )
    const one = variables.map(
      ({ index, cells }) =>
        `${cellsOf(cells)
          .map((cell) => name(index, cell))
          .join(' + ')} = 1`,
    )
    const sums = constraints.flatMap(({ need, literals, weights }) => {
      if (need <= 0) return []
      const terms = literals.flatMap(({ variable, cells }, i) =>
        cellsOf(variable.cells).flatMap((cell) =>
          hasCell(cells, 0, cell) ? [`${signed(weights[i]!)} ${name(variable.index, cell)}`] : [],
        ),
      )
      return [`${terms.join(' ') || `0 ${name(0, 0)}`} >= ${need}`]
    })
    const bounds = variables.flatMap(({ index, cells, firstWord }) =>
      cellsOf(cells).flatMap((cell) => (hasCell(initial, firstWord, cell) ? [] : [`${name(index, cell)} = 0`])),
    )
    const all = variables.flatMap(({ index, cells }) => cellsOf(cells).map((cell) => name(index, cell)))
    const rows = [...one, ...sums, ...bounds].map((row, index) => ` c${index}: ${row}`)
    const program = [
      'Minimize',
      ` cost: ${wrapped(objective)}`,
      'Subject To',
      ...rows.map((row) => wrapped(row.split(' '))),
      'Binary',
      wrapped(all),
      'End',
    ]
    const solution = highs.solve(program.join('\n'), { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 } as never)
    if (solution.Status === 'Infeasible') return null
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with "${solution.Status}".`)
    return Math.round(solution.ObjectiveValue)
  }
}

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`
}

/** The format allows lines of some hundred signs only. */
function wrapped(words: readonly string[]): string {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line.length + word.length > 200) {
      lines.push(line)
      line = ''
    }
    line += ` ${word}`
  }
  return [...lines, line].join('\n')
}
