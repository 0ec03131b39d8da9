import { type BillingRun, billedThrough } from '../../../engine/values/billed-through.js'
import {
  anniversaryCycle,
  type BillingCycle,
  billDayCycle,
  firstPeriodFrom,
  periodAfter,
  periodAt,
} from '../../../engine/values/billing-cycle.js'
import type { LocalDate } from '../../../engine/values/local-date.js'
import { killBillPeriods } from '../dialects.js'
import { day, has, ifSaid, whole, word } from '../fields.js'
import type { Adapter } from '../vector.js'

const queries = {
  FirstBillingCycleDate: 'first',
  EffectiveEndDate: 'through',
  LastBillingCycleDate: 'last',
  NextBillingCycleDate: 'next',
  hasSomethingToBill: 'billable',
} as const

/** The days that Kill Bill works out before it bills: the first bill day, up to which day it bills, and the bill days around that. */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'killbill') throw new Error(`Whose conventions are those of ${dialect}?`)
  const start = day(input, 'start')
  const end = ifSaid<LocalDate | null>(input, 'end', day, null)
  const period = word(input, 'billing_period', killBillPeriods)
  const cycle = billDayCycle(start, whole(input, 'anchor_day'), period) ?? anniversaryCycle(start, period)
  const timing = word(input, 'billing_mode', { in_advance: 'inAdvance', in_arrears: 'inArrears' } as const)
  const isGreedy = word(input, 'in_arrear_mode', { default: false, greedy: true })
  const first = firstPeriodFrom(cycle, start)
  const query = word(input, 'query', queries)
  if (query === 'first') {
    if (has(input, 'target')) day(input, 'target')
    return { value: first.from }
  }
  const through = throughDay(cycle, { start, end, target: day(input, 'target'), timing }, isGreedy)
  const last = through === null || through < first.from ? null : periodAt(cycle, through)
  switch (query) {
    case 'through':
      return { value: through }
    case 'billable':
      return { value: through !== null && (end === null || start < end) }
    case 'last':
      return { value: last === null ? null : last.from }
    case 'next':
      return { value: last === null ? first.from : periodAfter(cycle, last).from }
  }
}

/**
 * Two conventions of the source that the engine does not share: a run before the first bill day of a charge in arrears
 * bills its end only on the very day, and the `greedy` mode bills a period in arrears from its first day on.
 */
function throughDay(cycle: BillingCycle, run: BillingRun, isGreedy: boolean): LocalDate | null {
  const first = firstPeriodFrom(cycle, run.start)
  if (run.timing === 'inArrears' && run.end !== null && run.end < run.target && run.target < first.from && !isGreedy) return null
  if (run.timing === 'inArrears' && isGreedy) return throughDayGreedy(cycle, run)
  const billed = billedThrough(cycle, run)
  if (billed.kind === 'reversed') throw new Error(`The ${billed.what} is before the start.`)
  return billed.kind === 'through' ? billed.day : null
}

function throughDayGreedy(cycle: BillingCycle, { start, end, target }: BillingRun): LocalDate | null {
  if (end !== null && target === end) return end
  if (target < start) return null
  const first = firstPeriodFrom(cycle, start)
  const reached = target < first.from ? first : firstPeriodFrom(cycle, target)
  const next = target < first.from ? first : periodAfter(cycle, periodAt(cycle, target))
  return end !== null && end <= next.from ? end : reached.from
}
