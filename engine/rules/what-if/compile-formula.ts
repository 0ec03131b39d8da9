import type { Comparison, Condition, TableComparison } from '../../model/fact.js'
import type { CompiledRules, OfferingRequirements } from '../compile-rules.js'
import { namedCondition } from '../named-condition.js'
import type { CompiledDecisionTable } from '../tables/compile-decision-table.js'
import { isContrary, satisfyingOutcomes, tableOf } from '../tables/weigh-table.js'
import { filledTemplate } from '../template-condition.js'
import type { Formula, FormulaNode } from './formula.js'

/** A formula with more parts than this is not built: nobody would wait for a search in it. */
const mostParts = 100_000

/**
 * What the facts must satisfy for an offering to be had: channel, segment, place and eligibility together. `null` when
 * that is too much to search in, such as a decision table of very many rows.
 */
export function compileFormula(rules: CompiledRules, { channel, marketSegment, place, eligibility }: OfferingRequirements): Formula | null {
  return formulaOf(
    rules,
    [channel, marketSegment, place, eligibility].filter((condition) => condition !== null),
  )
}

/** The formula of conditions that must all hold; `null` when that is too much to search in. */
export function formulaOf(rules: CompiledRules, asked: readonly Condition[]): Formula | null {
  const building = openBuilding(rules)
  const whole = addGroup(
    building,
    'all',
    asked.map((condition) => addCondition(building, condition)),
  )
  if (building.parts > mostParts) return null
  const { nodes, leaves, parts } = building
  return { nodes: whole === nodes.length - 1 ? nodes : [...nodes, { kind: 'all', parts: [whole] }], leaves, effort: nodes.length + parts }
}

interface Building {
  readonly rules: CompiledRules
  readonly nodes: FormulaNode[]
  readonly leaves: Comparison[]
  /** Nodes by what they say: comparisons, named conditions and tables are built once. */
  readonly known: Map<string, number>
  readonly tables: Map<string, TableRows>
  parts: number
}

/** The rows of a table as nodes: whether each is hit, and whether any holds at all. */
interface TableRows {
  readonly hits: readonly number[]
  readonly anyHolds: number
}

function openBuilding(rules: CompiledRules): Building {
  return { rules, nodes: [], leaves: [], known: new Map(), tables: new Map(), parts: 0 }
}

function addCondition(building: Building, condition: Condition): number {
  if (building.parts > mostParts) return 0
  if ('all' in condition) return addGroup(building, 'all', addAll(building, condition.all))
  if ('any' in condition) return addGroup(building, 'any', addAll(building, condition.any))
  if ('not' in condition) return addNot(building, addCondition(building, condition.not))
  if ('condition' in condition)
    return addOnce(building, `condition ${condition.condition}`, () =>
      addCondition(building, namedCondition(building.rules, condition.condition)),
    )
  if ('template' in condition) return addCondition(building, filledTemplate(building.rules, condition))
  return 'table' in condition ? addTable(building, condition) : addComparison(building, condition)
}

function addAll(building: Building, conditions: readonly Condition[]): readonly number[] {
  return conditions.map((condition) => addCondition(building, condition))
}

/** Some outcome that is decided on compares as wanted; asked for the contrary, none does. */
function addTable(building: Building, comparison: TableComparison): number {
  const table = tableOf(building.rules, comparison.table)
  const wanted = new Set(satisfyingOutcomes(building.rules, table, comparison))
  const { hits, anyHolds } = rowsOf(building, table)
  const decided = hits.filter((_, row) => wanted.has(table.rows[row]!.outcome))
  const byDefault = table.otherwise !== null && wanted.has(table.otherwise) ? [addNot(building, anyHolds)] : []
  const some = addGroup(building, 'any', [...decided, ...byDefault])
  return isContrary(comparison.operator) ? addNot(building, some) : some
}

/** A row of a `priority` table is hit when it holds and none before it does; of the others, when it holds. */
function rowsOf(building: Building, table: CompiledDecisionTable): TableRows {
  const before = building.tables.get(table.id)
  if (before !== undefined) return before
  const hits: number[] = []
  let earlier = addGroup(building, 'any', [])
  for (const { cells } of table.rows) {
    if (building.parts > mostParts) break
    const row = addGroup(building, 'all', addAll(building, cells))
    hits.push(table.hitPolicy === 'priority' ? addGroup(building, 'all', [row, addNot(building, earlier)]) : row)
    earlier = addGroup(building, 'any', [earlier, row])
  }
  const rows = { hits, anyHolds: earlier }
  building.tables.set(table.id, rows)
  return rows
}

function addComparison(building: Building, comparison: Comparison): number {
  const { fact, operator, value } = comparison
  return addOnce(building, `comparison ${JSON.stringify([fact, operator, value])}`, () =>
    add(building, { kind: 'leaf', leaf: building.leaves.push(comparison) - 1 }, 1),
  )
}

function addGroup(building: Building, kind: 'all' | 'any', parts: readonly number[]): number {
  return parts.length === 1 ? parts[0]! : add(building, { kind, parts }, 1 + parts.length)
}

function addNot(building: Building, part: number): number {
  return add(building, { kind: 'not', part }, 1)
}

function add(building: Building, node: FormulaNode, parts: number): number {
  building.parts += parts
  return building.nodes.push(node) - 1
}

function addOnce(building: Building, key: string, build: () => number): number {
  const before = building.known.get(key)
  if (before !== undefined) return before
  const node = build()
  building.known.set(key, node)
  return node
}
