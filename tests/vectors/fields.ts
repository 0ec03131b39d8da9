import { type Currency, currency as currencyOf } from '../../engine/values/currency.js'
import { type Instant, instant as instantOf } from '../../engine/values/instant.js'
import { type LocalDate, localDate } from '../../engine/values/local-date.js'
import { parseDecimal, type Ratio, ratio } from '../../engine/values/ratio.js'
import type { Fields } from './vector.js'

export function has(fields: Fields, name: string): boolean {
  return fields[name] !== undefined && fields[name] !== null
}

export function text(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : wrong(name, value)
}

export function whole(fields: Fields, name: string): number {
  const value = fields[name]
  return typeof value === 'number' && Number.isInteger(value) ? value : wrong(name, value)
}

export function truth(fields: Fields, name: string): boolean {
  const value = fields[name]
  return typeof value === 'boolean' ? value : wrong(name, value)
}

/** Figures of a source may be floats with more decimals than authors may write, and ours fractions that no decimal writes. */
export function numberIn(text: string): Ratio | null {
  const [, part, whole] = /^(-?\d+)\/(\d+)$/.exec(text) ?? []
  if (part !== undefined && whole !== undefined) return ratio(BigInt(part), BigInt(whole))
  const long = /^(-?\d+)\.(\d{13,})$/.exec(text)
  return long === null ? parseDecimal(text) : ratio(BigInt(long[1]! + long[2]!), 10n ** BigInt(long[2]!.length))
}

export function decimal(fields: Fields, name: string): Ratio {
  return numberIn(text(fields, name)) ?? wrong(name, fields[name])
}

export function day(fields: Fields, name: string): LocalDate {
  return localDate(text(fields, name))
}

export function moment(fields: Fields, name: string): Instant {
  return instantOf(text(fields, name))
}

export function currency(fields: Fields, name: string): Currency {
  return currencyOf(text(fields, name)) ?? wrong(name, fields[name])
}

export function group(fields: Fields, name: string): Fields {
  const value = fields[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : wrong(name, value)
}

export function list(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name]
  return Array.isArray(value) ? (value as readonly Fields[]) : wrong(name, value)
}

/** What a word of the case means for the engine; a word that is not in the list is refused. */
export function word<Meaning>(fields: Fields, name: string, meanings: Readonly<Record<string, Meaning>>): Meaning {
  const value = text(fields, name)
  return Object.hasOwn(meanings, value) ? (meanings[value] as Meaning) : wrong(name, value)
}

/** Reads a field that may only say one thing, such as a convention that the adapter was written for. */
export function always(fields: Fields, name: string, value: string | number | boolean): void {
  if (fields[name] !== value) wrong(name, fields[name])
}

/** The field when the case has it, else `otherwise`: an absent field, and `null`, both mean that it was not said. */
export function ifSaid<Value>(fields: Fields, name: string, read: (fields: Fields, name: string) => Value, otherwise: Value): Value {
  return has(fields, name) ? read(fields, name) : otherwise
}

function wrong(name: string, value: unknown): never {
  throw new Error(`The adapter has no meaning for ${name} = ${JSON.stringify(value)}.`)
}
