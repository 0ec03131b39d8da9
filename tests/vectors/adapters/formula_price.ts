import { decimal, minus, plus, toText } from '../../../engine/values/ratio.js'
import { always, group, has, text, word } from '../fields.js'
import { exactTotal, type OrderAlteration, pricedOrder } from '../order.js'
import type { Adapter, Fields } from '../vector.js'

const currency = 'CLF'

/** A price list's rule for one unit: what the rule says becomes alterations, one after another. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'odoo') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'order', 'discount -> round to multiple -> surcharge -> min margin -> max margin')
  const rule = group(input, 'rule')
  const list = text(input, 'list_price')
  const when = has(rule, 'min_quantity')
    ? { when: { fact: 'ordered', operator: 'greaterThanInclusive', value: Number(text(rule, 'min_quantity')) } }
    : {}
  const effects = effectsOf(rule, list)
  const alterations = effects.map((effect, priority): OrderAlteration => ({ id: `rule-${priority}`, effect, ...when, more: { priority } }))
  const order = pricedOrder({
    currency,
    lines: [{ id: 'a', unit: list, quantity: 1 }],
    alterations,
    facts: { ordered: Number(text(input, 'quantity')) },
  })
  return { unit_price: toText(exactTotal(order)) }
}

function effectsOf(rule: Fields, list: string): readonly object[] {
  return word(rule, 'type', {
    percentage: () => [discountOf(rule)],
    fixed: () => [
      { kind: 'setPrice', amounts: amounts(text(rule, ['price', 'fixed_price', 'amount'].find((name) => has(rule, name)) ?? 'price')) },
    ],
    attribute_extra: () => [{ kind: 'amountOn', amounts: amounts(text(rule, 'extra')) }],
    formula: () => formula(rule, list),
  })()
}

/** A discount below zero is a surcharge: the price becomes the rest of the hundred. */
function discountOf(rule: Fields): object {
  const percent = toText(minus(decimal('100'), decimal(text(rule, 'discount_percent'))))
  return { kind: 'percentOf', percent, of: { kind: 'line' } }
}

/** Margins are told from the list price; what we hold a price within are amounts. */
function formula(rule: Fields, list: string): readonly object[] {
  const beyond = (name: string) => amounts(toText(plus(decimal(list), decimal(text(rule, name)))))
  return [
    ...(has(rule, 'discount_percent') ? [discountOf(rule)] : []),
    ...(has(rule, 'round_to_multiple') ? [{ kind: 'roundTo', step: text(rule, 'round_to_multiple'), rounding: 'halfAwayFromZero' }] : []),
    ...(has(rule, 'surcharge') ? [{ kind: 'amountOn', amounts: amounts(text(rule, 'surcharge')) }] : []),
    ...(has(rule, 'min_margin') ? [{ kind: 'atLeast', amounts: beyond('min_margin') }] : []),
    ...(has(rule, 'max_margin') ? [{ kind: 'atMost', amounts: beyond('max_margin') }] : []),
  ]
}

function amounts(amount: string): readonly object[] {
  return [{ currency, amount }]
}
