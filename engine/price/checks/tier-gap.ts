import { type Check, type Finding, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { compareRatios, parseDecimal } from '../../values/ratio.js'
import { exampleWithPrices, tiered, yuan } from './example.js'
import { repetitionOf, type Tiered, tieredCharges } from './tiered-charges.js'

const upTo500 = (last: object) => tiered('graduated', [{ upTo: '100', rate: yuan('0.30') }, last], { repeatEvery: '500' })

/** Use that no tier prices: a tier names no amount, there is no tier at all, or the last one ends before the tiers begin anew. */
export const tierGap: Check = {
  code: 'price/tier-gap',
  severity: 'error',
  why: text(
    '没有定价的使用量会悄悄免费；真要免费，应写明为 0。',
    'Use without a price would silently be free; what is meant to be free says so with an amount of 0.',
  ),
  find: (draft) => tieredCharges(draft).flatMap(gaps),
  examples: {
    sound: exampleWithPrices({ data: upTo500({ upTo: '500', rate: yuan('0') }) }),
    unsound: exampleWithPrices({ data: upTo500({ upTo: '400', rate: yuan('0') }) }),
  },
}

function gaps({ price, model }: Tiered): readonly Finding[] {
  const document = { kind: price.kind, id: price.id }
  if (model.tiers.length === 0) {
    const what = text(`“${price.id}”没有任何阶梯。`, `"${price.id}" has no tiers.`)
    return [{ document, pointer: pointer('charge', 'model', 'tiers'), what, fix: text('请至少写出一档。', 'Write at least one tier.') }]
  }
  const unpriced = model.tiers.flatMap(({ rate, percent, flat }, position): readonly Finding[] => {
    const isPriced = model.kind === 'stairstep' ? flat !== undefined : rate !== undefined || percent !== undefined || flat !== undefined
    if (isPriced) return []
    const what = text(`“${price.id}”的第 ${position + 1} 档没有价格。`, `Tier ${position + 1} of "${price.id}" has no price.`)
    const fix =
      model.kind === 'stairstep'
        ? text('请写明这一档的固定金额；免费写 0。', 'Write the flat amount of the tier; 0 if it is free.')
        : text('请写明单价或固定金额；免费写 0。', 'Write a rate or a flat amount; 0 if it is free.')
    return [{ document, pointer: pointer('charge', 'model', 'tiers', position), what, fix }]
  })
  return [...unpriced, ...gapBeforeRepetition({ price, model })]
}

function gapBeforeRepetition({ price, model }: Tiered): readonly Finding[] {
  const last = model.tiers.at(-1)?.upTo
  const [end, repeatEvery] = [parseDecimal(last ?? ''), parseDecimal(repetitionOf(model) ?? '')]
  if (end === null || repeatEvery === null || compareRatios(end, repeatEvery) >= 0) return []
  return [
    {
      document: { kind: price.kind, id: price.id },
      pointer: pointer('charge', 'model', 'tiers', model.tiers.length - 1, 'upTo'),
      what: text(
        `“${price.id}”的最后一档到 ${last} 为止，而阶梯到 ${repetitionOf(model)} 才重新开始。`,
        `The last tier of "${price.id}" ends at ${last}, but the tiers begin anew only at ${repetitionOf(model)}.`,
      ),
      fix: text('请让最后一档到循环处结束。', 'Let the last tier end where the tiers begin anew.'),
      witness: { quantity: repetitionOf(model)! },
    },
  ]
}
