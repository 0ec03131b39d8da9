import type { ChargeModel } from '../../model/charge-model.js'
import { pointer } from '../../model/check.js'
import type { CurrencyAmount } from '../../model/currency-amount.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import type { PenaltyFee } from '../../model/term.js'

/** Amounts that an author wrote at one place of a price, one per currency. */
export interface AmountList {
  readonly pointer: string
  readonly amounts: readonly CurrencyAmount[]
  /** `charge` and `alteration` are paid as they are written; a `rate` is multiplied first, a `flat` amount or a bound of use is added up first. */
  readonly use: 'charge' | 'rate' | 'flat' | 'minimum' | 'cap' | 'alteration'
}

/** Every list of amounts in a price, in the author's order. */
export function amountLists({ charge }: ProductOfferingPrice): readonly AmountList[] {
  switch (charge.kind) {
    case 'oneTime':
    case 'recurring':
      return [
        ...(charge.amount.kind === 'fixed' ? listAt(charge.amount.amounts, 'charge', 'charge', 'amount', 'amounts') : []),
        ...listAt(charge.floor, 'minimum', 'charge', 'floor'),
      ]
    case 'usage':
      return [
        ...modelLists(charge.model),
        ...listAt(charge.minimum, 'minimum', 'charge', 'minimum'),
        ...listAt(charge.cap, 'cap', 'charge', 'cap'),
        ...listAt(charge.suspendAt?.amounts, 'cap', 'charge', 'suspendAt', 'amounts'),
      ]
    case 'allowance':
      return []
    case 'commitment':
      return listAt(charge.amounts, 'flat', 'charge', 'amounts')
    case 'penalty':
      return feeLists(charge.fee)
    case 'alteration':
      return [
        ...('amounts' in charge.effect
          ? [{ pointer: pointer('charge', 'effect', 'amounts'), amounts: charge.effect.amounts, use: 'alteration' as const }]
          : []),
        ...(charge.cap === undefined ? [] : [{ pointer: pointer('charge', 'cap'), amounts: charge.cap, use: 'alteration' as const }]),
        ...(charge.baseLess === undefined
          ? []
          : [{ pointer: pointer('charge', 'baseLess'), amounts: charge.baseLess, use: 'alteration' as const }]),
      ]
  }
}

function feeLists(fee: PenaltyFee): readonly AmountList[] {
  switch (fee.kind) {
    case 'flat':
      return listAt(fee.amounts, 'charge', 'charge', 'fee', 'amounts')
    case 'prorated':
      return listAt(fee.amounts, 'flat', 'charge', 'fee', 'amounts')
    case 'declining':
      return [
        ...listAt(fee.initial, 'flat', 'charge', 'fee', 'initial'),
        ...listAt(fee.step, 'flat', 'charge', 'fee', 'step'),
        ...listAt(fee.floor, 'charge', 'charge', 'fee', 'floor'),
      ]
    case 'bands':
      return []
  }
}

function modelLists(model: ChargeModel): readonly AmountList[] {
  const at = (...steps: readonly (string | number)[]) => ['charge', 'model', ...steps]
  switch (model.kind) {
    case 'flat':
      return listAt(model.amount, 'flat', ...at('amount'))
    case 'unit':
    case 'package':
      return listAt(model.rate, 'rate', ...at('rate'))
    case 'unitByTable':
    case 'dynamic':
      return []
    case 'percentOf':
      return [...listAt(model.perEvent, 'rate', ...at('perEvent')), ...listAt(model.free?.amount, 'flat', ...at('free', 'amount'))]
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return model.tiers.flatMap(({ rate, flat }, tier) => [
        ...listAt(rate, 'rate', ...at('tiers', tier, 'rate')),
        ...listAt(flat, 'flat', ...at('tiers', tier, 'flat')),
      ])
    case 'capacity':
      return model.tiers.flatMap(({ amount }, tier) => listAt(amount, 'flat', ...at('tiers', tier, 'amount')))
  }
}

function listAt(
  amounts: readonly CurrencyAmount[] | undefined,
  use: AmountList['use'],
  ...steps: readonly (string | number)[]
): readonly AmountList[] {
  return amounts === undefined ? [] : [{ pointer: pointer(...steps), amounts, use }]
}
