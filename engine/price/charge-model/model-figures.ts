import type { ChargeModel } from '../../model/charge-model.js'
import type { AmountFigure } from '../../model/figure.js'

/** A figure of a charge model, and where in the model it stands. */
export interface ModelFigure {
  readonly figure: AmountFigure
  /** A `rate` is multiplied, a `flat` amount added as it is. */
  readonly use: 'rate' | 'flat'
  readonly steps: readonly (string | number)[]
}

/** Every amount of a model that is written in it or given by a table, in the author's order. */
export function modelFigures(model: ChargeModel): readonly ModelFigure[] {
  switch (model.kind) {
    case 'flat':
      return at(model.amount, 'flat', 'amount')
    case 'unit':
    case 'package':
      return at(model.rate, 'rate', 'rate')
    case 'dynamic':
      return []
    case 'percentOf':
      return [
        ...at(model.perEvent, 'rate', 'perEvent'),
        ...at(model.eventMinimum, 'rate', 'eventMinimum'),
        ...at(model.eventCap, 'rate', 'eventCap'),
        ...at(model.free?.amount, 'flat', 'free', 'amount'),
      ]
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return model.tiers.flatMap(({ rate, flat }, tier) => [
        ...at(rate, 'rate', 'tiers', tier, 'rate'),
        ...at(flat, 'flat', 'tiers', tier, 'flat'),
      ])
    case 'capacity':
      return model.tiers.flatMap(({ amount }, tier) => at(amount, 'flat', 'tiers', tier, 'amount'))
  }
}

function at(figure: AmountFigure | undefined, use: ModelFigure['use'], ...steps: readonly (string | number)[]): readonly ModelFigure[] {
  return figure === undefined ? [] : [{ figure, use, steps }]
}
