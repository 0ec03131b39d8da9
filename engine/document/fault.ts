import type { Diagnostic, Location } from '../explain/diagnostic.js'
import type { DocumentRef } from '../values/ids.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { Place } from './places.js'

/** Something wrong with what was read, before it is known whose document it is and where that stands. */
export interface Fault {
  readonly code: `document/${string}`
  readonly pointer: string
  /** Whether the name of the member is at fault, or its value. */
  readonly of: 'value' | 'key'
  readonly what: LocalizedText
  readonly why: LocalizedText
  readonly fix: LocalizedText
}

/** More than these are not shown: whoever has a hundred faults mends those first. */
export const mostFaults = 100

/** Puts a fault into its place. */
export function faultDiagnostic(fault: Fault, at: { document: DocumentRef | null; file: string | null; place: Place | null }): Diagnostic {
  const location: Location = {
    document: at.document,
    pointer: fault.pointer,
    file: at.file,
    line: at.place?.line ?? null,
    column: at.place?.column ?? null,
  }
  return { code: fault.code, severity: 'error', at: location, what: fault.what, why: fault.why, fix: fault.fix }
}

/** Shortens what an author wrote so that a sentence can quote it. */
export function quoted(written: string): string {
  const characters = Array.from(written.slice(0, 2 * longestQuote), (character) => (/[\p{C}]/u.test(character) ? '\u{fffd}' : character))
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : characters.join('')
}

const longestQuote = 60
