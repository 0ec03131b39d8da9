import { parseInstant } from '../../engine/values/instant.js'
import { compareRatios, decimal, minus, negate, type Ratio, ratio, round, toText, zero } from '../../engine/values/ratio.js'
import { roundingNames } from './dialects.js'
import { numberIn, whole, word } from './fields.js'
import type { Fields } from './vector.js'

/** How far an answer may be from the expected one, which lists may hold more than is expected, and which fields a case may leave out. */
export interface Leeway {
  readonly tolerance: Ratio
  readonly listsInPart: readonly string[]
  readonly fieldsInPart: readonly string[]
}

export const none: Leeway = { tolerance: zero, listsInPart: [], fieldsInPart: [] }

/** Reads the tolerance of a case: `1e-9` or a decimal. */
export function toleranceOf(text: string): Ratio {
  const power = /^1e-(\d+)$/.exec(text)
  return power === null ? decimal(text) : ratio(1n, 10n ** BigInt(power[1]!))
}

/**
 * Where an answer differs from the expected one, or `null` when it does not. Decimals are compared as the numbers they
 * write, so that 5 is 5.00, and moments as moments; a field more or less is a difference.
 */
export function difference(expected: unknown, answered: unknown, leeway: Leeway, path = ''): string | null {
  if (Array.isArray(expected)) {
    if (!Array.isArray(answered)) return differs(path, expected, answered)
    if (leeway.listsInPart.includes(path)) {
      const missing = expected.find((item) => answered.every((other) => difference(item, other, leeway, `${path}/*`) !== null))
      return missing === undefined ? null : differs(path, missing, answered)
    }
    if (expected.length !== answered.length) return differs(path, expected, answered)
    return firstOf(expected.map((item, index) => difference(item, answered[index], leeway, `${path}/${index}`)))
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof answered !== 'object' || answered === null) return differs(path, expected, answered)
    const [wanted, given] = [expected as Record<string, unknown>, answered as Record<string, unknown>]
    const all = [...new Set([...Object.keys(wanted), ...Object.keys(given)])]
    const names = all.filter((name) => Object.hasOwn(wanted, name) || !leeway.fieldsInPart.includes(`${path}/${name}`))
    return firstOf(names.map((name) => difference(wanted[name], given[name], leeway, `${path}/${name}`)))
  }
  return expected === answered || isSame(expected, answered, leeway) ? null : differs(path, expected, answered)
}

/** An answer as a case shows it that says to how many decimals, and how, its own figures are rounded. */
export function asRounded(expected: Fields, answered: Fields): Fields {
  if (expected['rounded_to'] === undefined) return answered
  const [places, mode] = [whole(expected, 'rounded_to'), word(expected, 'mode', roundingNames)]
  const rounded = Object.entries(answered).map(([name, value]) => {
    const number = typeof value === 'string' ? numberIn(value) : null
    return [name, number === null ? value : toText(round(number, places, mode))] as const
  })
  return { ...Object.fromEntries(rounded), rounded_to: expected['rounded_to'], mode: expected['mode'] }
}

/** Refusals that an adapter gives the name that its source has for them. */
const namedRefusals: readonly unknown[] = ['invalid_date_sequence', 'unknown_currency', 'reversed_period', 'currency_required']

/** Whether what must be refused is: by its name, where an adapter knows it; another name of a source is met by any refusal. */
export function isSameRefusal(expected: unknown, refusal: string): boolean {
  return expected === refusal || (typeof expected === 'string' && !namedRefusals.includes(expected))
}

function isSame(expected: unknown, answered: unknown, { tolerance }: Leeway): boolean {
  if (typeof expected !== 'string' || typeof answered !== 'string') return false
  const [wanted, given] = [numberIn(expected), numberIn(answered)]
  if (wanted !== null && given !== null) return compareRatios(sizeOf(minus(wanted, given)), tolerance) <= 0
  const moment = parseInstant(expected)
  return moment !== null && moment === parseInstant(answered)
}

function sizeOf(value: Ratio): Ratio {
  return value.numerator < 0n ? negate(value) : value
}

function firstOf(found: readonly (string | null)[]): string | null {
  return found.find((it) => it !== null) ?? null
}

function differs(path: string, expected: unknown, answered: unknown): string {
  return `${path || 'The answer'}: expected ${JSON.stringify(expected)}, answered ${JSON.stringify(answered)}`
}
