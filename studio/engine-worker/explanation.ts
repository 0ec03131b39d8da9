import { explain } from '../../engine/ask/explain.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { QualifyRequest } from '../../engine/model/request.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import { changeSentences, decidingSentences } from '../../engine/rules/what-if/sentences.js'
import type { SmallestChange } from '../../engine/rules/what-if/smallest-change.js'
import type { OfferingId } from '../../engine/values/ids.js'
import type { ChangeStep, Explanation } from './protocol.js'

/** The engine's explanation, and the words that the screen draws of it. */
export function explanationOf(catalog: CompiledCatalog, request: QualifyRequest): Explanation {
  const { answer } = explain(catalog, request)
  if (answer.kind !== 'explanation') return { kind: 'refusal', refusal: answer }
  const { rules } = catalog
  const { offering, deciding, change } = answer
  const steps = changeSteps(rules, offering, change)
  const said = new Set(steps.map(({ sentence }) => sentence.en))
  return {
    kind: 'explanation',
    verdict: deciding.verdict,
    deciding: decidingSentences(rules, offering, deciding),
    decidingFacts: deciding.facts.map(({ fact }) => fact),
    change: change.kind,
    changeWords: changeSentences(rules, offering, change).filter(({ en }) => !said.has(en)),
    steps,
    fixedFacts: fixedFacts(change),
  }
}

/** Each smallest change by itself, with its sentence and the facts as they would be. */
function changeSteps(rules: CompiledRules, offering: OfferingId, change: SmallestChange): readonly ChangeStep[] {
  if (change.kind !== 'change') return []
  return change.changes.flatMap((alternative) => {
    const [sentence] = changeSentences(rules, offering, { ...change, changes: [alternative] })
    return sentence === undefined ? [] : [{ sentence, facts: alternative.facts.map(({ fact, to }) => ({ fact, to })) }]
  })
}

function fixedFacts(change: SmallestChange): readonly string[] {
  if (change.kind !== 'impossible') return []
  return [...new Set(change.because.flatMap((blocker) => (blocker.kind === 'facts' ? blocker.facts.map(({ fact }) => fact) : [])))]
}
