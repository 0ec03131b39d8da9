import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import type { DecisionTable } from '../../../engine/model/decision-table.js'
import type { Facts } from '../../../engine/model/fact.js'
import { decisionRowSentence } from '../../../engine/rules/rule-sentence.js'
import { useWords, type Words } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { Grid, type GridCell, type GridColumn } from '../grid/Grid.js'
import type { GridPlace } from '../grid/grid-geometry.js'
import { RowMark } from '../grid/RowMark.js'
import { useEditedRows } from '../grid/use-edited-rows.js'
import { ruleWords } from '../rule-sentences.js'
import './decision-table.css'
import { FindingWords } from '../FindingWords.js'
import { RowActions } from './RowActions.js'
import { columnWidth, type TableColumn, tableColumns } from './table-columns.js'
import { columnText, readRow, typedText } from './table-edit.js'
import { missingCase, tableFindings } from './table-findings.js'
import { type EditedRow, movedRow, replacedRow, withNewRow, withoutRow, withRowFor, writtenRows } from './table-rows.js'
import { rowsInShape, type TableShape, withShape } from './table-shape.js'

interface Props {
  readonly table: DecisionTable
  readonly findings: readonly Diagnostic[]
  /** Absent, the table is only read. */
  readonly onChange?: ((table: DecisionTable) => void) | null
  /** What else can be done with the table, beside what can be done with a row. */
  readonly tools?: (rows: readonly EditedRow[], reshape: (shape: TableShape) => void) => ReactNode
}

/** A decision table in words: its rows, what the checks say of them, and the sentence of the row that is looked at. */
export function DecisionTableGrid({ table, findings, onChange = null, tools }: Props) {
  const words = useWords()
  const { t, say, phrase, language } = words
  const { documents } = useCatalog()
  const [rows, setRows] = useEditedRows<EditedRow>(table.rows)
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 })
  const [wanted, setWanted] = useState<GridPlace | null>(null)
  const { dimensions, hitPolicy, outcome } = table
  const columns = useMemo(() => tableColumns(documents, { dimensions, hitPolicy, outcome }), [documents, dimensions, hitPolicy, outcome])
  const place = { row: Math.min(active.row, Math.max(0, rows.length - 1)), column: Math.min(active.column, columns.length - 1) }
  const gridColumns = useMemo(() => columns.map((column) => gridColumn(column, words)), [columns, words.language])
  const checked = documents.find('decisionTable', table.id) ?? table
  const { byRow, ofTable } = useMemo(() => tableFindings(checked, findings), [checked, findings])
  const selected = rows[place.row]

  const change = (next: readonly EditedRow[]) => {
    const written = writtenRows(next)
    setRows(next, written)
    onChange?.({ ...table, rows: written })
  }
  const reshape = (shape: TableShape) => {
    const next = rowsInShape(table, rows, shape)
    const written = writtenRows(next)
    setRows(next, written)
    onChange?.({ ...withShape(table, shape), rows: written })
  }
  const cellOf = ({ row, column }: GridPlace): GridCell => {
    const edited = rows[row]!
    const text = columnText(columns[column]!, edited, language)
    if (column === 0)
      return { text: edited.id, tone: edited.outcome === null ? 'open' : 'plain', mark: <RowMark findings={byRow.get(edited.id)} /> }
    if (text === null) return { text: t('grid.missing'), tone: 'open' }
    return text === '' ? { text: t('table.any'), tone: 'faint' } : { text }
  }
  const take = ({ row, column }: GridPlace, typed: string): string | null => {
    const read = readRow(columns[column]!, rows[row]!, typed, (id) => rows.some((other, index) => index !== row && other.id === id))
    if ('fault' in read) return phrase(read.fault)
    change(replacedRow(rows, row, read.row))
    return null
  }
  const actions = {
    add: () => {
      change(withNewRow(rows, place.row, hitPolicy.kind))
      setWanted({ row: rows.length === 0 ? 0 : place.row + 1, column: 1 })
    },
    remove: () => {
      change(withoutRow(rows, place.row))
      setWanted({ ...place })
    },
    move: (by: 1 | -1) => {
      change(movedRow(rows, place.row, by))
      setWanted({ ...place, row: place.row + by })
    },
  }
  const addRowFor = (facts: Facts) => {
    change(withRowFor(rows, table, facts))
    setWanted({ row: rows.length, column: columns.findIndex(({ kind }) => kind === 'outcome') })
  }
  const onKey = (event: React.KeyboardEvent): boolean => {
    if (onChange === null || selected === undefined) return false
    const act = keyAction(event, columns[place.column]!, actions, () => take(place, ''))
    if (act === null) return false
    event.preventDefault()
    act()
    return true
  }
  return (
    <div className="decision-table">
      <div className="decision-table-head">
        <span className="muted">
          {t(`hitPolicy.${hitPolicy.kind}`)} {t('table.count', { count: rows.length })}
        </span>
        {onChange === null ? null : (
          <span className="decision-table-actions">
            {tools?.(rows, reshape)}
            <RowActions actions={actions} place={place.row} count={rows.length} />
          </span>
        )}
      </div>
      <Grid
        label={t('table.rowsOf', { name: say(table.name) })}
        columns={gridColumns}
        pinnedEnd={hitPolicy.kind === 'priority' ? 2 : 1}
        rowCount={rows.length}
        cellOf={cellOf}
        active={place}
        onActive={setActive}
        wanted={wanted}
        {...(onChange === null
          ? {}
          : { editing: { textOf: ({ row, column }) => typedText(columns[column]!, rows[row]!, language), take }, onKey })}
      />
      <section className="rule-panel" aria-label={t('grid.selectedRow')} aria-live="polite">
        {selected === undefined ? (
          <p className="muted">{t('grid.noRows')}</p>
        ) : selected.outcome === null ? (
          <p className="mark-open">{t('grid.unwritten')}</p>
        ) : (
          <p className="rule-sentence">
            {say(decisionRowSentence(ruleWords(documents), table, { ...selected, outcome: selected.outcome }))}
          </p>
        )}
        {table.otherwise === undefined ? null : <Otherwise columns={columns} table={table} />}
        <FindingWords
          findings={[...(selected === undefined ? [] : (byRow.get(selected.id) ?? [])), ...ofTable]}
          remedy={(finding) => (onChange === null ? null : <MissingRow finding={finding} onAdd={addRowFor} />)}
        />
      </section>
    </div>
  )
}

/** Begins the row that a check found to be missing. */
function MissingRow({ finding, onAdd }: { finding: Diagnostic; onAdd: (facts: Facts) => void }) {
  const { t } = useWords()
  const facts = missingCase(finding)
  if (facts === null) return null
  return (
    <Button size="small" onClick={() => onAdd(facts)}>
      {t('grid.addMissing')}
    </Button>
  )
}

function Otherwise({ columns, table: { otherwise } }: { columns: readonly TableColumn[]; table: DecisionTable }) {
  const { t, language } = useWords()
  const outcome = columns.find((column) => column.kind === 'outcome')
  return <p className="muted">{t('grid.otherwise', { outcome: outcome!.words.nameOf(otherwise!, language) })}</p>
}

function gridColumn(column: TableColumn, { t, say }: Words): GridColumn {
  const width = columnWidth(column)
  if (column.kind !== 'dimension') return { id: `.${column.kind}`, title: t(`table.${column.kind}`), width }
  const { type } = column.words
  const { dimension, name } = column
  const unit = type.kind === 'quantity' ? ` (${type.unit})` : ''
  return {
    id: dimension.id,
    title: `${name === null ? dimension.id : say(name)}${unit}`,
    hint: `${dimension.fact} · ${t(`match.${dimension.match}`)}`,
    width,
  }
}

interface Actions {
  readonly add: () => void
  readonly remove: () => void
  readonly move: (by: 1 | -1) => void
}

/** Delete empties a cell; with Ctrl or ⌘, Enter adds a row and Delete takes one away; Alt with an arrow moves it. */
function keyAction(event: React.KeyboardEvent, column: TableColumn, actions: Actions, empty: () => void): (() => void) | null {
  const { key, altKey } = event
  const withCommand = event.ctrlKey || event.metaKey
  if (withCommand && key === 'Enter') return actions.add
  if (withCommand && (key === 'Delete' || key === 'Backspace')) return actions.remove
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) return () => actions.move(key === 'ArrowUp' ? -1 : 1)
  return (key === 'Delete' || key === 'Backspace') && column.kind === 'dimension' ? empty : null
}
