import { type Check, type Finding, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import {
  ceiling,
  compareRatios,
  dividedBy,
  floor,
  minus,
  parseDecimal,
  plus,
  type Ratio,
  ratio,
  times,
  toText,
  zero,
} from '../../values/ratio.js'
import { chargeUse, compileModel, type RatedModel } from '../charge-model.js'
import { exampleWithPrices, usage, yuan } from './example.js'
import { type Tiered, tieredCharges } from './tiered-charges.js'

const byVolume = (last: string) =>
  usage({ kind: 'volume', upperBound: 'inclusive', tiers: [{ upTo: '100', rate: yuan('0.30') }, { rate: yuan(last) }] })

/** Using a little more costs less: at the border of two tiers the amount falls. */
export const tierDrop: Check = {
  code: 'price/tier-drop',
  severity: 'warning',
  why: text(
    '多用反而少付，客户会为了便宜而多用，或者投诉刚好没有用够。',
    'Whoever uses less pays more: customers use more to pay less, or complain that they stopped just short of it.',
  ),
  find: (draft) => tieredCharges(draft).flatMap(dropsOf),
  examples: { sound: exampleWithPrices({ data: byVolume('0.40') }), unsound: exampleWithPrices({ data: byVolume('0.20') }) },
}

/** Tiers that charge the whole quantity by the tier that it reaches. Parts by tiers of their own only ever add up. */
type TieredModel = Extract<RatedModel, { readonly tiers: unknown }>

/** Two neighbouring quantities of which the greater costs less, and where that ends; `null` where it never does. */
interface Drop {
  readonly quantity: Ratio
  readonly next: Ratio
  readonly amount: Ratio
  readonly nextAmount: Ratio
  readonly until: Ratio | null
}

function dropsOf({ price, model }: Tiered): readonly Finding[] {
  const { charge } = price
  if (charge.kind !== 'usage' || model.kind === 'graduated') return []
  const increment = parseDecimal(charge.increment ?? '')
  const steps = increment === null || increment.numerator <= 0n ? tenths : [increment]
  const rated = [...compileModel(model)]
  return model.tiers.flatMap((_, position): readonly Finding[] => {
    for (const [currency, inCurrency] of rated) {
      const drop = 'tiers' in inCurrency ? dropAfter(inCurrency, position, steps) : null
      if (drop !== null) return [finding(price.id, charge.unit, currency, position, drop)]
    }
    return []
  })
}

/** From one whole unit down to the smallest quantity that can be written; the coarsest that shows a drop is easiest to believe. */
const tenths: readonly Ratio[] = Array.from({ length: 13 }, (_, places) => ratio(1n, 10n ** BigInt(places)))

function dropAfter(model: TieredModel, position: number, steps: readonly Ratio[]): Drop | null {
  const border = model.tiers[position]!.to
  if (border === null || model.tiers[position + 1] === undefined) return null
  for (const step of steps) {
    const parts = dividedBy(border, step)
    const quantity = times(step, ratio(model.upperBound === 'inclusive' ? floor(parts) : ceiling(parts) - 1n))
    const next = plus(quantity, step)
    if (quantity.numerator < 0n) continue
    const [amount, nextAmount] = [chargeUse(model, quantity).amount, chargeUse(model, next).amount]
    if (compareRatios(nextAmount, amount) < 0)
      return { quantity, next, amount, nextAmount, until: asMuchAgain(model, position + 1, amount) }
  }
  return null
}

/** Where the quantities from a tier on cost as much again: within the tier, or at a later one. */
function asMuchAgain({ kind, tiers }: TieredModel, position: number, amount: Ratio): Ratio | null {
  for (const { from, to, rate, flat } of tiers.slice(position)) {
    if (kind === 'stairstep' || rate === null || rate.numerator <= 0n) {
      if (compareRatios(flat ?? zero, amount) >= 0) return from
      continue
    }
    const reached = dividedBy(minus(amount, flat ?? zero), rate)
    if (compareRatios(reached, from) <= 0) return from
    if (to === null || compareRatios(reached, to) <= 0) return reached
  }
  return null
}

function finding(id: string, unit: string, currency: string, position: number, drop: Drop): Finding {
  const [quantity, next, amount, nextAmount] = [toText(drop.quantity), toText(drop.next), toText(drop.amount), toText(drop.nextAmount)]
  const until = drop.until === null ? null : toText(drop.until)
  return {
    document: { kind: 'productOfferingPrice', id },
    pointer: pointer('charge', 'model', 'tiers', position),
    what: text(
      `“${id}”用 ${quantity} ${unit} 收 ${amount} ${currency}，用 ${next} ${unit} 却只收 ${nextAmount} ${currency}；${
        until === null ? '此后再多也更便宜' : `直到 ${until} ${unit} 都更便宜`
      }。`,
      `"${id}" costs ${amount} ${currency} for ${quantity} ${unit}, but only ${nextAmount} ${currency} for ${next} ${unit}; ${
        until === null ? 'all use beyond is cheaper, too' : `it stays cheaper up to ${until} ${unit}`
      }.`,
    ),
    fix: text(
      '请改用 graduated 分段计价，或者调整费率，使金额随用量不减。',
      'Charge by "graduated" tiers, or choose rates with which the amount never falls.',
    ),
    witness: { currency, unit, quantity, amount, next, nextAmount, until },
  }
}
