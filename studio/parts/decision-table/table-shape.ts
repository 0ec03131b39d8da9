import type { DecisionDimension, DecisionTable } from '../../../engine/model/decision-table.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { FactType } from '../../../engine/model/fact.js'
import { readOne } from '../../../engine/rules/fact-type.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { documentId } from '../../../engine/values/ids.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import type { RuleFact } from '../rule-fact.js'
import { ruleWords } from '../rule-sentences.js'
import type { EditedRow } from './table-rows.js'

/** What a table looks at and decides on, and what it does where several rows hold, or none: all of it but its rows. */
export interface TableShape extends Pick<DecisionTable, 'dimensions' | 'hitPolicy' | 'outcome'> {
  /** `null` where every case must have a row. */
  readonly otherwise: FactValue | null
}

export function shapeOf({ dimensions, hitPolicy, outcome, otherwise }: DecisionTable): TableShape {
  return { dimensions, hitPolicy, outcome, otherwise: otherwise ?? null }
}

/** The table in another shape, its rows as they were. */
export function withShape({ otherwise: _before, ...table }: DecisionTable, { otherwise, ...shape }: TableShape): DecisionTable {
  return { ...table, ...shape, ...(otherwise === null ? {} : { otherwise }) }
}

/**
 * The rows as they are in another shape: cells go with their column, and priorities come and go with the policy that
 * counts them, numbered from top to bottom. What a row decides on stays: the checks say where it no longer can.
 */
export function rowsInShape(
  before: Pick<DecisionTable, 'dimensions' | 'hitPolicy'>,
  rows: readonly EditedRow[],
  { dimensions, hitPolicy }: Pick<TableShape, 'dimensions' | 'hitPolicy'>,
): readonly EditedRow[] {
  const kept = new Set(dimensions.map(({ id }) => id))
  const gone = new Set(before.dimensions.map(({ id }) => id).filter((id) => !kept.has(id)))
  const left = gone.size === 0 ? rows : rows.map((row) => withoutCells(row, gone))
  if (hitPolicy.kind === before.hitPolicy.kind) return left
  return hitPolicy.kind === 'priority' ? numbered(left) : left.map(({ priority: _priority, ...row }) => row)
}

function withoutCells(row: EditedRow, gone: ReadonlySet<string>): EditedRow {
  const cells = Object.entries(row.when)
  const kept = cells.filter(([dimension]) => !gone.has(dimension))
  return kept.length === cells.length ? row : { ...row, when: Object.fromEntries(kept) }
}

function numbered(rows: readonly EditedRow[]): readonly EditedRow[] {
  let last = rows.reduce((most, { priority = 0 }) => Math.max(most, priority), 0)
  return rows.map((row) => {
    if (row.priority !== undefined) return row
    last += 1
    return { ...row, priority: last }
  })
}

/** A column for a fact, matched as the fact can be; its id is none of those that are taken. */
export function dimensionFor({ id, type }: RuleFact, taken: readonly DecisionDimension[]): DecisionDimension {
  const word = id.slice(id.lastIndexOf('.') + 1).replace(/[^A-Za-z0-9_-]/g, '')
  const own = /^[A-Za-z0-9]/.test(word) ? word.slice(0, 90) : 'column'
  let number = taken.length + 1
  while (taken.some((other) => other.id === `${own}-${number}`)) number += 1
  return { id: `${own}-${number}`, fact: documentId('fact', id), match: matchOf(type) }
}

/** How the values of a type are looked for in a cell. */
export function matchOf({ kind }: Pick<FactType, 'kind'>): DecisionDimension['match'] {
  if (kind === 'place') return 'within'
  return kind === 'number' || kind === 'quantity' || kind === 'date' || kind === 'instant' ? 'range' : 'equal'
}

export const mostDimensions = 100

/** What keeps a shape from being taken, or `null`: whatever passes is what the schema of tables allows. */
export function shapeFault({ dimensions, outcome }: Pick<TableShape, 'dimensions' | 'outcome'>): Phrase | null {
  if (dimensions.length === 0) return phrase('shape.fault.columns')
  return 'values' in outcome ? choicesFault(outcome.values) : null
}

function choicesFault(values: Extract<FactType, { readonly values: unknown }>['values']): Phrase | null {
  if (values.length === 0) return phrase('shape.fault.outcomes')
  const taken = new Set<string>()
  for (const { value, name } of values) {
    if (value.trim() === '') return phrase('shape.fault.value')
    if (name['zh-CN'].trim() === '' || name.en.trim() === '') return phrase('newRule.fault.name')
    if (taken.has(value)) return phrase('shape.fault.taken', { value })
    taken.add(value)
  }
  return null
}

/** The shape with another type of outcome; what was said for where no row holds stays if it is still one. */
export function withOutcome(documents: CatalogDraft, shape: TableShape, outcome: FactType): TableShape {
  const { otherwise } = shape
  const stays = otherwise !== null && readOne(ruleWords(documents), outcome, otherwise).kind === 'value'
  return { ...shape, outcome, otherwise: stays ? otherwise : null }
}

/** How many rows have a cell in each column, and decide on each outcome: what goes, or is left without a home, when it goes. */
export function rowCounts(rows: readonly EditedRow[]): {
  readonly cells: ReadonlyMap<string, number>
  readonly outcomes: ReadonlyMap<FactValue, number>
} {
  const cells = new Map<string, number>()
  const outcomes = new Map<FactValue, number>()
  for (const { when, outcome } of rows) {
    for (const dimension of Object.keys(when)) cells.set(dimension, (cells.get(dimension) ?? 0) + 1)
    if (outcome !== null) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  return { cells, outcomes }
}
