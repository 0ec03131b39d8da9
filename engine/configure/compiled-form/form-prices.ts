import type { Costs } from '../problem/costs.js'
import type { Space } from '../problem/finite-problem.js'
import type { FormCosts } from './form-costs.js'
import type { FormGraph } from './form-graph.js'

/**
 * Per cell the least cost of an assignment within `allowed` that has it, infinity when none has: that of cell `i` of a
 * variable is at `32 × its first word + i`.
 */
export type PriceEach = (allowed: Int32Array, costs: Costs) => Float64Array

/** Up for the least cost of each node, down for the least cost of all that is beside it. */
export function openPrices({ variables, initial }: Space, graph: FormGraph, { best, up, visit }: FormCosts): PriceEach {
  const { leaves, size, root, variableOf, firstPart, parts, isAny } = graph
  const beside = new Float64Array(size)

  return (allowed, costs) => {
    const prices = new Float64Array(initial.length * 32).fill(Number.POSITIVE_INFINITY)
    if (root === null) return prices
    up(allowed, costs, 1)
    down(root)
    for (let leaf = 0; leaf < leaves; leaf++) {
      const rest = beside[leaf]!
      if (rest === Number.POSITIVE_INFINITY) continue
      const first = variables[variableOf[leaf]!]!.firstWord * 32
      visit(leaf, allowed, costs, 1, (cell, cost) => {
        if (rest + cost < prices[first + cell]!) prices[first + cell] = rest + cost
      })
    }
    return prices
  }

  function down(from: number): void {
    beside.fill(Number.POSITIVE_INFINITY)
    beside[from] = 0
    for (let node = from; node >= leaves; node--) {
      const rest = beside[node]! + best[node]!
      if (rest === Number.POSITIVE_INFINITY) continue
      const any = isAny[node - leaves] === 1
      const end = firstPart[node - leaves + 1]!
      for (let i = firstPart[node - leaves]!; i < end; i++) {
        const part = parts[i]!
        const besidePart = any ? beside[node]! : rest - best[part]!
        if (besidePart < beside[part]!) beside[part] = besidePart
      }
    }
  }
}
