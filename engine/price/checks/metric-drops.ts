import { type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { ceiling, compareRatios, dividedBy, floor, minus, plus, type Ratio, ratio, sum, times, toText, zero } from '../../values/ratio.js'
import { modelWith, type RatedTier, type RatedTiers } from '../charge-model/rated-model.js'
import { tierParts } from '../charge-model/tier-parts.js'
import { caseWitness, figureCases, whereOf } from './figure-cases.js'
import type { TieredModel } from './tiered-charges.js'

/** The ends of tiers by another metric beyond which the same use costs less. */
export function metricDrops(draft: CatalogDraft, price: ProductOfferingPrice, model: TieredModel): readonly Finding[] {
  const { charge, kind, id } = price
  const { tierBy } = model
  if (charge.kind !== 'usage' || tierBy.kind !== 'metric') return []
  const rated = figureCases(
    draft,
    price,
    model.tiers.flatMap(({ rate, flat }) => [rate, flat]),
  ).cases.map((one) => ({ one, rates: modelWith(model, one.currency, one.figures) }))
  return model.tiers.flatMap((_, position): readonly Finding[] => {
    for (const { one, rates } of rated) {
      const drop = rates !== null && 'tierBy' in rates ? metricDropAfter(rates, position) : null
      if (drop === null) continue
      const [quantity, finder, next, amount, nextAmount] = [drop.quantity, drop.finder, drop.next, drop.amount, drop.nextAmount].map(
        (value) => toText(value),
      ) as [string, string, string, string, string]
      const [where, { currency }, used] = [whereOf(draft, one), one, `${quantity} ${charge.unit}`]
      const by = `${tierBy.unit} ${tierBy.metric}`
      return [
        {
          document: { kind, id },
          pointer: pointer('charge', 'model', 'tiers', position),
          what: text(
            `“${id}”用 ${used}，${tierBy.metric} 为 ${finder} ${tierBy.unit} 时收 ${amount} ${currency}，为 ${next} ${tierBy.unit} 时却只收 ${nextAmount} ${currency}${where['zh-CN']}。`,
            `"${id}" costs ${amount} ${currency} for ${used} with ${finder} ${by}, but only ${nextAmount} ${currency} with ${next} ${by}${where.en}.`,
          ),
          fix: text('请调整各档的费率，使金额不因多用而降低。', 'Choose rates with which using more never costs less.'),
          witness: { ...caseWitness(one), unit: charge.unit, quantity, metric: tierBy.metric, used: finder, amount, next, nextAmount },
        },
      ]
    }
    return []
  })
}

/** The same use costs less when more of the other metric, which finds the tier, is used. */
interface MetricDrop {
  readonly quantity: Ratio
  readonly finder: Ratio
  readonly next: Ratio
  readonly amount: Ratio
  readonly nextAmount: Ratio
}

/** Whether at the end of a tier that another metric finds some use becomes cheaper; `null` where none does. */
function metricDropAfter(model: RatedTiers, position: number): MetricDrop | null {
  const [below, above] = [model.tiers[position]!, model.tiers[position + 1]]
  if (below.to === null || above === undefined) return null
  for (const step of steps) {
    const parts = dividedBy(below.to, step)
    const finder = times(step, ratio(model.upperBound === 'inclusive' ? floor(parts) : ceiling(parts) - 1n))
    const next = plus(finder, step)
    for (const quantity of quantitiesOf(model, below, above)) {
      const [amount, nextAmount] = [costOf(model, quantity, finder), costOf(model, quantity, next)]
      if (amount !== null && nextAmount !== null && compareRatios(nextAmount, amount) < 0)
        return { quantity, finder, next, amount, nextAmount }
    }
  }
  return null
}

/** Use of which the later tier is cheaper, if it is of any: of a lower rate much use, else little. */
function quantitiesOf(model: RatedTiers, below: RatedTier, above: RatedTier): readonly Ratio[] {
  if (model.kind === 'stairstep') return [ratio(1n)]
  const lessPerUnit = minus(perUnit(below), perUnit(above))
  if (lessPerUnit.numerator <= 0n) return steps
  const meet = dividedBy(minus(above.flat ?? zero, below.flat ?? zero), lessPerUnit)
  const blocks = plus(above.size ?? zero, below.size ?? zero)
  return [ratio(1n), ratio(floor(plus(meet.numerator > 0n ? meet : zero, blocks)) + 1n), ratio(10n ** 12n)]
}

function perUnit({ rate, size }: RatedTier): Ratio {
  if (rate === null) return zero
  return size === null ? rate : dividedBy(rate, size)
}

function costOf(model: RatedTiers, quantity: Ratio, finder: Ratio): Ratio | null {
  const found = tierParts(model, quantity, finder)
  if (found.kind !== 'parts') return null
  return sum(found.parts.map(({ quantity: part, rate, flat }) => plus(rate === null ? zero : times(part, rate), flat ?? zero)))
}

/** From one whole unit down to the smallest quantity that can be written. */
const steps: readonly Ratio[] = Array.from({ length: 13 }, (_, places) => ratio(1n, 10n ** BigInt(places)))
