import type { Comparison } from '../../model/fact.js'
import { type ClassifiedComparison, classCount, classifiedColumn } from './column-classes.js'
import type { PopulationColumns } from './columns.js'
import type { PopulationProgram } from './compile-population.js'
import { type ConditionGraph, type GraphBuilder, graphBuilder, type NodeId } from './condition-graph.js'
import { type ClassLeaf, type PlannedColumn, stepsOf } from './plan-steps.js'
import { firstFreeSlot } from './slots.js'

/**
 * How to answer a program for one population, as plain values and typed arrays: a thread needs nothing else. It works on
 * rows of bits over a block of customers, each row in a numbered slot.
 */
export interface PopulationPlan {
  readonly offerings: number
  readonly slots: number
  readonly columns: readonly PlannedColumn[]
  readonly code: Int32Array
}

export function populationPlan(program: PopulationProgram, population: PopulationColumns): PopulationPlan {
  const columns: PlannedColumn[] = []
  const leaves = new Map<NodeId, PlannedComparison>()
  const positions = new Map<string, number>(population.columns.map(({ fact }, position) => [fact, position]))
  let slots = firstFreeSlot
  for (const [fact, asked] of comparisonsByFact(program.graph)) {
    const position = positions.get(fact)
    if (position === undefined) continue
    const column = population.columns[position]!
    const comparisons = asked.map(({ comparison }) => comparison)
    const { classes, satisfying } = classifiedColumn(program.rules, column, comparisons)
    const planned = { column: position, classes, slot: slots, unknown: column.isComplete ? null : slots + classCount(classes) }
    columns.push(planned)
    slots = planned.slot + classCount(classes) + (column.isComplete ? 0 : 1)
    for (const [index, { node }] of asked.entries()) leaves.set(node, { column: planned, ...satisfying[index]! })
  }
  const { graph, answers } = inClasses(program, leaves)
  return { offerings: answers.length, columns, ...stepsOf(graph, answers, slots) }
}

interface PlannedComparison extends ClassifiedComparison {
  readonly column: PlannedColumn
}

interface AskedComparison {
  readonly node: NodeId
  readonly comparison: Comparison
}

function comparisonsByFact({ nodes }: ConditionGraph<Comparison>): ReadonlyMap<string, readonly AskedComparison[]> {
  const byFact = new Map<string, AskedComparison[]>()
  for (const [node, asked] of nodes.entries()) {
    if (asked.kind !== 'leaf') continue
    const comparison = asked.leaf
    const ofFact = byFact.get(comparison.fact)
    if (ofFact === undefined) byFact.set(comparison.fact, [{ node, comparison }])
    else ofFact.push({ node, comparison })
  }
  return byFact
}

/**
 * The same conditions over classes instead of comparisons, so that comparisons that come down to the same are one, and
 * those that this population decides alike for everybody are none. A fact that nobody has is unknown.
 */
function inClasses({ graph: { nodes }, answers }: PopulationProgram, leaves: ReadonlyMap<NodeId, PlannedComparison>) {
  const graph = graphBuilder<ClassLeaf>()
  const translated: NodeId[] = []
  const all = (of: readonly NodeId[]) => of.map((id) => translated[id]!)
  for (const [id, node] of nodes.entries()) {
    switch (node.kind) {
      case 'constant':
        translated.push(graph.constant(node.verdict))
        break
      case 'leaf':
        translated.push(leafNode(graph, leaves.get(id)))
        break
      case 'not':
        translated.push(graph.not(translated[node.of]!))
        break
      case 'all':
      case 'any':
        translated.push(graph[node.kind](all(node.of)))
        break
      default:
        node satisfies never
    }
  }
  return { graph, answers: all(answers) }
}

function leafNode(graph: GraphBuilder<ClassLeaf>, planned: PlannedComparison | undefined): NodeId {
  if (planned === undefined) return graph.constant('unknown')
  const { column, ranges, contrary } = planned
  const node = isNobody(column, planned)
    ? graph.constant('fails')
    : isEverybody(column, planned)
      ? graph.constant('holds')
      : graph.leaf(`${column.column} ${ranges.map(({ from, to }) => `${from}-${to}`).join()}`, { column, ranges })
  return contrary ? graph.not(node) : node
}

function isNobody({ unknown }: PlannedColumn, { ranges }: PlannedComparison): boolean {
  return unknown === null && ranges.length === 0
}

function isEverybody({ unknown, classes }: PlannedColumn, { ranges: [first] }: PlannedComparison): boolean {
  return unknown === null && classes.kind !== 'sets' && first?.from === 0 && first.to === classCount(classes)
}
