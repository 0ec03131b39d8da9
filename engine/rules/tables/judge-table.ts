import type { CatalogDraft } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import { type CompiledRules, rulesOf } from '../compile-rules.js'
import type { CompiledDecisionTable } from './compile-decision-table.js'
import { type CoveredRow, idleRows, shadowedRows } from './covered-rows.js'
import { meetingRows, type Search } from './meeting-rows.js'
import { type TableSpace, tableSpace } from './table-space.js'
import { uncoveredWindows } from './uncovered-windows.js'

/** What can be proven of a decision table as a whole; rows are named by their ids. */
export interface TableJudgement {
  /** Pairs of rows of a `unique` table that hold together. */
  readonly overlaps: readonly { readonly rows: readonly [string, string]; readonly facts: Facts }[]
  /** Contexts for which no row of a table without `otherwise` holds. */
  readonly gaps: readonly Facts[]
  /** Rows of a `priority` table that rows before them leave nothing to. */
  readonly shadowed: readonly Covered[]
  /** Rows of a `collect` table that add nothing to what the others give. */
  readonly idle: readonly Covered[]
  /** Rows that hold in no context. */
  readonly neverHolding: readonly string[]
  /** What could not be proven, because the rows interlock too much. */
  readonly unproven: readonly ('overlap' | 'gap' | 'covered')[]
}

export interface Covered {
  readonly row: string
  readonly by: readonly string[]
  /** A context in which the row holds, and so do some that cover it. */
  readonly facts: Facts
}

/** How many findings of one kind are reported for a table; the others are usually of the same making. */
const mostFindings = 20
const mostGaps = 5

/** How many boxes are looked at for one question about one table before it counts as unproven. */
const mostSteps = 12_000_000

const judged = new WeakMap<CatalogDraft, Map<string, TableJudgement | null>>()

/**
 * Judges a table of a draft, once for all checks; `null` where it can't be judged, because a fact is declared nowhere or
 * has no values, which other checks report.
 */
export function judgeTable(draft: CatalogDraft, id: string): TableJudgement | null {
  const known = judged.get(draft) ?? new Map<string, TableJudgement | null>()
  judged.set(draft, known)
  const before = known.get(id)
  if (before !== undefined) return before
  const rules = rulesOf(draft)
  const table = rules.tables.get(id)
  const judgement = table === undefined ? null : judge(draft, rules, table)
  known.set(id, judgement)
  return judgement
}

function judge(draft: CatalogDraft, rules: CompiledRules, table: CompiledDecisionTable): TableJudgement | null {
  const space = tableSpace(draft, rules, table)
  if (space === null) return null
  if (space === 'too-many') return { ...nothing, unproven: questionsAbout(table) }
  const overlaps = table.hitPolicy === 'unique' ? meetingRows(space, mostFindings, { steps: mostSteps }) : none
  const gaps = mayLackRows(table) ? uncoveredWindows(space, mostGaps, { steps: mostSteps }) : none
  const shadowed = table.hitPolicy === 'priority' ? shadowedRows(space, mostFindings, { steps: mostSteps }) : none
  const idle = table.hitPolicy === 'collect' ? idleRows(space, (row) => table.rows[row]!.outcome, mostFindings, { steps: mostSteps }) : none
  const idOf = (row: number) => table.rows[row]!.id
  const covered = ({ row, by, spot }: CoveredRow): Covered => ({ row: idOf(row), by: by.map(idOf), facts: space.factsAt(spot) })
  return {
    overlaps: overlaps.found.map(({ rows: [one, other], spot }) => ({ rows: [idOf(one), idOf(other)], facts: space.factsAt(spot) })),
    gaps: gaps.found.map(({ from }) => space.factsAt(from)),
    shadowed: shadowed.found.map(covered),
    idle: idle.found.map(covered),
    neverHolding: neverHolding(table, space),
    unproven: [
      ...(overlaps.end === 'unproven' && overlaps.found.length === 0 ? (['overlap'] as const) : []),
      ...(gaps.end === 'unproven' && gaps.found.length === 0 ? (['gap'] as const) : []),
      ...(shadowed.end === 'unproven' || idle.end === 'unproven' ? (['covered'] as const) : []),
    ],
  }
}

const none: Search<never> = { found: [], end: 'complete' }
const nothing: TableJudgement = { overlaps: [], gaps: [], shadowed: [], idle: [], neverHolding: [], unproven: [] }

/** Whether a context without a row would be a fault: a table that collects then decides on nothing, which is an answer. */
function mayLackRows({ hitPolicy, otherwise }: CompiledDecisionTable): boolean {
  return hitPolicy !== 'collect' && otherwise === null
}

function questionsAbout(table: CompiledDecisionTable): TableJudgement['unproven'] {
  return [
    ...(table.hitPolicy === 'unique' ? (['overlap'] as const) : (['covered'] as const)),
    ...(mayLackRows(table) ? (['gap'] as const) : []),
  ]
}

function neverHolding({ rows }: CompiledDecisionTable, { boxes }: TableSpace): readonly string[] {
  const holding = new Set(boxes.map(({ row }) => row))
  return rows.flatMap(({ id }, row) => (holding.has(row) ? [] : [id])).slice(0, mostFindings)
}
