import { periodAt } from '../../values/billing-cycle.js'
import type { PriceId } from '../../values/ids.js'
import type { LocalDate } from '../../values/local-date.js'
import type { CompiledRecurring } from '../compile-prices.js'
import { type ItemPrice, type PricingWork, refuse } from '../pricing-work.js'
import { chargeCycle } from './charge-cycle.js'
import { type BeginningPart, type PartOfPeriod, type ProrationCause, partOfKnownPeriod, partOfPeriod } from './part-of-period.js'

/**
 * The part of its billing period with which a recurring charge begins, from the start of service up to the period's end. Of
 * what was there before, the part that has been billed of the period that an order falls into; afterwards what is left of it.
 */
export function firstPart(work: PricingWork, one: ItemPrice, charge: CompiledRecurring): PartOfPeriod | 'refused' {
  const found = one.source.held === null ? partOfNew(work, one, charge) : partFrom(work, charge, beginning(work, one, charge))
  if (typeof found !== 'string') return found
  refuse(work, one, found)
  return 'refused'
}

/** What is new begins on one day: charges of one rhythm share the part that they begin with. */
function partOfNew(work: PricingWork, one: ItemPrice, charge: CompiledRecurring): BeginningPart {
  const known = work.firstParts.get(charge.rhythm)
  if (known !== undefined) return known
  const found = partFrom(work, charge, beginning(work, one, charge))
  work.firstParts.set(charge.rhythm, found)
  return found
}

function partFrom({ request, zone }: PricingWork, charge: CompiledRecurring, { day, start, since, cause }: Beginning): BeginningPart {
  const { billDay = null, wholePeriods = false } = request
  const found = chargeCycle(wholePeriods ? { ...charge, cycle: 'anniversary' } : charge, { start, billDay })
  if (found.kind === 'refused') return found.why === 'billDay' ? 'bill-day-unknown' : 'not-proratable'
  const { from: first, to } = periodAt(found.cycle, day)
  const from = since === null ? day : since < first ? first : since
  if (zone === null) return 'not-proratable'
  const part = { from, to }
  const asked =
    from < to ? partOfKnownPeriod(charge, { from: first, to }, part, cause, zone) : partOfPeriod(charge, found.cycle, part, cause, zone)
  return asked.kind === 'part' ? asked.part : 'not-proratable'
}

interface Beginning {
  /** The day whose period it is. */
  readonly day: LocalDate
  /** The day from which anniversaries are counted. */
  readonly start: LocalDate
  /** From which day on its period was billed, where that was before; `null` for what begins on the day. */
  readonly since: LocalDate | null
  readonly cause: ProrationCause
}

/**
 * An anniversary charge that a change brings along begins a period of its own, but one that comes back keeps its periods; on the
 * day on which service began nothing is used yet.
 */
function beginning({ request }: PricingWork, { source, price }: ItemPrice, charge: CompiledRecurring): Beginning {
  const { startDate: day } = request
  const { held } = source
  if (held === null) return { day, start: day, since: null, cause: 'start' }
  const billed = billedAs(price.id, charge)
  const began = held.began.get(price.id) ?? held.returning.get(billed)
  const start = began ?? held.startDate
  const cause = began === undefined && day === held.startDate ? 'start' : 'change'
  if (held.side === 'before') {
    const since = held.settled.get(price.id) ?? start
    return { day, start, since: since < day ? since : day, cause: since === held.startDate ? 'start' : 'change' }
  }
  const isNew = charge.cycle === 'anniversary' && !held.billed.has(billed) && !held.returning.has(billed)
  // A period that is given to the price with which it ends is given to it as it was billed.
  if (!isNew && takesPeriods(charge)) return { day, start, since: start, cause: 'start' }
  return { day, start: isNew ? day : start, since: null, cause }
}

/** Whether a price that a change brings along is charged for all of the period that runs. */
export function takesPeriods({ proration }: Pick<CompiledRecurring, 'proration'>): boolean {
  return proration.change.kind === 'fullPeriod'
}

/** What makes a recurring charge the same before and after a change. */
export function billedAs(price: PriceId, { period, cycle, timing }: Pick<CompiledRecurring, 'period' | 'cycle' | 'timing'>): string {
  return `${price} ${period.unit} ${period.count} ${cycle} ${timing}`
}
