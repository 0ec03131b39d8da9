import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { readPriceCell, typedPriceText } from './price-cells.js'
import type { PriceColumn } from './price-columns.js'
import { type EditedPriceRow, emptyPriceRow, lastPriority, type NewRows } from './price-rows.js'

/** Lines of cells as spreadsheets copy them: tabs between cells, quotes around cells that have tabs, quotes or lines of their own. */
export function clipboardCells(copied: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy
  for (const match of copied.matchAll(pattern)) {
    const [, quoted, plain, end] = match
    lines.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim())
    if (end === '') break
    if (end !== '\t') lines.push([])
  }
  return lines.filter((cells) => cells.some((cell) => cell !== ''))
}

export function clipboardText(lines: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return lines.map((cells) => cells.map(cell).join('\t')).join('\n')
}

/** A table as it stands in the clipboard, with the titles of its columns: what can be pasted back after work in a spreadsheet. */
export function copiedTable(
  columns: readonly PriceColumn[],
  titles: readonly string[],
  rows: readonly EditedPriceRow[],
  language: Language,
  zone: string,
): string {
  return clipboardText([titles, ...rows.map((row) => columns.map((column) => typedPriceText(column, row, language, zone)))])
}

export interface PasteTarget {
  readonly columns: readonly PriceColumn[]
  /** What each column is called: by its title in either language, and by its id. */
  readonly titles: readonly (readonly string[])[]
  readonly rows: readonly EditedPriceRow[]
  readonly at: { readonly row: number; readonly column: number }
  readonly made: NewRows
  readonly zone: string
}

/** The rows with all that was pasted, or what is wrong with it: then nothing is taken, as half a paste is worse than none. */
export type Pasted =
  | { readonly kind: 'rows'; readonly rows: readonly EditedPriceRow[]; readonly changed: number; readonly added: number }
  | { readonly kind: 'faults'; readonly faults: readonly PasteFault[] }

export interface PasteFault {
  /** The line of what was pasted, from 1. */
  readonly line: number
  readonly column: PriceColumn | null
  readonly fault: Phrase
}

/**
 * Takes lines from a spreadsheet. Where the first line are titles of columns, the lines below go to these columns: to the row of
 * the same id, or to a new row at the end. Otherwise they fill the grid from the active cell on, and go on in new rows.
 */
export function pasted(target: PasteTarget, lines: readonly (readonly string[])[]): Pasted {
  const titled = titledColumns(target, lines[0] ?? [])
  return titled === null ? filled(target, lines) : merged(target, titled, lines)
}

/** The column of each title, or `null` when the line is not made of titles. */
function titledColumns({ columns, titles }: PasteTarget, line: readonly string[]): readonly PriceColumn[] | null {
  const found = line.map((cell) => columns[titles.findIndex((names) => names.some((name) => folded(name) === folded(cell)))])
  const isTitled = line.length > 1 && found.every((column) => column !== undefined) && new Set(found).size === found.length
  return isTitled ? (found as readonly PriceColumn[]) : null
}

function merged(target: PasteTarget, columns: readonly PriceColumn[], lines: readonly (readonly string[])[]): Pasted {
  const idAt = columns.findIndex(({ kind }) => kind === 'row')
  const places = new Map(target.rows.map(({ id }, place) => [id, place]))
  const work = pasteWork(target)
  lines.slice(1).forEach((cells, index) => {
    const known = idAt < 0 ? undefined : places.get((cells[idAt] ?? '').normalize('NFKC').trim())
    const place = known ?? work.add()
    // A row that is already there keeps its id; that of a new one is read as any other cell.
    columns.forEach((column, at) => {
      if (column.kind === 'row' && known !== undefined) return
      if (column.kind === 'row' && (cells[at] ?? '') === '') return
      work.put(place, column, cells[at] ?? '', index + 2)
    })
  })
  return work.done()
}

function filled(target: PasteTarget, lines: readonly (readonly string[])[]): Pasted {
  const work = pasteWork(target)
  lines.forEach((cells, index) => {
    const at = target.at.row + index
    const place = at < target.rows.length ? at : work.add()
    cells.forEach((cell, offset) => {
      const column = target.columns[target.at.column + offset]
      if (column === undefined) work.refuse(index + 1, null, phrase('priceTable.paste.tooWide'))
      else work.put(place, column, cell, index + 1)
    })
  })
  return work.done()
}

/** Reads cell by cell; ids stay distinct among the rows as they become. */
function pasteWork({ rows, made, zone }: PasteTarget) {
  const next = [...rows]
  const faults: PasteFault[] = []
  const changed = new Set<number>()
  const ids = new Map(rows.map(({ id }, place) => [id, place]))
  let rank = lastPriority(rows)
  const refuse = (line: number, column: PriceColumn | null, fault: Phrase) => {
    faults.push({ line, column, fault })
  }
  return {
    refuse,
    add: (): number => {
      rank += 1
      const row = emptyPriceRow(freshId(ids, next.length + 1), rank, made)
      ids.set(row.id, next.length)
      next.push(row)
      return next.length - 1
    },
    put: (place: number, column: PriceColumn, cell: string, line: number): void => {
      const before = next[place]!
      const read = readPriceCell(column, before, cell, (id) => (ids.get(id) ?? place) !== place, zone)
      if ('fault' in read) {
        refuse(line, column, read.fault)
        return
      }
      if (read.row.id !== before.id) {
        ids.delete(before.id)
        ids.set(read.row.id, place)
      }
      next[place] = read.row
      changed.add(place)
    },
    done: (): Pasted => {
      if (faults.length > 0) return { kind: 'faults', faults }
      const added = next.length - rows.length
      return { kind: 'rows', rows: next, changed: [...changed].filter((place) => place < rows.length).length, added }
    },
  }
}

function freshId(taken: ReadonlyMap<string, unknown>, first: number): string {
  let number = first
  while (taken.has(`row-${number}`)) number += 1
  return `row-${number}`
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
