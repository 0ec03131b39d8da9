import type { Configuration, OpenPoint } from '../../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import type { TreeNode } from '../bundle-tree.js'
import { characteristicOf } from '../characteristic-view.js'

/** What keeps the selection from being complete, in words. Facts have their own place beside the customer. */
export function openPhrases(
  documents: CatalogDraft,
  nodes: readonly TreeNode[],
  { open, state }: Configuration,
  language: Language,
): readonly Phrase[] {
  const phrases = open.filter(({ kind }) => kind !== 'fact').map((point) => openPhrase(documents, nodes, point, language))
  return state === 'unproven' ? [phrase('open.unproven'), ...phrases] : phrases
}

function openPhrase(documents: CatalogDraft, nodes: readonly TreeNode[], point: OpenPoint, language: Language): Phrase {
  if (point.kind === 'fact') return phrase('open.fact', { name: documents.find('fact', point.fact)?.name[language] ?? point.fact })
  const node = nodes.find(({ path }) => path === point.path)
  const name = node?.name[language] ?? point.path
  switch (point.kind) {
    case 'group':
      return phrase('open.group', { name, count: point.minimum - point.taken })
    case 'quantity':
      return phrase('open.quantity', { name })
    case 'characteristic': {
      const what = characteristicOf(documents, node?.offering, point.characteristic)?.name[language] ?? point.characteristic
      return phrase('open.characteristic', { name, what })
    }
  }
}
