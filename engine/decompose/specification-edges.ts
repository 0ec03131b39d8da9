import { pointer } from '../model/check.js'
import type { CatalogDraft } from '../model/draft.js'
import { groupBy } from '../values/group-by.js'
import { type DocumentRef, refText } from '../values/ids.js'
import { technicalSpecifications } from './compile-realizations.js'
import { componentsOf, type NameGraph, shortestWay } from './specification-graph.js'

/** How one specification leads to another, and where the author wrote so. */
export interface SpecificationEdge {
  readonly document: DocumentRef
  readonly pointer: string
  readonly from: string
  readonly to: string
}

export interface SpecificationGraph {
  /** All technical specifications by reference text. */
  readonly names: readonly string[]
  readonly edges: readonly SpecificationEdge[]
  readonly graph: NameGraph
}

/** Which technical specification is realised by which. */
export function realizationGraph(draft: CatalogDraft): SpecificationGraph {
  const edges = draft
    .all('realization')
    .filter(({ from }) => from.kind !== 'productSpecification')
    .map(({ kind, id, from, to }) => ({ document: { kind, id }, pointer: pointer('to'), from: refText(from), to: refText(to) }))
  return graphOf(draft, edges)
}

/** Which technical specification declares that it waits for which. */
export function dependencyEdges(draft: CatalogDraft): readonly SpecificationEdge[] {
  return [...technicalSpecifications(draft).values()].flatMap(({ ref, dependsOn }) =>
    dependsOn.map((to, index) => ({ document: ref, pointer: pointer('dependsOn', index), from: refText(ref), to: refText(to) })),
  )
}

/** Which technical specification waits for which, be it as a dependency or because it is realised by it. */
export function waitingGraph(draft: CatalogDraft): SpecificationGraph {
  return graphOf(draft, [...realizationGraph(draft).edges, ...dependencyEdges(draft)])
}

export interface Circle {
  /** The edge that closes it. */
  readonly edge: SpecificationEdge
  /** The way round, beginning and ending with one name. */
  readonly way: readonly string[]
}

/** One circle for each set of specifications that lead to each other, closed by the first edge that counts. */
export function circlesOf({ names, edges, graph }: SpecificationGraph, counts: (edge: SpecificationEdge) => boolean): readonly Circle[] {
  const component = componentsOf(names, graph)
  const closing = edges.filter((edge) => counts(edge) && component.get(edge.from) === component.get(edge.to))
  return [...groupBy(closing, ({ from }) => component.get(from)).values()].map(([edge]) => {
    const { from, to } = edge!
    return { edge: edge!, way: [from, ...(shortestWay(graph, to, from) ?? [])] }
  })
}

function graphOf(draft: CatalogDraft, all: readonly SpecificationEdge[]): SpecificationGraph {
  const names = [...technicalSpecifications(draft).keys()]
  const known = new Set(names)
  const edges = all.filter(({ from, to }) => known.has(from) && known.has(to))
  const graph = new Map([...groupBy(edges, ({ from }) => from)].map(([from, out]) => [from, out.map(({ to }) => to)]))
  return { names, edges, graph }
}
