import type { Reason, RowReason, Verdict } from '../../explain/reason.js'
import { compareText } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import { allOf, anyOf, highest, lowest, opposite } from '../combine-verdicts.js'
import type { CompiledRules } from '../compile-rules.js'
import { missingFacts } from '../missing-facts.js'
import { weighComparison } from '../weigh-comparison.js'
import type { CellCondition, CompiledDecisionRow, CompiledDecisionTable } from './compile-decision-table.js'

/** What a table decides for some facts. */
export interface TableDecision {
  /** Whether each outcome is decided on: of `collect` several can be, of the other hit policies one. */
  readonly outcomes: ReadonlyMap<FactValue, Verdict>
  /** The outcome, of `collect` the list of them; `null` while facts are missing, or when nothing decides. */
  readonly found: FactValue | readonly FactValue[] | null
  /** The rows that decide, or that could, in their order. */
  readonly rows: readonly RowReason[]
  /** The facts without which nobody can say; empty when the table decides. */
  readonly missing: readonly FactId[]
}

/**
 * Decides a table row by row. It means the same as the conditions that it could be written out as: an outcome is decided
 * on when any of its rows is hit, and a row of a `priority` table is hit when it holds and no row before it does.
 */
export function decideTable(rules: CompiledRules, table: CompiledDecisionTable, facts: Facts): TableDecision {
  const rows = hitRows(rules, table, facts)
  const open = rows.filter(({ reason }) => reason.verdict === 'unknown')
  const outcomes = new Map(table.outcomes.map((outcome): [FactValue, Verdict] => [outcome, verdictOn(table, outcome, rows)]))
  return {
    outcomes,
    found: foundOutcome(table, outcomes),
    rows: rows.map(({ reason }) => reason),
    missing: missingFacts(...open.flatMap(({ reason }) => reason.because)),
  }
}

interface HitRow {
  readonly row: CompiledDecisionRow
  /** Whether the cells hold, whatever other rows do. */
  readonly holds: Verdict
  /** Whether the row is hit. */
  readonly reason: RowReason
}

/** Rows that are hit or could be; rows that fail are left out. */
function hitRows(rules: CompiledRules, table: CompiledDecisionTable, facts: Facts): readonly HitRow[] {
  const hit: HitRow[] = []
  let earlier: Verdict = 'fails'
  for (const row of table.rows) {
    const { verdict: holds, because } = allOf(row.cells.map((cell) => weighCell(rules, cell, facts)))
    if (holds === 'fails') continue
    const verdict = table.hitPolicy === 'priority' ? lowest([holds, opposite[earlier]]) : holds
    if (verdict === 'fails') break
    earlier = highest([earlier, holds])
    hit.push({ row, holds, reason: { kind: 'row', verdict, table: table.id, row: row.id, because } })
  }
  return hit
}

function weighCell(rules: CompiledRules, cell: CellCondition, facts: Facts): Reason {
  if ('any' in cell) return { kind: 'any', ...anyOf(cell.any.map((one) => weighComparison(rules, one, facts))) }
  if ('all' in cell) return { kind: 'all', ...allOf(cell.all.map((one) => weighComparison(rules, one, facts))) }
  return weighComparison(rules, cell, facts)
}

function verdictOn({ otherwise }: CompiledDecisionTable, outcome: FactValue, rows: readonly HitRow[]): Verdict {
  const byRows = rows.flatMap(({ row, reason }) => (row.outcome === outcome ? [reason.verdict] : []))
  const byDefault = otherwise === outcome ? [opposite[highest(rows.map(({ holds }) => holds))]] : []
  return highest([...byRows, ...byDefault])
}

function foundOutcome({ hitPolicy }: CompiledDecisionTable, outcomes: ReadonlyMap<FactValue, Verdict>): TableDecision['found'] {
  const verdicts = [...outcomes]
  if (verdicts.some(([, verdict]) => verdict === 'unknown')) return null
  const decided = verdicts.flatMap(([outcome, verdict]) => (verdict === 'holds' ? [outcome] : []))
  if (hitPolicy === 'collect') return decided.sort((left, right) => compareText(String(left), String(right)))
  return decided[0] ?? null
}
