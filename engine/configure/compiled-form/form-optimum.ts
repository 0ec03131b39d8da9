import type { Costs } from '../problem/costs.js'
import type { Model, Space } from '../problem/finite-problem.js'
import type { FormCosts } from './form-costs.js'
import type { FormGraph } from './form-graph.js'

/** The least, or most, that an assignment costs. */
export interface Optimum {
  readonly cost: number
  /** Of the assignments that cost this, the one whose cells are lowest in the order of the variables. */
  readonly model: Model
  /** Whether it is the only one. */
  readonly isUnique: boolean
}

/** The optimum within `allowed`, with costs counted `sign` times; `null` when there is no assignment. */
export type FindOptimum = (allowed: Int32Array, costs: Costs, sign: 1 | -1) => Optimum | null

/**
 * Goes up for the least cost, down to what costs no more, and up again among that alone: for the lowest cells, and for
 * whether there is a second way.
 */
export function openOptimum({ variables }: Space, graph: FormGraph, { best, up, visit }: FormCosts): FindOptimum {
  const { leaves, size, root, variableOf, firstPart, parts, isAny } = graph
  const isBest = new Uint8Array(size)
  /** 1, or 2 for more than one. */
  const ways = new Uint8Array(size)
  /** By leaf its lowest best cell, by "any" the part with the lowest cells. */
  const pick = new Int32Array(size)
  const left = new Int32Array(variables.length)
  const right = new Int32Array(variables.length)
  const stack: number[] = []

  return (allowed, costs, sign) => {
    if (root === null) return null
    up(allowed, costs, sign)
    if (best[root] === Number.POSITIVE_INFINITY) return null
    markBest()
    for (let leaf = 0; leaf < leaves; leaf++) if (isBest[leaf] === 1) pickCell(leaf, allowed, costs, sign)
    for (let node = leaves; node < size; node++) if (isBest[node] === 1) pickPart(node)
    spell(root, left)
    // Adding 0 turns a negative zero into the usual one.
    return { cost: sign * best[root]! + 0, model: left.slice(), isUnique: ways[root] === 1 }
  }

  function markBest(): void {
    isBest.fill(0)
    isBest[root!] = 1
    for (let node = root!; node >= leaves; node--) {
      if (isBest[node] === 0) continue
      const end = firstPart[node - leaves + 1]!
      for (let i = firstPart[node - leaves]!; i < end; i++) {
        if (isAny[node - leaves] === 0 || best[parts[i]!] === best[node]) isBest[parts[i]!] = 1
      }
    }
  }

  function pickCell(leaf: number, allowed: Int32Array, costs: Costs, sign: 1 | -1): void {
    ways[leaf] = 0
    visit(leaf, allowed, costs, sign, (cell, cost) => {
      if (cost !== best[leaf]) return
      if (ways[leaf] === 0) pick[leaf] = cell
      ways[leaf] = ways[leaf] === 0 ? 1 : 2
    })
  }

  function pickPart(node: number): void {
    const any = isAny[node - leaves] === 1
    let several = false
    let chosen = -1
    for (let i = firstPart[node - leaves]!; i < firstPart[node - leaves + 1]!; i++) {
      const part = parts[i]!
      if (any && best[part] !== best[node]) continue
      if (ways[part] === 2 || (any && chosen >= 0)) several = true
      if (any && (chosen < 0 || isLower(part, chosen))) chosen = part
    }
    ways[node] = several ? 2 : 1
    pick[node] = chosen
  }

  /** Compares two parts that speak of the same variables. */
  function isLower(one: number, other: number): boolean {
    const spelled = spell(one, left)
    spell(other, right)
    let first = variables.length
    for (const variable of spelled) if (variable < first && left[variable] !== right[variable]) first = variable
    return left[first]! < right[first]!
  }

  /** Writes the cells that were picked below a node; gives the variables it speaks of. */
  function spell(node: number, cells: Int32Array): readonly number[] {
    const spelled: number[] = []
    stack.push(node)
    while (stack.length > 0) {
      const at = stack.pop()!
      if (at < leaves) {
        cells[variableOf[at]!] = pick[at]!
        spelled.push(variableOf[at]!)
      } else if (isAny[at - leaves] === 1) stack.push(pick[at]!)
      else for (let i = firstPart[at - leaves]!; i < firstPart[at - leaves + 1]!; i++) stack.push(parts[i]!)
    }
    return spelled
  }
}
