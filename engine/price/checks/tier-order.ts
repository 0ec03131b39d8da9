import { type Check, type Finding, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { compareRatios, parseDecimal, zero } from '../../values/ratio.js'
import { exampleWithPrices, tiered, yuan } from './example.js'
import { repetitionOf, type Tiered, tieredCharges } from './tiered-charges.js'

const tiers = (first: string, second: string) => [
  { upTo: first, rate: yuan('0.30') },
  { upTo: second, rate: yuan('0.20') },
  { rate: yuan('0.10') },
]

/** Tiers that don't rise: one ends at or before the one below it, comes after a tier without end, or beyond the repetition. */
export const tierOrder: Check = {
  code: 'price/tier-order',
  severity: 'error',
  why: text('阶梯不递增时，部分使用量会落入错误的档位。', 'Where tiers do not rise, some use falls into the wrong tier.'),
  find: (draft) => tieredCharges(draft).flatMap(disorder),
  examples: {
    sound: exampleWithPrices({ data: tiered('graduated', tiers('100', '500')) }),
    unsound: exampleWithPrices({ data: tiered('graduated', tiers('500', '100')) }),
  },
}

function disorder({ price, model }: Tiered): readonly Finding[] {
  const document = { kind: price.kind, id: price.id }
  const repeatEvery = parseDecimal(repetitionOf(model) ?? '')
  return model.tiers.flatMap((tier, position) => {
    const below = position === 0 ? zero : parseDecimal(model.tiers[position - 1]!.upTo ?? '')
    const end = tier.upTo === undefined ? null : parseDecimal(tier.upTo)
    const isAfterOpenEnd = position > 0 && below === null
    const rises = end === null || (below !== null && compareRatios(end, below) > 0)
    const isBeyond = end !== null && repeatEvery !== null && compareRatios(end, repeatEvery) > 0
    if (!isAfterOpenEnd && rises && !isBeyond) return []
    return [
      {
        document,
        pointer: pointer('charge', 'model', 'tiers', position),
        what: text(
          `“${price.id}”的第 ${position + 1} 档没有接在前一档之后。`,
          `Tier ${position + 1} of "${price.id}" does not follow the one before it.`,
        ),
        fix: isBeyond
          ? text('请让阶梯在循环之内结束。', 'End the tier within the repetition.')
          : text(
              '请由低到高写出各档，只有最后一档可以没有上限。',
              'Write the tiers from the lowest up; only the last one may lack an end.',
            ),
      },
    ]
  })
}
