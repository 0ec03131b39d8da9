import { chargeUse } from '../../../engine/price/charge-model/charge-use.js'
import type { RatedTier } from '../../../engine/price/charge-model/rated-model.js'
import type { Currency } from '../../../engine/values/currency.js'
import { holderSchedule, type PhasedVersion, type ScheduledPart } from '../../../engine/values/holder-schedule.js'
import { type Instant, instant } from '../../../engine/values/instant.js'
import {
  addDays,
  addPeriods,
  type CalendarPeriod,
  dayOfMonth,
  daysBetween,
  type LocalDate,
  localDateIn,
} from '../../../engine/values/local-date.js'
import { exactly, toPayable } from '../../../engine/values/money.js'
import { shareOf } from '../../../engine/values/proration.js'
import { isZero, one, plus, type Ratio, sum, times, toText, zero } from '../../../engine/values/ratio.js'
import { killBillPeriods } from '../dialects.js'
import { always, currency, day, decimal, group, has, ifSaid, list, moment, text, whole, word } from '../fields.js'
import { type Adapter, type Fields, Refusal } from '../vector.js'

/** The source's items may be fewer than are billed: it checks some of them. */
export const listsInPart = ['/items']

interface PricedPhase {
  readonly lasts: CalendarPeriod | null
  readonly billed: CalendarPeriod | null
  readonly isFree: boolean
  readonly price: Ratio | null
  readonly usage: readonly RatedTier[] | null
}

interface Version extends PhasedVersion {
  readonly phases: readonly PricedPhase[]
}

interface Use {
  readonly on: LocalDate
  readonly quantity: Ratio
}

/**
 * What a subscriber is billed over the versions of a price. A version is dated by the day of its moment in the zone of the account, UTC
 * where none is named; one that comes on the day of the start, but later, by the next day.
 */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'killbill') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(input, 'billing_mode', 'in_advance')
  const zone = ifSaid(input, 'timezone', text, 'UTC')
  const isMoment = text(input, 'subscription_start').includes('T')
  const started = isMoment ? moment(input, 'subscription_start') : null
  if (started === null && zone !== 'UTC') throw new Error('In a zone a subscription starts at a moment.')
  const start = started === null ? day(input, 'subscription_start') : localDateIn(zone, started)
  if (has(input, 'anchor_day')) always(input, 'anchor_day', dayOfMonth(start))
  const versions = list(input, 'versions').map((version) => versionOf(version, zone, started))
  const uses = ifSaid(input, 'usage', list, []).map((use): Use => ({ on: day(use, 'date'), quantity: decimal(use, 'quantity') }))
  const alignment = word(input, 'existing_change_alignment', { immediate: 'immediate', next_period_boundary: 'nextPeriod' } as const)
  const schedule = holderSchedule({ versions, start, until: lastDayAsked(versions, start, uses), alignment })
  if (schedule.kind === 'refused') throw new Refusal(schedule.why)
  return { items: schedule.parts.flatMap((part) => itemsOf(part, uses, currency(input, 'currency'))) }
}

function itemsOf({ version, phase, period, part }: ScheduledPart<Version>, uses: readonly Use[], code: Currency): readonly Fields[] {
  const { price, usage } = version.phases[phase]!
  const item = (type: string, exact: Ratio) => ({ ...part, type, amount: toText(exactly(toPayable(code, exact, 'halfAwayFromZero'))) })
  const share = shareOf(part, period, { kind: 'day' })
  if (share.kind === 'refused') throw new Refusal(share.why)
  const quantity = sum(uses.filter(({ on }) => part.from <= on && on < part.to).map((use) => use.quantity))
  const recurring = price === null ? [] : [item('recurring', times(price, share.share))]
  if (usage === null) return recurring
  const tiers = { tierBy: { kind: 'ownQuantity' }, upperBound: 'inclusive', withoutUse: 'nothing', repeatEvery: null, least: null } as const
  const charged = chargeUse({ kind: 'graduated', ...tiers, onOverflow: 'drop', tiers: usage }, { quantity })
  if (charged.kind !== 'charged') throw new Refusal(charged.kind)
  return [...recurring, item('usage', charged.amount)]
}

function versionOf(version: Fields, zone: string, started: Instant | null): Version {
  const phases = list(version, 'phases').map(phaseOf)
  return {
    newFrom: dayAfter(zone, started, moment(version, 'effective_from')),
    heldFrom: has(version, 'existing_subscriptions_from') ? dayAfter(zone, started, moment(version, 'existing_subscriptions_from')) : null,
    phases: zone === 'UTC' || started === null ? phases : inDaysOf(zone, started, phases),
  }
}

/**
 * The source adds up how long phases last from the moment of the start, by the calendar of UTC, and only then asks which day it is for
 * the account: three months from the evening of 28 February in New York, which is 1 March in UTC, end there on the evening of 31 May.
 * So its phases last as many days as lie between those days.
 */
function inDaysOf(zone: string, started: Instant, phases: readonly PricedPhase[]): readonly PricedPhase[] {
  let from = started
  return phases.map((phase) => {
    if (phase.lasts === null) return phase
    const to = instant(`${addPeriods(localDateIn('UTC', from), phase.lasts, 1)}${from.slice('2023-03-01'.length)}`)
    const count = daysBetween(localDateIn(zone, from), localDateIn(zone, to))
    from = to
    return { ...phase, lasts: { unit: 'day', count } as const }
  })
}

function phaseOf(phase: Fields): PricedPhase {
  word(phase, 'type', { trial: null, discount: null, fixedterm: null, evergreen: null })
  const lasts = has(phase, 'duration') ? durationOf(group(phase, 'duration')) : null
  const price = has(phase, 'price') ? decimal(phase, 'price') : null
  const usage = has(phase, 'usage') ? group(phase, 'usage') : null
  const tiers = usage === null ? null : tiersOf(usage)
  const billed = has(phase, 'billing_period') ? billedEvery(phase) : usage === null ? null : billedEvery(usage)
  if (usage !== null && price !== null) throw new Error('A phase has either a price or a usage price.')
  return { lasts, billed, price, usage: tiers, isFree: price !== null && isZero(price) }
}

function billedEvery(fields: Fields): CalendarPeriod | null {
  return text(fields, 'billing_period') === 'NO_BILLING_PERIOD' ? null : word(fields, 'billing_period', killBillPeriods)
}

function durationOf(duration: Fields): CalendarPeriod {
  const count = whole(duration, 'amount')
  const unit = word(duration, 'unit', {
    days: { unit: 'day', each: 1 },
    weeks: { unit: 'day', each: 7 },
    months: { unit: 'month', each: 1 },
    years: { unit: 'year', each: 1 },
  } as const)
  return { unit: unit.unit, count: count * unit.each }
}

/** Blocks of one unit are graduated tiers as many units wide as there are blocks. */
function tiersOf(usage: Fields): readonly RatedTier[] {
  always(usage, 'model', 'graduated_blocks')
  const tiers: RatedTier[] = []
  for (const block of list(usage, 'blocks')) {
    if (toText(decimal(block, 'block_size')) !== toText(one)) throw new Error('Blocks of more than one unit are no tiers.')
    const from = tiers.at(-1)?.to ?? zero
    const to = has(block, 'max_blocks') ? plus(from, decimal(block, 'max_blocks')) : null
    tiers.push({ from, to, rate: decimal(block, 'price_per_block'), flat: null, size: null })
  }
  return tiers
}

/** Long enough after the last thing that changes for any case: a schedule has no end of its own. */
function lastDayAsked(versions: readonly Version[], start: LocalDate, uses: readonly Use[]): LocalDate {
  const days = [start, ...versions.flatMap(({ heldFrom }) => heldFrom ?? []), ...uses.map(({ on }) => on)].sort()
  return addPeriods(days.at(-1)!, { unit: 'year', count: 1 }, 3)
}

function dayAfter(zone: string, started: Instant | null, at: Instant): LocalDate {
  const on = localDateIn(zone, at)
  return started !== null && at > started && on === localDateIn(zone, started) ? addDays(on, 1) : on
}
