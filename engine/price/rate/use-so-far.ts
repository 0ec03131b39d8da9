import type { PriceId } from '../../values/ids.js'
import { plus, toText } from '../../values/ratio.js'
import { emptyMeter, type RunningMeter, report } from '../charge-model/meter-use.js'
import type { CompiledPrices } from '../compile-prices.js'
import { type GivenUse, meterKey, type PricingRequest } from '../pricing-work.js'
import type { CompiledUsage } from '../usage/compile-usage.js'
import { reported } from '../usage/read-use.js'
import { exactValue } from '../waterfall.js'
import type { RatingRecord } from './rating-question.js'

/** All use of a billing period so far, added up: it grows with each record, but not in size. */
export interface UseSoFar {
  readonly usage: ReadonlyMap<string, GivenUse>
  readonly meters: ReadonlyMap<string, RunningMeter>
}

export const noUse: UseSoFar = { usage: new Map(), meters: new Map() }

/** The charge of a metric on an item, whether or not it applies. */
export interface MeteredCharge {
  readonly price: PriceId
  readonly charge: CompiledUsage
}

/** The usage charges of an item that count a metric. */
export function chargesOf(
  prices: CompiledPrices,
  { items }: Pick<PricingRequest, 'items'>,
  record: RatingRecord,
): readonly MeteredCharge[] {
  const item = items.find(({ path }) => path === record.path)
  const found = item === undefined ? [] : (prices.offerings.get(item.offering) ?? [])
  return found.flatMap(({ id, charge }) => (charge.kind === 'usage' && charge.metric === record.metric ? [{ price: id, charge }] : []))
}

/** The use with one more record. Where a meter needs to know events that nobody said, it has no meter, and is refused. */
export function withRecord(so: UseSoFar, record: RatingRecord, charges: readonly MeteredCharge[]): UseSoFar {
  const { path, metric, unit, quantity, events, member } = record
  const key = `${path} ${metric} ${unit} ${member?.id ?? ''}`
  const known = so.usage.get(key)
  const use: GivenUse = {
    path,
    metric,
    unit,
    quantity: known === undefined ? quantity : toText(plus(exactValue(known.quantity), exactValue(quantity))),
    ...together(known, events),
    ...(member === undefined ? {} : { member }),
  }
  const meters = new Map(so.meters)
  for (const { price, charge } of charges) {
    const meter = meterKey(path, price, member?.id ?? null)
    const next = report(charge, meters.get(meter) ?? emptyMeter, reported(record), charge.events)
    if (next === 'eventsUnknown') meters.delete(meter)
    else meters.set(meter, next)
  }
  return { usage: new Map(so.usage).set(key, use), meters }
}

function together(known: GivenUse | undefined, events: number | undefined): { readonly events?: number } {
  if (events === undefined || (known !== undefined && known.events === undefined)) return {}
  return { events: (known?.events ?? 0) + events }
}
