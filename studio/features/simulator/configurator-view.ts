import type { CharacteristicState, Configuration, Explanation } from '../../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Choice } from '../../../engine/model/request.js'
import { groupBy } from '../../../engine/values/group-by.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import { bundleTree, type TreeNode } from '../../parts/bundle-tree.js'
import { characteristicOf, characteristicValueText } from '../../parts/characteristic-view.js'
import { memberState, type OptionState, optionState, type QuantityOption, quantityOptions, type ValueOption } from './option-state.js'

export interface CharacteristicView {
  readonly path: string
  readonly id: string
  readonly name: LocalizedText
  readonly required: boolean
  readonly options: readonly ValueOption[]
}

export interface MemberView {
  readonly path: string
  readonly name: LocalizedText
  readonly minimum: number
  readonly maximum: number
  /** How many are taken: by choice, by force or by default. */
  readonly quantity: number
  readonly state: OptionState
  readonly because: Explanation | null
  /** The quantities to pick from when there are several, as far as they can be listed. */
  readonly quantities: readonly QuantityOption[]
  readonly characteristics: readonly CharacteristicView[]
  readonly groups: readonly GroupView[]
}

export interface GroupView {
  readonly path: string
  readonly name: LocalizedText
  readonly minimum: number
  readonly maximum: number
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
    return { path: node.path, name: node.name, minimum, maximum, taken, members: inner }
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
    return {
      path: node.path,
      name: node.name,
      minimum,
      maximum,
      quantity,
      ...memberState(ranges, filled, isReplaced),
      quantities: maximum <= 1 ? [] : quantityOptions(ranges, filled ? quantity : null, isReplaced),
      ...contents(node, quantity > 0),
    }
  }

  function contents(node: TreeNode, taken: boolean): ConfiguratorView {
    return {
      characteristics: taken ? (characteristics.get(node.path) ?? []).flatMap((state) => characteristicView(node, state)) : [],
      groups: taken ? (children.get(node.path) ?? []).filter(({ kind }) => kind === 'group').map(groupView) : [],
    }
  }

  function characteristicView(node: TreeNode, state: CharacteristicState): readonly CharacteristicView[] {
    const declared = characteristicOf(documents, node.offering, state.characteristic)
    if (declared === undefined || state.values.length === 0) return []
    const filled = items.get(node.path)?.characteristics.find(({ id }) => id === declared.id)
    const unsettled = configuration.state === 'conflict'
    const options = state.values.map(({ value, state: valueState, because }) => ({
      key: JSON.stringify(value),
      label: characteristicValueText(declared, value, language),
      value,
      because,
      state:
        unsettled && valueState !== 'chosen'
          ? ('unsettled' as const)
          : optionState(
              valueState,
              because,
              filled?.by === 'default' && filled.value === value,
              (choice) => choice.path === node.path && 'value' in choice && choice.characteristic === declared.id,
            ),
    }))
    return [{ path: node.path, id: declared.id, name: declared.name, required: declared.required, options }]
  }

  return contents(nodes[0]!, true)
}
