import type { Finding } from '../model/check.js'
import type { CatalogDraft } from '../model/draft.js'
import { text } from '../values/localized-text.js'
import { authoredComparisons } from './authored-comparisons.js'
import { compileRules } from './compile-rules.js'
import type { Misfit } from './fact-type.js'
import { judgeComparison } from './judge-comparison.js'
import { misfitFix, misfitSentence } from './misfit-sentence.js'
import { fewSuggestions, suggestionsPerCheck } from './suggest.js'

/** A finding for every comparison with a value that doesn't fit its fact in one of these ways. */
export function findingsOfMisfits(draft: CatalogDraft, kinds: readonly Misfit['kind'][]): readonly Finding[] {
  const rules = compileRules(draft)
  const suggest = fewSuggestions(suggestionsPerCheck)
  return authoredComparisons(draft).flatMap(({ document, pointer, comparison }) =>
    judgeComparison(rules, comparison).flatMap((unsuitable) => {
      if (unsuitable.kind !== 'misfit' || !kinds.includes(unsuitable.misfit.kind)) return []
      const name = rules.facts.get(comparison.fact)?.name ?? text(comparison.fact, comparison.fact)
      const { misfit } = unsuitable
      return [
        {
          document: { kind: document.kind, id: document.id },
          pointer: pointer + unsuitable.pointer,
          what: misfitSentence(name, misfit),
          fix: misfitFix(misfit, suggest),
        },
      ]
    }),
  )
}
