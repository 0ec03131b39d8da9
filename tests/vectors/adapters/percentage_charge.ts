import { chargeUse } from '../../../engine/price/charge-model/charge-use.js'
import type { AlikeEvents } from '../../../engine/price/charge-model/use.js'
import { compareRatios, isZero, minus, type Ratio, sum, toText, zero } from '../../../engine/values/ratio.js'
import { amountIn, compiled, decimals } from '../charge-models.js'
import { always, currency, decimal, group, has, ifSaid, text, whole } from '../fields.js'
import { type Adapter, type Fields, Refusal } from '../vector.js'

/** A percentage of transactions and an amount for each, within what each costs at least and at most, after the first ones that are free. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'lago') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'kind', 'percentage-of transaction value (not percentage-off)')
  always(policy, 'free_rule', 'running totals list holds the cumulative value of the events counted as free candidates')
  const [price, code] = [group(input, 'price'), currency(input, 'currency')]
  always(price, 'model', 'percentage')
  const events = ifSaid(price, 'free_events', whole, 0)
  const free = {
    ...(events === 0 ? {} : { events }),
    ...(has(price, 'free_amount') && !isZero(decimal(price, 'free_amount')) ? { amount: amountIn(price, 'free_amount', code) } : {}),
    upperBound: 'exclusive' as const,
  }
  const model = compiled(
    {
      kind: 'percentOf',
      percent: text(price, 'rate_percent'),
      ...(has(price, 'fixed_per_event') ? { perEvent: amountIn(price, 'fixed_per_event', code) } : {}),
      ...named('eventMinimum', 'min_per_event', 'per_transaction_min_amount'),
      ...named('eventCap', 'max_per_event', 'per_transaction_max_amount'),
      ...('events' in free || 'amount' in free ? { free } : {}),
    },
    code,
  )
  const charged = chargeUse(model, { quantity: decimal(input, 'base_amount'), events: eventsOf(input) })
  if (charged.kind !== 'charged') throw new Refusal(charged.kind)
  return { total: toText(charged.amount) }

  /** A bound of each event, by the word of our cases or by that of the source. */
  function named(field: 'eventMinimum' | 'eventCap', ...names: readonly string[]) {
    const name = names.find((one) => has(price, one))
    return name === undefined ? {} : { [field]: amountIn(price, name, code) }
  }
}

/** The events that may be free come first, by their running totals; the others have the rest. Without any value there are none. */
function eventsOf(input: Fields): readonly AlikeEvents[] {
  const [base, totals, count] = [decimal(input, 'base_amount'), decimals(input, 'free_running_totals'), whole(input, 'event_count')]
  if (has(input, 'event_amounts')) return eachOf(input, base, count)
  const candidates = totals.map((total, index) => ({ count: 1n, quantity: minus(total, totals[index - 1] ?? zero) }))
  if (isZero(base)) return []
  const others = BigInt(count - candidates.length)
  const rest = minus(base, sum(candidates.map(({ quantity }) => quantity)))
  if (others < 0n || rest.numerator < 0n || (others === 0n && !isZero(rest))) throw new Error('The running totals are not of these events.')
  return others === 0n ? candidates : [...candidates, { count: others, quantity: rest }]
}

/** The events one by one, where the case says what each is worth. */
function eachOf(input: Fields, base: Ratio, count: number): readonly AlikeEvents[] {
  const values = decimals(input, 'event_amounts')
  if (values.length !== count || compareRatios(sum(values), base) !== 0) throw new Error('The amounts are not of these events.')
  return values.map((quantity) => ({ count: 1n, quantity }))
}
