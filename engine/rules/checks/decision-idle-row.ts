import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { coveredFault, exampleWithDecision, judgedFindings } from './decision-findings.js'

const hitPolicy = { kind: 'collect' }
const young = { id: 'young', when: { age: { lessThan: 26 } }, outcome: 'young' }

/** A row of a table that collects outcomes, and others give the same outcome wherever it holds. */
export const decisionIdleRow: Check = {
  code: 'rules/decision-idle-row',
  severity: 'warning',
  why: text('多余的行什么也不改变，却要有人维护。', 'A row that changes nothing still has to be looked after.'),
  find: (draft) =>
    judgedFindings(draft, ({ idle }, table) =>
      idle.map((covered) =>
        coveredFault(table, covered, ({ row, by }) => ({
          what: text(
            `“${table.id}”的${row['zh-CN']}行没有作用：凡是它成立的地方，${by['zh-CN']}行已经给出同样的结果。`,
            `Row ${row.en} of "${table.id}" adds nothing: wherever it holds, ${by.en} gives the same outcome.`,
          ),
          fix: text('请删除它，或者检查它的单元格和结果。', 'Remove it, or look at its cells and outcome again.'),
        })),
      ),
    ),
  examples: {
    sound: exampleWithDecision({ hitPolicy, rows: [young, { id: 'town', when: { place: 'north-town' }, outcome: 'young' }] }),
    unsound: exampleWithDecision({
      hitPolicy,
      rows: [young, { id: 'town', when: { place: 'north-town', age: { lessThanInclusive: 25 } }, outcome: 'young' }],
    }),
  },
}
