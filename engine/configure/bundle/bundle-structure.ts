import { pointer } from '../../model/check.js'
import type { BundleGroup } from '../../model/offering.js'
import type { LocalizedText } from '../../values/localized-text.js'
import { text } from '../../values/localized-text.js'
import type { RuleOrigin } from '../configuration.js'
import { anyOf, atLeast, atMost, type Constraint, isIn } from '../problem/constraint.js'
import type { PlacedRule } from './bundle-rules.js'
import { type BundleSpace, taken, untaken, wayOutOf } from './bundle-space.js'
import type { BundleItem, BundleTree, HungItem, ItemCharacteristic, ItemGroup } from './bundle-tree.js'

/** What the tree itself demands, with the author's words behind it. */
export interface Structure {
  readonly origins: readonly RuleOrigin[]
  /** Their sources are positions in `origins`. */
  readonly constraints: readonly Constraint[]
}

/** Members only with their bundle, characteristics only with their item, required ones always, and groups within bounds. */
export function structureOf({ items, groups }: BundleTree, space: BundleSpace): Structure {
  const origins: RuleOrigin[] = []
  const constraints: Constraint[] = []
  for (const item of items) {
    if (item.hung !== null) hang(item, item.hung)
    for (const of of item.characteristics) give(item, of)
  }
  for (const group of groups) bound(group)
  return { origins, constraints }

  function add(origin: RuleOrigin, demanded: (source: number) => readonly Constraint[]): void {
    constraints.push(...demanded(origins.length))
    origins.push(origin)
  }

  function hang(item: BundleItem, { bundle, ...at }: HungItem): void {
    if (bundle.hung === null) return
    add(memberOrigin(item, { bundle, ...at }), (source) => [anyOf(source, [untaken(space, item), taken(space, bundle)])])
  }

  function give(item: BundleItem, of: ItemCharacteristic): void {
    const variable = space.characteristics.get(item.path)!.get(of.characteristic.id)!
    if (variable.of !== of) return
    const [absent, present] = [isIn(variable, (cell) => cell === 0), isIn(variable, (cell) => cell > 0)]
    if (item.hung !== null) add(belongsOrigin(item, of), (source) => [anyOf(source, [absent, taken(space, item)])])
    if (of.characteristic.required) add(requiredOrigin(item, of), (source) => [anyOf(source, [present, untaken(space, item)])])
  }

  function bound(group: ItemGroup): void {
    const { minimum, maximum } = group.group
    const literals = group.members.map((member) => taken(space, member))
    const wayOut = wayOutOf(space, group.bundle)
    if (minimum <= 0 && maximum >= literals.length) return
    add(groupOrigin(group), (source) => [
      ...(minimum > 0 ? [atLeast(source, minimum, literals, ...wayOut)] : []),
      ...(maximum < literals.length ? [atMost(source, maximum, literals, ...wayOut)] : []),
    ])
  }
}

/** A rule speaks for itself: its name is what people read when it bites. The pointer is in the document of its bundle. */
export function ruleOrigin({ bundle, rule, index }: PlacedRule): RuleOrigin {
  return {
    document: { kind: 'productOffering', id: bundle.offering.id },
    pointer: pointer('content', 'rules', index),
    text: rule.name,
  }
}

function memberOrigin(item: BundleItem, { bundle, pointer }: HungItem): RuleOrigin {
  const [member, whole] = [item.offering.name, bundle.offering.name]
  return {
    document: { kind: 'productOffering', id: bundle.offering.id },
    pointer,
    text: text(
      `“${member['zh-CN']}”是“${whole['zh-CN']}”的成员，只能随其一起订购。`,
      `"${member.en}" is a member of "${whole.en}" and can only be taken with it.`,
    ),
  }
}

function belongsOrigin(item: BundleItem, { characteristic, pointer }: ItemCharacteristic): RuleOrigin {
  const [offering, name] = [item.offering.name, characteristic.name]
  return {
    document: { kind: 'productSpecification', id: item.specification!.id },
    pointer,
    text: text(
      `只有订购“${offering['zh-CN']}”时才能选择其“${name['zh-CN']}”。`,
      `"${name.en}" can only be chosen when "${offering.en}" is taken.`,
    ),
  }
}

function requiredOrigin(item: BundleItem, { characteristic, pointer }: ItemCharacteristic): RuleOrigin {
  const [offering, name] = [item.offering.name, characteristic.name]
  return {
    document: { kind: 'productSpecification', id: item.specification!.id },
    pointer,
    text: text(`订购“${offering['zh-CN']}”时必须选定“${name['zh-CN']}”。`, `"${offering.en}" needs a value for "${name.en}".`),
  }
}

function groupOrigin({ bundle, group, pointer }: ItemGroup): RuleOrigin {
  return { document: { kind: 'productOffering', id: bundle.offering.id }, pointer, text: groupText(group) }
}

function groupText({ name, minimum, maximum }: BundleGroup): LocalizedText {
  const [zh, en] = [`“${name['zh-CN']}”`, `"${name.en}"`]
  const members = (count: number) => (count === 1 ? '1 member' : `${count} members`)
  if (minimum === maximum) return text(`${zh}须选择${minimum}项。`, `${en} takes exactly ${members(minimum)}.`)
  if (minimum <= 0) return text(`${zh}最多选择${maximum}项。`, `${en} takes at most ${members(maximum)}.`)
  return text(`${zh}须选择${minimum}至${maximum}项。`, `${en} takes ${minimum} to ${members(maximum)}.`)
}
