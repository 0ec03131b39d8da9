import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import { compareText } from '../model/draft.js'
import { type FactDocument, type Facts, isSelectionFact } from '../model/fact.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import type { CompiledRules } from './compile-rules.js'
import { type Misfit, readValue } from './fact-type.js'
import { misfitFix, misfitSentence } from './misfit-sentence.js'
import { setFact } from './selection-facts.js'
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
 * with a problem is left out. Facts of the selection are the engine's to supply: a request that claims one is refused. So is
 * one that lacks a required fact.
 */
export function readFacts(rules: CompiledRules, facts: Readonly<Record<string, unknown>>, at: string): ReadFacts {
  const read: Record<string, Facts[string]> = {}
  const problems: RequestProblem[] = []
  const suggest = fewSuggestions(suggestionsPerRequest)
  for (const id of Object.keys(facts)) {
    const [supplied, fact] = [facts[id], rules.facts.get(id)]
    if (fact === undefined || isSelectionFact(id)) problems.push(undeclared(rules, id, at + pointer(id), suggest))
    else if (supplied !== null && supplied !== undefined) {
      const result = readValue(rules, fact.type, supplied)
      if (result.kind === 'value') setFact(read, id, result.value)
      else problems.push(misfitting(fact, result.misfit, at + pointer(id), suggest))
    }
  }
  problems.push(...absent(rules, facts, at, suggest))
  return { facts: read, problems }
}

/** A required fact under a misspelt name is one problem, not two. */
function absent(rules: CompiledRules, facts: Readonly<Record<string, unknown>>, at: string, suggest: Suggest): readonly RequestProblem[] {
  const missing = requiredFacts(rules).filter(({ id }) => !Object.hasOwn(facts, id) || facts[id] === null || facts[id] === undefined)
  if (missing.length === 0) return []
  const meant = new Set(Object.keys(facts).flatMap((id) => (rules.facts.has(id) ? [] : suggest(id, rules.facts))))
  return missing.filter(({ id }) => !meant.has(id)).map(({ id, name }) => requiredFact(id, name, at + pointer(id)))
}

const required = new WeakMap<CompiledRules['facts'], readonly FactDocument[]>()

/** The facts that every question must supply, gathered once per catalog, by id. */
export function requiredFacts({ facts }: Pick<CompiledRules, 'facts'>): readonly FactDocument[] {
  const before = required.get(facts)
  if (before !== undefined) return before
  const found = [...facts.values()].filter((fact) => fact.required === true).sort((a, b) => compareText(a.id, b.id))
  required.set(facts, found)
  return found
}

const suggestionsPerRequest = 20

function misfitting({ name }: FactDocument, misfit: Misfit, at: string, suggest: Suggest): RequestProblem {
  return { code: `request/${misfit.kind}`, pointer: at, what: misfitSentence(name, misfit), fix: misfitFix(misfit, suggest) }
}

function requiredFact(id: string, name: LocalizedText, at: string): RequestProblem {
  return {
    code: 'request/required-fact',
    pointer: at,
    what: text(
      `缺少必须提供的事实“${name['zh-CN']}”（${id}）。`,
      `The fact "${name.en}" (${id}) is missing, and every question must supply it.`,
    ),
    fix: text(
      '请提供它；允许暂时不知道时，请在事实字典中去掉“必须”。',
      'Supply it; where it may be unknown, declare it without "required" in the fact dictionary.',
    ),
  }
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
