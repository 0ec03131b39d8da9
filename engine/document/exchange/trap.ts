import type { Diagnostic, Severity } from '../../explain/diagnostic.js'
import type { LocalizedText } from '../../values/localized-text.js'
import { mostFaults } from '../fault.js'
import type { Place } from '../places.js'

/** Something in a json-rules-engine document that means another thing than it says, or nothing that conditions can hold. */
export interface Trap {
  readonly code: Diagnostic['code']
  readonly severity: Severity
  /** JSON pointer within the file. */
  readonly pointer: string
  /** Whether the name of the member is at fault, or its value. */
  readonly of: 'value' | 'key'
  readonly what: LocalizedText
  readonly why: LocalizedText
  readonly fix: LocalizedText
}

export function trap(name: string, pointer: string, words: Pick<Trap, 'what' | 'why' | 'fix'>): Trap {
  return { code: `exchange/${name}`, severity: 'error', pointer, of: 'value', ...words }
}

/** Where rules were read from, with the way back to the lines of the file. */
export interface RuleSource {
  readonly file: string | null
  readonly place: (pointer: string, of: 'value' | 'key') => Place | null
}

/** The traps found in one file so far. More of one severity than anybody reads are counted, not kept. */
export class Traps {
  readonly noted: Trap[] = []
  /** How many of them keep something from being imported. */
  errors = 0
  private warnings = 0

  note(trap: Trap): void {
    const count = trap.severity === 'error' ? ++this.errors : ++this.warnings
    if (count <= mostFaults) this.noted.push(trap)
  }

  /** Whether enough is wrong: nothing more would be shown, so nothing more needs to be read. */
  get isFull(): boolean {
    return this.errors >= mostFaults
  }
}

/** Puts traps into their places. */
export function trapDiagnostics({ file, place }: RuleSource, { noted }: Traps): readonly Diagnostic[] {
  return noted.map(({ code, severity, pointer, of, what, why, fix }) => {
    const found = place(pointer, of)
    const at = { document: null, pointer, file, line: found?.line ?? null, column: found?.column ?? null }
    return { code, severity, at, what, why, fix }
  })
}
