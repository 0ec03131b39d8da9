import { type Check, pointer } from '../../model/check.js'
import type { AmountFigure } from '../../model/figure.js'
import type { Charge } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices, tiered } from './example.js'
import { figureCases } from './figure-cases.js'
import { mayDrop, tierFigures } from './tier-drop.js'

const count = 10
const bands = Array.from({ length: count }, (_, band) => ({ from: band, ...(band < count - 1 ? { to: band + 1 } : {}) }))
const dimensions = ['days', 'lines', 'points']
const facts = dimensions.map((id) => ({
  kind: 'fact',
  id: `customer.${id}`,
  name: text(id, id),
  subject: 'customer',
  type: { kind: 'number', minimum: 0 },
}))

/** Rates by one number, with bands of their own. */
const ratesBy = (id: string) => ({
  kind: 'priceTable',
  id: `by-${id}`,
  name: text('单价', 'Rates'),
  dimensions: [{ id, fact: `customer.${id}`, match: 'range' }],
  hitPolicy: { kind: 'unique' },
  rows: bands.map((band, at) => ({ id: `band-${at}`, when: { [id]: band }, currency: 'CNY', amount: '0.30' })),
})
const upTo = (tables: readonly string[]) => {
  const tiers = tables.map((id, at) => ({
    ...(at === tables.length - 1 ? {} : { upTo: `${at + 1}00` }),
    rate: { kind: 'table', table: `by-${id}` },
  }))
  return exampleWithPrices({ data: tiered('volume', tiers) }, ...tables.map(ratesBy), ...facts)
}

/** Figures of one price, some of which tables give, of which nobody could say whether they fit together wherever they meet. */
export const figuresUnproven: Check = {
  code: 'price/figures-unproven',
  severity: 'warning',
  why: text(
    '没有证明的组合里，最低消费可能高于封顶，多用也可能反而少付。',
    'Where nobody has proven it, a minimum may be above its cap, or using more may cost less.',
  ),
  find: (draft) =>
    draft
      .all('productOfferingPrice')
      .filter((price) => comparedFigures(price.charge).some((figures) => !figureCases(draft, price, figures).isProven))
      .map(({ kind, id }) => ({
        document: { kind, id },
        pointer: pointer('charge'),
        what: text(
          `“${id}”的价格表可能同时给出的数值太多，无法逐一证明它们相互不矛盾。`,
          `The tables of "${id}" give more figures together than could be looked at, so it is not proven that they fit together.`,
        ),
        fix: text('请减少这些价格表的维度或区间。', 'Let these tables look at fewer dimensions or ranges.'),
      })),
  examples: { sound: upTo(dimensions.slice(1)), unsound: upTo(dimensions) },
}

/** The figures that checks hold against each other. */
function comparedFigures(charge: Charge): readonly (readonly (AmountFigure | undefined)[])[] {
  if (charge.kind !== 'usage') return []
  const { model, minimum, cap, suspendAt } = charge
  return [
    ...(minimum === undefined || cap === undefined ? [] : [[minimum, cap]]),
    ...(model.kind === 'percentOf' && model.eventMinimum !== undefined && model.eventCap !== undefined
      ? [[model.eventMinimum, model.eventCap]]
      : []),
    ...(suspendAt === undefined || cap === undefined ? [] : [[cap]]),
    ...('tiers' in model && mayDrop(model) ? [tierFigures(model)] : []),
  ]
}
