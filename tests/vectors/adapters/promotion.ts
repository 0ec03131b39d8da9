import { compareRatios, dividedBy, negate, parseDecimal, ratio, sum, toText } from '../../../engine/values/ratio.js'
import { always, ifSaid, list, text, truth, whole, word } from '../fields.js'
import { adjustments, onLines, pricedOrder } from '../order.js'
import type { Adapter, Fields } from '../vector.js'

interface Thing {
  readonly id: string
  /** What it is a unit of, itself where it stands for all units. */
  readonly of: string
  readonly quantity: number
  readonly unit: string
  readonly attributes: ReadonlyMap<string, readonly string[]>
}

interface Promotion {
  readonly id: string
  readonly effect: object
  readonly limit: { readonly quantityLimit?: number }
  readonly reached: readonly Thing[]
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
    const most = ifSaid(promotion, 'max_quantity', whole, null)
    const limit = most === null || allocation === 'amount' ? {} : { quantityLimit: most }
    const reached = things.filter(({ attributes }) => conditions.every((condition) => holds(condition, attributes)))
    return { id: text(promotion, 'code'), effect, limit, reached, isActive: isAsked && isMet }
  })
  const active = promotions.filter(({ isActive }) => isActive)
  const things = [...items, ...methods].map((thing) => (isContested(thing, active) ? inUnits(thing) : [thing]))
  const order = pricedOrder({
    currency,
    lines: things.flat(),
    alterations: takenInTurn(active, things).map(({ id, effect, limit, lines }, priority) => ({
      id,
      effect,
      more: { ...limit, priority, target: onLines(lines) },
    })),
  })
  const found = adjustments(order)
  const told = active.flatMap(({ id }) =>
    things.flatMap((units) => {
      const own = found.filter(({ alteration, line }) => alteration === id && units.some((unit) => unit.id === line))
      return own.length === 0 ? [] : [{ target: units[0]!.of, code: id, amount: toText(negate(sum(own.map(({ by }) => by)))) }]
    }),
  )
  return { adjustments: told }
}

/** Whether it matters which units of something are altered: those that an earlier promotion has left come first. */
function isContested({ id, quantity }: Thing, promotions: readonly Promotion[]): boolean {
  const some = promotions.filter((one) => one.reached.some((thing) => thing.id === id) && (one.limit.quantityLimit ?? quantity) < quantity)
  return some.length > 1
}

function inUnits(thing: Thing): readonly Thing[] {
  return Array.from({ length: thing.quantity }, (_, unit) => ({ ...thing, id: `${thing.id}-${unit + 1}`, quantity: 1 }))
}

/** The lines of each promotion: of things in units, as many as its limit says, first those that fewer promotions have taken. */
function takenInTurn(promotions: readonly Promotion[], things: readonly (readonly Thing[])[]) {
  const taken = new Map<string, number>()
  return promotions.map((promotion) => {
    const lines = things.flatMap((units) => {
      if (!promotion.reached.some(({ id }) => id === units[0]?.of)) return []
      const inTurn = [...units].sort((left, right) => (taken.get(left.id) ?? 0) - (taken.get(right.id) ?? 0))
      const own = units.length === 1 ? units : inTurn.slice(0, promotion.limit.quantityLimit)
      for (const { id } of own) taken.set(id, (taken.get(id) ?? 0) + 1)
      return own.map(({ id }) => id)
    })
    return { ...promotion, lines }
  })
}

/** The amount of a whole line is that of its units together. */
function thingOf(fields: Fields, quantity: number): Thing {
  const subtotal = parseDecimal(String(fields['subtotal']))
  if (subtotal === null) throw new Error('A line has a subtotal.')
  const id = text(fields, 'id')
  return { id, of: id, quantity, unit: toText(dividedBy(subtotal, ratio(BigInt(quantity)))), attributes: attributesOf(fields) }
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
