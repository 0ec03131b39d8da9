import type { ConfiguredItem } from '../../model/configured-item.js'
import type { PricingRequest } from '../pricing-work.js'
import type { HeldItem, SeenItem } from './held-item.js'
import type { LaterVersions } from './later-version.js'
import type { PricedCatalog } from './priced-catalog.js'

/** What the items of an order have been, and will be, with what each of them is held under. */
export interface ChangeContext {
  readonly present: PricedCatalog
  readonly request: PricingRequest
  readonly held: ReadonlyMap<ConfiguredItem, HeldItem>
  readonly later: LaterVersions
  readonly heldRoot: SeenItem | null
  /** `null` while nobody asks what comes afterwards, and where nothing does. */
  readonly desiredRoot: SeenItem | null
}
