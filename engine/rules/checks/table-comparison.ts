import type { Check, Finding } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { nameOf, rulesOf } from '../compile-rules.js'
import { judgeTableComparison } from '../judge-comparison.js'
import { misfitFix, misfitSentence } from '../misfit-sentence.js'
import { fewSuggestions, suggestionsPerCheck } from '../suggest.js'
import { unsuitableWording } from '../unsuitable-wording.js'
import { authoredTableComparisons, exampleComparing } from './table-comparisons.js'

/** A comparison with what a decision table decides, with an operator or value that its outcomes don't have. */
export const tableComparison: Check = {
  code: 'rules/table-comparison',
  severity: 'error',
  why: text(
    '结果不会是这样的取值，规则会悄悄放过或拦下所有人。',
    'No outcome is like that, so the rule would silently let everybody or nobody through.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    const suggest = fewSuggestions(suggestionsPerCheck)
    return authoredTableComparisons(draft).flatMap(({ document, pointer, comparison }) => {
      const name = nameOf(rules, { kind: 'decisionTable', id: comparison.table })
      return judgeTableComparison(rules, comparison).map((unsuitable): Finding => {
        const at = { document: { kind: document.kind, id: document.id }, pointer: pointer + unsuitable.pointer }
        return unsuitable.kind === 'misfit'
          ? { ...at, what: misfitSentence(name, unsuitable.misfit), fix: misfitFix(unsuitable.misfit, suggest) }
          : { ...at, ...unsuitableWording(name, comparison.operator, unsuitable) }
      })
    })
  },
  examples: {
    sound: exampleComparing('young'),
    unsound: exampleComparing('yuong'),
  },
}
