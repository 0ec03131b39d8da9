import { type Ratio, toText } from '../values/ratio.js'
import { beginningAmount } from './agreed-amount.js'
import { forQuantity } from './amounts.js'
import type { CompiledOneTime, CompiledRecurring } from './compile-prices.js'
import { amountInCurrency, type ItemPrice, type PriceWith, type PricingWork, refuse, type WorkingLine } from './pricing-work.js'
import { firstPart } from './proration/first-part.js'
import type { CompiledTable } from './table/compile-table.js'
import { rowFigure } from './table/row-figure.js'

/** The line of a one-time or recurring charge at its list amount: the unit amount times the item's quantity. */
export function listLine(work: PricingWork, one: ItemPrice<PriceWith<CompiledOneTime | CompiledRecurring>>): WorkingLine | null {
  const { item, price } = one
  const unit = unitAmount(work, one)
  const first = one.price.charge.kind === 'recurring' ? firstPart(work, one, one.price.charge) : null
  if (unit === null || first === 'refused') return null
  const list = forQuantity(unit.amount, item.quantity)
  work.trace.push({
    step: 'list',
    path: item.path,
    price: price.id,
    row: unit.row,
    unit: toText(unit.amount),
    quantity: String(item.quantity),
    after: toText(list),
  })
  const begins = beginningAmount(work, one, unit.amount)
  if (begins === null) return null
  const { facts, source } = one
  return { item, price, facts, source, list: begins.list, agreed: begins.agreed, first, amount: begins.list }
}

interface UnitAmount {
  readonly amount: Ratio
  readonly row: string | null
}

function unitAmount(work: PricingWork, one: ItemPrice<PriceWith<CompiledOneTime | CompiledRecurring>>): UnitAmount | null {
  const { amount } = one.price.charge
  if (amount.kind === 'table') return amountFromTable(work, one, amount.table)
  const fixed = amountInCurrency(work, amount.amounts)
  return fixed === null ? refuse(work, one, 'currency-missing') : { amount: fixed, row: null }
}

function amountFromTable(work: PricingWork, one: ItemPrice, table: CompiledTable): UnitAmount | null {
  const found = rowFigure(work, one, table)
  if (found === null) return null
  work.trace.push(found.step)
  return { amount: found.figure, row: found.step.row }
}
