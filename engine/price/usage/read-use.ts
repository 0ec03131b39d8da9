import { moneyUnit } from '../../model/charge-model.js'
import type { UsageQuantity } from '../../model/request.js'
import { type Ratio, sum, one as unity, zero } from '../../values/ratio.js'
import type { AllowancePrice } from '../allowance/compile-allowance.js'
import { ownUser, type PooledUse, type PoolUser, type UseShare } from '../allowance/pooled-use.js'
import { type MeteredUse, meterUse, readMeter } from '../charge-model/meter-use.js'
import { type GivenUse, type ItemPrice, meterKey, type PriceWith, type PricingWork, refuse } from '../pricing-work.js'
import { exactValue } from '../waterfall.js'
import type { CompiledUsage } from './compile-usage.js'
import { type UseTerms, useTerms } from './use-terms.js'

export type UsagePrice = ItemPrice<PriceWith<CompiledUsage>>

/** Use of one charge: metered, and what units cover of it. */
export interface PricedUse extends PooledUse {
  readonly one: UsagePrice
  readonly terms: UseTerms
  /** What the use is counted in: where it is money, the currency that is asked for. */
  readonly unit: string
  readonly metered: MeteredUse
  readonly others: ReadonlyMap<string, Ratio>
}

/** Reads the use of one charge; `null` with a problem noted when it cannot be charged. */
export function readUse(work: PricingWork, one: UsagePrice, feeding: readonly AllowancePrice[]): PricedUse | null {
  const { charge } = one.price
  const { currency, usage } = work.request
  const ofItem = usage.filter(({ path }) => path === one.item.path)
  const own = ofItem.filter(({ metric }) => metric === charge.metric)
  const unit = unitIn(charge.unit, currency)
  const reportedIn = unitIn(charge.conversion?.from ?? charge.unit, currency)
  const isMeasured =
    own.every((use) => use.unit === reportedIn) &&
    feeding.every((allowance) => [unit, reportedIn].includes(unitIn(allowance.price.charge.unit, currency))) &&
    charge.others.every((other) => ofItem.every((use) => use.metric !== other.metric || use.unit === unitIn(other.unit, currency)))
  if (!isMeasured) return refuse(work, one, 'usage-unit')
  const terms = useTerms(work, one)
  if (terms === null) return null
  const users = usersOf(own)
  const metered = users.map((user) => meterOf(work, one, own, user))
  const known = metered.flatMap((each) => (each.kind === 'metered' ? [each] : []))
  if (known.length < metered.length) return refuse(work, one, 'events-unknown', { metrics: [charge.metric] })
  return {
    one,
    item: one.item,
    metric: charge.metric,
    charge: one.price.id,
    terms,
    unit,
    metered: known.length === 1 ? known[0]! : together(known),
    others: othersOf(charge, ofItem),
    shares: users.map((user, index): UseShare => ({ user, quantity: known[index]!.quantity, covered: zero })),
    covered: [],
  }
}

/** How much of a charge's use one unit of an allowance is: one, or as many as the charge converts it into. */
export function unitsInCharge({ price }: AllowancePrice, { charge }: UsagePrice['price'], currency: string): Ratio {
  const { conversion, unit } = charge
  return conversion === null || unitIn(price.charge.unit, currency) === unitIn(unit, currency) ? unity : conversion.by
}

/** Who used anything; the subscription itself where nobody did. */
export function usersOf(usage: readonly GivenUse[]): readonly PoolUser[] {
  const users = new Map<string | null, PoolUser>(
    usage.map(({ member }) => (member === undefined ? [null, ownUser] : [member.id, { member: member.id, of: member.of }])),
  )
  return users.size === 0 ? [ownUser] : [...users.values()]
}

export function isOf({ member }: GivenUse, user: PoolUser): boolean {
  return (member?.id ?? null) === user.member
}

function meterOf({ request }: PricingWork, { item, price }: UsagePrice, own: readonly GivenUse[], user: PoolUser) {
  const meter = request.rated?.meters.get(meterKey(item.path, price.id, user.member))
  const items = user.member === null ? item.quantity : 1
  if (meter !== undefined) return readMeter(price.charge, meter, items)
  return meterUse(price.charge, own.filter((use) => isOf(use, user)).map(reported), items)
}

function together(all: readonly MeteredUse[]): MeteredUse {
  return {
    kind: 'metered',
    given: sum(all.map(({ given }) => given)),
    rounded: sum(all.map(({ rounded }) => rounded)),
    quantity: sum(all.map(({ quantity }) => quantity)),
    events: all.some(({ events }) => events === null) ? null : all.flatMap(({ events }) => events!),
  }
}

export function reported({ metric, quantity, events }: UsageQuantity) {
  const exact = exactValue(quantity)
  if (exact.numerator < 0n) throw new RangeError(`Use of ${metric} cannot be negative.`)
  return { quantity: exact, count: events === undefined ? null : BigInt(events) }
}

/** How much of other metrics is used. Who names no use at all that the charge looks at expects none. */
function othersOf({ inPlay, others }: CompiledUsage, ofItem: readonly UsageQuantity[]): ReadonlyMap<string, Ratio> {
  const looked = new Set([...inPlay, ...others.map(({ metric }) => metric)])
  const isUnused = !ofItem.some(({ metric }) => looked.has(metric))
  const used = [...looked].flatMap((metric) => {
    const entries = ofItem.filter((use) => use.metric === metric)
    return entries.length === 0 && !isUnused ? [] : [[metric, sum(entries.map(({ quantity }) => exactValue(quantity)))] as const]
  })
  return new Map(used)
}

/** Use that is money itself is given in the currency that is asked for. */
export function unitIn(unit: string, currency: string): string {
  return unit === moneyUnit ? currency : unit
}
