import { isZero, minus, sum, toText, zero } from '../../values/ratio.js'
import { comparePaths, type PricingWork, refuse } from '../pricing-work.js'
import { isOf, unitIn, usersOf } from '../usage/read-use.js'
import { exactValue } from '../waterfall.js'
import type { AllowancePrice } from './compile-allowance.js'
import { isReached, type PooledUse, poolPath } from './pooled-use.js'

/** Use that nothing charges, of metrics whose allowances slow down or stop when they are used up. */
export function unchargedUses(work: PricingWork, allowances: readonly AllowancePrice[]): readonly PooledUse[] {
  const { usage, items, currency } = work.request
  const endless = allowances.filter(({ price }) => price.charge.overflow === null)
  if (endless.length === 0) return []
  const found: PooledUse[] = []
  for (const item of [...items].sort((left, right) => comparePaths(left.path, right.path))) {
    for (const metric of new Set(endless.map(({ price }) => price.charge.metric))) {
      const own = usage.filter((use) => use.path === item.path && use.metric === metric)
      if (own.length === 0) continue
      const users = usersOf(own)
      const pools = endless.filter(
        ({ price, ...one }) =>
          price.charge.metric === metric &&
          users.some((user) => isReached(price.charge.pool, poolPath({ price, ...one }, work.bundles), item.path, user)),
      )
      if (pools.length === 0) continue
      // Nothing converts use that is not charged, so one pool of another unit would take a gigabyte for a megabyte.
      const other = pools.find(({ price }) => own.some(({ unit }) => unit !== unitIn(price.charge.unit, currency)))
      if (other !== undefined) {
        refuse(work, other, 'usage-unit')
        continue
      }
      const quantityOf = (user: (typeof users)[number]) =>
        sum(own.filter((use) => isOf(use, user)).map(({ quantity }) => exactValue(quantity)))
      const shares = users.map((user) => ({ user, quantity: quantityOf(user), covered: zero }))
      found.push({ item, metric, charge: null, shares, covered: [] })
    }
  }
  return found
}

/** Notes which units covered use that nothing charges, and what is left of the use after each. */
export function traceUncharged(work: PricingWork, uses: readonly PooledUse[]): void {
  for (const { item, metric, shares, covered } of uses) {
    let left = sum(shares.map(({ quantity }) => quantity))
    for (const { grant, quantity, taken } of covered) {
      const { allowance, granted, expires } = grant
      const before = left
      left = minus(left, quantity)
      work.trace.push({
        step: 'uncharged',
        path: allowance.item.path,
        price: allowance.price.id,
        by: item.path,
        metric,
        unit: allowance.price.charge.unit,
        granted,
        expires,
        taken: toText(taken),
        before: toText(before),
        after: toText(left),
        exhausted: isZero(left) ? null : allowance.price.charge.onExhausted,
      })
    }
  }
}
