import type { Costs } from '../problem/costs.js'
import type { Space } from '../problem/finite-problem.js'
import type { FormGraph } from './form-graph.js'

/** What assignments cost, node by node. A cost of infinity is that of none. */
export interface FormCosts {
  /** By node: the least that its variables cost together. */
  readonly best: Float64Array
  /** Works out `best` for assignments within `allowed`; the costs count `sign` times. */
  up(allowed: Int32Array, costs: Costs, sign: 1 | -1): void
  /** Visits each cell of a leaf that is allowed, with its cost, in ascending order. */
  visit(leaf: number, allowed: Int32Array, costs: Costs, sign: 1 | -1, cell: (cell: number, cost: number) => void): void
}

export function openCosts({ variables }: Space, graph: FormGraph): FormCosts {
  const { leaves, size, variableOf, firstWord, words, firstPart, parts, isAny } = graph
  const wordsAt = Int32Array.from(variableOf, (variable) => variables[variable]!.firstWord)
  const best = new Float64Array(size)
  return { best, up, visit }

  function up(allowed: Int32Array, costs: Costs, sign: 1 | -1): void {
    for (let leaf = 0; leaf < leaves; leaf++) {
      best[leaf] = Number.POSITIVE_INFINITY
      visit(leaf, allowed, costs, sign, (_, cost) => {
        if (cost < best[leaf]!) best[leaf] = cost
      })
    }
    for (let node = leaves; node < size; node++) {
      const end = firstPart[node - leaves + 1]!
      if (isAny[node - leaves] === 1) {
        let least = Number.POSITIVE_INFINITY
        for (let part = firstPart[node - leaves]!; part < end; part++) if (best[parts[part]!]! < least) least = best[parts[part]!]!
        best[node] = least
      } else {
        let sum = 0
        for (let part = firstPart[node - leaves]!; part < end; part++) sum += best[parts[part]!]!
        best[node] = sum
      }
    }
  }

  function visit(leaf: number, allowed: Int32Array, costs: Costs, sign: 1 | -1, each: (cell: number, cost: number) => void): void {
    const variable = variableOf[leaf]!
    const { cells } = variables[variable]!
    const ofCells = costs.ofCells[variable] ?? null
    for (let cell = 0; cell < cells; cell++) {
      const word = cell >>> 5
      if ((allowed[wordsAt[leaf]! + word]! & words[firstWord[leaf]! + word]! & (1 << (cell & 31))) === 0) continue
      each(cell, ofCells === null ? 0 : sign * ofCells[cell]!)
    }
  }
}
