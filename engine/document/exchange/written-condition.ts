import type { JsonValue } from '../../values/json.js'

/** A condition in json-rules-engine's format; `true` and `false` for one that always or never holds. */
export type Written = { readonly [key: string]: JsonValue } | boolean

/** All of them, as json-rules-engine has it: none of it may be constant. */
export function allWritten(parts: readonly Written[]): Written {
  if (parts.some((part) => part === false)) return false
  const left = parts.filter((part) => part !== true)
  return left.length === 0 ? true : { all: left as readonly JsonValue[] }
}

export function anyWritten(parts: readonly Written[]): Written {
  if (parts.some((part) => part === true)) return true
  const left = parts.filter((part) => part !== false)
  return left.length === 0 ? false : { any: left as readonly JsonValue[] }
}

export function notWritten(part: Written): Written {
  return typeof part === 'boolean' ? !part : { not: part }
}
