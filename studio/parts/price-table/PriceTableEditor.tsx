import { useMemo, useState } from 'react'
import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import type { PriceTable } from '../../../engine/model/price.js'
import { useWords, type Words } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { RowActions } from '../decision-table/RowActions.js'
import { Grid, type GridCell, type GridColumn } from '../grid/Grid.js'
import type { GridPlace } from '../grid/grid-geometry.js'
import { RowMark } from '../grid/RowMark.js'
import { useEditedRows } from '../grid/use-edited-rows.js'
import { soleCurrency } from '../sole-currency.js'
import { type PasteOutcome, PasteWords } from './PasteWords.js'
import { PriceRowPanel } from './PriceRowPanel.js'
import { PriceShapeButton } from './PriceShapeButton.js'
import { PriceTableTools } from './PriceTableTools.js'
import { priceText, readPriceCell, typedPriceText } from './price-cells.js'
import { columnWidth, type PriceColumn, priceColumns, termsShown } from './price-columns.js'
import { priceTableFindings, withRowForCase } from './price-findings.js'
import { clipboardCells, pasted } from './price-paste.js'
import {
  type EditedPriceRow,
  movedPriceRow,
  type RowGift,
  withCopiedRow,
  withNewPriceRow,
  withoutPriceRow,
  writtenPriceRows,
} from './price-rows.js'
import { type PriceTableShape, priceRowsInShape } from './price-shape.js'
import { priceKey } from './price-table-keys.js'
import './price-table.css'

interface Props {
  readonly table: PriceTable
  readonly findings: readonly Diagnostic[]
  /** Absent, the table is only read. */
  readonly onChange?: ((table: PriceTable) => void) | null
  /** The row that a link leads to. */
  readonly shownRow?: string | null
}

/** A price table in a grid: its rows, what the checks say of them, and in words the row that is looked at. */
export function PriceTableEditor({ table, findings, onChange = null, shownRow = null }: Props) {
  const words = useWords()
  const { t, say, phrase, language } = words
  const { documents, zone, currencies } = useCatalog()
  const [rows, setRows] = useEditedRows<EditedPriceRow>(table.rows)
  const [wantsValidity, setWantsValidity] = useState(false)
  const [wantedGift, setWantedGift] = useState<RowGift>('amount')
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 })
  const [wanted, setWanted] = useState<GridPlace | null>(() => placeOfRow(table.rows, shownRow))
  const [outcome, setOutcome] = useState<PasteOutcome | null>(null)
  const { dimensions, hitPolicy } = table
  const { validity, priority, gives: given } = useMemo(() => termsShown(hitPolicy, rows), [hitPolicy, rows])
  const isTimed = validity || wantsValidity
  const gives = rows.length === 0 ? wantedGift : given
  const columns = useMemo(
    () => priceColumns(documents, dimensions, { validity: isTimed, priority, gives }),
    [documents, dimensions, isTimed, priority, gives],
  )
  const gridColumns = useMemo(() => columns.map((column) => gridColumn(column, words)), [columns, language])
  const checked = documents.find('priceTable', table.id) ?? table
  const found = useMemo(() => priceTableFindings(checked, findings), [checked, findings])
  const place = { row: Math.min(active.row, Math.max(0, rows.length - 1)), column: Math.min(active.column, columns.length - 1) }
  const selected = rows[place.row]
  const made = { policy: hitPolicy.kind, currency: soleCurrency(currencies), gives } as const
  const shape: PriceTableShape = { dimensions, hitPolicy, validity: isTimed, gives }

  const change = (next: readonly EditedPriceRow[], changed: Pick<PriceTable, 'dimensions' | 'hitPolicy'> = table) => {
    const written = writtenPriceRows(next)
    setRows(next, written)
    setOutcome(null)
    onChange?.({ ...table, dimensions: changed.dimensions, hitPolicy: changed.hitPolicy, rows: written })
  }
  const reshape = (next: PriceTableShape) => {
    setWantsValidity(next.validity)
    setWantedGift(next.gives)
    change(priceRowsInShape(shape, rows, next, made.currency), next)
  }
  const cellOf = ({ row, column }: GridPlace): GridCell => {
    const edited = rows[row]!
    const text = priceText(columns[column]!, edited, language, zone)
    if (column === 0) return { text: edited.id, mark: <RowMark findings={found.byRow.get(edited.id)} /> }
    if (text === null) return { text: t('grid.missing'), tone: 'open' }
    return text === '' ? { text: t('table.any'), tone: 'faint' } : { text }
  }
  const take = ({ row, column }: GridPlace, typed: string): string | null => {
    const taken = (id: string) => rows.some((other, index) => index !== row && other.id === id)
    const read = readPriceCell(columns[column]!, rows[row]!, typed, taken, zone)
    if ('fault' in read) return phrase(read.fault)
    change(rows.with(row, read.row))
    return null
  }
  const actions = {
    add: () => {
      change(withNewPriceRow(rows, place.row, made))
      setWanted({ row: rows.length === 0 ? 0 : place.row + 1, column: Math.min(1, columns.length - 1) })
    },
    copy: () => {
      change(withCopiedRow(rows, place.row))
      setWanted({ ...place, row: place.row + 1 })
    },
    remove: () => {
      change(withoutPriceRow(rows, place.row))
      setWanted({ ...place })
    },
    move: (by: 1 | -1) => {
      change(movedPriceRow(rows, place.row, by))
      setWanted({ ...place, row: place.row + by })
    },
  }
  const addRowFor = (missing: Parameters<typeof withRowForCase>[2]) => {
    change(withRowForCase(rows, table, missing, made))
    setWanted({ row: rows.length, column: columns.findIndex(({ kind }) => kind === gives) })
  }
  const onPaste = (event: React.ClipboardEvent) => {
    if (onChange === null || isText(event.target)) return
    event.preventDefault()
    const lines = clipboardCells(event.clipboardData.getData('text/plain'))
    const titles = columns.map((column, index) => [gridColumns[index]!.title, ...otherTitles(column)])
    const result = pasted({ columns, titles, rows, at: place, made, zone }, lines)
    if (result.kind === 'rows') change(result.rows)
    setOutcome({ ...result, titleOf: (column) => gridColumns[columns.indexOf(column)]?.title ?? '' })
    setWanted({ ...place })
  }
  const onCopy = (event: React.ClipboardEvent) => {
    if (isText(event.target) || selected === undefined) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', typedPriceText(columns[place.column]!, selected, language, zone))
  }
  const onKey = (event: React.KeyboardEvent): boolean => {
    if (onChange === null || selected === undefined) return false
    const act = priceKey(event, columns[place.column]!, actions, () => take(place, ''))
    if (act === null) return false
    event.preventDefault()
    act()
    return true
  }
  return (
    <div className="price-table" onPaste={onPaste} onCopy={onCopy}>
      <PriceTableTools
        columns={columns}
        titles={gridColumns.map(({ title }) => title)}
        rows={rows}
        place={place}
        policy={hitPolicy.kind}
        marked={found.byRow}
        onGo={setWanted}
      >
        {onChange === null ? null : (
          <>
            <PriceShapeButton shape={shape} rows={rows} onShape={reshape} />
            <RowActions actions={actions} place={place.row} count={rows.length} />
          </>
        )}
      </PriceTableTools>
      <PasteWords outcome={outcome} onClose={() => setOutcome(null)} />
      <div className="price-table-grid" style={{ '--rows': rows.length + 1 } as React.CSSProperties}>
        <Grid
          label={t('table.rowsOf', { name: say(table.name) })}
          columns={gridColumns}
          pinnedEnd={gives === 'amount' ? 2 : 1}
          rowCount={rows.length}
          cellOf={cellOf}
          active={place}
          onActive={setActive}
          wanted={wanted}
          {...(onChange === null
            ? {}
            : { editing: { textOf: ({ row, column }) => typedPriceText(columns[column]!, rows[row]!, language, zone), take }, onKey })}
        />
      </div>
      <PriceRowPanel
        row={selected ?? null}
        columns={columns}
        titles={gridColumns.map(({ title }) => title)}
        findings={[...(selected === undefined ? [] : (found.byRow.get(selected.id) ?? [])), ...found.ofTable]}
        onAdd={onChange === null ? null : addRowFor}
        onRow={(id) => setWanted(placeOfRow(rows, id))}
      />
    </div>
  )
}

function placeOfRow(rows: readonly { readonly id: string }[], id: string | null): GridPlace | null {
  const row = id === null ? -1 : rows.findIndex((one) => one.id === id)
  return row < 0 ? null : { row, column: 0 }
}

/** In a text, what is copied and pasted belongs to the text. */
function isText(target: EventTarget): boolean {
  return (target as HTMLElement).matches('input, textarea')
}

/** What a column may be called in a spreadsheet besides its title on the screen. */
function otherTitles(column: PriceColumn): readonly string[] {
  if (column.kind !== 'dimension') return [column.kind]
  const { dimension, name } = column
  return [dimension.id, dimension.fact, ...(name === null ? [] : [name['zh-CN'], name.en])]
}

function gridColumn(column: PriceColumn, { t, say }: Words): GridColumn {
  const width = columnWidth(column)
  if (column.kind !== 'dimension') {
    const numeric = ['amount', 'percent', 'quantity', 'priority'].includes(column.kind)
    return { id: `.${column.kind}`, title: t(`priceTable.column.${column.kind}`), width, numeric }
  }
  const { dimension, name, words } = column
  const unit = words.type.kind === 'quantity' ? ` (${words.type.unit})` : ''
  return {
    id: dimension.id,
    title: `${name === null ? dimension.id : say(name)}${unit}`,
    hint: `${dimension.fact} · ${t(`match.${dimension.match}`)}`,
    width,
  }
}
