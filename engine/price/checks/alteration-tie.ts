import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { alterationsThatMeet } from './alterations-together.js'
import { discount, exampleWithPrices, yuan } from './example.js'

const tenth = discount({ kind: 'percentOff', percent: '10' })

/** Two alterations of one stage and group have one priority. */
export const alterationTie: Check = {
  code: 'price/alteration-tie',
  severity: 'error',
  why: text(
    '先打折还是先减额，结果不同；优先级相同就无法决定。',
    'A percentage before or after an amount gives another price, and equal priorities leave open which comes first.',
  ),
  find: (draft) =>
    alterationsThatMeet(draft, ({ stage, group, priority }) => `${stage} ${priority} ${group}`).map(({ first, second, witness }) => ({
      document: { kind: second.kind, id: second.id },
      pointer: pointer('charge', 'priority'),
      what: text(
        `“${second.id}”和“${first.id}”在同一阶段、同一组内优先级相同。`,
        `"${second.id}" and "${first.id}" have one priority in one stage and group.`,
      ),
      fix: text('请给它们不同的优先级，或者放入不同的阶段。', 'Give them different priorities, or put them into different stages.'),
      witness: { ...witness, prices: [first.id, second.id] },
    })),
  examples: {
    sound: exampleWithPrices({ tenth, fixed: discount({ kind: 'amountOff', amounts: yuan('2.00') }, { priority: 2 }) }),
    unsound: exampleWithPrices({ tenth, fixed: discount({ kind: 'amountOff', amounts: yuan('2.00') }) }),
  },
}
