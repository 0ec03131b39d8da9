import { decimal, minus, sum, toText } from '../../../engine/values/ratio.js'
import { always, has, ifSaid, list, text, truth, whole, word } from '../fields.js'
import { adjustments, fromMinor, onLines, paidTotal, pricedOrder, toMinor } from '../order.js'
import type { Adapter, Fields } from '../vector.js'

/** Coupons on an invoice. A coupon in another currency is not for the invoice, and never comes to us. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'lago') throw new Error(`Whose conventions are those of ${dialect}?`)
  if (has(policy, 'floor')) always(policy, 'floor', '0')
  if (has(policy, 'percent_rounding')) always(policy, 'percent_rounding', 'half_up per discount')
  if (has(policy, 'sequential')) always(policy, 'sequential', true)
  const isCounted = ifSaid(policy, 'stop_when_zero', truth, false)
  const currency = text(input, 'currency')
  const lines = list(input, 'lines').map((line) => ({
    id: text(line, 'id'),
    unit: fromMinor(text(line, 'amount_minor')),
    quantity: 1,
    plan: has(line, 'plan') ? text(line, 'plan') : null,
    metric: has(line, 'metric') ? text(line, 'metric') : null,
  }))
  const coupons = list(input, 'discounts').map((coupon, index) => {
    if (has(coupon, 'frequency')) word(coupon, 'frequency', { once: null, recurring: null, forever: null })
    const [plans, metrics] = [names(coupon, 'plans'), names(coupon, 'metrics')]
    const effect = word(coupon, 'type', { fixed: () => amountOff(coupon, currency), percentage: () => percentOff(coupon) })()
    return {
      id: text(coupon, 'id'),
      seq: ifSaid(coupon, 'seq', whole, index),
      plans,
      metrics,
      effect,
      isOurs: ifSaid(coupon, 'currency', text, currency) === currency,
    }
  })
  const rank = word(policy, 'order', {
    'sequential on remaining amount': () => 0,
    'metric-limited, then plan-limited, then unlimited; then creation time': ({ plans, metrics }: (typeof coupons)[number]) =>
      metrics !== null ? 0 : plans !== null ? 1 : 2,
  })
  const ordered = coupons.filter(({ isOurs }) => isOurs).sort((left, right) => rank(left) - rank(right) || left.seq - right.seq)
  const order = pricedOrder({
    currency,
    lines,
    alterations: ordered.map(({ id, plans, metrics, effect }, priority) => {
      const reached = lines.filter(
        ({ plan, metric }) =>
          (plans === null && metrics === null) || plans?.includes(plan ?? '') === true || metrics?.includes(metric ?? '') === true,
      )
      const target = onLines(reached.map((line) => line.id))
      return { id, effect, more: { priority, target, rounded: { of: 'total', rounding: 'halfAwayFromZero' } } }
    }),
  })
  const net = paidTotal(order)
  const total = minus(sum(lines.map(({ unit }) => decimal(unit))), net)
  const used = isCounted ? { discounts_used: new Set(adjustments(order).map(({ alteration }) => alteration)).size } : {}
  return { discount_total_minor: toMinor(total), net_minor: toMinor(net), ...used }
}

/** What is left of a coupon that earlier invoices have used. */
function amountOff(coupon: Fields, currency: string): object {
  const used = ['used_minor', 'already_used_minor', 'consumed_minor', 'credited_minor'].find((name) => has(coupon, name))
  const whole = minus(decimal(fromMinor(text(coupon, 'amount_minor'))), decimal(used === undefined ? '0' : fromMinor(text(coupon, used))))
  const left = has(coupon, 'remaining_minor') ? decimal(fromMinor(text(coupon, 'remaining_minor'))) : whole
  return { kind: 'amountOff', amounts: [{ currency, amount: toText(left) }] }
}

function percentOff(coupon: Fields): object {
  return { kind: 'percentOff', percent: text(coupon, 'percent') }
}

function names(coupon: Fields, name: string): readonly string[] | null {
  if (!has(coupon, name)) return null
  const value = coupon[name]
  if (!Array.isArray(value)) throw new Error(`${name} is a list.`)
  return value.map(String)
}
