import type { Check, Finding } from '../../model/check.js'
import type { Comparison } from '../../model/fact.js'
import { text } from '../../values/localized-text.js'
import { type AuthoredComparison, authoredComparisons } from '../authored-comparisons.js'
import { type CompiledRules, compileRules } from '../compile-rules.js'
import { judgeComparison, type Unsuitable } from '../judge-comparison.js'
import { findingsOfMisfits } from '../misfit-findings.js'
import { listed, quoted } from '../wording.js'
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
    const rules = compileRules(draft)
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
    ...wordingOf(rules, comparison, unsuitable),
  }
}

function wordingOf(rules: CompiledRules, { fact, operator }: Comparison, unsuitable: Exclude<Unsuitable, { readonly kind: 'misfit' }>) {
  if (unsuitable.kind === 'operator') {
    const name = rules.facts.get(fact)?.name ?? text(fact, fact)
    const suitable = listed(unsuitable.suitable.map(quoted), unsuitable.suitable.length)
    return {
      what: text(`“${name['zh-CN']}”的类型不能用“${operator}”比较。`, `"${name.en}" is of a type that "${operator}" can't compare.`),
      fix: text(`请改用以下运算符之一：${suitable['zh-CN']}。`, `Use one of these operators: ${suitable.en}.`),
    }
  }
  return unsuitable.wanted === 'list'
    ? {
        what: text(`“${operator}”须与取值列表比较。`, `"${operator}" compares with a list of values.`),
        fix: text('请把取值写成列表，例如 ["shop"]。', 'Write the value as a list, such as ["shop"].'),
      }
    : {
        what: text(`“${operator}”须与单个取值比较。`, `"${operator}" compares with a single value.`),
        fix: text('请只写一个取值，不要写成列表。', 'Write one value instead of a list.'),
      }
}
