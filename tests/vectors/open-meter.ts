import type { ChargeModel } from '../../engine/model/charge-model.js'
import { meterUse } from '../../engine/price/charge-model/meter-use.js'
import { takeFreeUnits } from '../../engine/price/rate/free-units.js'
import type { PeriodTerms } from '../../engine/price/rate/rate-period.js'
import type { RatedLine } from '../../engine/price/rate/rated-line.js'
import { toPay, whole } from '../../engine/price/rate/rated-line.js'
import type { Currency } from '../../engine/values/currency.js'
import { dividedBy, one, type Ratio, ratio, toText, zero } from '../../engine/values/ratio.js'
import { amountIn, compiled, payOf, tierPolicy, tiersIn } from './charge-models.js'
import { roundingNames } from './dialects.js'
import { always, currency, decimal, group, has, ifSaid, list, text, truth, whole as wholeNumber, word } from './fields.js'
import { type Fields, Refusal } from './vector.js'

/** A price of OpenMeter, with what is taken off it in percent, as our terms of a billing period. */
export function periodTerms(input: Fields, policy: Fields): PeriodTerms {
  const [price, code] = [group(input, 'price'), currency(input, 'currency')]
  const percent = discountNames.find((name) => has(input, name))
  return {
    model: compiled(modelOf(price, policy, code), code),
    minimum: ifSaid(price, 'min_amount', decimal, null),
    cap: ifSaid(price, 'max_amount', decimal, null),
    ...(percent === undefined ? {} : { off: dividedBy(decimal(input, percent), ratio(100n)) }),
    pay: payOf(policy, code),
  }
}

const discountNames = ['discount_percent', 'percent_discount', 'percentage_discount']

/** What of some use is charged after earlier use: each converted by itself, and then less what is free. */
export function chargedUse(input: Fields, prior: Ratio, quantity: Ratio): { readonly before: Ratio; readonly now: Ratio } {
  const conversion = has(input, 'unit_conversion') ? conversionOf(group(input, 'unit_conversion')) : null
  const converted = (one: Ratio) => {
    const metered = meterUse({ increment: null, conversion }, [{ quantity: one, count: null }])
    if (metered.kind !== 'metered') throw new Refusal(metered.kind)
    return metered.quantity
  }
  const { before, now } = takeFreeUnits(ifSaid(input, 'free_quantity', decimal, zero), converted(prior), converted(quantity))
  return { before: before.charged, now: now.charged }
}

function conversionOf(conversion: Fields) {
  const factor = decimal(conversion, 'factor')
  const by = word(conversion, 'operation', { multiply: true, divide: false }) ? factor : dividedBy(one, factor)
  const rounding = ifSaid(conversion, 'rounding', (fields, name) => word(fields, name, { ...roundingNames, none: null }), null)
  const places = ifSaid(conversion, 'precision', wholeNumber, 0)
  if (!ifSaid(conversion, 'enabled', truth, true)) return null
  return { from: 'metered', by, round: rounding === null ? null : { decimals: places, rounding: upwards(rounding) } }
}

/** Quantities are not negative, so that up the number line is away from zero. */
function upwards(mode: string) {
  return word({ mode }, 'mode', {
    ceiling: 'up',
    up: 'up',
    floor: 'down',
    down: 'down',
    halfAwayFromZero: 'halfAwayFromZero',
    halfEven: 'halfEven',
  } as const)
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

/** OpenMeter shows the first graduated tier that has a price for units even when nothing at all was used. */
export function emptyLine(price: Fields): Fields | null {
  if (text(price, 'model') !== 'graduated') return null
  const first = list(price, 'tiers')[0]!
  if (!has(first, 'unit_amount')) return null
  const line: RatedLine = { ...whole('use', 0, zero), unit: decimal(first, 'unit_amount'), quantity: zero }
  return lineOf(line, 'graduated')
}

/** Where a line stands among others: tier by tier, use before what is due as a whole, and what is missing to a minimum last. */
export function placeOf({ of, tier }: RatedLine, model: string): number {
  if (of === 'minimum') return Number.POSITIVE_INFINITY
  return model === 'graduated' ? (tier ?? 0) * 2 + (of === 'flat' ? 1 : 0) : 0
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
