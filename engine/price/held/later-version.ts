import type { OfferingId, PriceId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import type { LocalDate } from '../../values/local-date.js'
import type { CompiledPrice } from '../compile-prices.js'
import type { PricedCatalog } from './priced-catalog.js'

/** A version of a price that a release brought after a purchase. */
export interface LaterVersion {
  /** When the release took effect. */
  readonly released: Instant
  readonly catalog: PricedCatalog
  readonly price: CompiledPrice
}

/** The catalog that something was bought under, and the moment in it. */
export interface PurchasedAt {
  readonly catalog: PricedCatalog
  readonly at: Instant
}

/**
 * The versions that releases brought since a purchase of an offering, by price, the oldest first. A price of which no
 * version says anything but that holders keep theirs is not among them.
 */
export type LaterVersions = (purchase: PurchasedAt, offering: OfferingId) => ReadonlyMap<PriceId, readonly LaterVersion[]>

/** A version that had reached a holder when an order last touched what he has. */
export interface ReachedVersion extends Pick<LaterVersion, 'released' | 'catalog'> {
  /** The day since which it counts. */
  readonly since: LocalDate
}
