import type { CatalogDraft } from '../../model/draft.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import type { Fingerprint } from '../../values/fingerprint.js'
import type { Sha256 } from '../../values/sha256.js'
import type { CompiledPrices } from '../compile-prices.js'

/** A catalog as prices know it. */
export interface PricedCatalog {
  readonly fingerprint: Fingerprint
  readonly prices: CompiledPrices
  readonly rules: CompiledRules
  readonly draft: CatalogDraft
  readonly sha256: Sha256
}
