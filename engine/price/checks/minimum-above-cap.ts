import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { AmountFigure } from '../../model/figure.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { compareRatios } from '../../values/ratio.js'
import { amountIn } from '../charge-model/rated-model.js'
import { exampleWithPrices, usage, yuan } from './example.js'
import { caseWitness, type FigureCase, figureCases, whereOf } from './figure-cases.js'

const between = (minimum: string, cap: string) => usage({ kind: 'unit', rate: yuan('0.30') }, { minimum: yuan(minimum), cap: yuan(cap) })

/** At least more is due than at most. */
export const minimumAboveCap: Check = {
  code: 'price/minimum-above-cap',
  severity: 'error',
  why: text('最低消费高于封顶时，两者不可能都兑现。', 'Where the least is above the most, one of two promises is broken.'),
  find: (draft) => draft.all('productOfferingPrice').flatMap((price) => contradictions(draft, price)),
  examples: {
    sound: exampleWithPrices({ data: between('10.00', '10.00') }),
    unsound: exampleWithPrices({ data: between('10.01', '10.00') }),
  },
}

/** In each currency, the first case in which the bounds contradict each other. */
function contradictions(draft: CatalogDraft, price: ProductOfferingPrice): readonly Finding[] {
  const { charge } = price
  if (charge.kind !== 'usage') return []
  const { minimum, cap, model } = charge
  const ofEvents =
    model.kind !== 'percentOf' ? [] : contradiction(draft, price, model.eventMinimum, model.eventCap, 'model', 'eventMinimum')
  return [...contradiction(draft, price, minimum, cap, 'minimum'), ...ofEvents]
}

function contradiction(
  draft: CatalogDraft,
  price: ProductOfferingPrice,
  minimum: AmountFigure | undefined,
  cap: AmountFigure | undefined,
  ...steps: readonly string[]
): readonly Finding[] {
  const { kind, id } = price
  if (minimum === undefined || cap === undefined) return []
  const found = new Map<string, FigureCase>()
  for (const one of figureCases(draft, price, [minimum, cap]).cases) {
    const [least, most] = [amountIn(minimum, one), amountIn(cap, one)]
    if (least !== null && most !== null && compareRatios(least, most) > 0 && !found.has(one.currency)) found.set(one.currency, one)
  }
  return [...found.values()].map((one) => {
    const where = whereOf(draft, one)
    return {
      document: { kind, id },
      pointer: pointer('charge', ...steps),
      what: text(
        `“${id}”的最低消费高于封顶（${one.currency}）${where['zh-CN']}。`,
        `The minimum of "${id}" is above its cap in ${one.currency}${where.en}.`,
      ),
      fix: text('请降低最低消费，或者提高封顶。', 'Lower the minimum, or raise the cap.'),
      witness: { ...caseWitness(one), usage: '0' },
    }
  })
}
