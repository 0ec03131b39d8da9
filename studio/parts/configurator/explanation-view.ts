import type { Explanation, RuleOrigin } from '../../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Choice } from '../../../engine/model/request.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { inWords, listed } from '../../language/yes-no.js'
import type { TreeNode } from '../bundle-tree.js'
import { characteristicOf, characteristicValueText } from '../characteristic-view.js'

/** One sentence of a reason, and the document whose rule it is; `null` for what the customer chose or told. */
export interface ReasonLine {
  readonly said: Phrase
  readonly document: RuleOrigin['document'] | null
}

/** Why a value is forced or impossible: the author's rules in their words, the choices that meet them, the facts they rest on. */
export function reasonLines(
  documents: CatalogDraft,
  nodes: readonly TreeNode[],
  { rules, choices, facts }: Explanation,
  language: Language,
): readonly ReasonLine[] {
  const names = facts.map((fact) => documents.find('fact', fact)?.name[language] ?? fact)
  return [
    ...rules.map(({ text, document }) => ({ said: phrase('value.plain', { word: text[language] }), document })),
    ...choices.map((choice) => ({
      said: phrase('reason.choice', { choice: choiceText(documents, nodes, choice, language) }),
      document: null,
    })),
    ...(names.length === 0 ? [] : [{ said: phrase('reason.facts', { facts: listed(names, language) }), document: null }]),
  ]
}

/** A choice in words: the member with its quantity, or the value of its characteristic; what is ordered as a whole needs no name. */
export function choiceText(documents: CatalogDraft, nodes: readonly TreeNode[], choice: Choice, language: Language): string {
  const node = nodes.find(({ path }) => path === choice.path)
  const name = node?.name[language] ?? choice.path
  if ('quantity' in choice) {
    if (choice.quantity === 0) return inWords('without', { name }, language)
    return choice.quantity === 1 ? name : `${name} × ${choice.quantity}`
  }
  const characteristic = characteristicOf(documents, node?.offering, choice.characteristic)
  const own = characteristic?.name[language] ?? choice.characteristic
  const what = choice.path === '/' ? own : `${name} · ${own}`
  const value = chosenText(documents, nodes, choice, language)
  return choice.included === false ? inWords('notIn', { name: what, value }, language) : `${what} = ${value}`
}

/** What is chosen, without what it is chosen of: a quantity, or a value. */
export function chosenText(documents: CatalogDraft, nodes: readonly TreeNode[], choice: Choice, language: Language): string {
  if ('quantity' in choice) return String(choice.quantity)
  const node = nodes.find(({ path }) => path === choice.path)
  const characteristic = characteristicOf(documents, node?.offering, choice.characteristic)
  return characteristic === undefined ? String(choice.value) : characteristicValueText(characteristic, choice.value, language)
}
