import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithTable } from './example.js'
import { rowFindings } from './table-findings.js'

const dimensions = [{ id: 'age', fact: 'customer.age', match: 'range' }]
const hitPolicy = { kind: 'priority' }
const young = { id: 'young', when: { age: { to: 26 } }, currency: 'CNY', amount: '5.00', priority: 1 }

/** A row without priority in a table whose rows are chosen by priority, or with one where it plays no part. */
export const rowPriority: Check = {
  code: 'price/row-priority',
  severity: 'error',
  why: text(
    '优先级缺失或不起作用时，作者以为的顺序并不成立。',
    'Without a priority that counts, the order that the author has in mind does not hold.',
  ),
  find: (draft) =>
    rowFindings(draft, ({ id, priority }, table) => {
      const counts = table.hitPolicy.kind === 'priority' || table.hitPolicy.kind === 'collect'
      if (counts === (priority !== undefined)) return []
      return [
        counts
          ? {
              what: text(
                `“${table.id}”按优先级取行，而“${id}”行没有优先级。`,
                `"${table.id}" chooses rows by priority, but row "${id}" has none.`,
              ),
              fix: text('请给这一行一个不重复的优先级。', 'Give the row a priority that no other row has.'),
            }
          : {
              steps: ['priority'],
              what: text(
                `“${table.id}”不按优先级取行，“${id}”行的优先级不起作用。`,
                `"${table.id}" does not choose rows by priority, so that of row "${id}" plays no part.`,
              ),
              fix: text(
                '请删除优先级，或者改用 priority 或 collect 命中规则。',
                'Remove the priority, or use the hit policy "priority" or "collect".',
              ),
            },
      ]
    }),
  examples: {
    sound: exampleWithTable({
      dimensions,
      hitPolicy,
      rows: [young, { id: 'all', when: {}, currency: 'CNY', amount: '9.00', priority: 2 }],
    }),
    unsound: exampleWithTable({ dimensions, hitPolicy, rows: [young, { id: 'all', when: {}, currency: 'CNY', amount: '9.00' }] }),
  },
}
