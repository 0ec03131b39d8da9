import type { ChargeModel } from '../../model/charge-model.js'
import { pointer } from '../../model/check.js'
import type { CurrencyAmount } from '../../model/currency-amount.js'
import { type AmountFigure, isByTable } from '../../model/figure.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import type { PenaltyFee } from '../../model/term.js'
import { modelFigures } from '../charge-model/model-figures.js'

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
  return modelFigures(model).flatMap(({ figure, use, steps }) => listAt(figure, use, 'charge', 'model', ...steps))
}

/** What a table gives is written in the table. */
function listAt(figure: AmountFigure | undefined, use: AmountList['use'], ...steps: readonly (string | number)[]): readonly AmountList[] {
  return figure === undefined || isByTable(figure) ? [] : [{ pointer: pointer(...steps), amounts: figure, use }]
}
