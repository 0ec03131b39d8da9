import { compareRatios, dividedBy, negate, parseDecimal, ratio, toText } from '../../../engine/values/ratio.js'
import { always, has, list, text, truth, whole, word } from '../fields.js'
import { adjustments, onLines, pricedOrder } from '../order.js'
import type { Adapter, Fields } from '../vector.js'

interface Thing {
  readonly id: string
  readonly quantity: number
  readonly unit: string
  readonly attributes: ReadonlyMap<string, readonly string[]>
}

/** Promotions with codes, in the order they were made, on items, shipping methods or all items of an order. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'medusa') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'base', 'remaining amount after earlier promotions')
  always(policy, 'each', 'value x min(quantity,max_quantity) capped at line')
  always(policy, 'across', 'proportional to remaining line amount, unrounded')
  always(input, 'order', 'in creation order')
  const currency = text(input, 'currency')
  const items = list(input, 'items').map((item) => thingOf(item, whole(item, 'quantity')))
  const methods = list(input, 'shipping_methods').map((method) => thingOf(method, 1))
  const codes = texts(input, 'codes')
  const context = attributesOf(input['context'])
  const promotions = list(input, 'promotions').map((promotion) => {
    const isAsked = truth(promotion, 'automatic') || codes.includes(text(promotion, 'code'))
    const isMet = list(promotion, 'conditions').every((condition) => holds(condition, context))
    const things = word(promotion, 'target', { items, order: items, shipping_methods: methods })
    const conditions = list(promotion, 'target_conditions')
    const value = text(promotion, 'value')
    const allocation = word(promotion, 'allocation', { each: 'each', across: 'amount' })
    const effect = word(promotion, 'type', {
      fixed: { kind: 'amountOff', amounts: [{ currency, amount: value }], allocation },
      percentage: { kind: 'percentOff', percent: value },
    })
    const limit = has(promotion, 'max_quantity') ? { quantityLimit: whole(promotion, 'max_quantity') } : {}
    const reached = things.filter(({ attributes }) => conditions.every((condition) => holds(condition, attributes)))
    return { id: text(promotion, 'code'), effect, limit, reached, isActive: isAsked && isMet }
  })
  const active = promotions.filter(({ isActive }) => isActive)
  const order = pricedOrder({
    currency,
    lines: [...items, ...methods],
    alterations: active.map(({ id, effect, limit, reached }, priority) => ({
      id,
      effect,
      more: { ...limit, priority, target: onLines(reached.map((thing) => thing.id)) },
    })),
  })
  const found = adjustments(order)
  const told = active.flatMap(({ id }) => found.filter(({ alteration }) => alteration === id))
  return { adjustments: told.map(({ alteration, line, by }) => ({ target: line, code: alteration, amount: toText(negate(by)) })) }
}

/** The amount of a whole line is that of its units together. */
function thingOf(fields: Fields, quantity: number): Thing {
  const subtotal = parseDecimal(String(fields['subtotal']))
  if (subtotal === null) throw new Error('A line has a subtotal.')
  return { id: text(fields, 'id'), quantity, unit: toText(dividedBy(subtotal, ratio(BigInt(quantity)))), attributes: attributesOf(fields) }
}

/** All that is said of something, by the path to it: what conditions may speak of. */
function attributesOf(said: unknown, path = ''): ReadonlyMap<string, readonly string[]> {
  if (typeof said !== 'object' || said === null) return new Map([[path, [String(said)]]])
  if (Array.isArray(said)) return new Map([[path, said.map(String)]])
  return new Map(Object.entries(said).flatMap(([name, value]) => [...attributesOf(value, path === '' ? name : `${path}.${name}`)]))
}

/** What is not said of something, it hasn't. */
function holds(condition: Fields, attributes: ReadonlyMap<string, readonly string[]>): boolean {
  const has = attributes.get(text(condition, 'attribute')) ?? []
  const values = texts(condition, 'values')
  return word(condition, 'op', {
    in: values.some((value) => has.includes(value)),
    eq: values.every((value) => has.includes(value)),
    ne: values.every((value) => !has.includes(value)),
    gt: compared(has, values, (order) => order > 0),
    gte: compared(has, values, (order) => order >= 0),
    lt: compared(has, values, (order) => order < 0),
    lte: compared(has, values, (order) => order <= 0),
  })
}

/** Whether every value that something has is so by number to every one that is named; nothing is to nothing. */
function compared(has: readonly string[], values: readonly string[], isMeant: (order: number) => boolean): boolean {
  const all = has.flatMap((one) => values.map((value) => [parseDecimal(one), parseDecimal(value)] as const))
  return all.length > 0 && all.every(([left, right]) => left !== null && right !== null && isMeant(compareRatios(left, right)))
}

function texts(fields: Fields, name: string): readonly string[] {
  const value = fields[name]
  if (!Array.isArray(value)) throw new Error(`${name} is a list.`)
  return value.map(String)
}
