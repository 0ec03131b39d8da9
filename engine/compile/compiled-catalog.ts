import type { CompiledBundles } from '../configure/bundle/compile-bundles.js'
import type { CompiledRealizations } from '../decompose/compile-realizations.js'
import type { CatalogDocument } from '../model/catalog.js'
import type { CatalogDraft } from '../model/draft.js'
import type { CompiledPrices } from '../price/compile-prices.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import type { Fingerprint } from '../values/fingerprint.js'
import type { Sha256 } from '../values/sha256.js'

/**
 * A catalog that order systems, billing and the studio can ask: checked, indexed, frozen. It exists only when no check
 * found an error, and only it can be asked.
 */
export interface CompiledCatalog {
  /** Of all documents, whatever their order or formatting: any edit makes evidence that was bound to it stale. */
  readonly fingerprint: Fingerprint
  /** What its answers are hashed with. */
  readonly sha256: Sha256
  readonly catalog: CatalogDocument
  readonly draft: CatalogDraft
  readonly rules: CompiledRules
  readonly bundles: CompiledBundles
  readonly prices: CompiledPrices
  readonly realizations: CompiledRealizations
}
