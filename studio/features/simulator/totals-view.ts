import type { PricedItems, PriceLine } from '../../../engine/price/price-answer.js'

export type TotalName = 'monthly' | 'oneTime' | 'firstBill'

/** The lines that a total adds up, with what each puts in. */
export function linesIn(
  { lines }: Pick<PricedItems, 'lines'>,
  total: TotalName,
): readonly { readonly line: PriceLine; readonly amount: string }[] {
  switch (total) {
    case 'monthly':
      return lines
        .filter(({ charge, period }) => charge === 'recurring' && period?.unit === 'month' && period.count === 1)
        .map((line) => ({ line, amount: line.amount }))
    case 'oneTime':
      return lines.filter(({ charge }) => charge === 'oneTime' || charge === 'penalty').map((line) => ({ line, amount: line.amount }))
    case 'firstBill':
      return lines.filter(({ charge }) => charge !== 'usage' && charge !== 'commitment').map((line) => ({ line, amount: line.firstBill }))
  }
}
