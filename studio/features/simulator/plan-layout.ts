import dagre from '@dagrejs/dagre'
import type { PlanGraph } from '../../../engine/decompose/plan-graph.js'

export const nodeWidth = 148
export const nodeHeight = 48

export interface PlacedNode {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** Places the items of a plan from left to right, products before what realises them. What must only wait for each other does not pull. */
export function planLayout({ nodes, edges }: PlanGraph): readonly PlacedNode[] {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 28, marginx: 8, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of nodes) graph.setNode(id, { width: nodeWidth, height: nodeHeight })
  for (const { kind, source, target } of edges) if (kind !== 'completion') graph.setEdge(source, target)
  dagre.layout(graph)
  return nodes.map(({ id }) => {
    const { x, y } = graph.node(id)
    return { id, x: x - nodeWidth / 2, y: y - nodeHeight / 2 }
  })
}
