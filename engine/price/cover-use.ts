import { compareRatios, dividedBy, isZero, sum, times } from '../values/ratio.js'
import { forQuantity } from './amounts.js'
import { type AllowancePrice, leftOf, type PricedUse } from './read-use.js'

/**
 * Takes allowances off the uses of one charge: first those of the item itself, then shared ones, of which each use gets a
 * part in proportion to what is left of it, so that no order of items or prices decides.
 */
export function coverUse(uses: readonly PricedUse[], allowances: readonly AllowancePrice[]): void {
  for (const use of uses) {
    const own = allowances.filter(({ item, price }) => price.charge.pool === 'product' && item.path === use.one.item.path)
    share([use], own)
  }
  share(
    uses,
    allowances.filter(({ price }) => price.charge.pool !== 'product'),
  )
}

/** Takes allowances off uses, each in proportion: all is covered when there is enough, and all is used when there isn't. */
function share(uses: readonly PricedUse[], allowances: readonly AllowancePrice[]): void {
  const quantities = allowances.map(({ item, price }) => forQuantity(price.charge.quantity, item.quantity))
  const [offered, wanted] = [sum(quantities), sum(uses.map(leftOf))]
  if (isZero(offered) || isZero(wanted)) return
  const taken = compareRatios(offered, wanted) < 0 ? offered : wanted
  for (const use of uses) {
    const part = dividedBy(times(taken, leftOf(use)), wanted)
    if (isZero(part)) continue
    allowances.forEach((allowance, index) => {
      use.covered.push({ allowance, quantity: dividedBy(times(part, quantities[index]!), offered) })
    })
  }
}
