import { compareRatios, decimal } from '../../../engine/values/ratio.js'
import { always, has, list, text, truth, whole, word } from '../fields.js'
import { fromMinor, type OrderAlteration, onLines, onOrder, pricedOrder, toMinor } from '../order.js'
import type { Adapter } from '../vector.js'

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
  const alterations = list(input, 'promotions').flatMap((promotion, stage): readonly OrderAlteration[] => {
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
  })
  const { totals } = pricedOrder({ currency, lines, alterations })
  const { net, gross } = totals.tax!.oneTime
  return { net_minor: toMinor(decimal(net)), gross_minor: toMinor(decimal(gross)) }
}
