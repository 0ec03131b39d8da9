import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { BundleRule, Term, TermValue } from '../../../engine/model/offering.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { listed } from '../../language/yes-no.js'
import type { TreeNode } from '../../parts/bundle-tree.js'

/** A bundle rule by its parts: what it asks when which terms hold. */
export interface RuleWords {
  readonly lead: Phrase
  readonly terms: readonly Phrase[]
  /** What must then hold; empty for rules of another kind. */
  readonly demands: readonly Phrase[]
}

/** Rules speak of paths within their own bundle; `nodes` is that bundle's tree. */
export function ruleWords(documents: CatalogDraft, nodes: readonly TreeNode[], rule: BundleRule, language: Language): RuleWords {
  const say = (terms: readonly Term[]) => terms.map((term) => termPhrase(documents, nodes, term, language))
  switch (rule.kind) {
    case 'requires':
      return { lead: phrase(rule.if === undefined ? 'rule.always' : 'rule.requires'), terms: say(rule.if ?? []), demands: say(rule.then) }
    case 'excludes':
      return { lead: phrase('rule.excludes'), terms: say(rule.terms), demands: [] }
    case 'atMost':
      return { lead: phrase('rule.atMost', { maximum: rule.maximum }), terms: say(rule.terms), demands: [] }
  }
}

/** The rules that speak of a node or of anything below it. */
export function rulesAbout(rules: readonly BundleRule[], path: string): readonly BundleRule[] {
  if (path === '/') return rules
  return rules.filter((rule) => termsOf(rule).some((term) => term.path === path || term.path.startsWith(`${path}/`)))
}

function termsOf(rule: BundleRule): readonly Term[] {
  return rule.kind === 'requires' ? [...(rule.if ?? []), ...rule.then] : rule.terms
}

function termPhrase(documents: CatalogDraft, nodes: readonly TreeNode[], term: Term, language: Language): Phrase {
  const node = nodes.find(({ path }) => path === term.path)
  const name = node?.name[language] ?? term.path
  if ('selected' in term) return phrase(term.selected ? 'rule.selected' : 'rule.notSelected', { name })
  if ('quantity' in term) return phrase(`rule.${term.quantity.operator}`, { name, what: '×', value: term.quantity.value })
  const characteristic = characteristicName(documents, node, term.characteristic, language)
  return phrase(`rule.${term.operator}`, { name, what: characteristic, value: termValue(documents, term.value, language) })
}

function characteristicName(documents: CatalogDraft, node: TreeNode | undefined, id: string, language: Language): string {
  const specification = node?.offering?.content.specification
  const declared = specification === undefined ? undefined : documents.find('productSpecification', specification)
  return declared?.characteristics.find((one) => one.id === id)?.name[language] ?? id
}

function termValue(documents: CatalogDraft, value: TermValue, language: Language): string {
  if (typeof value !== 'object') return String(value)
  if (!('fact' in value)) return listed(value.map(String), language)
  return documents.find('fact', value.fact)?.name[language] ?? value.fact
}
