import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import { type FactDocument, type Facts, selectionFactPattern } from '../model/fact.js'
import { text } from '../values/localized-text.js'
import type { CompiledRules } from './compile-rules.js'
import { type Misfit, readValue } from './fact-type.js'
import { misfitFix, misfitSentence } from './misfit-sentence.js'
import { fewSuggestions, type Suggest } from './suggest.js'
import { didYouMean, quoted } from './wording.js'

/** What could be read, and what is wrong with the rest. */
export interface ReadFacts {
  readonly facts: Facts
  readonly problems: readonly RequestProblem[]
}

/**
 * Reads a request's facts by the dictionary, `at` being the JSON pointer of the facts within the request. `null` and
 * `undefined` mean not supplied. Moments come out in UTC and sets as copies, so nothing of the caller's is kept. A fact
 * with a problem is left out. Facts of the selection are the engine's to supply: a request that claims one is refused.
 */
export function readFacts(rules: CompiledRules, facts: Readonly<Record<string, unknown>>, at: string): ReadFacts {
  const read: [string, Facts[string]][] = []
  const problems: RequestProblem[] = []
  const suggest = fewSuggestions(suggestionsPerRequest)
  for (const [id, supplied] of Object.entries(facts)) {
    const fact = rules.facts.get(id)
    const here = at + pointer(id)
    if (fact === undefined || selectionFactPattern.test(id)) problems.push(undeclared(rules, id, here, suggest))
    else if (supplied !== null && supplied !== undefined) {
      const result = readValue(rules, fact.type, supplied)
      if (result.kind === 'value') read.push([id, result.value])
      else problems.push(misfitting(fact, result.misfit, here, suggest))
    }
  }
  return { facts: Object.fromEntries(read), problems }
}

const suggestionsPerRequest = 20

function misfitting({ name }: FactDocument, misfit: Misfit, at: string, suggest: Suggest): RequestProblem {
  return { code: `request/${misfit.kind}`, pointer: at, what: misfitSentence(name, misfit), fix: misfitFix(misfit, suggest) }
}

function undeclared(rules: CompiledRules, id: string, at: string, suggest: Suggest): RequestProblem {
  const name = quoted(id)
  return {
    code: 'request/undeclared-fact',
    pointer: at,
    what: text(`事实字典中没有${name['zh-CN']}这一事实。`, `The fact dictionary has no fact ${name.en}.`),
    fix: didYouMean(
      suggest(id, rules.facts),
      text('请删除它，或先在事实字典中声明。', 'Leave it out, or declare it in the fact dictionary first.'),
    ),
  }
}
