import type { Verdict } from '../../explain/reason.js'
import type { Facts } from '../../model/fact.js'
import type { FactId } from '../../values/ids.js'
import type { CompiledRules } from '../compile-rules.js'
import { type CellFinder, cellFinder, cellHolds } from './cell-finder.js'
import { type CellCondition, type CompiledDecisionRow, type CompiledDecisionTable, comparisonsIn } from './compile-decision-table.js'

/** A row that holds, or that could once facts are known that are missing. */
export interface RowInQuestion {
  readonly position: number
  readonly verdict: 'holds' | 'unknown'
}

/** A table with fewer rows is looked through row by row. */
const fewRows = 24

/** The rows of a table that don't fail, in their order. Of a large table only those are looked at that the known facts lead to. */
export function rowsInQuestion(rules: CompiledRules, table: CompiledDecisionTable, facts: Facts): readonly RowInQuestion[] {
  return table.rows.length < fewRows ? scannedRows(rules, table, facts) : indexedRows(rules, table, facts)
}

/** The same by looking at every row. */
export function scannedRows(rules: CompiledRules, { rows }: CompiledDecisionTable, facts: Facts): readonly RowInQuestion[] {
  const holds = (cell: CellCondition) => {
    const fact = factOf(cell)
    const found = fact === null ? [] : valueIn(facts, fact)
    return found === null ? null : cellHolds(rules, cell, found)
  }
  return judged(rows, rows.keys(), holds)
}

/** The same by the index of the table. */
export function indexedRows(rules: CompiledRules, table: CompiledDecisionTable, facts: Facts): readonly RowInQuestion[] {
  const { levels, root } = indexOf(rules, table)
  const found = new Map<FactId, ReadonlySet<CellCondition> | null>()
  for (const { fact, find } of levels) {
    if (found.has(fact)) continue
    const value = valueIn(facts, fact)
    found.set(fact, value === null ? null : find(value))
  }
  const holds = (cell: CellCondition) => {
    const fact = factOf(cell)
    return fact === null ? cellHolds(rules, cell, []) : (found.get(fact)?.has(cell) ?? null)
  }
  const holdingAt = (level: number) => found.get(levels[level]!.fact) ?? null
  if (root.kind === 'shelves' && holdingAt(root.level) === null) return judged(table.rows, table.rows.keys(), holds)
  const positions: number[] = []
  const open: Shelf[] = [root]
  for (let shelf = open.pop(); shelf !== undefined; shelf = open.pop()) {
    if (shelf.kind === 'rows') for (const position of shelf.rows) positions.push(position)
    else open.push(...shelvesFor(shelf, holdingAt(shelf.level)))
  }
  return judged(
    table.rows,
    positions.sort((left, right) => left - right),
    holds,
  )
}

/** Those of the rows that don't fail. `holds` answers `null` where the fact of a cell is missing. */
function judged(
  rows: readonly CompiledDecisionRow[],
  positions: Iterable<number>,
  holds: (cell: CellCondition) => boolean | null,
): readonly RowInQuestion[] {
  const inQuestion: RowInQuestion[] = []
  for (const position of positions) {
    const verdict = rowVerdict(rows[position]!, holds)
    if (verdict !== 'fails') inQuestion.push({ position, verdict })
  }
  return inQuestion
}

/** A known cell that fails decides, whatever is missing. */
function rowVerdict({ cells }: CompiledDecisionRow, holds: (cell: CellCondition) => boolean | null): Verdict {
  let verdict: Verdict = 'holds'
  for (const cell of cells) {
    const answer = holds(cell)
    if (answer === false) return 'fails'
    if (answer === null) verdict = 'unknown'
  }
  return verdict
}

/** Rows shelved by what they ask of one fact after another, until few are left. */
type Shelf =
  | { readonly kind: 'rows'; readonly rows: readonly number[] }
  | { readonly kind: 'shelves'; readonly level: number; readonly byCell: ReadonlyMap<CellCondition | null, Shelf> }

interface TableIndex {
  readonly levels: readonly Level[]
  readonly root: Shelf
}

/** A fact that rows are told apart by; a fact of two dimensions has a level for each. */
interface Level {
  readonly fact: FactId
  /** Which of a row's cells about the fact counts here. */
  readonly nth: number
  readonly find: CellFinder
}

const indexes = new WeakMap<CompiledDecisionTable, { readonly rules: CompiledRules; readonly index: TableIndex }>()

/** The index of a table, made when it is first asked for. */
function indexOf(rules: CompiledRules, table: CompiledDecisionTable): TableIndex {
  const before = indexes.get(table)
  if (before !== undefined && before.rules.places === rules.places && before.rules.facts === rules.facts) return before.index
  const levels = levelsOf(rules, table)
  const index = { levels, root: shelved(table, levels, 0, [...table.rows.keys()]) }
  indexes.set(table, { rules, index })
  return index
}

/** The facts with most different cells come first. */
function levelsOf(rules: CompiledRules, { rows, facts }: CompiledDecisionTable): readonly Level[] {
  const cells = new Map<FactId, Set<CellCondition>>(facts.map((fact) => [fact, new Set()]))
  const most = new Map<FactId, number>()
  for (const row of rows) {
    for (const cell of row.cells) {
      const fact = factOf(cell)
      if (fact !== null) cells.get(fact)!.add(cell)
    }
    for (const fact of facts) most.set(fact, Math.max(most.get(fact) ?? 0, cellsAbout(row, fact).length))
  }
  const ranked = facts.toSorted((left, right) => cells.get(right)!.size - cells.get(left)!.size)
  return ranked.flatMap((fact) => {
    const find = cellFinder(rules, [...cells.get(fact)!])
    return Array.from({ length: most.get(fact) ?? 0 }, (_, nth) => ({ fact, nth, find }))
  })
}

/** So few rows are not told apart any further. */
const fewLeft = 4

function shelved(table: CompiledDecisionTable, levels: readonly Level[], level: number, rows: readonly number[]): Shelf {
  const at = levels[level]
  if (rows.length <= fewLeft || at === undefined) return { kind: 'rows', rows }
  const groups = new Map<CellCondition | null, number[]>()
  for (const position of rows) {
    const cell = cellsAbout(table.rows[position]!, at.fact)[at.nth] ?? null
    const group = groups.get(cell)
    if (group === undefined) groups.set(cell, [position])
    else group.push(position)
  }
  if (groups.size === 1 && groups.has(null)) return shelved(table, levels, level + 1, rows)
  return { kind: 'shelves', level, byCell: new Map([...groups].map(([cell, some]) => [cell, shelved(table, levels, level + 1, some)])) }
}

/** The shelves that a fact leads to: those of cells that hold, and the one of rows that don't ask; all while it is missing. */
function shelvesFor(
  { byCell }: Extract<Shelf, { readonly kind: 'shelves' }>,
  holding: ReadonlySet<CellCondition> | null,
): readonly Shelf[] {
  if (holding === null) return [...byCell.values()]
  const asking =
    holding.size < byCell.size
      ? [...holding].flatMap((cell) => byCell.get(cell) ?? [])
      : [...byCell].flatMap(([cell, shelf]) => (cell !== null && holding.has(cell) ? [shelf] : []))
  const others = byCell.get(null)
  return others === undefined ? asking : [...asking, others]
}

function cellsAbout({ cells }: CompiledDecisionRow, fact: FactId): readonly CellCondition[] {
  return cells.filter((cell) => factOf(cell) === fact)
}

/** The fact that a cell asks about; `null` for an empty list, which asks nothing and never holds, or a range without ends. */
function factOf(cell: CellCondition): FactId | null {
  return comparisonsIn(cell)[0]?.fact ?? null
}

function valueIn(facts: Facts, fact: FactId): Facts[string] | null {
  return Object.hasOwn(facts, fact) ? (facts[fact] ?? null) : null
}
