import { compareRatios, decimal } from '../../../engine/values/ratio.js'
import { always, has, list, text, truth, whole, word } from '../fields.js'
import { fromMinor, type OrderAlteration, type OrderedLine, onLines, onOrder, pricedOrder, toMinor } from '../order.js'
import type { Adapter, Fields } from '../vector.js'

/** Promotions on an order with tax. Amounts are in cents; each promotion is a stage of its own, as it sees what earlier ones left. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'vendure') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'tax_rounding', 'per line after quantity, half_up')
  always(policy, 'promotion_order', 'given order; later ones see reduced prices; conditions re-tested')
  always(policy, 'order_discount_allocation', 'largest remainder over line totals')
  always(input, 'scale', 0)
  const currency = text(input, 'currency')
  const included = truth(input, 'prices_include_tax')
  const lines = list(input, 'lines').map((line) => ({
    id: text(line, 'id'),
    unit: fromMinor(text(line, 'unit_minor')),
    quantity: whole(line, 'quantity'),
    tax: { percent: text(line, 'tax_percent'), included },
  }))
  const stages = list(input, 'promotions').map((promotion, stage) => alterationsOf(promotion, stage, lines, currency))
  const conditions = list(input, 'promotions').map((promotion) => conditionOf(promotion, included))
  const holding: OrderAlteration[] = []
  for (const [stage, alterations] of stages.entries())
    if (conditions[stage]!(lines, () => totalOf(currency, lines, holding))) holding.push(...alterations)
  const { net, gross } = totalOf(currency, lines, holding)
  return { net_minor: toMinor(decimal(net)), gross_minor: toMinor(decimal(gross)) }
}

function totalOf(currency: string, lines: readonly OrderedLine[], alterations: readonly OrderAlteration[]) {
  if (lines.length === 0) return { net: '0', gross: '0' }
  return pricedOrder({ currency, lines, alterations }).totals.tax!.oneTime
}

function alterationsOf(promotion: Fields, stage: number, lines: readonly OrderedLine[], currency: string): readonly OrderAlteration[] {
  const value = text(promotion, 'value')
  const amounts = () => [{ currency, amount: fromMinor(value) }]
  const isOrder = word(promotion, 'scope', { order: true, item: false })
  const effect = word(promotion, 'type', {
    percentage: () => ({ kind: 'percentOff', percent: value }),
    fixed: () => ({ kind: 'amountOff', amounts: amounts(), allocation: isOrder ? 'amount' : 'each' }),
    fixed_price: () => ({ kind: 'setPrice', amounts: amounts() }),
  })()
  const wanted = has(promotion, 'if_unit_minor') ? decimal(fromMinor(text(promotion, 'if_unit_minor'))) : null
  if (isOrder && wanted !== null) throw new Error('The price of a unit is no condition of an order.')
  const reached = lines.filter(({ unit }) => wanted === null || compareRatios(decimal(unit), wanted) === 0)
  const id = text(promotion, 'id')
  if (!isOrder && effect.kind === 'setPrice')
    return reached.map((line) => ({
      id: `${id} ${line.id}`,
      effect,
      more: { stage, target: { scope: 'price', price: `price-of-${line.id}` } },
    }))
  const rounded = isOrder ? { rounded: { of: 'total', rounding: 'halfAwayFromZero' } } : {}
  return [{ id, effect, more: { stage, ...rounded, target: isOrder ? onOrder : onLines(reached.map((line) => line.id)) } }]
}

type Condition = (lines: readonly OrderedLine[], totals: () => { readonly net: string; readonly gross: string }) => boolean

/** Words for what an order must reach as earlier promotions left it: its total, as its prices are said, or the units of some line. */
const totalNames = ['if_total_minor', 'if_order_minor', 'if_order_total_minor', 'if_subtotal_minor', 'min_total_minor', 'min_order_minor']
const quantityNames = ['if_quantity', 'if_line_quantity', 'min_quantity', 'if_min_quantity']

function conditionOf(promotion: Fields, included: boolean): Condition {
  const [total, units] = [totalNames, quantityNames].map((names) => names.find((name) => has(promotion, name)))
  const least = total === undefined ? null : decimal(fromMinor(text(promotion, total)))
  const fewest = units === undefined ? 0 : whole(promotion, units)
  return (lines, totals) => {
    if (lines.every(({ quantity }) => quantity < fewest)) return false
    return least === null || compareRatios(decimal(totals()[included ? 'gross' : 'net']), least) >= 0
  }
}
