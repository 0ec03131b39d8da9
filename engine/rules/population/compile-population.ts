import { isPastRehearsal, isStage } from '../../lifecycle/stage.js'
import type { Comparison, Condition, TableComparison } from '../../model/fact.js'
import type { DecisionTableId, OfferingId } from '../../values/ids.js'
import { covers, type Instant } from '../../values/instant.js'
import type { CompiledRules, OfferingRequirements } from '../compile-rules.js'
import { namedCondition } from '../named-condition.js'
import { rowCondition } from '../tables/compile-decision-table.js'
import { isContrary, satisfyingOutcomes, tableOf } from '../tables/weigh-table.js'
import { filledTemplate } from '../template-condition.js'
import { type ConditionGraph, type GraphBuilder, graphBuilder, type NodeId } from './condition-graph.js'

/** What offerings ask at one moment, all of it together, ready to be asked of any population. */
export interface PopulationProgram {
  readonly rules: CompiledRules
  readonly offerings: readonly OfferingId[]
  readonly graph: ConditionGraph<Comparison>
  /** For each offering the node that says whether it may be had. */
  readonly answers: readonly NodeId[]
}

/**
 * Compiles offerings for a population, to the verdicts that `qualifyOffering` gives for each customer. An offering that
 * the catalog lacks is a bug of the caller.
 */
export function compilePopulation(rules: CompiledRules, offerings: readonly OfferingId[], at: Instant): PopulationProgram {
  const graph = graphBuilder<Comparison>()
  const weigher = { rules, graph, named: new Map<string, NodeId>(), tables: new Map<DecisionTableId, TableNodes>() }
  const answers = offerings.map((offering) => {
    const asked = rules.offerings.get(offering)
    if (asked === undefined) throw new RangeError(`The catalog has no offering "${offering}".`)
    return isOpen(asked, at) ? graph.all(requirements(weigher, asked)) : graph.constant('fails')
  })
  return { rules, offerings, graph, answers }
}

interface Weigher {
  readonly rules: CompiledRules
  readonly graph: GraphBuilder<Comparison>
  readonly named: Map<string, NodeId>
  readonly tables: Map<DecisionTableId, TableNodes>
}

/** Whether the offering may be had at the moment at all, whoever asks. */
function isOpen({ saleWindow, isSellable, stage }: OfferingRequirements, at: Instant): boolean {
  return covers(saleWindow, at) && isSellable && (stage === null || (isStage(stage) && isPastRehearsal(stage)))
}

function requirements(weigher: Weigher, { channel, marketSegment, place, eligibility }: OfferingRequirements): readonly NodeId[] {
  const asked = [channel, marketSegment, place, eligibility].flatMap((condition) =>
    condition === null ? [] : [nodeOf(weigher, condition)],
  )
  const denied = eligibility === null && weigher.rules.eligibilityDefault === 'deny'
  return denied ? [weigher.graph.constant('fails')] : asked
}

function nodeOf(weigher: Weigher, condition: Condition): NodeId {
  const { rules, graph } = weigher
  if ('all' in condition) return graph.all(condition.all.map((inner) => nodeOf(weigher, inner)))
  if ('any' in condition) return graph.any(condition.any.map((inner) => nodeOf(weigher, inner)))
  if ('not' in condition) return graph.not(nodeOf(weigher, condition.not))
  if ('condition' in condition) return namedNode(weigher, condition.condition)
  if ('template' in condition) return nodeOf(weigher, filledTemplate(rules, condition))
  if ('table' in condition) return tableNode(weigher, condition)
  return graph.leaf(comparisonKey(condition), condition)
}

function namedNode(weigher: Weigher, id: string): NodeId {
  const before = weigher.named.get(id)
  if (before !== undefined) return before
  const node = nodeOf(weigher, namedCondition(weigher.rules, id))
  weigher.named.set(id, node)
  return node
}

/** Whether some outcome is decided on that the comparison wants, or, asked for the contrary, none of them. */
function tableNode(weigher: Weigher, comparison: TableComparison): NodeId {
  const { rules, graph } = weigher
  const table = tableOf(rules, comparison.table)
  const wanted = new Set(satisfyingOutcomes(rules, table, comparison))
  const { hits, none } = tableNodes(weigher, comparison.table)
  const byRows = hits.filter((_, position) => wanted.has(table.rows[position]!.outcome))
  const byDefault = table.otherwise !== null && wanted.has(table.otherwise) ? [none] : []
  const decided = graph.any([...byRows, ...byDefault])
  return isContrary(comparison.operator) ? graph.not(decided) : decided
}

interface TableNodes {
  /** For each row whether it is hit: of a `priority` table, whether it holds and no row before it does. */
  readonly hits: readonly NodeId[]
  /** Whether no row holds. */
  readonly none: NodeId
}

function tableNodes(weigher: Weigher, id: DecisionTableId): TableNodes {
  const before = weigher.tables.get(id)
  if (before !== undefined) return before
  const { rules, graph } = weigher
  const { rows, hitPolicy } = tableOf(rules, id)
  const holds = rows.map((row) => nodeOf(weigher, rowCondition(row)))
  const nodes = hitPolicy === 'priority' ? inTurn(graph, holds) : { hits: holds, none: graph.not(graph.any(holds)) }
  weigher.tables.set(id, nodes)
  return nodes
}

function inTurn(graph: GraphBuilder<Comparison>, holds: readonly NodeId[]): TableNodes {
  let earlier = graph.constant('fails')
  const hits = holds.map((row) => {
    const hit = graph.all([row, graph.not(earlier)])
    earlier = graph.any([earlier, row])
    return hit
  })
  return { hits, none: graph.not(earlier) }
}

function comparisonKey({ fact, operator, value }: Comparison): string {
  return JSON.stringify([fact, operator, value])
}
