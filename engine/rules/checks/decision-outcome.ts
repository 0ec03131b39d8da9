import type { Check } from '../../model/check.js'
import type { DecisionTable } from '../../model/decision-table.js'
import type { FactValue } from '../../values/fact-value.js'
import { text } from '../../values/localized-text.js'
import { type CompiledRules, rulesOf } from '../compile-rules.js'
import { readOne } from '../fact-type.js'
import { misfitFix, misfitSentence } from '../misfit-sentence.js'
import { fewSuggestions, type Suggest, suggestionsPerCheck } from '../suggest.js'
import { type DecisionFault, decisionFindings, exampleWithDecision } from './decision-findings.js'

/** A row, or `otherwise`, decides on something that is not an outcome of its table. */
export const decisionOutcome: Check = {
  code: 'rules/decision-outcome',
  severity: 'error',
  why: text('没有条件能与不属于结果类型的结果相比较。', 'No condition could compare an outcome that is not of the declared type.'),
  find: (draft) => {
    const rules = rulesOf(draft)
    const suggest = fewSuggestions(suggestionsPerCheck)
    return decisionFindings(draft, function* (table) {
      if (table.outcome.kind === 'set') yield setOutcome(table)
      if (table.otherwise !== undefined) yield* misfits(rules, suggest, table, table.otherwise, ['otherwise'])
      for (const [row, { outcome }] of table.rows.entries()) yield* misfits(rules, suggest, table, outcome, ['rows', row, 'outcome'])
    })
  },
  examples: {
    sound: exampleWithDecision({}),
    unsound: exampleWithDecision({ otherwise: 'standrad' }),
  },
}

function setOutcome({ id }: DecisionTable): DecisionFault {
  return {
    steps: ['outcome', 'kind'],
    what: text(
      `“${id}”的结果类型是一组选项，而每行只给出一个结果。`,
      `The outcome of "${id}" is a set, but each row decides on one value.`,
    ),
    fix: text(
      '请把结果类型改为 choice；要得到一组结果，请用 collect 命中规则。',
      'Make the outcome a choice; to gather several outcomes, use the hit policy "collect".',
    ),
  }
}

function misfits(
  rules: CompiledRules,
  suggest: Suggest,
  { id, name, outcome }: DecisionTable,
  value: FactValue,
  steps: DecisionFault['steps'],
): readonly DecisionFault[] {
  const read = readOne(rules, outcome, value)
  if (read.kind === 'value') return []
  const what = misfitSentence(name, read.misfit)
  return [
    {
      steps,
      what: text(`“${id}”的结果不合类型：${what['zh-CN']}`, `An outcome of "${id}" is not of its type: ${what.en}`),
      fix: misfitFix(read.misfit, suggest),
    },
  ]
}
