import { moneyUnit } from '../model/charge-model.js'
import type { UsageQuantity } from '../model/request.js'
import { decimal, minus, plus, type Ratio, sum, zero } from '../values/ratio.js'
import { type MeteredUse, meterUse } from './charge-model/meter-use.js'
import type { RatedModel } from './charge-model/rated-model.js'
import type { CompiledAllowance } from './compile-prices.js'
import type { CompiledUsage } from './compile-usage.js'
import { type ItemPrice, type PriceWith, type PricingWork, refuse } from './pricing-work.js'

export type UsagePrice = ItemPrice<PriceWith<CompiledUsage>>
export type AllowancePrice = ItemPrice<PriceWith<CompiledAllowance>>

/** Use of one charge: metered, less what allowances have covered so far. */
export interface PricedUse {
  readonly one: UsagePrice
  readonly model: RatedModel
  /** What the use is counted in: where it is money, the currency that is asked for. */
  readonly unit: string
  readonly metered: MeteredUse
  readonly others: ReadonlyMap<string, Ratio>
  readonly covered: Covered[]
}

export interface Covered {
  readonly allowance: AllowancePrice
  readonly quantity: Ratio
}

/** What of a use allowances have not covered. */
export function leftOf({ metered, covered }: PricedUse): Ratio {
  return minus(
    metered.quantity,
    covered.reduce((all, { quantity }) => plus(all, quantity), zero),
  )
}

/** Reads the expected use of one charge; `null` with a problem noted when it cannot be charged. */
export function readUse(work: PricingWork, one: UsagePrice, feeding: readonly AllowancePrice[]): PricedUse | null {
  const { charge } = one.price
  const { currency, usage } = work.request
  const ofItem = usage.filter(({ path }) => path === one.item.path)
  const own = ofItem.filter(({ metric }) => metric === charge.metric)
  const unit = unitIn(charge.unit, currency)
  const reportedIn = unitIn(charge.conversion?.from ?? charge.unit, currency)
  const isMeasured =
    own.every((use) => use.unit === reportedIn) &&
    feeding.every(({ price }) => unitIn(price.charge.unit, currency) === unit) &&
    charge.others.every((other) => ofItem.every((use) => use.metric !== other.metric || use.unit === unitIn(other.unit, currency)))
  if (!isMeasured) return refuse(work, one, 'usage-unit')
  const model = work.rounding === null ? undefined : charge.model.get(currency)
  const isBounded = [charge.minimum, charge.cap].every((bounds) => bounds === null || bounds.has(currency))
  if (model === undefined || !isBounded) return refuse(work, one, 'currency-missing')
  const metered = meterUse(charge, own.map(reported))
  if (metered.kind === 'eventsUnknown') return refuse(work, one, 'events-unknown', { metrics: [charge.metric] })
  return { one, model, unit, metered, others: othersOf(charge, ofItem), covered: [] }
}

function reported({ metric, quantity, events }: UsageQuantity) {
  const exact = decimal(quantity)
  if (exact.numerator < 0n) throw new RangeError(`Use of ${metric} cannot be negative.`)
  return { quantity: exact, count: events === undefined ? null : BigInt(events) }
}

/** How much of other metrics is used. Who names no use at all that the charge looks at expects none. */
function othersOf({ inPlay, others }: CompiledUsage, ofItem: readonly UsageQuantity[]): ReadonlyMap<string, Ratio> {
  const looked = new Set([...inPlay, ...others.map(({ metric }) => metric)])
  const isUnused = !ofItem.some(({ metric }) => looked.has(metric))
  const used = [...looked].flatMap((metric) => {
    const entries = ofItem.filter((use) => use.metric === metric)
    return entries.length === 0 && !isUnused ? [] : [[metric, sum(entries.map(({ quantity }) => decimal(quantity)))] as const]
  })
  return new Map(used)
}

/** Use that is money itself is given in the currency that is asked for. */
function unitIn(unit: string, currency: string): string {
  return unit === moneyUnit ? currency : unit
}
