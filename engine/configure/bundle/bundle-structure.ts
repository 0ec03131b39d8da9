import { pointer } from '../../model/check.js'
import { quoted } from '../../rules/wording.js'
import type { LocalizedText } from '../../values/localized-text.js'
import { text } from '../../values/localized-text.js'
import type { RuleOrigin } from '../configuration.js'
import { anyOf, atLeast, atMost, type Constraint, isCell, isIn, negated } from '../problem/constraint.js'
import { drivenQuantity, type PlacedRule } from './bundle-rules.js'
import { type BundleSpace, type SetVariables, taken, untaken, wayOutOf } from './bundle-space.js'
import type { BundleItem, BundleTree, HungItem, ItemCharacteristic, ItemGroup } from './bundle-tree.js'
import type { Origins } from './origins.js'
import { type Summand, sumWithin } from './weighted-sum.js'

/** What the tree itself demands, with the author's words behind it. */
export interface Structure {
  readonly constraints: readonly Constraint[]
  /** Whether every number that a quantity follows was there, and no sum was too large to count. */
  readonly isWhole: boolean
}

/**
 * Members only with their bundle and in the quantity that drives them, characteristics only with their item, required
 * ones always, and groups and sets within bounds.
 */
export function structureOf({ items, groups }: BundleTree, space: BundleSpace, origins: Origins): Structure {
  const constraints: Constraint[] = []
  let isWhole = true
  for (const item of items) {
    if (item.hung !== null) hang(item, item.hung)
    for (const of of item.characteristics) give(item, of)
    for (const set of space.sets.get(item.path)!.values()) contain(item, set)
  }
  for (const group of groups) bound(group)
  return { constraints, isWhole }

  function add(origin: RuleOrigin, demanded: (source: number) => readonly Constraint[] | null): void {
    const some = demanded(origins.sourceOf(origin))
    if (some === null) isWhole = false
    else constraints.push(...some)
  }

  function hang(item: BundleItem, hung: HungItem): void {
    const { bundle, member } = hung
    if (bundle.hung !== null) {
      add(memberOrigin(item, hung), (source) => [anyOf(source, [untaken(space, item), taken(space, bundle)])])
    }
    if (member.quantityFrom !== undefined) add(drivenOrigin(item, hung), (source) => drivenQuantity(source, space, item))
  }

  function give(item: BundleItem, of: ItemCharacteristic): void {
    const variable = space.characteristics.get(item.path)!.get(of.characteristic.id)
    if (variable?.of !== of) return
    const [absent, present] = [isIn(variable, (cell) => cell === 0), isIn(variable, (cell) => cell > 0)]
    if (item.hung !== null) add(belongsOrigin(item, of), (source) => [anyOf(source, [absent, taken(space, item)])])
    if (of.characteristic.required) add(requiredOrigin(item, of), (source) => [anyOf(source, [present, untaken(space, item)])])
  }

  function contain(item: BundleItem, { of, elements, minimum, maximum }: SetVariables): void {
    const inside = elements.map((element) => isCell(element, 1))
    if (item.hung !== null) {
      add(belongsOrigin(item, of), (source) => inside.map((one) => anyOf(source, [negated(one), taken(space, item)])))
    }
    if (minimum <= 0 && maximum >= inside.length) return
    add(setOrigin(item, of, minimum, maximum), (source) => [
      ...(minimum > 0 ? [atLeast(source, minimum, inside, ...wayOutOf(space, item))] : []),
      ...(maximum < inside.length ? [atMost(source, maximum, inside)] : []),
    ])
  }

  function bound(group: ItemGroup): void {
    boundMembers(group)
    const { quantity } = group.group
    if (quantity === undefined) return
    const summands = group.members.map(({ path }): Summand => {
      const variable = space.quantities.get(path)!
      return { variable, numberIn: (cell) => variable.ranges[cell]!.from, each: 1 }
    })
    add(quantityOrigin(group, quantity), (source) => sumWithin(source, summands, quantity, wayOutOf(space, group.bundle)))
  }

  function boundMembers(group: ItemGroup): void {
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
  const [whole, name] = [item.specification!.name, characteristic.name]
  return {
    document: { kind: 'productSpecification', id: item.specification!.id },
    pointer,
    text: text(
      `只有订购“${whole['zh-CN']}”时才能选择其“${name['zh-CN']}”。`,
      `"${name.en}" can only be chosen when "${whole.en}" is taken.`,
    ),
  }
}

function requiredOrigin(item: BundleItem, { characteristic, pointer }: ItemCharacteristic): RuleOrigin {
  const [whole, name] = [item.specification!.name, characteristic.name]
  return {
    document: { kind: 'productSpecification', id: item.specification!.id },
    pointer: `${pointer}/required`,
    text: text(`订购“${whole['zh-CN']}”时必须选定“${name['zh-CN']}”。`, `"${whole.en}" needs a value for "${name.en}".`),
  }
}

function drivenOrigin(item: BundleItem, { bundle, member, pointer }: HungItem): RuleOrigin {
  const { path, characteristic } = member.quantityFrom!
  const name = item.offering.name
  const number = quoted(path === '/' ? characteristic : `${path} ${characteristic}`)
  return {
    document: { kind: 'productOffering', id: bundle.offering.id },
    pointer: `${pointer}/quantityFrom`,
    text: text(`“${name['zh-CN']}”的数量等于${number['zh-CN']}的值。`, `The quantity of "${name.en}" is the value of ${number.en}.`),
  }
}

function setOrigin(item: BundleItem, { characteristic, pointer }: ItemCharacteristic, minimum: number, maximum: number): RuleOrigin {
  return {
    document: { kind: 'productSpecification', id: item.specification!.id },
    pointer: `${pointer}/type`,
    text: countText(characteristic.name, minimum, maximum, { one: 'value', many: 'values', zh: '个值' }),
  }
}

function quantityOrigin(
  { bundle, group, pointer }: ItemGroup,
  quantity: { readonly minimum?: number; readonly maximum?: number },
): RuleOrigin {
  return {
    document: { kind: 'productOffering', id: bundle.offering.id },
    pointer: `${pointer}/quantity`,
    text: countText(group.name, quantity.minimum ?? 0, quantity.maximum ?? Number.POSITIVE_INFINITY, {
      one: 'piece',
      many: 'pieces',
      zh: '件',
    }),
  }
}

function groupOrigin({ bundle, group, pointer }: ItemGroup): RuleOrigin {
  return {
    document: { kind: 'productOffering', id: bundle.offering.id },
    pointer,
    text: countText(group.name, group.minimum, group.maximum, members),
  }
}

const members = { one: 'member', many: 'members', zh: '项' }

/** How many of something there must be, in words. */
function countText(
  name: LocalizedText,
  minimum: number,
  maximum: number,
  of: { readonly one: string; readonly many: string; readonly zh: string },
): LocalizedText {
  const [zh, en] = [`“${name['zh-CN']}”`, `"${name.en}"`]
  const counted = (count: number) => `${count} ${count === 1 ? of.one : of.many}`
  if (minimum === maximum) return text(`${zh}须选择${minimum}${of.zh}。`, `${en} takes exactly ${counted(minimum)}.`)
  if (minimum <= 0) return text(`${zh}最多选择${maximum}${of.zh}。`, `${en} takes at most ${counted(maximum)}.`)
  if (maximum === Number.POSITIVE_INFINITY) return text(`${zh}至少选择${minimum}${of.zh}。`, `${en} takes at least ${counted(minimum)}.`)
  return text(`${zh}须选择${minimum}至${maximum}${of.zh}。`, `${en} takes ${minimum} to ${counted(maximum)}.`)
}
