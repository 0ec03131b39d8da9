import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Addend, BundleRule, Term, TermValue } from '../../../engine/model/offering.js'
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
    case 'total':
      return {
        frame: phrase(rule.if === undefined ? 'rule.always' : 'rule.requires'),
        terms: say(rule.if ?? []),
        demands: [totalPhrase(rule, rule.of.map((addend) => addendText(documents, nodes, addend, language)).join(' + '))],
      }
    case 'recommends':
      return {
        frame: phrase(rule.if === undefined ? 'rule.recommendsAlways' : 'rule.recommends'),
        terms: say(rule.if ?? []),
        demands: say(rule.then),
      }
  }
}

function totalPhrase({ minimum, maximum }: Extract<BundleRule, { readonly kind: 'total' }>, sum: string): Phrase {
  if (minimum === undefined) return phrase('rule.totalAtMost', { sum, maximum: maximum ?? '' })
  if (maximum === undefined) return phrase('rule.totalAtLeast', { sum, minimum })
  return minimum === maximum ? phrase('rule.totalExactly', { sum, value: minimum }) : phrase('rule.totalBetween', { sum, minimum, maximum })
}

/** Part of a total: how many there are of a member, or a number of it, as often as it counts. */
function addendText(documents: CatalogDraft, nodes: readonly TreeNode[], addend: Addend, language: Language): string {
  const { path, characteristic, each = 1 } = addend
  const node = nodes.find((one) => one.path === path)
  const name = node?.name[language] ?? path
  const what =
    characteristic === undefined
      ? name
      : `${name} · ${characteristicOf(documents, node?.offering, characteristic)?.name[language] ?? characteristic}`
  return each === 1 ? what : `${each} × ${what}`
}

/** The rules that speak of a node or of anything below it. */
export function rulesAbout(rules: readonly BundleRule[], path: string): readonly BundleRule[] {
  if (path === '/') return rules
  return rules.filter((rule) => partsOf(rule).some((part) => part.path === path || part.path.startsWith(`${path}/`)))
}

function partsOf(rule: BundleRule): readonly { readonly path: string }[] {
  switch (rule.kind) {
    case 'requires':
    case 'recommends':
      return [...(rule.if ?? []), ...rule.then]
    case 'excludes':
    case 'atMost':
      return rule.terms
    case 'total':
      return [...(rule.if ?? []), ...rule.of]
  }
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
