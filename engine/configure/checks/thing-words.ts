import { type Finding, pointer } from '../../model/check.js'
import { listed, quoted, shown } from '../../rules/wording.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import type { BundleProof } from '../bundle/bundle-proof.js'
import type { BundleVariable } from '../bundle/bundle-space.js'
import { itemsAbove } from '../bundle/bundle-tree.js'

/** Some cells of a variable as the object of a sentence: a member, quantities of it, or values. */
export function thingInWords(variable: BundleVariable, cells: readonly number[], isMember: boolean): LocalizedText {
  const path = quoted(variable.item.path)
  if (isMember) return text(`成员${path['zh-CN']}`, `the member ${path.en}`)
  if (variable.kind === 'quantity') {
    const [from, to] = [variable.ranges[cells[0]!]!.from, variable.ranges[cells.at(-1)!]!.to]
    if (from === to) return text(`成员${path['zh-CN']}的数量 ${from}`, `the quantity ${from} of ${path.en}`)
    return text(`成员${path['zh-CN']}的数量 ${from} 至 ${to}`, `a quantity of ${path.en} from ${from} to ${to}`)
  }
  const values = variable.kind === 'element' ? [variable.value] : cells.flatMap((cell) => variable.values[cell]!)
  const [words, id] = [listed(values.map(shown)), variable.of.characteristic.id]
  return text(
    `${path['zh-CN']}的特征“${id}”的取值${words['zh-CN']}`,
    `${values.length === 1 ? 'the value' : 'one of the values'} ${words.en} of "${id}" at ${path.en}`,
  )
}

/** Where an author looks for it: the outermost member that it belongs to, or the bundle's own specification. */
export function placeOf(proof: BundleProof, { item }: BundleVariable): Pick<Finding, 'document' | 'pointer'> {
  const { kind, id } = proof.bundle.tree.items[0]!.offering
  return { document: { kind, id }, pointer: itemsAbove(item).at(-1)?.hung?.pointer ?? pointer('content', 'specification') }
}
