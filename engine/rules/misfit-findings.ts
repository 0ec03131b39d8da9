import type { Finding } from '../model/check.js'
import type { CatalogDraft } from '../model/draft.js'
import { text } from '../values/localized-text.js'
import { authoredComparisons } from './authored-comparisons.js'
import { rulesOf } from './compile-rules.js'
import type { Misfit } from './fact-type.js'
import { judgeComparison } from './judge-comparison.js'
import { misfitFix, misfitSentence } from './misfit-sentence.js'
import { fewSuggestions, suggestionsPerCheck } from './suggest.js'
import { filledComparisons } from './template-uses.js'

/** A finding for every comparison with a value that doesn't fit its fact in one of these ways; of a template, where it is used. */
export function findingsOfMisfits(draft: CatalogDraft, kinds: readonly Misfit['kind'][]): readonly Finding[] {
  const rules = rulesOf(draft)
  const suggest = fewSuggestions(suggestionsPerCheck)
  const authored = authoredComparisons(draft).map((one) => ({ ...one, pointer: `${one.pointer}/value` }))
  return [...authored, ...filledComparisons(draft, rules)].flatMap(({ document, pointer, comparison }) =>
    judgeComparison(rules, comparison).flatMap((unsuitable) => {
      if (unsuitable.kind !== 'misfit' || !kinds.includes(unsuitable.misfit.kind)) return []
      const name = rules.facts.get(comparison.fact)?.name ?? text(comparison.fact, comparison.fact)
      const { misfit } = unsuitable
      return [
        {
          document: { kind: document.kind, id: document.id },
          pointer: pointer + unsuitable.pointer.slice('/value'.length),
          what: misfitSentence(name, misfit),
          fix: misfitFix(misfit, suggest),
        },
      ]
    }),
  )
}
