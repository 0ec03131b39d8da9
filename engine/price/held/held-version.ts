import type { Facts } from '../../model/fact.js'
import type { PriceId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import type { CompiledPrice } from '../compile-prices.js'
import type { ReachedVersion } from './later-version.js'
import type { PricedCatalog } from './priced-catalog.js'
import type { VersionsOfHolder } from './version-outcome.js'

/** The version of a price that a holder has on a day, and how it is looked up. */
export interface HeldVersion extends HeldPrice {
  /** Those that have come to its holder up to that day, the oldest first. */
  readonly reached: readonly ReachedVersion[]
  readonly versions: VersionsOfHolder
}

export interface HeldPrice {
  readonly price: CompiledPrice
  readonly catalog: PricedCatalog
  readonly at: Instant
  /** What a later version may ask that nobody needed to know at the purchase: facts of the request, where the purchase has none. */
  readonly besides: Facts
}

/** By price, of those alone of which a release brought a version that says something of holders. */
export type HeldVersions = ReadonlyMap<PriceId, HeldVersion>
