/** A cell of a grid, rows and columns counted from 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Which of many equal or unequal tracks are seen: `first` to `last`, the end not included. */
export interface GridWindow {
  readonly first: number
  readonly last: number
}

/** Where each column begins, and at the end where all of them end: `[0, 120, 240]` for two of 120. */
export function columnStarts(widths: readonly number[]): readonly number[] {
  const starts = [0]
  for (const width of widths) starts.push(starts.at(-1)! + width)
  return starts
}

/** Widths that fill the room there is, each by its share but none by more than half; where there is too little room they stay. */
export function stretched(widths: readonly number[], room: number): readonly number[] {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const by = all === 0 ? 1 : Math.min(1.5, Math.max(1, (room - 1) / all))
  return widths.map((width) => Math.floor(width * by))
}

const beyond = 6

/** How a column stands: at its place in the row, or in sight at one of the ends whatever is scrolled. */
export interface ColumnPlace {
  readonly kind: 'moving' | 'pinned' | 'end' | 'end-first'
  readonly style: { readonly width: number; readonly insetInlineStart?: number; readonly insetInlineEnd?: number }
}

export function columnPlaces(starts: readonly number[], pinnedEnd: number): readonly ColumnPlace[] {
  const count = starts.length - 1
  const firstEnd = Math.max(1, count - pinnedEnd)
  return starts.slice(0, count).map((start, column): ColumnPlace => {
    const end = starts[column + 1]!
    const width = end - start
    if (column === 0) return { kind: 'pinned', style: { width, insetInlineStart: 0 } }
    if (column < firstEnd) return { kind: 'moving', style: { width, insetInlineStart: start } }
    return { kind: column === firstEnd ? 'end-first' : 'end', style: { width, insetInlineEnd: starts[count]! - end } }
  })
}

/** The rows that a viewport shows, and a few more on either side so that scrolling does not outrun drawing. */
export function rowWindow(count: number, height: number, scrolled: number, seen: number): GridWindow {
  const first = Math.max(0, Math.floor(scrolled / height) - beyond)
  return { first: Math.min(first, count), last: Math.min(count, Math.ceil((scrolled + seen) / height) + beyond) }
}

/** The columns that a viewport shows, and one more on either side. */
export function columnWindow(starts: readonly number[], scrolled: number, seen: number): GridWindow {
  const count = starts.length - 1
  const first = Math.max(0, trackAt(starts, scrolled) - 1)
  return { first, last: Math.min(count, trackAt(starts, scrolled + seen) + 2) }
}

/** The track that a position falls into. */
function trackAt(starts: readonly number[], position: number): number {
  let [low, high] = [0, Math.max(0, starts.length - 2)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** A window with one track more, wherever that is: what holds the focus is always drawn. */
export function tracksOf({ first, last }: GridWindow, always: number, count: number): readonly number[] {
  const tracks = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
  if (always < 0 || always >= count || (always >= first && always < last)) return tracks
  return always < first ? [always, ...tracks] : [...tracks, always]
}

interface GridSize {
  readonly rows: number
  readonly columns: number
  /** How many rows a page is. */
  readonly page: number
}

/** The cell that a key leads to, or `null` for keys that lead nowhere. */
export function placeReached({ row, column }: GridPlace, { rows, columns, page }: GridSize, key: string, wide: boolean): GridPlace | null {
  const at = (nextRow: number, nextColumn: number) => ({ row: clamp(nextRow, rows), column: clamp(nextColumn, columns) })
  switch (key) {
    case 'ArrowDown':
      return at(wide ? rows : row + 1, column)
    case 'ArrowUp':
      return at(wide ? 0 : row - 1, column)
    case 'ArrowRight':
      return at(row, wide ? columns : column + 1)
    case 'ArrowLeft':
      return at(row, wide ? 0 : column - 1)
    case 'PageDown':
      return at(row + page, column)
    case 'PageUp':
      return at(row - page, column)
    case 'Home':
      return at(wide ? 0 : row, 0)
    case 'End':
      return at(wide ? rows : row, columns)
    default:
      return null
  }
}

/** Where to scroll so that a track is seen whole; what is seen already stays where it is. */
export function scrolledTo(start: number, end: number, scrolled: number, seen: number): number {
  if (start < scrolled) return start
  return end > scrolled + seen ? end - seen : scrolled
}

function clamp(wanted: number, count: number): number {
  return Math.max(0, Math.min(count - 1, wanted))
}
