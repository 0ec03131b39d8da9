import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { alterationsThatMeet } from './alterations-together.js'
import { discount, exampleWithPrices, yuan } from './example.js'

const tenth = discount({ kind: 'percentOff', percent: '10' })

/** Alterations of one stage and group act by different modes. */
export const alterationMode: Check = {
  code: 'price/alteration-mode',
  severity: 'error',
  why: text(
    '同一组只能有一种叠加方式，否则无从得知优惠是叠加还是互斥。',
    'A group has one mode; with two, nobody could say whether its discounts add up or exclude each other.',
  ),
  find: (draft) =>
    alterationsThatMeet(draft, ({ stage, group }) => `${stage} ${group}`)
      .filter(({ first, second }) => first.charge.mode !== second.charge.mode)
      .map(({ first, second, witness }) => ({
        document: { kind: second.kind, id: second.id },
        pointer: pointer('charge', 'mode'),
        what: text(
          `“${second.id}”的叠加方式是 ${second.charge.mode}，同组的“${first.id}”却是 ${first.charge.mode}。`,
          `"${second.id}" acts by "${second.charge.mode}", but "${first.id}" of the same group by "${first.charge.mode}".`,
        ),
        fix: text('请统一叠加方式，或者放入不同的组。', 'Use one mode for both, or put them into different groups.'),
        witness: { ...witness, prices: [first.id, second.id] },
      })),
  examples: {
    sound: exampleWithPrices({ tenth, fixed: discount({ kind: 'amountOff', amounts: yuan('2.00') }, { priority: 2 }) }),
    unsound: exampleWithPrices({ tenth, fixed: discount({ kind: 'amountOff', amounts: yuan('2.00') }, { priority: 2, mode: 'additive' }) }),
  },
}
