import type { PriceStep } from '../../../engine/price/price-step.js'
import type { DaySpan } from '../../../engine/values/day-span.js'
import { phrase } from '../../language/phrase.js'
import { prorationPhrase } from '../../parts/proration-phrase.js'
import { field, type StepField } from './step-fields.js'

/** Which period it is, which part of it is charged, and how that part is reckoned; of a whole period only the first. */
export function prorationFields({
  cause,
  policy,
  part,
  period,
  days,
  of,
  seconds,
  dailyRate,
}: Extract<PriceStep, { readonly step: 'proration' }>): readonly StepField[] {
  const whole = field('billingPeriod', daysText(period))
  if (part.from === period.from && part.to === period.to) return [whole]
  const isCounted = policy.kind === 'day' || policy.kind === 'fixedMonth' || policy.kind === 'dailyRate'
  return [
    whole,
    field('charging', daysText(part)),
    { name: phrase(`field.${cause}`), value: prorationPhrase(cause, policy) },
    ...(isCounted ? [field('days', `${days} / ${of}`)] : []),
    ...(seconds === null ? [] : [field('seconds', `${seconds.part} / ${seconds.of}`)]),
    ...(dailyRate === null ? [] : [field('dailyRate', dailyRate)]),
  ]
}

/** Half-open, as the engine has them: the second day is the first that no longer belongs to the span. */
function daysText({ from, to }: DaySpan): string {
  return `[${from}, ${to})`
}
