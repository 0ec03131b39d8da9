import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Choice } from '../../../engine/model/request.js'
import type { TreeNode } from '../bundle-tree.js'
import { characteristicOf } from '../characteristic-view.js'

/** The choices with every value of a set saying whether it is to be in: so each has a key of its own. */
export function withIncluded(documents: CatalogDraft, nodes: readonly TreeNode[], choices: readonly Choice[]): readonly Choice[] {
  return choices.map((choice) => {
    if (!('characteristic' in choice) || choice.included !== undefined) return choice
    const node = nodes.find(({ path }) => path === choice.path)
    const declared = characteristicOf(documents, node?.offering, choice.characteristic)
    return declared?.type.kind === 'set' ? { ...choice, included: true } : choice
  })
}
