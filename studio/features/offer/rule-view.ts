import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { BundleRule, Term, TermValue } from '../../../engine/model/offering.js'
import type { Characteristic } from '../../../engine/model/specification.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { listed } from '../../language/yes-no.js'
import type { TreeNode } from '../../parts/bundle-tree.js'
import { characteristicOf, characteristicValueText } from '../../parts/characteristic-view.js'

/** A bundle rule by its parts: the frame of its sentence, and the terms that go into it. */
export interface RuleWords {
  readonly frame: Phrase
  readonly terms: readonly Phrase[]
  /** What must then hold; empty for rules of another kind. */
  readonly demands: readonly Phrase[]
}

/** Rules speak of paths within their own bundle; `nodes` is that bundle's tree. */
export function ruleWords(documents: CatalogDraft, nodes: readonly TreeNode[], rule: BundleRule, language: Language): RuleWords {
  const say = (terms: readonly Term[]) => terms.map((term) => termPhrase(documents, nodes, term, language))
  switch (rule.kind) {
    case 'requires':
      return { frame: phrase(rule.if === undefined ? 'rule.always' : 'rule.requires'), terms: say(rule.if ?? []), demands: say(rule.then) }
    case 'excludes':
      return { frame: phrase('rule.excludes'), terms: say(rule.terms), demands: [] }
    case 'atMost':
      return { frame: phrase('rule.atMost', { maximum: rule.maximum }), terms: say(rule.terms), demands: [] }
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
  const characteristic = characteristicOf(documents, node?.offering, term.characteristic)
  const what = characteristic?.name[language] ?? term.characteristic
  return phrase(`rule.${term.operator}`, { name, what, value: termValue(documents, characteristic, term.value, language) })
}

function termValue(documents: CatalogDraft, characteristic: Characteristic | undefined, value: TermValue, language: Language): string {
  const one = (constant: FactValue) =>
    characteristic === undefined ? String(constant) : characteristicValueText(characteristic, constant, language)
  if (typeof value !== 'object') return one(value)
  if (!('fact' in value)) return listed(value.map(one), language)
  return documents.find('fact', value.fact)?.name[language] ?? value.fact
}
