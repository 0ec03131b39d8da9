import { type Check, pointer } from '../../model/check.js'
import { contextWords } from '../../rules/checks/decision-findings.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'
import { exampleWithTax } from './example.js'
import { judgeTax } from './judge-tax.js'

/** Something is sold at a place, or at a time, for which its tax category has no rate. */
export const taxRateGap: Check = {
  code: 'price/tax-rate-gap',
  severity: 'error',
  why: text(
    '这样的客户能订购，却没有税率，订单会被拒绝；没有税率不等于免税。',
    'Such a customer may order and finds no price, since a missing rate is no freedom from tax.',
  ),
  find: (draft) =>
    judgeTax(draft).flatMap(({ category: { id }, position, gaps }) =>
      gaps.map(({ offering, carrier, price, facts, at }) => {
        const words = contextWords(rulesOf(draft), facts)
        const where = Object.keys(facts).length === 0 ? text('', '') : text(`，${words['zh-CN']}`, ` and ${words.en}`)
        const when = at === undefined ? text('', '') : text(`，时刻为 ${at}`, ` at ${at}`)
        return {
          document: { kind: 'catalog' as const, id: draft.all('catalog')[0]!.id },
          pointer: pointer('tax', 'categories', position, 'rates'),
          what: text(
            `税目“${id}”在这样的情形下没有税率，而“${price}”要收取：订购“${offering}”${when['zh-CN']}${where['zh-CN']}。`,
            `The tax category "${id}" has no rate for "${price}" where "${offering}" is ordered${when.en}${where.en}.`,
          ),
          fix: text(
            '请补上这里的税率，或写一个不限地点的税率；免税写 0。',
            'Add a rate that holds there, or one without a place; write 0 for what is free of tax.',
          ),
          witness: {
            category: id,
            offering,
            carrier,
            price,
            facts: facts as JsonValue,
            ...(at === undefined ? {} : { at }),
          },
        }
      }),
    ),
  examples: {
    sound: exampleWithTax([{ percent: '6' }, { percent: '9', place: 'north' }], south()),
    unsound: exampleWithTax([{ percent: '9', place: 'north' }], south()),
  },
}

function south() {
  return { kind: 'place', id: 'south', name: text('南省', 'South'), level: 'province', parent: 'cn' }
}
