import { type Ratio, toText } from '../values/ratio.js'
import { beginningAmount } from './agreed-amount.js'
import { forQuantity } from './amounts.js'
import type { CompiledOneTime, CompiledRecurring } from './compile-prices.js'
import type { CompiledTable } from './compile-table.js'
import { amountInCurrency, type ItemPrice, type PriceWith, type PricingWork, refuse, type WorkingLine } from './pricing-work.js'
import { firstPart } from './proration/first-part.js'
import { rememberedRow } from './remembered-rows.js'

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
  const { currency } = work.request
  const { rules, at } = one.source
  if (work.rounding === null || !table.currencies.has(currency)) return refuse(work, one, 'currency-missing', { table: table.id })
  const hit = rememberedRow(table, { rules, facts: one.facts, at, currency })
  switch (hit.kind) {
    case 'none':
      return refuse(work, one, 'price-not-found', { table: table.id })
    case 'ambiguous':
      return refuse(work, one, 'price-ambiguous', { table: table.id, rows: hit.rows })
    case 'unknown':
      return refuse(work, one, 'row-unknown', { table: table.id, rows: hit.rows, missing: hit.missing })
    case 'won': {
      const { row, candidates, failed } = hit
      work.trace.push({ step: 'row', path: one.item.path, price: one.price.id, table: table.id, row: row.id, candidates, failed })
      return { amount: row.figure, row: row.id }
    }
  }
}
