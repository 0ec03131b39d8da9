// biome-ignore-all lint/a11y/useSemanticElements: cells stand where they are seen, which those of a table cannot; their roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: cells stand where they are seen, which those of a table cannot; their roles say what they are
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: cells stand where they are seen, which those of a table cannot; their roles say what they are
// biome-ignore-all lint/a11y/noStaticElementInteractions: cells stand where they are seen, which those of a table cannot; their roles say what they are
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { isComposing } from '../../coordinates/shortcuts.js'
import { CellEditor, type TakenBy } from './CellEditor.js'
import './grid.css'
import {
  type ColumnPlace,
  columnPlaces,
  columnStarts,
  columnWindow,
  type GridPlace,
  placeReached,
  rowWindow,
  scrolledTo,
  stretched,
  tracksOf,
} from './grid-geometry.js'
import { useViewport } from './use-viewport.js'

export interface GridColumn {
  readonly id: string
  readonly title: string
  /** Said in full when pointed at. */
  readonly hint?: string
  readonly width: number
  /** Figures stand below each other by their last digit. */
  readonly numeric?: boolean
}

export interface GridCell {
  readonly text: string
  readonly tone?: 'plain' | 'faint' | 'open'
  readonly mark?: ReactNode
}

/** How cells are edited; absent, the grid is only read. */
export interface GridEditing {
  /** The text that an editor begins with. */
  readonly textOf: (place: GridPlace) => string
  /** Takes what was typed; what is wrong with it, or `null` when it was taken. */
  readonly take: (place: GridPlace, typed: string) => string | null
}

interface Props {
  readonly label: string
  readonly columns: readonly GridColumn[]
  /** How many of the last columns stay in sight, as the first one does. */
  readonly pinnedEnd?: number
  readonly rowCount: number
  readonly cellOf: (place: GridPlace) => GridCell
  readonly active: GridPlace
  readonly onActive: (place: GridPlace) => void
  /** Where to go, and to take the focus along; a new object is a new wish. */
  readonly wanted?: GridPlace | null
  readonly editing?: GridEditing
  /** Keys beyond moving and editing; `true` when it was one. */
  readonly onKey?: (event: React.KeyboardEvent, place: GridPlace) => boolean
}

export const rowHeight = 28

/**
 * Rows and columns without number: only the cells that are seen exist, and the one that holds the focus. The first
 * column stays in sight. Arrows, Page, Home and End move; Enter or typing edits, Enter and Tab take what was typed, Escape does not.
 */
export function Grid({ label, columns, pinnedEnd = 0, rowCount, cellOf, active, onActive, wanted = null, editing, onKey }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const viewport = useViewport(host)
  const [editor, setEditor] = useState<{ readonly place: GridPlace; readonly typed: string } | null>(null)
  const focusWanted = useRef(false)
  const { starts, places, firstEnd, pinned, pinnedAtEnd } = useTracks(columns, pinnedEnd, viewport.width)
  const rows = tracksOf(rowWindow(rowCount, rowHeight, viewport.top, viewport.height - rowHeight), active.row, rowCount)
  const seen = columnWindow(starts, viewport.left + pinned, viewport.width - pinned - pinnedAtEnd)
  const moving = tracksOf(seen, active.column, columns.length).filter((column) => column > 0 && column < firstEnd)
  const drawn = [0, ...moving, ...[...columns.keys()].filter((column) => column >= firstEnd)]

  useLayoutEffect(() => {
    if (!focusWanted.current || editor !== null) return
    focusWanted.current = false
    host.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true })
  })

  const moveTo = (place: GridPlace) => {
    const { current } = host
    if (current === null) return
    const at = { row: Math.max(0, Math.min(rowCount - 1, place.row)), column: Math.max(0, Math.min(columns.length - 1, place.column)) }
    current.scrollTop = scrolledTo(at.row * rowHeight, (at.row + 1) * rowHeight, current.scrollTop, current.clientHeight - rowHeight)
    if (at.column > 0 && at.column < firstEnd) {
      const [start, end] = [starts[at.column]! - pinned, starts[at.column + 1]! - pinned]
      current.scrollLeft = scrolledTo(start, end, current.scrollLeft, current.clientWidth - pinned - pinnedAtEnd)
    }
    focusWanted.current = true
    onActive(at)
  }
  useLayoutEffect(() => {
    if (wanted === null) return
    host.current?.scrollIntoView({ block: 'nearest' })
    moveTo(wanted)
  }, [wanted])
  const edit = (place: GridPlace, typed: string) => {
    if (editing === undefined || rowCount === 0) return
    onActive(place)
    setEditor({ place, typed })
  }
  const leave = (place: GridPlace, by: TakenBy | 'Escape') => {
    setEditor(null)
    if (by === 'Escape') focusWanted.current = true
    else if (by !== 'blur') moveTo(nextPlace(place, by))
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (editor !== null || event.target === host.current) return
    if (onKey?.(event, active) === true) return
    const page = Math.max(1, Math.floor(viewport.height / rowHeight) - 2)
    const wide = event.ctrlKey || event.metaKey
    const reached =
      event.altKey || event.shiftKey ? null : placeReached(active, { rows: rowCount, columns: columns.length, page }, event.key, wide)
    if (reached !== null) {
      event.preventDefault()
      moveTo(reached)
    } else if (editing !== undefined && opensEditor(event)) {
      if (event.key.length > 1 && !isComposing(event.nativeEvent)) event.preventDefault()
      edit(active, event.key === 'Enter' || event.key === 'F2' ? editing.textOf(active) : '')
    }
  }
  const cell = (row: number, column: number) => {
    const place = { row, column }
    const isActive = active.row === row && active.column === column
    const isEdited = editor?.place.row === row && editor.place.column === column
    return (
      <Cell
        key={column}
        place={place}
        at={places[column]!}
        cell={cellOf(place)}
        numeric={columns[column]!.numeric ?? false}
        active={isActive}
        readOnly={editing === undefined}
        onPress={() => moveTo(place)}
        onOpen={() => editing !== undefined && edit(place, editing.textOf(place))}
      >
        {isEdited && editing !== undefined ? (
          <CellEditor
            label={`${columns[column]!.title} ${row + 1}`}
            typed={editor.typed}
            take={(typed) => editing.take(place, typed)}
            onTaken={(by) => leave(place, by)}
            onCancelled={() => leave(place, 'Escape')}
          />
        ) : null}
      </Cell>
    )
  }
  return (
    <div
      ref={host}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-readonly={editing === undefined}
      tabIndex={rowCount === 0 ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      <div className="grid-space" role="presentation" style={{ width: starts.at(-1)!, height: (rowCount + 1) * rowHeight }}>
        <div className="grid-row grid-head" role="row" aria-rowindex={1} style={{ height: rowHeight }}>
          {drawn.map((column) => (
            <Heading key={columns[column]!.id} column={columns[column]!} index={column} at={places[column]!} />
          ))}
        </div>
        {rows.map((row) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className={row === active.row ? 'grid-row grid-row-active' : 'grid-row'}
            style={{ height: rowHeight, insetBlockStart: (row + 1) * rowHeight }}
          >
            {drawn.map((column) => cell(row, column))}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Where the columns stand, and how much room those take that are always in sight: at most half of it with the last ones. */
function useTracks(columns: readonly GridColumn[], pinnedEnd: number, room: number) {
  return useMemo(() => {
    const starts = columnStarts(
      stretched(
        columns.map(({ width }) => width),
        room,
      ),
    )
    const wide = starts[1]! + starts.at(-1)! - starts[Math.max(1, columns.length - pinnedEnd)]! <= room / 2
    const kept = wide ? pinnedEnd : 0
    const firstEnd = Math.max(1, columns.length - kept)
    return {
      starts,
      places: columnPlaces(starts, kept),
      firstEnd,
      pinned: starts[1] ?? 0,
      pinnedAtEnd: starts.at(-1)! - (starts[firstEnd] ?? 0),
    }
  }, [columns, pinnedEnd, room])
}

interface HeadingProps {
  readonly column: GridColumn
  readonly index: number
  readonly at: ColumnPlace
}

function Heading({ column, index, at }: HeadingProps) {
  const { title, hint, numeric } = column
  return (
    <span
      role="columnheader"
      aria-colindex={index + 1}
      className={`grid-cell grid-${at.kind}${numeric ? ' grid-num' : ''}`}
      style={at.style}
      title={hint ?? title}
    >
      {title}
    </span>
  )
}

interface CellProps {
  readonly place: GridPlace
  readonly at: ColumnPlace
  readonly cell: GridCell
  readonly numeric: boolean
  readonly active: boolean
  readonly readOnly: boolean
  readonly onPress: () => void
  readonly onOpen: () => void
  readonly children: ReactNode
}

function Cell({ place, at, cell, numeric, active, readOnly, onPress, onOpen, children }: CellProps) {
  const { column } = place
  const { text, tone = 'plain', mark } = cell
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the grid
    <span
      role={column === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={column + 1}
      aria-selected={active}
      aria-readonly={readOnly}
      tabIndex={active ? 0 : -1}
      data-active={active ? '' : undefined}
      className={`grid-cell grid-${tone} grid-${at.kind}${numeric ? ' grid-num' : ''}`}
      style={at.style}
      title={text}
      onClick={active ? undefined : onPress}
      onDoubleClick={onOpen}
    >
      {children ?? (
        <>
          {mark}
          <span className="grid-text">{text}</span>
        </>
      )}
    </span>
  )
}

/** Keys that open the editor of a cell: Enter and F2 with what stands in it, a letter or an input method with nothing. */
function opensEditor({ key, ctrlKey, metaKey, altKey, nativeEvent }: React.KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return key === 'Enter' || key === 'F2' || key.length === 1 || isComposing(nativeEvent)
}

function nextPlace({ row, column }: GridPlace, by: Exclude<TakenBy, 'blur'>): GridPlace {
  return by === 'Enter' ? { row: row + 1, column } : { row, column: by === 'Tab' ? column + 1 : column - 1 }
}
