import type { StoredForm } from '../../engine/configure/stored-forms.js'
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
      /** What its bundles were compiled to, for whoever asks this catalog later. */
      readonly forms: readonly StoredForm[]
    }
