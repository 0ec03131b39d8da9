import { type Check, pointer } from '../../model/check.js'
import type { Document } from '../../model/document.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { contextWords } from '../../rules/checks/decision-findings.js'
import { rulesOf } from '../../rules/compile-rules.js'
import { listed, quoted } from '../../rules/wording.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'

import { chargeGaps } from './price-gaps.js'

/** Every charge of an offering has a condition, and somebody who may order it meets none of them. */
export const priceGap: Check = {
  code: 'price/price-gap',
  severity: 'warning',
  why: text(
    '这样的客户能订购，却不用交任何固定费用，没有人说过应当免费。',
    'Such a customer may order and owes nothing for having it, although nobody said that it is free.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    return chargeGaps(draft).map(({ carrier, prices, isPaidByUse, offering, facts, at }) => {
      const names = listed(prices.map(({ id }) => quoted(id)))
      const context = contextWords(rules, facts)
      const and = (words: string, sign: string) => (words === '' ? '' : `${sign}${words}`)
      const ordered = text(`订购“${offering}”${and(context['zh-CN'], '，')}`, `"${offering}" is ordered${and(context.en, ' and ')}`)
      return {
        document: { kind: carrier.kind, id: carrier.id },
        pointer: pointer('prices'),
        what: isPaidByUse
          ? text(
              `${ordered['zh-CN']}时，“${carrier.id}”没有用量就不收任何费用：${names['zh-CN']}的条件都不满足。`,
              `Where ${ordered.en}, nothing is charged for "${carrier.id}" without use: no condition of ${names.en} holds.`,
            )
          : text(
              `${ordered['zh-CN']}时，“${carrier.id}”没有任何费用：${names['zh-CN']}的条件都不满足。`,
              `Where ${ordered.en}, "${carrier.id}" costs nothing: no condition of ${names.en} holds.`,
            ),
        fix: text(
          '请补全条件；若这类客户确实免费，请写一个为 0 的价格；若不卖给他们，请写入 eligibility。',
          'Let the conditions cover it; if it is meant to be free, say so with a price of 0; if it is not for them, with "eligibility".',
        ),
        witness: {
          offering,
          carrier: carrier.id,
          prices: prices.map(({ id }) => id),
          facts: facts as JsonValue,
          ...(at === undefined ? {} : { at }),
        },
      }
    })
  },
  examples: { sound: twoFees('greaterThanInclusive'), unsound: twoFees('greaterThan') },
}

/** The line for two prices by age: below 18 years, and from there on or above. */
function twoFees(operator: 'greaterThan' | 'greaterThanInclusive'): readonly Document[] {
  const [line, fee] = ['productOffering', 'productOfferingPrice'].map((kind) => exampleCatalog().find((one) => one.kind === kind))
  return exampleCatalog(
    { ...line, prices: ['line-monthly', 'line-grown'] },
    { ...fee, when: { fact: 'customer.age', operator: 'lessThan', value: 18 } },
    { ...fee, id: 'line-grown', when: { fact: 'customer.age', operator, value: 18 } },
  )
}
