import { tierParts } from '../../../engine/price/charge-model/tier-parts.js'
import type { Currency } from '../../../engine/values/currency.js'
import { compareRatios, one, toText } from '../../../engine/values/ratio.js'
import { amountIn, compiled } from '../charge-models.js'
import { decimal, list, truth, whole } from '../fields.js'
import type { Adapter, Fields } from '../vector.js'

/** Prices from a quantity on. What is below the first quantity has its price when the settings for such quantities say so. */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'oroinc/orocommerce') throw new Error(`Whose conventions are those of ${dialect}?`)
  const code = 'USD' as Currency
  const [breaks, below] = [list(input, 'breaks'), countsAsFirst(input) ? 'firstTier' : 'refuse'] as const
  const quantity = decimal(input, 'quantity')
  if (breaks.length === 0) return { unit_price: null }
  const tiers = breaks.map((each, index) => ({
    rate: amountIn(each, 'amount', code),
    ...(breaks[index + 1] === undefined ? {} : { upTo: toText(decimal(breaks[index + 1]!, 'min_quantity')) }),
  }))
  const least = { quantity: toText(decimal(breaks[0]!, 'min_quantity')), below } as const
  const model = compiled(
    { kind: 'volume', tierBy: { kind: 'ownQuantity' }, upperBound: 'exclusive', withoutUse: 'nothing', tiers, least },
    code,
  )
  if (model.kind !== 'volume') throw new Error('A volume model is one.')
  const found = tierParts(model, quantity)
  if (found.kind === 'belowTiers') return { unit_price: null }
  const rate = found.kind === 'parts' ? found.parts[0]?.rate : undefined
  if (rate === undefined || rate === null) throw new Error('Nothing has no unit price.')
  return { unit_price: toText(rate) }
}

/** One setting is for units that are only sold whole, the two others for units that are sold in fractions. */
function countsAsFirst(input: Fields): boolean {
  const isFractional = whole(input, 'unit_precision') > 0
  const [belowOne, fractional, below] = [
    truth(input, 'below_one_uses_first'),
    truth(input, 'fractional_below_first_uses_first'),
    truth(input, 'below_first_uses_first'),
  ]
  if (!isFractional) return below
  return fractional || (belowOne && compareRatios(decimal(input, 'quantity'), one) < 0)
}
