import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { decisionFindings, exampleWithDecision, rowFaults } from './decision-findings.js'

const young = { id: 'young', when: { age: { lessThan: 26 } }, outcome: 'young', priority: 1 }
const north = { id: 'north', when: { place: 'north' }, outcome: 'standard' }
const hitPolicy = { kind: 'priority' }

/** A row without a priority of its own where priorities decide, or with one where they don't. */
export const decisionPriority: Check = {
  code: 'rules/decision-priority',
  severity: 'error',
  why: text(
    '优先级缺失、重复或不起作用时，作者以为的顺序并不成立。',
    'Without a priority of its own that counts, a row does not stand where its author has it in mind.',
  ),
  find: (draft) =>
    decisionFindings(draft, (table) => {
      const counts = table.hitPolicy.kind === 'priority'
      const owners = new Map<number, string>()
      return rowFaults(table, function* ({ id, priority }) {
        const where = `“${table.id}”的“${id}”行`
        if (priority === undefined) {
          if (!counts) return
          yield {
            steps: [],
            what: text(
              `“${table.id}”按优先级决定，而“${id}”行没有优先级。`,
              `"${table.id}" decides by priority, but row "${id}" has none.`,
            ),
            fix: text('请给这一行一个不重复的优先级。', 'Give the row a priority that no other row has.'),
          }
        } else if (!counts) {
          yield {
            steps: ['priority'],
            what: text(
              `${where}写了优先级，但这张表不按优先级决定。`,
              `Row "${id}" of "${table.id}" has a priority, but the table does not decide by it.`,
            ),
            fix: text('请删除优先级，或者改用 priority 命中规则。', 'Remove the priority, or use the hit policy "priority".'),
          }
        } else if (owners.has(priority)) {
          const other = owners.get(priority)!
          yield {
            steps: ['priority'],
            what: text(
              `${where}与“${other}”行的优先级都是 ${priority}。`,
              `Rows "${id}" and "${other}" of "${table.id}" both have the priority ${priority}.`,
            ),
            fix: text('请给这一行一个不重复的优先级。', 'Give the row a priority that no other row has.'),
          }
        } else owners.set(priority, id)
      })
    }),
  examples: {
    sound: exampleWithDecision({ hitPolicy, rows: [young, { ...north, priority: 2 }] }),
    unsound: exampleWithDecision({ hitPolicy, rows: [young, { ...north, priority: 1 }] }),
  },
}
