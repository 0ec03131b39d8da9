import type { ChargeModel } from '../../engine/model/charge-model.js'
import type { PeriodTerms } from '../../engine/price/rate/rate-period.js'
import type { RatedLine } from '../../engine/price/rate/rated-line.js'
import { toPay } from '../../engine/price/rate/rated-line.js'
import type { Currency } from '../../engine/values/currency.js'
import { toText, zero } from '../../engine/values/ratio.js'
import { amountIn, compiled, payOf, tierPolicy, tiersIn } from './charge-models.js'
import { always, decimal, ifSaid, text, word } from './fields.js'
import type { Fields } from './vector.js'

/** A price of OpenMeter as our terms of a billing period. */
export function periodTerms(price: Fields, policy: Fields, currency: Currency): PeriodTerms {
  const model = modelOf(price, policy, currency)
  return {
    model: compiled(model, currency),
    minimum: ifSaid(price, 'min_amount', decimal, null),
    cap: ifSaid(price, 'max_amount', decimal, null),
    pay: payOf(policy, currency),
  }
}

function modelOf(price: Fields, policy: Fields, currency: Currency): ChargeModel {
  const tiers = tierPolicy(policy)
  switch (text(price, 'model')) {
    case 'flat':
      return { kind: 'flat', amount: amountIn(price, 'amount', currency) }
    case 'unit':
      return { kind: 'unit', rate: amountIn(price, 'unit_amount', currency) }
    case 'package':
      return { kind: 'package', size: toText(decimal(price, 'package_size')), rate: amountIn(price, 'package_amount', currency) }
    case 'dynamic':
      return { kind: 'dynamic', multiplier: toText(decimal(price, 'multiplier')) }
    case 'graduated':
      return { kind: 'graduated', tierBy: { kind: 'periodTotal' }, ...tiers, tiers: tiersIn(price, currency) }
    case 'volume':
      return { kind: 'volume', tierBy: { kind: 'periodTotal' }, ...tiers, tiers: tiersIn(price, currency) }
    default:
      return always(price, 'model', 'known') as never
  }
}

/** A line as OpenMeter shows it. What is missing to a minimum is a charge, not an amount. */
export function lineOf(line: RatedLine, model: string): Fields {
  const isMissing = line.of === 'minimum'
  return {
    ref: refOf(line, model),
    category: isMissing ? 'commitment' : 'regular',
    unit_amount: toText(line.unit),
    quantity: toText(line.quantity),
    amount: toText(isMissing ? zero : line.amount),
    charges: toText(isMissing ? line.amount : zero),
    discount: toText(line.discount),
    credits: toText(line.credits),
    total: toText(toPay(line)),
  }
}

function refOf({ of, tier }: RatedLine, model: string): string {
  if (of === 'minimum') return 'MinSpendChildUniqueReferenceID'
  const names: Readonly<Record<string, string>> = {
    flat: 'FlatPriceChildUniqueReferenceID',
    unit: 'UnitPriceUsageChildUniqueReferenceID',
    package: 'UsageChildUniqueReferenceID',
    dynamic: 'UsageChildUniqueReferenceID',
    graduated: `graduated-tiered-${(tier ?? 0) + 1}-${of === 'flat' ? 'flat-price' : 'price-usage'}`,
    volume: of === 'flat' ? 'VolumeFlatPriceChildUniqueReferenceID' : 'VolumeUnitPriceChildUniqueReferenceID',
  }
  return word({ model }, 'model', names)
}

/** What the names of references stand for, where a correction is called by it. */
export const referenceNames: Readonly<Record<string, string>> = {
  FlatPriceChildUniqueReferenceID: 'flat-price',
  UnitPriceUsageChildUniqueReferenceID: 'unit-price-usage',
  UsageChildUniqueReferenceID: 'usage',
  VolumeFlatPriceChildUniqueReferenceID: 'volume-flat-price',
  VolumeUnitPriceChildUniqueReferenceID: 'volume-tiered-price',
}
