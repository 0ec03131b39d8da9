import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { JsonValue } from '../../engine/values/json.js'

/** Compiles documents and runs their scenarios, as production would answer. */
export type Rehearsal = (documents: readonly JsonValue[]) => Promise<RehearsalOutcome>

export type RehearsalOutcome =
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'rehearsed'
      /** The fingerprint of the compiled catalog. */
      readonly catalog: Fingerprint
      readonly warnings: readonly Diagnostic[]
      readonly passed: number
      readonly failed: number
      /** Each scenario with its differences. */
      readonly results: JsonValue
    }
