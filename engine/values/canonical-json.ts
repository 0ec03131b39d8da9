import type { JsonValue } from './json.js'

/**
 * Writes a value as RFC 8785 canonical JSON: one text per value, whatever the order of keys or the formatting of the
 * file. What JSON cannot carry (undefined, functions, non-finite numbers, lone surrogates, sparse arrays) is a bug of
 * the caller, since documents and requests are validated before they get here.
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('Canonical JSON has no text for a number that is not finite.')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw new RangeError('Canonical JSON has no text for a lone surrogate.')
    return JSON.stringify(value)
  }
  if (isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new RangeError(`Canonical JSON has no text for a ${typeof value}.`)
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key]!)}`)
  return `{${members.join(',')}}`
}

/** Whether every surrogate of the text has its partner. */
export function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
