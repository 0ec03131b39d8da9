import type { OfferingId, PriceId } from '../../values/ids.js'
import { compareRatios, dividedBy, isZero, minus, one, plus, type Ratio, sum, times, zero } from '../../values/ratio.js'
import { forQuantity } from '../amounts.js'
import type { AllowancePrice } from './compile-allowance.js'
import { compareGrants, type Grant } from './grant.js'
import { isReached, openOf, type PooledUse, poolPath, type UseShare } from './pooled-use.js'

/** How much use one unit of an allowance covers, for its own use; another unit than the charge's has a factor. */
export type UnitsCovered = (allowance: AllowancePrice, use: PooledUse) => Ratio

/**
 * Takes units off uses, in the order that the allowances declare: of each first its own use, then what it converts
 * into. Units that nothing declared tells apart are taken from in proportion to what is left of them, and uses that
 * reach the same units get their parts in proportion to what is left of these, so that no order of items, prices or records decides.
 */
export function coverUses(
  uses: readonly PooledUse[],
  grants: readonly Grant[],
  bundles: ReadonlySet<OfferingId>,
  unitsCovered: UnitsCovered,
): void {
  const converted = new Map<string, Ratio>()
  for (const pool of poolsOf(grants, bundles)) {
    const { charge } = pool.first.price
    const reached = (use: PooledUse) => use.shares.filter(({ user }) => isReached(charge.pool, pool.at, use.item.path, user))
    const wanting = (isServed: (use: PooledUse) => boolean, factor: (use: PooledUse) => Ratio) =>
      uses.filter(isServed).flatMap((use) => reached(use).map((share): Want => ({ use, share, factor: factor(use) })))
    draw(
      pool.grants.map((grant) => ({ grant, most: grant.left })),
      wanting(
        (use) => isOwnUse(pool.first, use),
        (use) => unitsCovered(pool.first, use),
      ),
    )
    for (const { overflow, rate, cap } of charge.convertible) {
      const offers = pool.grants.map((grant) => ({ grant, most: lesser(grant.left, roomOf(grant.allowance, overflow, rate, cap)) }))
      const wants = wanting(
        ({ charge: id }) => id === overflow,
        () => rate,
      )
      for (const { grant, taken } of draw(offers, wants)) {
        const key = roomKey(grant.allowance, overflow)
        converted.set(key, plus(converted.get(key) ?? zero, times(taken, rate)))
      }
    }
  }

  /** How many units may still be converted, before a cap is reached. */
  function roomOf(allowance: AllowancePrice, overflow: PriceId, rate: Ratio, cap: Ratio | null): Ratio | null {
    if (cap === null) return null
    const room = minus(forQuantity(cap, allowance.item.quantity), converted.get(roomKey(allowance, overflow)) ?? zero)
    return dividedBy(room, rate)
  }
}

/** Whether a use is what an allowance is for, before anything is converted. */
export function isOwnUse({ price }: AllowancePrice, { charge, metric }: PooledUse): boolean {
  return price.charge.overflow === null ? charge === null && metric === price.charge.metric : charge === price.charge.overflow
}

interface Pool {
  readonly first: AllowancePrice
  readonly at: string
  readonly grants: readonly Grant[]
}

/** Grants in the order in which they are used up; those of one allowance that are alike and reach the same users together. */
function poolsOf(grants: readonly Grant[], bundles: ReadonlySet<OfferingId>): readonly Pool[] {
  const pools = new Map<string, Pool & { readonly grants: Grant[] }>()
  for (const grant of [...grants].sort(compareGrants)) {
    const { price } = grant.allowance
    const at = poolPath(grant.allowance, bundles)
    const key = `${price.id} ${grant.granted} ${grant.expires} ${at}`
    const known = pools.get(key)
    if (known === undefined) pools.set(key, { first: grant.allowance, at, grants: [grant] })
    else known.grants.push(grant)
  }
  return [...pools.values()]
}

interface Offer {
  readonly grant: Grant
  readonly most: Ratio
}

interface Want {
  readonly use: PooledUse
  readonly share: UseShare
  /** How much use one unit covers. */
  readonly factor: Ratio
}

/** All is covered when there is enough, and all is used up when there isn't. */
function draw(offers: readonly Offer[], wants: readonly Want[]): readonly { readonly grant: Grant; readonly taken: Ratio }[] {
  const wanted = wants.map(({ share, factor }) => (isSame(factor) ? openOf(share) : dividedBy(openOf(share), factor)))
  const [offered, all] = [sum(offers.map(({ most }) => most)), sum(wanted)]
  if (isZero(offered) || isZero(all)) return []
  const taken = lesser(offered, all)
  return offers.flatMap(({ grant, most }) => {
    if (isZero(most)) return []
    const given = offers.length === 1 ? taken : dividedBy(times(taken, most), offered)
    grant.left = minus(grant.left, given)
    wants.forEach(({ use, share, factor }, index) => {
      const part = wants.length === 1 ? given : dividedBy(times(given, wanted[index]!), all)
      if (isZero(part)) return
      const quantity = isSame(factor) ? part : times(part, factor)
      share.covered = plus(share.covered, quantity)
      const known = use.covered.find((one) => one.grant === grant)
      if (known === undefined) use.covered.push({ grant, quantity, taken: part })
      else use.covered[use.covered.indexOf(known)] = { grant, quantity: plus(known.quantity, quantity), taken: plus(known.taken, part) }
    })
    return [{ grant, taken: given }]
  })
}

function isSame(factor: Ratio): boolean {
  return compareRatios(factor, one) === 0
}

function roomKey({ item, price }: AllowancePrice, overflow: PriceId): string {
  return `${item.path} ${price.id} ${overflow}`
}

function lesser(left: Ratio, right: Ratio | null): Ratio {
  return right === null || compareRatios(left, right) <= 0 ? left : right
}
