import type { ChargeModel, Tier } from '../../engine/model/charge-model.js'
import type { CurrencyAmount } from '../../engine/model/currency-amount.js'
import { compileModel, type RatedModel } from '../../engine/price/charge-model/rated-model.js'
import type { Pay } from '../../engine/price/rate/rated-line.js'
import { type Currency, decimalsOf } from '../../engine/values/currency.js'
import { decimal as decimalOf, plus, type Ratio, round, times, toText, zero } from '../../engine/values/ratio.js'
import { roundingNames } from './dialects.js'
import { always, decimal, group, has, ifSaid, list, truth, word } from './fields.js'
import type { Fields } from './vector.js'

/** The model in the currency, compiled as a catalog's would be. */
export function compiled(model: ChargeModel, currency: Currency): RatedModel {
  const found = compileModel(model, [currency]).get(currency)
  if (found === undefined) throw new Error(`The model is refused: ${JSON.stringify(model)}`)
  return found
}

export function amountIn(fields: Fields, name: string, currency: Currency): readonly CurrencyAmount[] {
  return [{ currency, amount: toText(decimal(fields, name)) }]
}

const upperBounds = { inclusive: 'inclusive', exclusive: 'exclusive' } as const

/** What a case's policy says of tiers. */
export function tierPolicy(policy: Fields) {
  const upperBound = word(policy, 'tier_upper', upperBounds)
  const isFirstDue = ifSaid(policy, 'first_tier_flat_on_zero_usage', truth, false)
  return { upperBound, withoutUse: isFirstDue ? 'firstTier' : 'nothing' } as const
}

/** Tiers by `up_to`, with amounts that may be absent. */
export function tiersIn(price: Fields, currency: Currency): readonly Tier[] {
  return list(price, 'tiers').map((tier) => ({
    ...(has(tier, 'up_to') ? { upTo: toText(decimal(tier, 'up_to')) } : {}),
    ...(has(tier, 'unit_amount') ? { rate: amountIn(tier, 'unit_amount', currency) } : {}),
    ...(has(tier, 'percent') ? { percent: toText(decimal(tier, 'percent')) } : {}),
    ...(has(tier, 'flat_amount') ? { flat: amountIn(tier, 'flat_amount', currency) } : {}),
  }))
}

/** Blocks of Kill Bill: a tier is as wide as its blocks are together; one without a most goes on. */
export function tiersOfBlocks(price: Fields, currency: Currency): readonly Tier[] {
  let end: Ratio = zero
  return list(price, 'blocks').map((block) => {
    const size = decimal(block, 'block_size')
    const isOpen = !has(block, 'max_blocks') || toText(decimal(block, 'max_blocks')) === '-1'
    if (!isOpen) end = plus(end, times(size, decimal(block, 'max_blocks')))
    return {
      size: toText(size),
      rate: amountIn(block, 'price_per_block', currency),
      ...(isOpen ? {} : { upTo: toText(end) }),
    }
  })
}

/** How a case makes amounts payable: not at all, or each line in the decimals of its currency. */
export function payOf(policy: Fields, currency: Currency): Pay {
  if (!has(policy, 'rounding')) return (exact) => exact
  const rounding = group(policy, 'rounding')
  if (word(rounding, 'where', { per_line: false, 'none (precise)': true })) return (exact) => exact
  always(rounding, 'scale', 'currency')
  const mode = word(rounding, 'mode', roundingNames)
  return (exact) => round(exact, decimalsOf(currency), mode)
}

export function decimals(fields: Fields, name: string): readonly Ratio[] {
  const value = fields[name]
  if (!Array.isArray(value)) throw new Error(`The adapter has no meaning for ${name} = ${JSON.stringify(value)}.`)
  return value.map((one) => decimalOf(String(one)))
}
