import { type Check, type Finding, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices, tiered, yuan } from './example.js'
import { repetitionOf, type Tiered, tieredCharges } from './tiered-charges.js'

const dropped = (last: object) => tiered('graduated', [{ upTo: '100', rate: yuan('0.30') }, last], { onOverflow: 'drop' })

/** What becomes of use beyond the last tier is declared where there is none, or where nothing of it can be dropped. */
export const overflowUnused: Check = {
  code: 'price/overflow-unused',
  severity: 'error',
  why: text(
    '没有效果的约定会让人误以为超出部分另有处理。',
    'A word without effect makes believe that use beyond some end is treated in another way.',
  ),
  find: (draft) => tieredCharges(draft).flatMap(unused),
  examples: {
    sound: exampleWithPrices({ data: dropped({ upTo: '500', rate: yuan('0.20') }) }),
    unsound: exampleWithPrices({ data: dropped({ rate: yuan('0.20') }) }),
  },
}

function unused({ price, model }: Tiered): readonly Finding[] {
  if (model.onOverflow === undefined) return []
  const isOpen = model.tiers.at(-1)?.upTo === undefined || repetitionOf(model) !== undefined
  const isDroppedByOther = model.onOverflow === 'drop' && model.tierBy.kind === 'metric'
  if (!isOpen && !isDroppedByOther) return []
  return [
    {
      document: { kind: price.kind, id: price.id },
      pointer: pointer('charge', 'model', 'onOverflow'),
      what: isOpen
        ? text(`“${price.id}”的最后一档没有上限，不会有超出部分。`, `The tiers of "${price.id}" have no end, so nothing is beyond them.`)
        : text(
            `“${price.id}”按另一计量项定档，超出时无法只舍去一部分用量。`,
            `The tiers of "${price.id}" go by another metric, so that no part of the use is beyond them.`,
          ),
      fix: isOpen
        ? text('请删除 onOverflow，或者给最后一档写上限。', 'Remove "onOverflow", or end the last tier.')
        : text('请改为 lastTier 或 refuse。', 'Let it be "lastTier" or "refuse".'),
    },
  ]
}
