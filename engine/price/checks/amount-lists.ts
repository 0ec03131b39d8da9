import { pointer } from '../../model/check.js'
import type { ChargeModel, CurrencyAmount, ProductOfferingPrice } from '../../model/price.js'

/** Amounts that an author wrote at one place of a price, one per currency. */
export interface AmountList {
  readonly pointer: string
  readonly amounts: readonly CurrencyAmount[]
  /** `charge` and `alteration` are paid as they are written; a `rate` is multiplied first, a `flat` amount or a `cap` of use is added up first. */
  readonly use: 'charge' | 'rate' | 'flat' | 'cap' | 'alteration'
}

/** Every list of amounts in a price, in the author's order. */
export function amountLists({ charge }: ProductOfferingPrice): readonly AmountList[] {
  switch (charge.kind) {
    case 'oneTime':
    case 'recurring':
      return charge.amount.kind === 'fixed'
        ? [{ pointer: pointer('charge', 'amount', 'amounts'), amounts: charge.amount.amounts, use: 'charge' }]
        : []
    case 'usage': {
      const cap: readonly AmountList[] =
        charge.cap === undefined ? [] : [{ pointer: pointer('charge', 'cap'), amounts: charge.cap, use: 'cap' }]
      return [...rates(charge.model), ...cap]
    }
    case 'allowance':
      return []
    case 'alteration':
      return charge.effect.kind === 'percentOff'
        ? []
        : [{ pointer: pointer('charge', 'effect', 'amounts'), amounts: charge.effect.amounts, use: 'alteration' }]
  }
}

function rates(model: ChargeModel): readonly AmountList[] {
  switch (model.kind) {
    case 'unit':
    case 'package':
      return [{ pointer: pointer('charge', 'model', 'rate'), amounts: model.rate, use: 'rate' }]
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return model.tiers.flatMap(({ rate, flat }, tier): readonly AmountList[] => [
        ...(rate === undefined
          ? []
          : [{ pointer: pointer('charge', 'model', 'tiers', tier, 'rate'), amounts: rate, use: 'rate' as const }]),
        ...(flat === undefined
          ? []
          : [{ pointer: pointer('charge', 'model', 'tiers', tier, 'flat'), amounts: flat, use: 'flat' as const }]),
      ])
  }
}
