import { bitCount, hasCell, wordsFor } from '../problem/cells.js'
import type { Space } from '../problem/finite-problem.js'
import type { FormGraph } from './form-graph.js'

/** How many things each cell stands for, by index of the variable; `null`, and nothing at all, for one each. */
export type CellSizes = readonly (Float64Array | null)[]

/** How many assignments there are within `allowed`, each counted as often as its cells stand for things; exact. */
export type CountAssignments = (allowed: Int32Array, sizes?: CellSizes) => bigint

/** As long as they are small enough to be exact, counts are plain numbers; beyond that, large ones. */
export function openCount({ variables }: Space, graph: FormGraph): CountAssignments {
  const { leaves, size, root, variableOf, firstWord, words, firstPart, parts, isAny } = graph
  const counts = new Float64Array(size)

  return (allowed, sizes) => {
    if (root === null) return 0n
    const large = new Map<number, bigint>()
    for (let leaf = 0; leaf < leaves; leaf++) counts[leaf] = countOf(leaf, allowed, sizes?.[variableOf[leaf]!] ?? null)
    for (let node = leaves; node < size; node++) {
      const [from, to] = [firstPart[node - leaves]!, firstPart[node - leaves + 1]!]
      const any = isAny[node - leaves] === 1
      let count = any ? 0 : 1
      for (let i = from; i < to; i++) count = any ? count + counts[parts[i]!]! : count * counts[parts[i]!]!
      counts[node] = count
      if (!(count <= Number.MAX_SAFE_INTEGER)) addLarge(node, any, large)
    }
    return large.get(root) ?? BigInt(counts[root]!)
  }

  function countOf(leaf: number, allowed: Int32Array, sizes: Float64Array | null): number {
    const { firstWord: at, cells } = variables[variableOf[leaf]!]!
    let count = 0
    if (sizes !== null) {
      for (let cell = 0; cell < cells; cell++) {
        if (hasCell(allowed, at, cell) && hasCell(words, firstWord[leaf]!, cell)) count += sizes[cell]!
      }
      return count
    }
    for (let i = 0; i < wordsFor(cells); i++) count += bitCount(allowed[at + i]! & words[firstWord[leaf]! + i]!)
    return count
  }

  /** A node whose plain count may have been rounded keeps an infinite one, so that whatever it is part of is large too. */
  function addLarge(node: number, any: boolean, large: Map<number, bigint>): void {
    let count = any ? 0n : 1n
    for (let i = firstPart[node - leaves]!; i < firstPart[node - leaves + 1]!; i++) {
      const part = large.get(parts[i]!) ?? BigInt(counts[parts[i]!]!)
      count = any ? count + part : count * part
    }
    counts[node] = count === 0n ? 0 : Number.POSITIVE_INFINITY
    if (count > 0n) large.set(node, count)
  }
}
