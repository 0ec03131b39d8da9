import type { AllowancePool } from '../../model/allowance.js'
import { type ConfiguredItem, isAtOrBelow } from '../../model/configured-item.js'
import type { OfferingId, PriceId } from '../../values/ids.js'
import { minus, plus, type Ratio, zero } from '../../values/ratio.js'
import type { AllowancePrice } from './compile-allowance.js'
import type { Grant } from './grant.js'

/** Use of one item that pools may cover: of a charge, or of a metric that nothing charges. */
export interface PooledUse {
  readonly item: ConfiguredItem
  readonly metric: string
  /** `null` where nothing is charged for it. */
  readonly charge: PriceId | null
  readonly shares: readonly UseShare[]
  /** In the order in which units were used up. */
  readonly covered: Covered[]
}

/** What one user used, and how much of it units have covered so far. */
export interface UseShare {
  readonly user: PoolUser
  readonly quantity: Ratio
  covered: Ratio
}

/** Whose use it is: the subscription's own, or that of a member of the account or the group. */
export interface PoolUser {
  readonly member: string | null
  readonly of: 'subscription' | 'account' | 'group'
}

/** The subscription itself. */
export const ownUser: PoolUser = { member: null, of: 'subscription' }

export interface Covered {
  readonly grant: Grant
  /** In the unit of the use. */
  readonly quantity: Ratio
  /** In the unit of the allowance. */
  readonly taken: Ratio
}

/** What of a use nothing has covered. */
export function leftOf({ shares }: PooledUse): Ratio {
  return shares.reduce((all, share) => plus(all, openOf(share)), zero)
}

/** What of a share nothing has covered. */
export function openOf({ quantity, covered }: UseShare): Ratio {
  return minus(quantity, covered)
}

/** Where a pool is: at the item that carries it, at the bundle that this one belongs to, or at the order as a whole. */
export function poolPath({ item, price }: AllowancePrice, bundles: ReadonlySet<OfferingId>): string {
  return poolPathOf(price.charge.pool, item, bundles)
}

export function poolPathOf(pool: AllowancePool, item: ConfiguredItem, bundles: ReadonlySet<OfferingId>): string {
  switch (pool) {
    case 'product':
      return item.path
    case 'subscription':
      return bundles.has(item.offering) ? item.path : pathAbove(item.path)
    case 'account':
    case 'group':
      return '/'
  }
}

/** Whether a use of an item by somebody may take from a pool. */
export function isReached(pool: AllowancePool, poolAt: string, path: string, user: PoolUser): boolean {
  switch (pool) {
    case 'product':
      return path === poolAt && user.of === 'subscription'
    case 'subscription':
      return isAtOrBelow(path, poolAt) && user.of === 'subscription'
    case 'account':
      return user.of !== 'group'
    case 'group':
      return true
  }
}

/** The bundle that an item is a member of: `/` of `/group/member`. */
function pathAbove(path: string): string {
  const steps = path.split('/').slice(1, -2)
  return steps.length === 0 ? '/' : `/${steps.join('/')}`
}
