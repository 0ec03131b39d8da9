import type { Diagnostic, Severity } from '../explain/diagnostic.js'
import type { DocumentRef } from '../values/ids.js'
import type { JsonValue } from '../values/json.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { Document } from './document.js'
import type { CatalogDraft } from './draft.js'

/** One thing that can be wrong with a draft, with examples that the test suite runs. */
export interface Check {
  readonly code: Diagnostic['code']
  readonly severity: Severity
  /** Why it matters to a customer, an order or a bill. */
  readonly why: LocalizedText
  readonly find: (draft: CatalogDraft) => readonly Finding[]
  /** Whole catalogs: the sound one passes every check, the unsound one fails this one. */
  readonly examples: { readonly sound: readonly Document[]; readonly unsound: readonly Document[] }
}

export interface Finding {
  readonly document: DocumentRef
  /** JSON pointer (RFC 6901) within the document. */
  readonly pointer: string
  readonly what: LocalizedText
  readonly fix: LocalizedText
  readonly witness?: JsonValue
}

/** Writes a JSON pointer: `pointer('rows', 3, 'a/b')` is `/rows/3/a~1b`. */
export function pointer(...steps: readonly (string | number)[]): string {
  let joined = ''
  for (const step of steps) joined += `/${typeof step === 'number' ? step : step.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return joined
}
