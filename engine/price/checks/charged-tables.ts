import { isByTable, type TableFigure } from '../../model/figure.js'
import type { ProductOfferingPrice, UsageCharge } from '../../model/price.js'
import type { PriceTableId } from '../../values/ids.js'
import { modelFigures } from '../charge-model/model-figures.js'

/** A table that a charge needs a row of, and where in the charge its name stands. */
export interface ChargedTable {
  readonly table: PriceTableId
  /** Figures of `use` are multiplied or added up first, a `quantity` is never paid; what else is charged must be payable as it is written. */
  readonly for: 'charge' | 'use' | 'quantity'
  readonly steps: readonly (string | number)[]
}

/** The tables without whose rows a charge has no price, once for each place that names them; none for alterations. */
export function chargedTables({ charge }: Pick<ProductOfferingPrice, 'charge'>): readonly ChargedTable[] {
  switch (charge.kind) {
    case 'oneTime':
    case 'recurring':
      return named(charge.amount, 'charge', 'amount')
    case 'usage':
      return tablesOfUse(charge)
    case 'allowance':
      return named(charge.quantity, 'quantity', 'quantity')
    case 'commitment':
    case 'penalty':
    case 'alteration':
      return []
  }
}

function tablesOfUse({ model, minimum, cap }: UsageCharge): readonly ChargedTable[] {
  return [
    ...modelFigures(model).flatMap(({ figure, steps }) => named(figure, 'use', 'model', ...steps)),
    ...named(minimum, 'use', 'minimum'),
    ...named(cap, 'use', 'cap'),
  ]
}

function named<Written>(
  figure: Written | TableFigure | undefined,
  use: ChargedTable['for'],
  ...steps: readonly (string | number)[]
): readonly ChargedTable[] {
  return figure !== undefined && isByTable(figure) ? [{ table: figure.table, for: use, steps: [...steps, 'table'] }] : []
}
