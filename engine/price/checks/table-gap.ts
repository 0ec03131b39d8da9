import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithTable } from './example.js'
import { gapFindings } from './gap-findings.js'

const dimensions = [
  { id: 'place', fact: 'place.id', match: 'within' },
  { id: 'age', fact: 'customer.age', match: 'range' },
]
const hitPolicy = { kind: 'specific', order: ['age', 'place'] }
const young = { id: 'young', when: { age: { to: 26 } }, currency: 'CNY', amount: '10.00' }
const older = (from: number) => ({ id: 'older', when: { place: 'cn', age: { from } }, currency: 'CNY', amount: '20.00' })

/** No row of a table holds for somebody who can order what the price is for. */
export const tableGap: Check = {
  code: 'price/table-gap',
  severity: 'error',
  why: text('这样的客户能订购，却查不到价格，订单会被拒绝。', 'Such a customer may order and finds no price, so the order is refused.'),
  find: (draft) =>
    gapFindings(
      draft,
      ({ hole, isBound }) => hole === null && !isBound,
      ({ id }, _gap, context) => ({
        what: text(`“${id}”没有任何一行适用于这样的情形：${context['zh-CN']}。`, `No row of "${id}" holds where ${context.en}.`),
        fix: text(
          '请补上这样的行；若这类客户不适用该价格，请在价格的 when 中写明。',
          'Add a row for it; if the price is not for such customers, say so in its "when".',
        ),
      }),
    ),
  examples: {
    sound: exampleWithTable({ dimensions, hitPolicy, rows: [young, older(26)] }),
    unsound: exampleWithTable({ dimensions, hitPolicy, rows: [young, older(27)] }),
  },
}
