import type { CatalogDraft } from '../../engine/model/draft.js'
import { catalogDraft } from '../../engine/model/draft.js'
import type { Condition, FactDocument } from '../../engine/model/fact.js'
import { type CompiledRules, compileRules } from '../../engine/rules/compile-rules.js'
import { conditionSentence } from '../../engine/rules/rule-sentence.js'
import { documentId } from '../../engine/values/ids.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'
import { ruleFacts } from './rule-fact.js'

const known = new WeakMap<CatalogDraft, CompiledRules>()

/**
 * What the engine needs to say rules in words, drafts included. Characteristics of the selection stand among the facts,
 * so that they are called by their names, and tables are without their rows: nothing may be weighed with these rules.
 */
export function ruleWords(documents: CatalogDraft): CompiledRules {
  const before = known.get(documents)
  if (before !== undefined) return before
  const light = documents.documents.map((document) => (document.kind === 'decisionTable' ? { ...document, rows: [] } : document))
  const rules = compileRules(catalogDraft(light))
  const selected = ruleFacts(documents, true).filter(({ id }) => !rules.facts.has(id))
  const facts = new Map<string, FactDocument>([
    ...rules.facts,
    ...selected.map(({ id, name, type }) => [id, { kind: 'fact', id: documentId('fact', id), name, type, subject: 'order' }] as const),
  ])
  const words = { ...rules, facts }
  known.set(documents, words)
  return words
}

/** A condition in one sentence. */
export function sentenceOf(documents: CatalogDraft, condition: Condition): LocalizedText {
  return conditionSentence(ruleWords(documents), condition)
}
