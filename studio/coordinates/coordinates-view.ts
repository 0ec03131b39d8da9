import type { FactValue } from '../../engine/values/fact-value.js'
import { type Instant, parseInstant } from '../../engine/values/instant.js'
import { type Language, languages } from '../../engine/values/localized-text.js'

/** Where an answer was asked: what every link carries, so that it re-runs to the same answers. */
export interface Coordinates {
  readonly at: Instant | null
  readonly language: Language | null
  readonly changeSet: string | null
}

/** Changes of the query part of a link: a value sets, `null` removes. */
export type SearchChanges = Readonly<Record<string, string | null>>

const coordinateKeys = ['at', 'changeSet', 'lang'] as const

export function readCoordinates(search: string): Coordinates {
  const parameters = new URLSearchParams(search)
  const language = parameters.get('lang')
  return {
    at: parseInstant(parameters.get('at') ?? ''),
    language: languages.find((one) => one === language) ?? null,
    changeSet: parameters.get('changeSet'),
  }
}

/** The query part with the changes made; what they do not name stays as it was. */
export function changedSearch(search: string, changes: SearchChanges): string {
  const parameters = new URLSearchParams(search)
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(key)
    else parameters.set(key, value)
  }
  return written(parameters)
}

/** A link to another screen that keeps the coordinates and drops what belongs to the present screen. */
export function linkTo(path: string, search: string, own: SearchChanges = {}): string {
  const present = new URLSearchParams(search)
  const kept = new URLSearchParams()
  for (const key of coordinateKeys) {
    const value = present.get(key)
    if (value !== null) kept.set(key, value)
  }
  return `${path}${changedSearch(kept.toString(), own)}`
}

/** Writes a value so that {@link readValue} gives it back: texts stay readable unless they look like another type. */
export function writeValue(value: FactValue | readonly FactValue[]): string {
  return typeof value === 'string' && readValue(value) === value ? value : JSON.stringify(value)
}

/** Reads a value of a link. What is not JSON is the text itself; objects and nulls are no values and stay texts. */
export function readValue(text: string): FactValue | readonly FactValue[] {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return text
  }
  if (Array.isArray(read)) return read.every(isValue) ? read : text
  return isValue(read) ? read : text
}

function isValue(value: unknown): value is FactValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Keeps links readable: the signs that our paths and moments consist of need no escape in a query. */
function written(parameters: URLSearchParams): string {
  const text = parameters.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%40', '@').replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
