import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { HolderAction, OrderAction } from '../../../engine/model/order-action.js'
import type { ItemOrder } from '../../../engine/model/request.js'
import type { ItemOrders } from '../../../engine/price/held/item-changes.js'
import type { LocalizedText } from '../../../engine/values/localized-text.js'

/** One item that something may be ordered of. */
export interface OrderRow {
  readonly path: string
  readonly name: LocalizedText
  /** What comparing says of it: what happens when nothing is ordered. */
  readonly derived: OrderAction
  /** What an order on something above does to it; `null` where none reaches it. */
  readonly inherited: HolderAction | null
  readonly isSuspended: boolean
  /** What may be ordered instead. */
  readonly actions: readonly HolderAction[]
  /** Words that the catalog's holder policy tells orders apart by; empty where it knows none. */
  readonly causes: readonly string[]
  /** What is ordered, whether it fits or not. */
  readonly order: ItemOrder | null
}

/** A row for each item of which something else may be ordered than comparing says, or a cause may be given; and for what is ordered. */
export function orderRows(documents: CatalogDraft, possible: readonly ItemOrders[], orders: readonly ItemOrder[]): readonly OrderRow[] {
  const held = possible.filter(({ derived }) => derived !== 'add')
  const rows = held.map(({ path, offering, derived, isSuspended, orders: admitted }): OrderRow => {
    const order = orders.find((one) => one.path === path) ?? null
    // To cease the whole is not something to choose of one item: it leaves nothing to choose of the others.
    const allowed = admitted.filter((action) => !ceasesWhole(path, action) || order?.action === 'cease')
    const inherited = inheritedAction(orders, path, admitted)
    return {
      path,
      name: documents.find('productOffering', offering)?.name ?? plain(offering),
      derived,
      isSuspended,
      inherited,
      actions: allowed.filter((action) => action !== (inherited ?? derived)),
      causes: withGiven(allowed.length === 0 ? [] : causesOf(documents, offering), order),
      order,
    }
  })
  const stray = orders
    .filter(({ path }) => rows.every((row) => row.path !== path))
    .map(
      (order): OrderRow => ({
        path: order.path,
        name: plain(order.path),
        derived: 'noChange',
        inherited: null,
        isSuspended: false,
        actions: [],
        causes: withGiven([], order),
        order,
      }),
    )
  return [...rows.filter(({ actions, causes, order }) => actions.length + causes.length > 0 || order !== null), ...stray]
}

/** Causes that the catalog, or the offering for itself, declares a price basis for. */
function causesOf(documents: CatalogDraft, offering: string): readonly string[] {
  const rules = [...documents.all('catalog'), documents.find('productOffering', offering)].flatMap((one) => one?.holderPolicy ?? [])
  return [...new Set(rules.flatMap(({ cause }) => cause ?? []))].sort()
}

function withGiven(causes: readonly string[], order: ItemOrder | null): readonly string[] {
  return order?.cause === undefined || causes.includes(order.cause) ? causes : [...causes, order.cause]
}

/** The action of the nearest order above, where it can apply: orders reach down. */
function inheritedAction(orders: readonly ItemOrder[], path: string, admitted: readonly HolderAction[]): HolderAction | null {
  const above = orders.filter((order) => order.path !== path && (order.path === '/' || path.startsWith(`${order.path}/`)))
  const [nearest] = [...above].sort((left, right) => right.path.length - left.path.length)
  return nearest !== undefined && admitted.includes(nearest.action) ? nearest.action : null
}

/** What is ordered once an action, or a cause, is chosen: what happens anyhow needs no order, unless it has a cause. */
export function orderOf(
  { path, derived, inherited }: Pick<OrderRow, 'path' | 'derived' | 'inherited'>,
  action: OrderAction,
  cause: string | undefined,
): Omit<ItemOrder, 'path'> | null {
  const isAnyhow = action === (inherited ?? derived)
  if (action === 'add' || (isAnyhow && cause === undefined && !ceasesWhole(path, action))) return null
  return { action, ...(cause === undefined ? {} : { cause }) }
}

/** Nobody can see by comparing that everything is to be ceased: it is always ordered. */
function ceasesWhole(path: string, action: OrderAction): boolean {
  return path === '/' && action === 'cease'
}

function plain(id: string): LocalizedText {
  return { 'zh-CN': id, en: id }
}
