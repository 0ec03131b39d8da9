import type { ProductOfferingPrice } from '../../model/price.js'
import type { PriceTableId } from '../../values/ids.js'

/** A table that a charge needs a row of, and where the charge names it. */
export interface ChargedTable {
  readonly table: PriceTableId
  /** A `rate` is multiplied first; what else is charged must be payable as it is written. */
  readonly use: 'charge' | 'rate'
  readonly steps: readonly string[]
}

/** The table without whose row a charge has no price; `null` for one that needs none, and for alterations. */
export function chargedTable({ charge }: Pick<ProductOfferingPrice, 'charge'>): ChargedTable | null {
  switch (charge.kind) {
    case 'oneTime':
    case 'recurring':
      return charge.amount.kind === 'table' ? { table: charge.amount.table, use: 'charge', steps: ['amount', 'table'] } : null
    case 'usage':
      return charge.model.kind === 'unitByTable' ? { table: charge.model.table, use: 'rate', steps: ['model', 'table'] } : null
    case 'allowance':
    case 'commitment':
    case 'penalty':
    case 'alteration':
      return null
  }
}
