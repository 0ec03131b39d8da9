import type { DecisionCell, DecisionDimension, RangeCell } from '../../../engine/model/decision-table.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { parseInstant } from '../../../engine/values/instant.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { listed } from '../../language/yes-no.js'
import type { ValueNames } from '../value-names.js'

/** A cell as it is read: `[18, 65)`, `≥ 18`, or names side by side. Any is the empty text. */
export function cellText(words: ValueNames, cell: DecisionCell | undefined, language: Language): string {
  if (cell === undefined) return ''
  if (isRange(cell)) return rangeText(words, cell, language)
  const values = Array.isArray(cell) ? (cell as readonly FactValue[]) : [cell as FactValue]
  return listed(
    values.map((value) => words.nameOf(value, language)),
    language,
  )
}

/** A cell as it is edited: as it is read, but with ids where a name would not lead back to its value. */
export function typedCell(words: ValueNames, cell: DecisionCell | undefined, language: Language): string {
  if (cell === undefined || isRange(cell)) return cellText(words, cell, language)
  const values = Array.isArray(cell) ? (cell as readonly FactValue[]) : [cell as FactValue]
  const typed = values.map((value) => typedValue(words, value, language))
  return typed.some((one) => separators.test(one)) ? JSON.stringify(typed) : typed.join(', ')
}

/** One value in the form in which {@link ValueNames.read} gives it back. */
export function typedValue(words: ValueNames, value: FactValue, language: Language): string {
  const name = words.nameOf(value, language)
  const read = words.read(name)
  return 'value' in read && read.value === value ? name : String(value)
}

/** What was typed as a cell; `cell: null` is any. */
export type ReadCell = { readonly cell: DecisionCell | null } | { readonly fault: Phrase }

/**
 * Reads a cell as people type it, full-width signs included: `[18, 65)`, `>= 18`, `>= 18, < 65`, one number for a range
 * that holds only it, names or ids with commas between them, or nothing for any.
 */
export function readCell(words: ValueNames, match: DecisionDimension['match'], typed: string): ReadCell {
  const text = plain(typed)
  if (text === '' || text === '*') return { cell: null }
  return match === 'range' ? readRange(words, text) : readList(words, typed)
}

type End = keyof RangeCell

const signs: Readonly<Record<End, string>> = {
  greaterThan: '>',
  greaterThanInclusive: '≥',
  lessThan: '<',
  lessThanInclusive: '≤',
}

function rangeText(words: ValueNames, cell: RangeCell, language: Language): string {
  const ends = (Object.keys(signs) as End[]).filter((end) => cell[end] !== undefined)
  const value = (end: End) => words.nameOf(cell[end]!, language)
  const [lower, upper] = [ends.find((end) => end.startsWith('greater')), ends.find((end) => end.startsWith('less'))]
  if (ends.length !== 2 || lower === undefined || upper === undefined) return ends.map((end) => `${signs[end]} ${value(end)}`).join(', ')
  if (lower === 'greaterThanInclusive' && upper === 'lessThanInclusive' && cell[lower] === cell[upper]) return value(lower)
  const [open, close] = [lower === 'greaterThan' ? '(' : '[', upper === 'lessThan' ? ')' : ']']
  return `${open}${value(lower)}, ${value(upper)}${close}`
}

function readRange(words: ValueNames, text: string): ReadCell {
  const range = between(text) ?? compared(text) ?? alone(text)
  if (range === null) return { fault: phrase('grid.fault.range') }
  const read = new Map<End, FactValue>()
  for (const [end, typed] of range) {
    const one = words.read(typed)
    if ('fault' in one) return one
    if (read.has(end)) return { fault: phrase('grid.fault.range') }
    read.set(end, one.value)
  }
  const cell: RangeCell = Object.fromEntries(read)
  if (read.size === 0) return { cell: null }
  return isEmpty(cell) ? { fault: phrase('grid.fault.emptyRange') } : { cell }
}

type TypedEnds = readonly (readonly [End, string])[]

/** `[18, 65)`; an end may be missing or endless. */
function between(text: string): TypedEnds | null {
  const match = /^([[(])([^,]*),([^,]*)([\])])$/.exec(text)
  if (match === null) return null
  const [, open, from, to, close] = match
  const lower = [open === '[' ? 'greaterThanInclusive' : 'greaterThan', from!.trim()] as const
  const upper = [close === ']' ? 'lessThanInclusive' : 'lessThan', to!.trim()] as const
  return [lower, upper].filter(([, typed]) => !/^[-+−]?∞?$/.test(typed))
}

const comparisons: Readonly<Record<string, End>> = {
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '≥': 'greaterThanInclusive',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '≤': 'lessThanInclusive',
}

/** `>= 18`, or two of them with a comma between. */
function compared(text: string): TypedEnds | null {
  const parts = text.split(',').map((part) => /^(>=|<=|[<>≥≤])\s*(.+)$/.exec(part.trim()))
  if (parts.length > 2 || parts.includes(null)) return null
  return parts.map((part) => [comparisons[part![1]!]!, part![2]!] as const)
}

function alone(text: string): TypedEnds | null {
  if (/[[\](),<>≥≤]/.test(text)) return null
  return [
    ['greaterThanInclusive', text],
    ['lessThanInclusive', text],
  ]
}

function isEmpty({ greaterThan, greaterThanInclusive, lessThan, lessThanInclusive }: RangeCell): boolean {
  const [from, to] = [greaterThan ?? greaterThanInclusive, lessThan ?? lessThanInclusive]
  if (from === undefined || to === undefined) return false
  const [low, high] = [comparable(from), comparable(to)]
  const isClosed = greaterThanInclusive !== undefined && lessThanInclusive !== undefined
  return low > high || (low === high && !isClosed)
}

/** Days and moments in UTC stand in the order of their texts. */
function comparable(value: FactValue): FactValue {
  return typeof value === 'string' ? (parseInstant(value) ?? value) : value
}

/** Names and ids with commas between them; a JSON list where a text has a comma of its own. */
function readList(words: ValueNames, typed: string): ReadCell {
  const values: FactValue[] = []
  for (const part of partsOf(typed)) {
    const read = words.read(part)
    if ('fault' in read) return read
    if (!values.includes(read.value)) values.push(read.value)
  }
  return { cell: values.length === 0 ? null : values.length === 1 ? values[0]! : values }
}

const separators = /[,，、;；]/

function partsOf(typed: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(typed)
    if (Array.isArray(read)) return read.map(String)
  } catch {
    // Not a JSON list: read as words.
  }
  return typed
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function plain(typed: string): string {
  return typed.normalize('NFKC').replaceAll('【', '[').replaceAll('】', ']').replaceAll('、', ',').trim()
}

function isRange(cell: DecisionCell): cell is RangeCell {
  return typeof cell === 'object' && !Array.isArray(cell)
}
