import type { Reason, RowReason, Verdict } from '../../explain/reason.js'
import { compareText } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import { allOf, anyOf, lowest, opposite } from '../combine-verdicts.js'
import type { CompiledRules } from '../compile-rules.js'
import { weighComparison } from '../weigh-comparison.js'
import { type CellCondition, type CompiledDecisionRow, type CompiledDecisionTable, comparisonsIn } from './compile-decision-table.js'
import { type RowInQuestion, rowsInQuestion } from './rows-in-question.js'

/** What a table decides for some facts. */
export interface TableDecision {
  /** The outcomes that are decided on, or that could be; any other fails. Of `collect` several can hold, of the other hit policies one. */
  readonly outcomes: ReadonlyMap<FactValue, Verdict>
  /** The outcome, of `collect` the list of them; `null` while facts are missing, or when nothing decides. */
  readonly found: FactValue | readonly FactValue[] | null
  /** The rows that decide, or that could, in their order; the first {@link shownRows} of them. */
  readonly rows: readonly RowReason[]
  /** The facts without which nobody can say; empty when the table decides. */
  readonly missing: readonly FactId[]
  /** Those of them without which nobody can say whether some outcomes are decided on. */
  missingFor(isAsked: (outcome: FactValue) => boolean): readonly FactId[]
}

/** A decision shows so many rows at most. */
export const shownRows = 20

/**
 * Decides a table. It means the same as the conditions that it could be written out as: an outcome is decided on when any
 * of its rows is hit, and a row of a `priority` table is hit when it holds and no row before it does.
 */
export function decideTable(rules: CompiledRules, table: CompiledDecisionTable, facts: Facts): TableDecision {
  const holding = rowsInQuestion(rules, table, facts)
  const hits = hitRows(table, holding)
  const outcomes = outcomesOf(table, holding, hits)
  const isOpen = [...outcomes.values()].includes('unknown')
  return {
    outcomes,
    found: isOpen ? null : foundOutcome(table, outcomes),
    rows: hits.slice(0, shownRows).map((hit) => rowReason(rules, table, hit, facts)),
    missing: isOpen ? missingFrom(table, hits, facts) : [],
    missingFor: (isAsked) => missingFrom(table, hitsThatMatter(table, holding, hits, isAsked), facts),
  }
}

/** A row that is hit, or could be. */
interface HitRow {
  readonly row: CompiledDecisionRow
  readonly verdict: Exclude<Verdict, 'fails'>
}

function hitRows({ hitPolicy, rows }: CompiledDecisionTable, holding: readonly RowInQuestion[]): readonly HitRow[] {
  const hits: HitRow[] = []
  let earlier: Verdict = 'fails'
  for (const { position, verdict: holds } of holding) {
    const verdict = hitPolicy === 'priority' ? lowest([holds, opposite[earlier]]) : holds
    if (verdict === 'fails') break
    if (earlier !== 'holds') earlier = holds
    hits.push({ row: rows[position]!, verdict })
  }
  return hits
}

function outcomesOf(
  { otherwise }: CompiledDecisionTable,
  holding: readonly RowInQuestion[],
  hits: readonly HitRow[],
): ReadonlyMap<FactValue, Verdict> {
  const outcomes = new Map<FactValue, Verdict>()
  const decide = (outcome: FactValue, verdict: Verdict) => {
    if (verdict !== 'fails' && outcomes.get(outcome) !== 'holds') outcomes.set(outcome, verdict)
  }
  for (const { row, verdict } of hits) decide(row.outcome, verdict)
  const isAnyHeld = holding.some(({ verdict }) => verdict === 'holds') ? 'holds' : holding.length > 0 ? 'unknown' : 'fails'
  if (otherwise !== null) decide(otherwise, opposite[isAnyHeld])
  return outcomes
}

function foundOutcome({ hitPolicy }: CompiledDecisionTable, outcomes: ReadonlyMap<FactValue, Verdict>): TableDecision['found'] {
  const decided = [...outcomes.keys()]
  if (hitPolicy === 'collect') return decided.sort((left, right) => compareText(String(left), String(right)))
  return decided[0] ?? null
}

/**
 * The rows that have a say in whether some outcomes are decided on; of a `priority` table also all before one of them. All of
 * them say whether it is otherwise, unless one holds, which says it alone.
 */
function hitsThatMatter(
  { hitPolicy, otherwise }: CompiledDecisionTable,
  holding: readonly RowInQuestion[],
  hits: readonly HitRow[],
  isAsked: (outcome: FactValue) => boolean,
): readonly HitRow[] {
  if (otherwise !== null && isAsked(otherwise) && !holding.some(({ verdict }) => verdict === 'holds')) return hits
  if (hitPolicy !== 'priority') return hits.filter(({ row }) => isAsked(row.outcome))
  return hits.slice(0, hits.findLastIndex(({ row }) => isAsked(row.outcome)) + 1)
}

/** What the rows that could be hit ask about and nobody supplied. */
function missingFrom(table: CompiledDecisionTable, hits: readonly HitRow[], facts: Facts): readonly FactId[] {
  const missing = new Set<FactId>()
  const isMissing = (fact: FactId) => !Object.hasOwn(facts, fact) || (facts[fact] ?? null) === null
  const candidates = new Set(table.facts.filter(isMissing))
  for (const { row, verdict } of hits) {
    if (missing.size === candidates.size) break
    if (verdict !== 'unknown') continue
    for (const cell of row.cells) for (const { fact } of comparisonsIn(cell).slice(0, 1)) if (candidates.has(fact)) missing.add(fact)
  }
  return [...missing].sort(compareText)
}

function rowReason(rules: CompiledRules, { id }: CompiledDecisionTable, { row, verdict }: HitRow, facts: Facts): RowReason {
  return { kind: 'row', verdict, table: id, row: row.id, because: row.cells.map((cell) => weighCell(rules, cell, facts)) }
}

function weighCell(rules: CompiledRules, cell: CellCondition, facts: Facts): Reason {
  if ('any' in cell) return { kind: 'any', ...anyOf(cell.any.map((one) => weighComparison(rules, one, facts))) }
  if ('all' in cell) return { kind: 'all', ...allOf(cell.all.map((one) => weighComparison(rules, one, facts))) }
  return weighComparison(rules, cell, facts)
}
