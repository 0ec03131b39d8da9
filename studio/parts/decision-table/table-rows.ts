import type { DecisionCell, DecisionRow, DecisionTable } from '../../../engine/model/decision-table.js'
import type { FactValue } from '../../../engine/values/fact-value.js'

/** A row while it is edited. Until somebody says what it decides on, it is only shown and not yet part of the document. */
export interface EditedRow extends Omit<DecisionRow, 'outcome'> {
  readonly outcome: FactValue | null
}

/** The rows that are whole, as the document has them. */
export function writtenRows(rows: readonly EditedRow[]): readonly DecisionRow[] {
  return rows.filter((row): row is DecisionRow => row.outcome !== null)
}

export function withCell(row: EditedRow, dimension: string, cell: DecisionCell | null): EditedRow {
  const kept = Object.entries(row.when).filter(([id]) => id !== dimension)
  return { ...row, when: Object.fromEntries(cell === null ? kept : [...kept, [dimension, cell]]) }
}

export function replacedRow(rows: readonly EditedRow[], at: number, row: EditedRow): readonly EditedRow[] {
  return rows.with(at, row)
}

/** A row that asks nothing and decides nothing yet, below another; of a `priority` table it comes after all others. */
export function withNewRow(rows: readonly EditedRow[], below: number, policy: DecisionTable['hitPolicy']['kind']): readonly EditedRow[] {
  const row: EditedRow = {
    id: freeId(rows),
    when: {},
    outcome: null,
    ...(policy === 'priority' ? { priority: rows.reduce((most, { priority = 0 }) => Math.max(most, priority), 0) + 1 } : {}),
  }
  return rows.toSpliced(below + 1, 0, row)
}

export function withoutRow(rows: readonly EditedRow[], at: number): readonly EditedRow[] {
  return rows.toSpliced(at, 1)
}

/** The rows with one moved up or down; at either end nothing moves. Order is for readers, never for the decision. */
export function movedRow(rows: readonly EditedRow[], at: number, by: 1 | -1): readonly EditedRow[] {
  const to = at + by
  if (to < 0 || to >= rows.length) return rows
  return rows.with(at, rows[to]!).with(to, rows[at]!)
}

function freeId(rows: readonly EditedRow[]): string {
  const taken = new Set(rows.map(({ id }) => id))
  let number = rows.length + 1
  while (taken.has(`row-${number}`)) number += 1
  return `row-${number}`
}

/** A row for a case that no row holds for, as a check found it, at the end of the table. What it decides on is for the author to say. */
export function withRowFor(
  rows: readonly EditedRow[],
  table: Pick<DecisionTable, 'dimensions' | 'hitPolicy'>,
  facts: { readonly [fact: string]: FactValue | readonly FactValue[] },
): readonly EditedRow[] {
  const cells = table.dimensions.flatMap(({ id, fact, match }): readonly (readonly [string, DecisionCell])[] => {
    const value = Object.hasOwn(facts, fact) ? facts[fact]! : null
    if (value === null || (Array.isArray(value) && value.length === 0)) return []
    return [[id, match === 'range' ? { greaterThanInclusive: value as FactValue, lessThanInclusive: value as FactValue } : value]]
  })
  const added = withNewRow(rows, rows.length - 1, table.hitPolicy.kind)
  return added.with(-1, { ...added.at(-1)!, when: Object.fromEntries(cells) })
}
