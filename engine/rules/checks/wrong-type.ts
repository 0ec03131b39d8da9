import type { Check, Finding } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { type AuthoredComparison, authoredComparisons } from '../authored-comparisons.js'
import { type CompiledRules, rulesOf } from '../compile-rules.js'
import { judgeComparison, type Unsuitable } from '../judge-comparison.js'
import { findingsOfMisfits } from '../misfit-findings.js'
import { unsuitableWording } from '../unsuitable-wording.js'
import { exampleWithLine } from './example.js'

/** A comparison whose operator or value doesn't suit the type of its fact. */
export const wrongType: Check = {
  code: 'rules/wrong-type',
  severity: 'error',
  why: text(
    '类型不符的比较对任何客户都不成立，规则会悄悄失效。',
    'A comparison of the wrong type holds for nobody, and the rule would fail without a word.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    const unsuitable = authoredComparisons(draft).flatMap((authored) =>
      judgeComparison(rules, authored.comparison).flatMap((judged) => (judged.kind === 'misfit' ? [] : [finding(rules, authored, judged)])),
    )
    return [...unsuitable, ...findingsOfMisfits(draft, ['wrong-type', 'no-such-day', 'no-such-moment', 'broken-text'])]
  },
  examples: {
    sound: exampleWithLine({ eligibility: { fact: 'customer.marketSegment', operator: 'contains', value: 'home' } }),
    unsound: exampleWithLine({ eligibility: { fact: 'customer.marketSegment', operator: 'equal', value: 'home' } }),
  },
}

function finding(
  rules: CompiledRules,
  authored: AuthoredComparison,
  unsuitable: Exclude<Unsuitable, { readonly kind: 'misfit' }>,
): Finding {
  const { document, pointer, comparison } = authored
  return {
    document: { kind: document.kind, id: document.id },
    pointer: pointer + unsuitable.pointer,
    ...unsuitableWording(rules.facts.get(comparison.fact)?.name ?? text(comparison.fact, comparison.fact), comparison.operator, unsuitable),
  }
}
