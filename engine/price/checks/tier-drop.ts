import type { CapacityTiers } from '../../model/charge-model.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { AmountFigure } from '../../model/figure.js'
import { text } from '../../values/localized-text.js'
import { numberInWords } from '../../values/number-in-words.js'
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
  sum,
  times,
  toText,
  zero,
} from '../../values/ratio.js'
import { modelWith, type RatedTiers } from '../charge-model/rated-model.js'
import { tierParts } from '../charge-model/tier-parts.js'
import { capacityDrops } from './capacity-drops.js'
import { exampleWithPrices, tiered, yuan } from './example.js'
import { caseWitness, type FigureCase, figureCases, whereOf } from './figure-cases.js'
import { metricDrops } from './metric-drops.js'
import { type Tiered, type TieredModel, tieredCharges } from './tiered-charges.js'

const byVolume = (last: string) => tiered('volume', [{ upTo: '100', rate: yuan('0.30') }, { rate: yuan(last) }])

/** Using a little more costs less: at the border of two tiers the amount falls, of what is charged, or of what finds the tier. */
export const tierDrop: Check = {
  code: 'price/tier-drop',
  severity: 'warning',
  why: text(
    '多用反而少付，客户会为了便宜而多用，或者投诉刚好没有用够。',
    'Whoever uses less pays more: customers use more to pay less, or complain that they stopped just short of it.',
  ),
  find: (draft) => [
    ...tieredCharges(draft).flatMap((tiered) => [...dropsOf(draft, tiered), ...metricDrops(draft, tiered.price, tiered.model)]),
    ...draft
      .all('productOfferingPrice')
      .flatMap((price) =>
        price.charge.kind === 'usage' && price.charge.model.kind === 'capacity' ? capacityDrops(draft, price, price.charge.model) : [],
      ),
  ],
  examples: { sound: exampleWithPrices({ data: byVolume('0.40') }), unsound: exampleWithPrices({ data: byVolume('0.20') }) },
}

/** Two neighbouring quantities of which the greater costs less, and where that ends; `null` where it never does. */
interface Drop {
  readonly quantity: Ratio
  readonly next: Ratio
  readonly amount: Ratio
  readonly nextAmount: Ratio
  readonly until: Ratio | null
}

function dropsOf(draft: CatalogDraft, { price, model }: Tiered): readonly Finding[] {
  const { charge } = price
  if (charge.kind !== 'usage' || !mayDrop(model) || model.tierBy.kind === 'metric') return []
  const [initial, step] = [parseDecimal(charge.increment?.initial ?? ''), parseDecimal(charge.increment?.step ?? '')]
  const steps = initial === null || step === null || step.numerator <= 0n ? tenths : [{ from: initial, step }]
  const rated = figureCases(draft, price, tierFigures(model)).cases.map((one) => ({
    one,
    model: modelWith(model, one.currency, one.figures),
  }))
  return model.tiers.flatMap((_, position): readonly Finding[] => {
    for (const { one, model } of rated) {
      const drop = model !== null && 'tierBy' in model ? dropAfter(model, position, steps) : null
      if (drop !== null) return [finding(draft, price.id, charge.unit, one, position, drop)]
    }
    return []
  })
}

/** What the tiers of a model cost. */
export function tierFigures(model: TieredModel | CapacityTiers): readonly (AmountFigure | undefined)[] {
  return model.kind === 'capacity' ? model.tiers.map(({ amount }) => amount) : model.tiers.flatMap(({ rate, flat }) => [rate, flat])
}

/** Graduated parts only ever add up; of all others the whole quantity has one tier. */
export function mayDrop(model: TieredModel | CapacityTiers): boolean {
  return model.kind !== 'graduated'
}

/** From one whole unit down to the smallest quantity that can be written; the coarsest that shows a drop is easiest to believe. */
const tenths: readonly Steps[] = Array.from({ length: 13 }, (_, places) => ({ from: zero, step: ratio(1n, 10n ** BigInt(places)) }))

/** The quantities that are charged: nothing, `from`, and from there on every step. */
interface Steps {
  readonly from: Ratio
  readonly step: Ratio
}

function dropAfter(model: RatedTiers, position: number, steps: readonly Steps[]): Drop | null {
  const border = model.tiers[position]!.to
  if (border === null || model.tiers[position + 1] === undefined) return null
  for (const { from, step } of steps) {
    const parts = dividedBy(minus(border, from), step)
    const count = model.upperBound === 'inclusive' ? floor(parts) : ceiling(parts) - 1n
    const quantity = count < 0n ? zero : plus(from, times(step, ratio(count)))
    const next = count < 0n ? from : plus(quantity, step)
    const [amount, nextAmount] = [amountOf(model, quantity), amountOf(model, next)]
    if (amount !== null && nextAmount !== null && compareRatios(nextAmount, amount) < 0)
      return { quantity, next, amount, nextAmount, until: asMuchAgain(model, position + 1, amount) }
  }
  return null
}

/** `null` where the author wants no price for the quantity. */
function amountOf(model: RatedTiers, quantity: Ratio): Ratio | null {
  const found = tierParts(model, quantity)
  if (found.kind !== 'parts') return null
  return sum(found.parts.map(({ quantity: part, rate, flat }) => plus(rate === null ? zero : times(part, rate), flat ?? zero)))
}

/** Where the quantities from a tier on cost as much again: within the tier, or at a later one. */
function asMuchAgain({ kind, tiers, upperBound }: RatedTiers, position: number, amount: Ratio): Ratio | null {
  for (const { from, to, rate, flat, size } of tiers.slice(position)) {
    if (kind === 'stairstep' || rate === null || rate.numerator <= 0n) {
      if (compareRatios(flat ?? zero, amount) >= 0) return from
      continue
    }
    const units = dividedBy(minus(amount, flat ?? zero), rate)
    const reached = size === null ? units : times(size, ratio(ceiling(units) - 1n))
    if (compareRatios(reached, from) <= 0) return from
    const order = to === null ? -1 : compareRatios(reached, to)
    if (order < 0 || (order === 0 && upperBound === 'inclusive')) return reached
  }
  return null
}

function finding(draft: CatalogDraft, id: string, unit: string, one: FigureCase, position: number, drop: Drop): Finding {
  const { currency } = one
  const where = whereOf(draft, one)
  const [quantity, next, amount, nextAmount] = [toText(drop.quantity), toText(drop.next), toText(drop.amount), toText(drop.nextAmount)]
  const until = drop.until === null ? null : numberInWords(drop.until)
  return {
    document: { kind: 'productOfferingPrice', id },
    pointer: pointer('charge', 'model', 'tiers', position),
    what: text(
      `“${id}”用 ${quantity} ${unit} 收 ${amount} ${currency}，用 ${next} ${unit} 却只收 ${nextAmount} ${currency}；${
        until === null ? '此后再多也更便宜' : `更便宜的用量上限：${until['zh-CN']} ${unit}`
      }${where['zh-CN']}。`,
      `"${id}" costs ${amount} ${currency} for ${quantity} ${unit}, but only ${nextAmount} ${currency} for ${next} ${unit}; ${
        until === null ? 'all use beyond is cheaper, too' : `it stays cheaper up to ${until.en} ${unit}`
      }${where.en}.`,
    ),
    fix: text(
      '请改用 graduated 分段计价，或者调整费率，使金额随用量不减。',
      'Charge by "graduated" tiers, or choose rates with which the amount never falls.',
    ),
    witness: { ...caseWitness(one), unit, quantity, amount, next, nextAmount, until: drop.until === null ? null : toText(drop.until) },
  }
}
