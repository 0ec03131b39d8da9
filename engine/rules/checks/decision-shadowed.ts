import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { coveredFault, exampleWithDecision, judgedFindings } from './decision-findings.js'

const hitPolicy = { kind: 'priority' }
const north = { id: 'north', when: { place: 'north' }, outcome: 'standard' }
const town = { id: 'town', when: { place: 'north-town', age: { lessThan: 26 } }, outcome: 'young' }

/** A row that never decides, because rows with lower priority numbers hold wherever it does. */
export const decisionShadowed: Check = {
  code: 'rules/decision-shadowed',
  severity: 'error',
  why: text(
    '作者写下的规则永远轮不到，客户得到的是别的结果。',
    'The author wrote a rule that never has its turn, and customers get another outcome.',
  ),
  find: (draft) =>
    judgedFindings(draft, ({ shadowed }, table) =>
      shadowed.map((covered) =>
        coveredFault(table, covered, ({ row, by }) => ({
          what: text(
            `“${table.id}”的${row['zh-CN']}行永远轮不到：凡是它成立的地方，优先的${by['zh-CN']}行都已成立。`,
            `Row ${row.en} of "${table.id}" never decides: wherever it holds, so does ${by.en} with a lower priority number.`,
          ),
          fix: text('请给它更小的优先级数字，或者删除它。', 'Give it a lower priority number, or remove it.'),
        })),
      ),
    ),
  examples: {
    sound: exampleWithDecision({
      hitPolicy,
      rows: [
        { ...town, priority: 1 },
        { ...north, priority: 2 },
      ],
    }),
    unsound: exampleWithDecision({
      hitPolicy,
      rows: [
        { ...town, priority: 2 },
        { ...north, priority: 1 },
      ],
    }),
  },
}
