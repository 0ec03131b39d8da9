import type { HolderAction } from '../../engine/model/order-action.js'
import type { ItemOrder } from '../../engine/model/request.js'
import type { SearchChanges } from './coordinates-view.js'

/**
 * Orders on what the customer has, as they stand in the address: `o.<path>` is the action, with its cause behind a blank.
 * A link may say anything: whether it makes sense is for the engine to answer.
 */
export function readOrders(parameters: URLSearchParams): readonly ItemOrder[] {
  return [...parameters].flatMap(([key, value]) => (key.startsWith('o.') ? [readOrder(key.slice(2), value)] : []))
}

function readOrder(path: string, text: string): ItemOrder {
  const blank = text.indexOf(' ')
  if (blank < 0) return { path, action: text as HolderAction }
  return { path, action: text.slice(0, blank) as HolderAction, cause: text.slice(blank + 1) }
}

/** The change after which this, or nothing, is ordered of an item. */
export function orderChange(path: string, order: Omit<ItemOrder, 'path'> | null): SearchChanges {
  return { [`o.${path}`]: order === null ? null : [order.action, order.cause].filter((word) => word !== undefined).join(' ') }
}

/** The changes after which nothing is ordered of any item. */
export function withoutOrders(parameters: URLSearchParams): SearchChanges {
  return Object.fromEntries([...parameters.keys()].filter((key) => key.startsWith('o.')).map((key) => [key, null]))
}

/** Whether everything that the customer has is to be ceased: then nothing is wanted, whatever the selection still shows. */
export function ceasesAll(orders: readonly ItemOrder[]): boolean {
  return orders.some(({ path, action }) => path === '/' && action === 'cease')
}
