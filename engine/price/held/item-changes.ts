import type { ConfiguredItem } from '../../model/configured-item.js'
import { compareText } from '../../model/draft.js'
import type { HolderAction, OrderAction } from '../../model/order-action.js'
import type { ItemOrder } from '../../model/request.js'
import { canonicalJson } from '../../values/canonical-json.js'
import type { JsonValue } from '../../values/json.js'
import { comparePaths } from '../pricing-work.js'

/** What an order does to one item, and what of it is different afterwards. */
export interface ItemChange {
  readonly path: string
  readonly offering: ConfiguredItem['offering']
  readonly action: OrderAction
  /** `null` when nobody gave one. */
  readonly cause: string | null
  /** The characteristics with another value, and `quantity`; by name. */
  readonly changed: readonly string[]
  /** `null` for what is added. */
  readonly held: ConfiguredItem | null
  /** `null` for what is ceased. */
  readonly desired: ConfiguredItem | null
}

/** An order for an item that doesn't fit what is wanted and what is held; `index` is its place in the request. */
export interface OrderFault {
  readonly index: number
  readonly order: ItemOrder
  /** `stillWanted`: it is to be ceased, but the selection still has it. `inapplicable`: not to an item with which this happens. */
  readonly why: 'nothingThere' | 'twice' | 'stillWanted' | 'inapplicable'
  /** What comparing says of the items there. */
  readonly derived: readonly OrderAction[]
}

export type ItemChanges =
  | { readonly kind: 'changes'; readonly changes: readonly ItemChange[] }
  | { readonly kind: 'refused'; readonly faults: readonly OrderFault[] }

/**
 * Compares what is wanted with what is held, item by item: one is the same item when it has the same path and offering. What
 * changes is derived and listed by path, what doesn't too; orders only say what nobody can see by comparing, and an order
 * reaches down to the items below that have none of their own and to which it can apply.
 */
export function itemChanges(
  held: readonly ConfiguredItem[],
  desired: readonly ConfiguredItem[],
  orders: readonly ItemOrder[],
  suspended: ReadonlySet<string>,
): ItemChanges {
  const derived = compared(held, desired)
  const faults = orders.flatMap((order, index) => faultOf(order, index, orders, derived, suspended) ?? [])
  if (faults.length > 0) return { kind: 'refused', faults }
  return { kind: 'changes', changes: derived.map((change) => ordered(change, orders, suspended)) }
}

/** One item, what comparing says of it, and what may be ordered of it instead. */
export interface ItemOrders {
  readonly path: string
  readonly offering: ConfiguredItem['offering']
  readonly derived: OrderAction
  readonly isSuspended: boolean
  /** In a fixed order; nothing may be ordered of what is added. */
  readonly orders: readonly HolderAction[]
}

/** What may be ordered of each item, whatever is ordered of the others. */
export function ordersOf(
  held: readonly ConfiguredItem[],
  desired: readonly ConfiguredItem[],
  suspended: ReadonlySet<string>,
): readonly ItemOrders[] {
  return compared(held, desired).map((change) => ({
    path: change.path,
    offering: change.offering,
    derived: change.action,
    isSuspended: change.held !== null && suspended.has(change.path),
    orders: holderActions.filter((action) => admits(change, action, suspended)),
  }))
}

const holderActions = ['noChange', 'modify', 'cease', 'suspend', 'resume', 'move', 'renew'] as const satisfies readonly HolderAction[]

function compared(held: readonly ConfiguredItem[], desired: readonly ConfiguredItem[]): readonly ItemChange[] {
  const before = new Map(held.map((item) => [keyOf(item), item]))
  const after = new Map(desired.map((item) => [keyOf(item), item]))
  const all = new Map([...before, ...after])
  return [...all]
    .map(([key, { path, offering }]) => change(path, offering, before.get(key) ?? null, after.get(key) ?? null))
    .sort((left, right) => comparePaths(left.path, right.path) || byPlace(left, right))
}

function change(path: string, offering: ItemChange['offering'], held: ConfiguredItem | null, desired: ConfiguredItem | null): ItemChange {
  const changed = held === null || desired === null ? [] : differences(held, desired)
  const action = held === null ? 'add' : desired === null ? 'cease' : changed.length > 0 ? 'modify' : 'noChange'
  return { path, offering, action, cause: null, changed, held, desired }
}

function differences(held: ConfiguredItem, desired: ConfiguredItem): readonly string[] {
  const values = ({ characteristics }: ConfiguredItem) =>
    new Map(characteristics.map(({ id, value }) => [id, canonicalJson(value as unknown as JsonValue)]))
  const [before, after] = [values(held), values(desired)]
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
  return [...changed, ...(held.quantity === desired.quantity ? [] : ['quantity'])].sort(compareText)
}

/** Which orders may be given for an item of which comparing says this. What is suspended must be resumed before it is changed. */
function admits({ action, path }: ItemChange, wanted: HolderAction, suspended: ReadonlySet<string>): boolean {
  const isSuspended = suspended.has(path)
  switch (action) {
    case 'cease':
      return wanted === 'cease'
    case 'modify':
      return !isSuspended && (wanted === 'modify' || wanted === 'move' || wanted === 'renew')
    case 'noChange':
      if (wanted === 'noChange') return true
      return isSuspended ? wanted === 'resume' : wanted === 'suspend' || wanted === 'move' || wanted === 'renew'
    default:
      return false
  }
}

function faultOf(
  order: ItemOrder,
  index: number,
  orders: readonly ItemOrder[],
  changes: readonly ItemChange[],
  suspended: ReadonlySet<string>,
): OrderFault | null {
  const there = changes.filter(({ path }) => path === order.path)
  const fault = (why: OrderFault['why']) => ({ index, order, why, derived: there.map(({ action }) => action) })
  if (there.length === 0) return fault('nothingThere')
  if (orders.findIndex(({ path }) => path === order.path) < index) return fault('twice')
  if (there.some((one) => admits(one, order.action, suspended))) return null
  return fault(order.action === 'cease' ? 'stillWanted' : 'inapplicable')
}

/** Gives an item the action of the nearest order at its path or above, where it can apply. */
function ordered(change: ItemChange, orders: readonly ItemOrder[], suspended: ReadonlySet<string>): ItemChange {
  const nearest = orders
    .filter(({ path }) => path === '/' || change.path === path || change.path.startsWith(`${path}/`))
    .sort((left, right) => right.path.length - left.path.length)[0]
  if (nearest === undefined || !admits(change, nearest.action, suspended)) return change
  return { ...change, action: nearest.action, cause: nearest.cause ?? null }
}

function keyOf({ path, offering }: ConfiguredItem): string {
  return `${path} ${offering}`
}

/** At one path what ceases comes before what takes its place. */
function byPlace(left: ItemChange, right: ItemChange): number {
  const rank = ({ action }: ItemChange) => (action === 'cease' ? 0 : 1)
  return rank(left) - rank(right) || compareText(left.offering, right.offering)
}

/** The item that a change is about: as it is wanted, or as it was where it goes. */
export function itemOf({ desired, held }: Pick<ItemChange, 'desired' | 'held'>): ConfiguredItem {
  return (desired ?? held)!
}
