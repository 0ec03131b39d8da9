import type { Explanation } from '../../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Choice } from '../../../engine/model/request.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import type { TreeNode } from '../../parts/bundle-tree.js'
import { characteristicOf, characteristicValueText } from '../../parts/characteristic-view.js'

/** Why a value is forced or impossible: the author's rules in their words, then the choices that meet them. */
export function explanationPhrases(
  documents: CatalogDraft,
  nodes: readonly TreeNode[],
  { rules, choices }: Explanation,
  language: Language,
): readonly Phrase[] {
  return [
    ...rules.map(({ text }) => phrase('value.plain', { word: text[language] })),
    ...choices.map((choice) => phrase('reason.choice', { choice: choiceText(documents, nodes, choice, language) })),
  ]
}

/** A choice in words: the member with its quantity, or the value of its characteristic. */
export function choiceText(documents: CatalogDraft, nodes: readonly TreeNode[], choice: Choice, language: Language): string {
  const node = nodes.find(({ path }) => path === choice.path)
  const name = node?.name[language] ?? choice.path
  if ('quantity' in choice) return choice.quantity === 1 ? name : `${name} × ${choice.quantity}`
  const characteristic = characteristicOf(documents, node?.offering, choice.characteristic)
  const value = characteristic === undefined ? String(choice.value) : characteristicValueText(characteristic, choice.value, language)
  return `${name} · ${characteristic?.name[language] ?? choice.characteristic} = ${value}`
}
