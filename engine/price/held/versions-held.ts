import { compareText } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import { firstPeriodFrom } from '../../values/billing-cycle.js'
import type { Currency } from '../../values/currency.js'
import { type HeldStretch, stretchesOf } from '../../values/held-versions.js'
import type { OfferingId, PriceId } from '../../values/ids.js'
import { covers } from '../../values/instant.js'
import type { LocalDate } from '../../values/local-date.js'
import { compareRatios, decimal, toText } from '../../values/ratio.js'
import { startOfDay } from '../../values/zone-time.js'
import { chargeCycle } from '../proration/charge-cycle.js'
import { dayOfReach, type HolderDays } from './day-of-reach.js'
import type { Purchase } from './held-item.js'
import type { HeldPrice, HeldVersion, HeldVersions } from './held-version.js'
import type { LaterVersion, ReachedVersion } from './later-version.js'
import { type ListedPrice, listIncrease } from './list-increase.js'
import type { VersionOutcome } from './version-outcome.js'

/** Who holds the prices of an offering, and what is known of him. */
export interface PriceHolder extends HolderDays {
  readonly offering: OfferingId
  readonly purchase: Purchase
  /** The facts that his prices are weighed with, those of the selection too. */
  readonly facts: Facts
  /** What the request knows, for what nobody asked at the purchase. */
  readonly besides: Facts
  readonly currency: Currency
  readonly billDay: number | null
}

/** What was bought was released to nobody who had it before. */
type Version = Omit<LaterVersion, 'released'> & { readonly released: LaterVersion['released'] | null }
type Refusal = Pick<VersionOutcome, 'outcome' | 'increase'>

/**
 * The version of each price that a holder has on a day, of those that later releases changed. What has a billing period changes
 * with the first one that begins once the version reaches him, never within one: what was billed stays as it was billed.
 */
export function versionsHeld(holder: PriceHolder, versions: ReadonlyMap<PriceId, readonly LaterVersion[]>, day: LocalDate): HeldVersions {
  const { purchase, offering } = holder
  const bought = purchase.catalog.prices.offerings.get(offering) ?? []
  return new Map(
    bought.flatMap((price) => {
      const reached = (purchase.reached.get(price.id) ?? []).flatMap((one) => stretchReached(offering, price.id, one))
      const later = notReached(reached, versions.get(price.id) ?? [])
      if (reached.length === 0 && later.length === 0) return []
      const first = { version: { released: null, catalog: purchase.catalog, price }, from: purchase.startDate }
      return [[price.id, onDay(holder, [first, ...reached], later, day)] as const]
    }),
  )
}

/** What had come to the holder, as what he has says. */
function stretchReached(
  offering: OfferingId,
  id: PriceId,
  { released, catalog, since }: ReachedVersion,
): readonly HeldStretch<LaterVersion>[] {
  const price = (catalog.prices.offerings.get(offering) ?? []).find((one) => one.id === id)
  return price === undefined ? [] : [{ version: { released, catalog, price }, from: since }]
}

/** What was released after the last that came to him; a draft has no moment of its own, and brings nothing twice. */
function notReached(reached: readonly HeldStretch<LaterVersion>[], later: readonly LaterVersion[]): readonly LaterVersion[] {
  const last = reached.at(-1)?.version
  if (last === undefined) return later
  return later.filter(({ released, catalog }) => released > last.released && catalog.fingerprint !== last.catalog.fingerprint)
}

function onDay(holder: PriceHolder, before: readonly HeldStretch<Version>[], later: readonly LaterVersion[], day: LocalDate): HeldVersion {
  const { stretches, refused } = stretchesFrom(holder, before, later)
  const current = Math.max(
    0,
    stretches.findLastIndex(({ from }) => from <= day),
  )
  const { version, from } = stretches[current]!
  const reached = stretches.slice(0, current + 1).flatMap((one) => reachedVersion(one) ?? [])
  const past = before.flatMap((one) => (one.version.released === null ? [] : [one.version as LaterVersion]))
  const outcomes = [...past, ...later].map((one) => outcomeOf(one, stretches, current, refused.get(one)))
  return { ...heldPrice(holder, version, from), reached, versions: { since: version.released === null ? null : from, later: outcomes } }
}

function reachedVersion({ version: { released, catalog }, from }: HeldStretch<Version>): ReachedVersion | null {
  return released === null ? null : { released, catalog, since: from }
}

/** How the versions follow each other, and why some don't. */
function stretchesFrom(holder: PriceHolder, before: readonly HeldStretch<Version>[], later: readonly LaterVersion[]) {
  const refused = new Map<Version, Refusal>()
  const stretches = stretchesOf<Version>(before, reaching(holder, later, before.at(-1)!.from, refused), {
    isNewer: (one, other) => (one.released ?? '') > (other.released ?? ''),
    switchDay: (held, day, version, stretches) => {
      const from = periodFrom(holder, held, day)
      // Dearer than what he really has: one that would come on that very day is never had.
      const had = stretches.findLast((one) => from !== null && one.from < from) ?? stretches[0]!
      const refusal = from === null ? never : refusalOf(holder, listedOn(holder, had.version, had.from), version, from)
      if (refusal !== null) refused.set(version, refusal)
      return refusal === null ? from : null
    },
  })
  return { stretches, refused }
}

const never: Refusal = { outcome: 'never', increase: null }

function reaching(holder: PriceHolder, later: readonly LaterVersion[], since: LocalDate, refused: Map<Version, Refusal>) {
  return later
    .flatMap((version) => {
      const day = dayOfReach(version, holder)
      if (day === null) refused.set(version, version.price.holders.kind === 'keep' ? { outcome: 'kept', increase: null } : never)
      return day === null ? [] : [{ version, day: day < since ? since : day }]
    })
    .sort((left, right) => compareText(left.day, right.day) || compareText(left.version.released, right.version.released))
}

/** The first day from the given one on which a period of the charge begins; the day itself of what has none, `null` when nobody can tell. */
function periodFrom({ purchase, billDay }: PriceHolder, { price }: Version, day: LocalDate): LocalDate | null {
  if (price.charge.kind !== 'recurring') return day
  const found = chargeCycle(price.charge, { start: purchase.began.get(price.id) ?? purchase.startDate, billDay })
  return found.kind === 'cycle' ? firstPeriodFrom(found.cycle, day).from : null
}

/** What was bought is looked up as it was then, a later version as on the day on which it came. */
function heldPrice({ purchase, zone, besides }: PriceHolder, { released, catalog, price }: Version, from: LocalDate): HeldPrice {
  return released === null ? { catalog, price, at: purchase.at, besides: {} } : { catalog, price, at: startOfDay(zone, from), besides }
}

function listedOn(holder: PriceHolder, version: Version, from: LocalDate): ListedPrice {
  const { besides, ...held } = heldPrice(holder, version, from)
  return { ...held, facts: { ...besides, ...holder.facts } }
}

/** Why a version does not come to its holder on the day on which it would. */
function refusalOf(holder: PriceHolder, held: ListedPrice, version: Version, from: LocalDate): Refusal | null {
  const other = listedOn(holder, version, from)
  const { validFor, holders } = version.price
  if (!covers(validFor, other.at)) return { outcome: 'notInForce', increase: null }
  if (holders.kind === 'keep' || holders.maximumIncrease === undefined) return null
  const increase = listIncrease(held, other, holder.currency)
  switch (increase.kind) {
    case 'increase': {
      const isTooMuch = compareRatios(increase.percent, decimal(holders.maximumIncrease)) > 0
      return isTooMuch ? { outcome: 'tooDear', increase: toText(increase.percent) } : null
    }
    case 'boundless':
      return { outcome: 'tooDear', increase: null }
    case 'unknown':
      // Whichever is taken says itself why it has no amount: the one that is to blame must be.
      return increase.of === 'held' ? never : null
  }
}

function outcomeOf(
  { released, catalog, price }: LaterVersion,
  stretches: readonly HeldStretch<Version>[],
  current: number,
  refusal: Refusal | undefined,
): VersionOutcome {
  const common = { released, catalog: catalog.fingerprint, change: price.holders.kind }
  const place = stretches.findIndex(({ version }) => version.released === released)
  if (place < 0) return { ...common, ...(refusal ?? { outcome: 'superseded', increase: null }), from: null }
  const outcome = place < current ? 'superseded' : place === current ? 'applies' : 'upcoming'
  return { ...common, outcome, from: stretches[place]!.from, increase: null }
}
