import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { contextWords, type DecisionFault, exampleWithDecision, jsonFacts, judgedFindings, rowPosition } from './decision-findings.js'

const young = { id: 'young', when: { age: { lessThan: 26 } }, outcome: 'young' }

/**
 * Two rows of a table whose rows must not overlap hold for one customer, or could for all that can be proven: nothing
 * would say which of them decides.
 */
export const decisionOverlap: Check = {
  code: 'rules/decision-overlap',
  severity: 'error',
  why: text(
    '同一个客户会得到两个结果，各个渠道可能各取其一。',
    'One customer would get two outcomes, and every channel could take another one.',
  ),
  find: (draft) =>
    judgedFindings(draft, ({ overlaps, unproven }, table, rules) => [
      ...(unproven.includes('overlap') && table.rows.length > 1 ? [tooInterlocked(table.id)] : []),
      ...overlaps.map(({ rows, facts }) => {
        const [first, second] = rows.toSorted((left, right) => rowPosition(table, left) - rowPosition(table, right)) as [string, string]
        const context = contextWords(rules, facts)
        return {
          steps: ['rows', rowPosition(table, second)],
          what: text(
            `“${table.id}”的“${second}”行和“${first}”行会同时成立，例如：${context['zh-CN']}。`,
            `Rows "${second}" and "${first}" of "${table.id}" hold together, such as where ${context.en}.`,
          ),
          fix: text(
            '请修改其中一行的单元格，或者改用 priority 命中规则。',
            'Change the cells of one of the rows, or let the hit policy "priority" decide.',
          ),
          witness: { rows: [first, second], facts: jsonFacts(facts) },
        }
      }),
    ]),
  examples: {
    sound: exampleWithDecision({
      rows: [young, { id: 'north', when: { place: 'north', age: { greaterThanInclusive: 26 } }, outcome: 'standard' }],
    }),
    unsound: exampleWithDecision({ rows: [young, { id: 'north', when: { place: 'north' }, outcome: 'standard' }] }),
  },
}

function tooInterlocked(table: string): DecisionFault {
  return {
    steps: ['rows'],
    what: text(
      `“${table}”的行互相交错得太多，无法证明没有两行同时成立。`,
      `The rows of "${table}" interlock so much that it could not be proven that no two rows hold together.`,
    ),
    fix: text(
      '请拆分这张表，让各行在相同的维度上取值，或者改用 priority 命中规则。',
      'Split the table, let its rows fill the same dimensions, or let the hit policy "priority" decide.',
    ),
  }
}
