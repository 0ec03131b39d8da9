import type { Fingerprint } from '../values/fingerprint.js'
import type { PriceId } from '../values/ids.js'

/** What an order on what the customer has keeps out, before anything is weighed. */
export type OutOfOrder = { readonly path: string; readonly price: PriceId } & (
  | {
      /** Nothing is charged for the item, and so none of its prices is asked. */
      readonly why: 'free'
    }
  | {
      /** The catalog that the item's prices come from has no such price, or no such row of its table. */
      readonly why: 'otherVersion'
      readonly missing: 'price' | 'row'
      /** Where it is: in the catalog that is asked, or in that of the purchase. */
      readonly only: 'present' | 'purchase'
      readonly catalog: Fingerprint
    }
)
