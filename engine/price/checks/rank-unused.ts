import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { allowance, exampleWithPrices, usage, yuan } from './example.js'

const perMegabyte = usage({ kind: 'unit', rate: yuan('0.30') })
const ranked = (key: string) => ({
  data: perMegabyte,
  'data-included': allowance({ onExhausted: 'charge', overflow: 'data', consumption: { order: [key], rank: 2 } }),
})

/** An allowance has a rank, but its order of consumption never looks at ranks. */
export const rankUnused: Check = {
  code: 'price/rank-unused',
  severity: 'error',
  why: text(
    '写了次序却不按次序抵扣，作者会以为已经排好先后。',
    'A rank that decides nothing makes believe that it says which units are used up first.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) => {
      if (charge.kind !== 'allowance' || charge.consumption?.rank === undefined || charge.consumption.order.includes('rank')) return []
      return [
        {
          document: { kind, id },
          pointer: pointer('charge', 'consumption', 'rank'),
          what: text(`“${id}”写了次序，抵扣顺序却不看次序。`, `"${id}" has a rank, but its order of consumption does not look at ranks.`),
          fix: text('请在 order 中写 rank，或者删除次序。', 'Name "rank" in "order", or remove the rank.'),
          witness: { order: charge.consumption.order, rank: charge.consumption.rank },
        },
      ]
    }),
  examples: { sound: exampleWithPrices(ranked('rank')), unsound: exampleWithPrices(ranked('id')) },
}
