import type { Verdict } from '../../explain/reason.js'
import { opposite } from '../combine-verdicts.js'

/** Conditions taken together, each kept once however many offerings ask it. A node comes after the nodes it is made of. */
export interface ConditionGraph<Leaf> {
  readonly nodes: readonly GraphNode<Leaf>[]
}

/** A node by its position among the nodes. */
export type NodeId = number

export type GraphNode<Leaf> =
  | { readonly kind: 'constant'; readonly verdict: Verdict }
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'not'; readonly of: NodeId }
  | { readonly kind: 'all' | 'any'; readonly of: readonly NodeId[] }

/** Gathers conditions: what is asked for twice is the same node, and what holds or fails whatever the leaves say is a constant. */
export interface GraphBuilder<Leaf> extends ConditionGraph<Leaf> {
  constant(verdict: Verdict): NodeId
  /** `key` tells leaves apart. */
  leaf(key: string, leaf: Leaf): NodeId
  not(of: NodeId): NodeId
  all(of: readonly NodeId[]): NodeId
  any(of: readonly NodeId[]): NodeId
}

export function graphBuilder<Leaf>(): GraphBuilder<Leaf> {
  const nodes: GraphNode<Leaf>[] = []
  const known = new Map<string, NodeId>()
  const kept = (key: string, node: GraphNode<Leaf>): NodeId => {
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, nodes.length)
    nodes.push(node)
    return nodes.length - 1
  }
  const constant = (verdict: Verdict) => kept(verdict, { kind: 'constant', verdict })
  const verdictOf = (id: NodeId): Verdict | null => {
    const node = nodes[id]!
    return node.kind === 'constant' ? node.verdict : null
  }
  const group = (kind: 'all' | 'any', of: readonly NodeId[]): NodeId => {
    const [idle, decisive] = kind === 'all' ? (['holds', 'fails'] as const) : (['fails', 'holds'] as const)
    const parts = [...new Set(of)].filter((id) => verdictOf(id) !== idle).sort((left, right) => left - right)
    if (parts.length === 0) return constant(idle)
    if (parts.some((id) => verdictOf(id) === decisive)) return constant(decisive)
    return parts.length === 1 ? parts[0]! : kept(`${kind} ${parts.join()}`, { kind, of: parts })
  }
  return {
    nodes,
    constant,
    leaf: (key, leaf) => kept(`leaf ${key}`, { kind: 'leaf', leaf }),
    not(of) {
      const node = nodes[of]!
      if (node.kind === 'not') return node.of
      if (node.kind === 'constant') return constant(opposite[node.verdict])
      return kept(`not ${of}`, { kind: 'not', of })
    },
    all: (of) => group('all', of),
    any: (of) => group('any', of),
  }
}
