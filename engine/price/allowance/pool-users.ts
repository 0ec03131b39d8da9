import { isZero } from '../../values/ratio.js'
import { type PricingWork, refuse } from '../pricing-work.js'
import type { AllowancePrice } from './compile-allowance.js'
import { isOwnUse } from './cover-uses.js'
import { isReached, type PooledUse, poolPath } from './pooled-use.js'

/** Refuses pools that more use than may: who of them would have to do without is for nobody to choose in silence. */
export function refuseLargePools(work: PricingWork, allowances: readonly AllowancePrice[], uses: readonly PooledUse[]): void {
  for (const allowance of allowances) {
    const { members } = allowance.price.charge
    if (members !== null && usersOf(work, allowance, uses) > members) refuse(work, allowance, 'pool-members')
  }
}

/** How many use anything that a pool covers: each of several items, and each member that is named. */
function usersOf({ bundles }: PricingWork, allowance: AllowancePrice, uses: readonly PooledUse[]): number {
  const { charge } = allowance.price
  const at = poolPath(allowance, bundles)
  const users = new Map<string, number>()
  for (const use of uses) {
    const isServed = isOwnUse(allowance, use) || charge.convertible.some(({ overflow }) => overflow === use.charge)
    if (!isServed) continue
    for (const { user, quantity } of use.shares) {
      if (isZero(quantity) || !isReached(charge.pool, at, use.item.path, user)) continue
      users.set(user.member === null ? use.item.path : `member ${user.member}`, user.member === null ? use.item.quantity : 1)
    }
  }
  return [...users.values()].reduce((all, one) => all + one, 0)
}
