import type { CharacteristicState, Configuration, Explanation, ValuePrice } from '../../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Choice } from '../../../engine/model/request.js'
import { groupBy } from '../../../engine/values/group-by.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import { bundleTree, type TreeNode } from '../bundle-tree.js'
import { characteristicOf } from '../characteristic-view.js'
import { type CharacteristicView, characteristicView, type NumberView } from './characteristic-choices.js'
import { memberState, mostQuantities, type OptionState, type QuantityOption, quantityOptions, rangeViews } from './option-state.js'

export interface MemberView {
  readonly path: string
  readonly id: string
  readonly name: LocalizedText
  readonly minimum: number
  readonly maximum: number
  /** How many are taken: by choice, by force or by default. */
  readonly quantity: number
  readonly state: OptionState
  readonly because: Explanation | null
  readonly price: ValuePrice | null
  /** The quantities to pick from when there are several, as far as they can be listed. */
  readonly quantities: readonly QuantityOption[]
  /** The quantity as a number to write, where there are too many to list. */
  readonly number: NumberView | null
  /** Where its quantity always comes from; `null` where it is chosen. */
  readonly quantityFrom: { readonly name: LocalizedText; readonly what: LocalizedText } | null
  readonly characteristics: readonly CharacteristicView[]
  readonly groups: readonly GroupView[]
}

export interface GroupView {
  readonly path: string
  readonly name: LocalizedText
  readonly minimum: number
  readonly maximum: number
  readonly pieces: TreeNode['pieces']
  readonly taken: number
  readonly members: readonly MemberView[]
}

/** The ordered offering itself is the member at `/`. */
export type ConfiguratorView = Pick<MemberView, 'characteristics' | 'groups'>

/** The configuration in the shape of the bundle: what can be chosen where, and what it is already. */
export function configuratorView(
  documents: CatalogDraft,
  configuration: Configuration,
  choices: readonly Choice[],
  language: Language,
): ConfiguratorView {
  const nodes = bundleTree(documents, configuration.offering)
  const byPath = new Map(nodes.map((node) => [node.path, node]))
  const children = groupBy(nodes, ({ parent }) => parent ?? '')
  const members = new Map(configuration.members.map((member) => [member.path, member]))
  const groups = new Map(configuration.groups.map((group) => [group.path, group]))
  const items = new Map(configuration.items.map((item) => [item.path, item]))
  const chosen = new Map(choices.flatMap((choice) => ('quantity' in choice ? [[choice.path, choice.quantity] as const] : [])))
  const characteristics = groupBy(configuration.characteristics, ({ path }) => path)

  function groupView(node: TreeNode): GroupView {
    const { minimum, maximum } = node.cardinality!
    const inner = (children.get(node.path) ?? []).map((member) => memberView(member, maximum === 1 ? node.path : member.path))
    const taken = groups.get(node.path)?.taken ?? inner.filter(({ quantity }) => quantity > 0).length
    return { path: node.path, name: node.name, minimum, maximum, pieces: node.pieces, taken, members: inner }
  }

  /** `replaced`: pressing the member takes back every choice at or below this path. */
  function memberView(node: TreeNode, replaced: string): MemberView {
    const state = members.get(node.path)
    const item = items.get(node.path)
    const quantity = item?.quantity ?? chosen.get(node.path) ?? 0
    const { minimum, maximum } = node.cardinality!
    const ranges = state?.quantities ?? []
    const filled = item?.by === 'default'
    const isReplaced = (choice: Choice) => choice.path === replaced || choice.path.startsWith(`${replaced}/`)
    const filledQuantity = filled ? quantity : null
    const isListed = maximum <= mostQuantities
    return {
      path: node.path,
      id: node.path.slice(node.path.lastIndexOf('/') + 1),
      name: node.name,
      minimum,
      maximum,
      quantity,
      ...memberState(ranges, filled, isReplaced),
      quantities: maximum <= 1 || !isListed ? [] : quantityOptions(ranges, filledQuantity, isReplaced),
      number: isListed
        ? null
        : {
            minimum: 0,
            maximum,
            step: 1,
            unit: null,
            value: quantity > 0 ? quantity : null,
            ranges: rangeViews(ranges, filledQuantity, isReplaced),
          },
      quantityFrom: quantityFrom(node),
      ...contents(node, quantity > 0),
    }
  }

  function quantityFrom({ quantityFrom: from }: TreeNode): MemberView['quantityFrom'] {
    if (from === null) return null
    const source = byPath.get(from.path)
    const declared = characteristicOf(documents, source?.offering, from.characteristic)
    return source === undefined || declared === undefined ? null : { name: source.name, what: declared.name }
  }

  function contents(node: TreeNode, taken: boolean): ConfiguratorView {
    return {
      characteristics: taken ? (characteristics.get(node.path) ?? []).flatMap((state) => ownCharacteristic(node, state)) : [],
      groups: taken ? (children.get(node.path) ?? []).filter(({ kind }) => kind === 'group').map(groupView) : [],
    }
  }

  function ownCharacteristic(node: TreeNode, state: CharacteristicState): readonly CharacteristicView[] {
    const declared = characteristicOf(documents, node.offering, state.characteristic)
    if (declared === undefined || state.values.length + state.ranges.length === 0) return []
    // What must have its only value is no choice.
    if (declared.required && state.values.length === 1 && declared.type.kind !== 'set') return []
    const settled = items.get(node.path)?.characteristics.find(({ id }) => id === declared.id) ?? null
    return [characteristicView(declared, state, { settled, choices, language, isConflict: configuration.state === 'conflict' })]
  }

  return contents(nodes[0]!, true)
}
