import type { ConfiguredItem } from '../model/configured-item.js'
import type { Facts } from '../model/fact.js'
import type { CompiledPrice } from '../price/compile-prices.js'
import type { ChangedItem } from '../price/held/change-answer.js'
import type { PricedCatalog } from '../price/held/priced-catalog.js'
import type { OutOfOrder } from '../price/why-not-of-order.js'
import type { Instant } from '../values/instant.js'

/** What an order does to an item, and by which prices it goes afterwards: those of this catalog, as at this moment. */
export type OrderOnItem = Pick<ChangedItem, 'action' | 'cause' | 'changed' | 'basis' | 'by' | 'catalog' | 'at'>

/** What an explanation goes by: an item, the price that is asked about, and the catalog, moment and facts by which it is judged. */
export interface ExplainedItem {
  readonly item: ConfiguredItem
  readonly price: CompiledPrice
  readonly by: PricedCatalog
  readonly at: Instant
  /** What conditions about the item see. */
  readonly facts: Facts
  /** `null` of a new order. */
  readonly order: OrderOnItem | null
  /** What an order alone keeps out: the price is not even looked at. */
  readonly out: readonly OutOfOrder[]
}
