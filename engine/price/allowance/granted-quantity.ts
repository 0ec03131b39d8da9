import type { ItemPrice, PriceWith, PricingWork } from '../pricing-work.js'
import { rowFigure } from '../table/row-figure.js'
import type { AllowancePrice, CompiledAllowance } from './compile-allowance.js'

/** An allowance on an item, with the quantity that a table gives it. */
export type GrantedAllowance = ItemPrice<PriceWith<CompiledAllowance>> & AllowancePrice

/** The allowances whose quantities are known: of one by a table the row that holds for its item is found and traced, or a problem noted. */
export function grantedAllowances(
  work: PricingWork,
  allowances: readonly ItemPrice<PriceWith<CompiledAllowance>>[],
): readonly GrantedAllowance[] {
  return allowances.flatMap((one) => {
    const { table } = one.price.charge
    if (table === null) return [one]
    const found = rowFigure(work, one, table)
    if (found === null) return []
    work.trace.push(found.step)
    return [{ ...one, quantity: found.figure }]
  })
}
