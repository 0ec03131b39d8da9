import type { Check } from '../../model/check.js'
import type { TableComparison } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import { text } from '../../values/localized-text.js'
import { type CompiledRules, nameOf, rulesOf } from '../compile-rules.js'
import { judgeTableComparison } from '../judge-comparison.js'
import { satisfyingOutcomes } from '../tables/weigh-table.js'
import { valueOfType } from '../value-name.js'
import { exampleWithDecision } from './decision-findings.js'
import { authoredTableComparisons, exampleComparing } from './table-comparisons.js'

/** A comparison with an outcome that no row of the decision table gives. */
export const undecidedValue: Check = {
  code: 'rules/undecided-value',
  severity: 'warning',
  why: text(
    '表中没有一行给出这个结果，比较的结果对所有客户都一样。',
    'No row decides on this outcome, so the comparison comes out the same for every customer.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    return authoredTableComparisons(draft).flatMap(({ document, pointer, comparison }) => {
      if (judgeTableComparison(rules, comparison).length > 0) return []
      const table = rules.tables.get(comparison.table)
      if (table === undefined) return []
      return neverDecided(rules, comparison).map(({ value, at }) => {
        const [name, shown] = [nameOf(rules, { kind: 'decisionTable', id: comparison.table }), valueOfType(rules, table.outcome, value)]
        return {
          document: { kind: document.kind, id: document.id },
          pointer: pointer + at,
          what: text(
            `“${name['zh-CN']}”没有任何一行的结果符合“${comparison.operator}”${shown['zh-CN']}。`,
            `No row of "${name.en}" decides on an outcome for which "${comparison.operator}" ${shown.en} could hold.`,
          ),
          fix: text(
            '请改用表中已有的结果，或者在表中补上这样的行。',
            'Use an outcome that the table has, or add a row that decides on it.',
          ),
        }
      })
    })
  },
  examples: {
    sound: exampleComparing('young'),
    unsound: exampleWithDecision(
      { rows: [] },
      {
        kind: 'condition',
        id: 'for-the-young',
        name: text('面向青年', 'For the young'),
        condition: { table: 'line-class', operator: 'in', value: ['standard', 'young'] },
      },
    ),
  },
}

/** The wanted values that no outcome compares with; each value of a list by itself. */
function neverDecided(rules: CompiledRules, comparison: TableComparison): readonly { readonly value: FactValue; readonly at: string }[] {
  const table = rules.tables.get(comparison.table)!
  const { operator, value } = comparison
  const isDecided = (one: TableComparison) => satisfyingOutcomes(rules, table, one).length > 0
  if (typeof value !== 'object') return isDecided(comparison) ? [] : [{ value, at: '/value' }]
  return value.flatMap((one, i) => (isDecided({ ...comparison, operator, value: [one] }) ? [] : [{ value: one, at: `/value/${i}` }]))
}
