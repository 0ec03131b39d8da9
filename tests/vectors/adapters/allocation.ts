import { spread } from '../../../engine/price/spread.js'
import { type Currency, currency } from '../../../engine/values/currency.js'
import { isZero, parseDecimal, type Ratio, toText } from '../../../engine/values/ratio.js'
import { always, decimal, has, ifSaid, truth, whole, word } from '../fields.js'
import type { Adapter, Fields } from '../vector.js'

/**
 * Shares of an amount by largest remainder. Weights and amounts weigh the same; a currency stands for its scale. Those
 * who get nothing are told only where a case says so.
 */
export const adapter: Adapter = ({ input }) => {
  always(input, 'method', 'largest_remainder')
  const isByKey = word(input, 'tie_break', { input_order: false, key: true, key_order: true, by_key: true })
  const keepsZero = ifSaid(input, 'keep_zero', truth, false)
  if (has(input, 'weight_kind')) word(input, 'weight_kind', { weight: null, amount: null })
  const weights = weightsOf(input)
  const allZero = weights.length > 0 && weights.every(([, weight]) => isZero(weight))
  if (has(input, 'all_zero_weights')) always(input, 'all_zero_weights', 'split_equally')
  else if (allZero) throw new Error('Nothing is said of weights that are all zero.')
  const ordered = isByKey ? [...weights].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)) : weights
  const shares = spread(
    currencyOf(whole(input, 'scale')),
    decimal(input, 'amount'),
    ordered.map(([, weight]) => weight),
  )
  const shareOf = new Map(ordered.map(([name], index) => [name, shares[index]!]))
  const told = weights.filter(([name]) => keepsZero || !isZero(shareOf.get(name)!))
  return { shares: told.map(([name]) => [name, toText(shareOf.get(name)!)]) }
}

function weightsOf(input: Fields): readonly (readonly [string, Ratio])[] {
  const pairs = input['weights']
  if (!Array.isArray(pairs)) throw new Error('Weights are a list.')
  return (pairs as readonly (readonly [string, string])[]).map(([name, weight]) => {
    const value = parseDecimal(weight)
    if (value === null || value.numerator < 0n) throw new Error(`${weight} is no weight.`)
    return [name, value]
  })
}

function currencyOf(scale: number): Currency {
  const code = { 0: 'JPY', 2: 'CNY', 3: 'KWD', 4: 'CLF' }[scale]
  if (code === undefined) throw new Error(`No currency has ${scale} decimals.`)
  return currency(code)!
}
