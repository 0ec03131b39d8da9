import { decimalsOf } from '../../values/currency.js'
import type { PriceId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import { ratio, times, toText } from '../../values/ratio.js'
import type { AmountText } from '../line-amounts.js'
import type { PricedItems, PriceProblem } from '../price-answer.js'
import { exactValue } from '../waterfall.js'
import type { Suspension } from './rated-records.js'
import type { RatingQuestion, RatingRecord } from './rating-question.js'
import type { MeteredCharge } from './use-so-far.js'

/** Watches what use has cost, and stops it where its charge says so. */
export interface Suspensions {
  /** Why a record cannot have happened: the charges that had stopped its use at that moment. */
  readonly stopping: (record: RatingRecord, charges: readonly MeteredCharge[]) => readonly PriceProblem[]
  /** Sees what all use so far costs, after a record of this moment. */
  readonly see: (priced: PricedItems, at: Instant) => void
  readonly all: () => readonly Suspension[]
  /** Places of continuations that found nothing to continue. */
  readonly notNeeded: () => readonly number[]
}

interface Stop extends Omit<Suspension, 'continuedAt' | 'next' | 'amount'> {
  readonly each: AmountText
  readonly times: number
  continuedAt: Instant | null
}

export function watchSuspensions({ continued, currency }: RatingQuestion, begun: PricedItems): Suspensions {
  const stops: Stop[] = []
  const reached = new Map(stepsOf(begun).map(({ path, price, times }) => [`${path} ${price}`, times]))
  const taken = new Set<number>()
  const asked = continued.map((one, place) => ({ ...one, place })).sort((left, right) => (left.at < right.at ? -1 : 1))
  const amount = (each: AmountText, count: number) => toText(times(exactValue(each), ratio(BigInt(count))), decimalsOf(currency))

  /** The stop of a charge that still holds at a moment, after whoever asked to go on by then has done so. */
  function open(path: string, price: PriceId, by: Instant | null): Stop | null {
    const stop = stops.findLast((one) => one.path === path && one.price === price)
    if (stop === undefined || stop.continuedAt !== null) return null
    const found = asked.find(
      (one) => !taken.has(one.place) && one.path === path && one.price === price && one.at >= stop.at && (by === null || one.at <= by),
    )
    if (found === undefined) return stop
    taken.add(found.place)
    stop.continuedAt = found.at
    return null
  }

  return {
    stopping: (record, charges) =>
      charges.flatMap(({ price }) => {
        if (open(record.path, price, record.at) === null) return []
        const none = { table: null, rows: [], missing: [], terms: [] }
        return [{ code: 'usage-suspended' as const, path: record.path, price, ...none, metrics: [record.metric] }]
      }),
    see: (priced, at) => {
      for (const { path, price, at: each, times: count } of stepsOf(priced)) {
        const key = `${path} ${price}`
        if (count <= (reached.get(key) ?? 0)) continue
        open(path, price, at)
        reached.set(key, count)
        const name = priced.lines.find((line) => line.path === path && line.price === price)!.name
        stops.push({ path, price, name, at, each, times: count, continuedAt: null })
      }
    },
    all: () => {
      for (const { path, price } of stops) open(path, price, null)
      return stops.map(({ path, price, name, at, each, times: count, continuedAt }) => {
        const next = continuedAt === null ? null : amount(each, count + 1)
        return { path, price, name, at, amount: amount(each, count), continuedAt, next }
      })
    },
    notNeeded: () => asked.flatMap(({ place }) => (taken.has(place) ? [] : [place])).sort((left, right) => left - right),
  }
}

function stepsOf({ trace }: PricedItems) {
  return trace.flatMap((step) => (step.step === 'suspension' ? [step] : []))
}
