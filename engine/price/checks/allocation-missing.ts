import { type Check, pointer } from '../../model/check.js'
import { contextWords } from '../../rules/checks/decision-findings.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'
import { discount, exampleWithPrices, oneTime, yuan } from './example.js'
import { sharedAmounts } from './shared-amounts.js'

/** An amount changes several charges together, and nobody said how they share it. */
export const allocationMissing: Check = {
  code: 'price/allocation-missing',
  severity: 'error',
  why: text(
    '按金额、按数量还是平均分摊，各项费用、税和退款都不同。',
    'By cost, by units or equally: each gives other amounts to lines, to their tax, and to what is given back when one of them ends.',
  ),
  find: (draft) =>
    sharedAmounts(draft).flatMap(({ alteration, root, lines, order }) => {
      if (order === null) return []
      const { facts, at } = order
      const [first, second] = lines
      const isForSome = Object.keys(facts).length > 0
      const context = contextWords(rulesOf(draft), facts)
      const where = isForSome ? text(`（${context['zh-CN']}）`, ` where ${context.en}`) : text('', '')
      return [
        {
          document: { kind: alteration.kind, id: alteration.id },
          pointer: pointer('charge', 'effect'),
          what: text(
            `“${alteration.id}”的金额由多项费用分摊，例如“${first.price.id}”和“${second.price.id}”${where['zh-CN']}，却没有说怎样分摊。`,
            `Several charges share the amount of "${alteration.id}", such as "${first.price.id}" and "${second.price.id}"${where.en}, and nothing says how.`,
          ),
          fix: text(
            '请写明 allocation：amount 按金额，quantity 按数量，equal 平均，each 为每项费用的每个单位各调整这么多。',
            'Say with "allocation": "amount" by what they cost, "quantity" by their units, "equal", or "each" for all of it on every unit of every line.',
          ),
          witness: {
            offering: root,
            lines: lines.map(({ item, price }) => ({ path: item.path, offering: item.offering.id, price: price.id })),
            ...(isForSome ? { facts: facts as JsonValue } : {}),
            ...(at === undefined ? {} : { at }),
          },
        },
      ]
    }),
  examples: {
    sound: exampleWithPrices({ setup: oneTime('50.00'), sim: oneTime('10.00'), welcome: fifteenOff({ allocation: 'amount' }) }),
    unsound: exampleWithPrices({ setup: oneTime('50.00'), sim: oneTime('10.00'), welcome: fifteenOff({}) }),
  },
}

function fifteenOff(more: object): object {
  return discount({ kind: 'amountOff', amounts: yuan('15.00'), ...more }, { target: { scope: 'item', charge: 'oneTime' } })
}
