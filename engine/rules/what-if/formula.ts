import type { Verdict } from '../../explain/reason.js'
import type { Comparison } from '../../model/fact.js'

/** A verdict as a number, so that `all` is the least, `any` the greatest and `not` the distance to {@link holds}. */
export type Weight = 0 | 1 | 2

export const fails: Weight = 0
export const unknown: Weight = 1
export const holds: Weight = 2

export const weightOf = { fails, unknown, holds } as const satisfies Record<Verdict, Weight>

/** A node names its parts by their position, and they come before it. An empty `all` holds, an empty `any` fails. */
export type FormulaNode =
  | { readonly kind: 'leaf'; readonly leaf: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly number[] }
  | { readonly kind: 'not'; readonly part: number }

/**
 * Conditions with everything that they lead to written out: named conditions, templates and decision tables. What is
 * used twice is there once, and it is weighed from first to last without recursion. The last node is the whole.
 */
export interface Formula {
  readonly nodes: readonly FormulaNode[]
  readonly leaves: readonly Comparison[]
  /** How much work it is to weigh once. */
  readonly effort: number
}

/** Weighs every node, given the leaves, and answers the whole; `weights` takes the verdict of each node. */
export function weighFormula({ nodes }: Formula, leafWeight: (leaf: number) => Weight, weights: Uint8Array): Weight {
  for (let i = 0; i < nodes.length; i++) weights[i] = weighNode(nodes[i]!, leafWeight, weights)
  return weights[nodes.length - 1] as Weight
}

function weighNode(node: FormulaNode, leafWeight: (leaf: number) => Weight, weights: Uint8Array): number {
  switch (node.kind) {
    case 'leaf':
      return leafWeight(node.leaf)
    case 'not':
      return holds - weights[node.part]!
    case 'all': {
      let least: number = holds
      for (const part of node.parts) if (weights[part]! < least) least = weights[part]!
      return least
    }
    case 'any': {
      let greatest: number = fails
      for (const part of node.parts) if (weights[part]! > greatest) greatest = weights[part]!
      return greatest
    }
  }
}

/** A formula that holds just when the given one fails. */
export function negated({ nodes, leaves, effort }: Formula): Formula {
  return { nodes: [...nodes, { kind: 'not', part: nodes.length - 1 }], leaves, effort: effort + 1 }
}
