import type { InterchangeFact, InterchangeNode } from '../../model/interchange.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import type { Said } from './export-traps.js'

/** What writing the condition of one document needs to know, and what comes of it. */
export interface Writing {
  readonly rules: CompiledRules
  /** How facts were written before they were imported, by our id. */
  readonly facts: ReadonlyMap<string, InterchangeFact>
  /** Names and priorities of the document's own nodes, by pointer within the condition. */
  readonly notes: ReadonlyMap<string, InterchangeNode>
  /** The notes that were written. */
  readonly used: Set<InterchangeNode>
  /** What a named condition is called in the export, or `null` when there is none. */
  readonly nameOf: (id: string) => string | null
  /** Says something of a place within the condition. */
  readonly say: (pointer: string, said: Said) => void
  /** The facts that are compared, as they are written. */
  readonly supplied: Set<string>
  /** How many more comparisons may be written. */
  readonly budget: { left: number }
  /** Where the template or table stands that is being written out; `null` for what the author wrote. */
  readonly writtenOut: string | null
}

/** Says why something cannot be written. */
export function refused(writing: Pick<Writing, 'say'>, at: string, said: Said): null {
  writing.say(at, said)
  return null
}
