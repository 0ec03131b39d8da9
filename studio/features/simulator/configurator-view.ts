import type { CharacteristicState, Configuration, Explanation, ValueState } from '../../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Choice } from '../../../engine/model/request.js'
import type { Characteristic } from '../../../engine/model/specification.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { groupBy } from '../../../engine/values/group-by.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import { bundleTree, type TreeNode } from '../../parts/bundle-tree.js'
import { characteristicValueText } from '../../parts/characteristic-view.js'

/** `filled`: free, and a declared default fills it in. The other states are the engine's. */
export type OptionState = ValueState | 'filled'

export interface OptionView {
  readonly key: string
  readonly label: string
  readonly state: OptionState
  readonly because: Explanation | null
}

export interface QuantityOption extends OptionView {
  readonly quantity: number
}

export interface ValueOption extends OptionView {
  readonly value: FactValue
}

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

const mostQuantities = 12

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
    const inner = (children.get(node.path) ?? []).map(memberView)
    const taken = groups.get(node.path)?.taken ?? inner.filter(({ quantity }) => quantity > 0).length
    return { path: node.path, name: node.name, minimum, maximum, taken, members: inner }
  }

  function memberView(node: TreeNode): MemberView {
    const state = members.get(node.path)
    const item = items.get(node.path)
    const quantity = item?.quantity ?? chosen.get(node.path) ?? 0
    const { minimum, maximum } = node.cardinality!
    const summary = memberState(state?.quantities ?? [], item?.by === 'default')
    return {
      path: node.path,
      name: node.name,
      minimum,
      maximum,
      quantity,
      ...summary,
      quantities: quantityOptions(state?.quantities ?? [], quantity, maximum, item?.by === 'default'),
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
    const declared = declaredIn(documents, node, state.characteristic)
    if (declared === undefined || state.values.length === 0) return []
    const filled = items.get(node.path)?.characteristics.find(({ id }) => id === declared.id)
    const options = state.values.map(({ value, state: valueState, because }) => ({
      key: JSON.stringify(value),
      label: characteristicValueText(declared, value, language),
      value,
      because,
      state: filled?.by === 'default' && filled.value === value && valueState === 'free' ? ('filled' as const) : valueState,
    }))
    return [{ path: node.path, id: declared.id, name: declared.name, required: declared.required, options }]
  }

  return contents(nodes[0]!, true)
}

function declaredIn(documents: CatalogDraft, node: TreeNode, id: string): Characteristic | undefined {
  const specification = node.offering?.content.specification
  const declared = specification === undefined ? undefined : documents.find('productSpecification', specification)
  return declared?.characteristics.find((one) => one.id === id)
}

type Ranges = Configuration['members'][number]['quantities']

/** Taken or not, as one state: forced when "none" is impossible, impossible when every number above none is. */
function memberState(ranges: Ranges, filled: boolean): { readonly state: OptionState; readonly because: Explanation | null } {
  const none = ranges.find(({ from }) => from === 0)
  const some = ranges.filter(({ to }) => to > 0 && to !== none?.to)
  const chosen = some.find(({ state }) => state === 'chosen')
  if (chosen !== undefined) return { state: 'chosen', because: chosen.because }
  const forced = some.find(({ state }) => state === 'forced')
  if (forced !== undefined) return { state: 'forced', because: forced.because }
  if (none?.state === 'impossible') return { state: 'forced', because: none.because }
  if (some.length > 0 && some.every(({ state }) => state === 'impossible')) return { state: 'impossible', because: some[0]!.because }
  if (some.length === 0 || none?.state === 'forced') return { state: 'impossible', because: none?.because ?? null }
  if (filled) return { state: 'filled', because: null }
  return { state: some.some(({ state }) => state === 'unproven') ? 'unproven' : 'free', because: null }
}

function quantityOptions(ranges: Ranges, quantity: number, maximum: number, filled: boolean): readonly QuantityOption[] {
  if (maximum <= 1) return []
  const listed = ranges
    .filter(({ to }) => to > 0)
    .flatMap(({ from, to, state, because }) =>
      Array.from({ length: Math.min(to - Math.max(from, 1) + 1, mostQuantities) }, (_, index) => ({
        number: Math.max(from, 1) + index,
        state,
        because,
      })),
    )
  return listed.slice(0, mostQuantities).map(({ number, state, because }) => ({
    key: String(number),
    label: String(number),
    quantity: number,
    because,
    state: filled && number === quantity && state === 'free' ? 'filled' : state,
  }))
}
