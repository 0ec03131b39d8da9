import { type Currency, currency as currencyOf } from '../../../engine/values/currency.js'
import { instant } from '../../../engine/values/instant.js'
import { exactly, toPayable } from '../../../engine/values/money.js'
import { shareOfTime } from '../../../engine/values/proration.js'
import { type Ratio, times, toText } from '../../../engine/values/ratio.js'
import type { TimeSpan } from '../../../engine/values/zone-time.js'
import { always, decimal, group, moment, text, truth } from '../fields.js'
import { type Adapter, type Fields, Refusal } from '../vector.js'

/** An amount for some time of a whole period. Only how long both last counts; no time at all is charged in full, as the policy has it. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'openmeter') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'granularity', 'duration')
  always(policy, 'bounds', 'half_open')
  always(policy, 'clamp_to_full', true)
  always(policy, 'zero_length', 'full_amount')
  const [amount, code] = [decimal(input, 'amount'), currencyOf(text(input, 'currency'))]
  const [service, whole] = [spanOf(group(input, 'service_period')), spanOf(group(input, 'full_service_period'))]
  const isProrated = truth(input, 'prorate')
  if (code === null) throw new Refusal('unknown_currency')
  if (service.to < service.from || whole.to < whole.from) throw new Refusal('reversed_period')
  const isEmpty = service.from === service.to || whole.from === whole.to
  if (!isProrated || isEmpty) return { amount: payable(code, amount) }
  const found = shareOfTime(movedInto(whole, service), whole)
  if (found.kind === 'refused') throw new Refusal(found.why)
  return { amount: payable(code, times(amount, found.share)) }
}

function spanOf(fields: Fields): TimeSpan {
  return { from: moment(fields, 'from'), to: moment(fields, 'to') }
}

/** A span as long as the given one, put at the beginning of the whole, and no longer than it. */
function movedInto(whole: TimeSpan, { from, to }: TimeSpan): TimeSpan {
  const end = instant(new Date(Date.parse(whole.from) + Date.parse(to) - Date.parse(from)).toISOString())
  return { from: whole.from, to: end < whole.to ? end : whole.to }
}

function payable(code: Currency, amount: Ratio): string {
  return toText(exactly(toPayable(code, amount, 'halfAwayFromZero')))
}
