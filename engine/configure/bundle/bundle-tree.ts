import { addendsOf, rulesOf, termsOf } from '../../model/bundle-rule.js'
import { valuesOf } from '../../model/characteristic-values.js'
import { pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { BundleGroup, BundleMember, ProductOffering } from '../../model/offering.js'
import type { Characteristic, ProductSpecification } from '../../model/specification.js'
import type { FactValue } from '../../values/fact-value.js'
import type { OfferingId } from '../../values/ids.js'

/** An offering with everything that can be taken with it, down all nested bundles. */
export interface BundleTree {
  /** The ordered offering first, then members as the author wrote them, each before what is below it. */
  readonly items: readonly BundleItem[]
  readonly groups: readonly ItemGroup[]
  /** Why the tree isn't whole: then nothing may be proven from it, and a check says what to mend. */
  readonly flaw: TreeFlaw | null
}

export type TreeFlaw =
  /** An offering or a specification that the draft lacks, or two members with one path. */
  | { readonly kind: 'not-whole' }
  /** From a bundle back to itself. */
  | { readonly kind: 'contains-itself'; readonly trail: readonly OfferingId[] }
  | { readonly kind: 'too-deep'; readonly trail: readonly OfferingId[] }
  | { readonly kind: 'too-large' }

/** One place in the tree: the same offering in two places is two items. */
export interface BundleItem {
  readonly index: number
  readonly path: string
  readonly offering: ProductOffering
  readonly specification: ProductSpecification | null
  readonly characteristics: readonly ItemCharacteristic[]
  /** The bundle, group and member it hangs on; `null` for the ordered offering. */
  readonly hung: HungItem | null
}

export interface HungItem {
  readonly bundle: BundleItem
  readonly group: BundleGroup
  readonly member: BundleMember
  /** JSON pointer of the member in the bundle's document. */
  readonly pointer: string
}

export interface ItemCharacteristic {
  readonly characteristic: Characteristic
  /** In the order of the specification, without what the offering narrows away. */
  readonly values: readonly FactValue[]
  /** JSON pointer in the specification's document. */
  readonly pointer: string
}

export interface ItemGroup {
  readonly path: string
  readonly bundle: BundleItem
  readonly group: BundleGroup
  readonly members: readonly BundleItem[]
  readonly pointer: string
}

const notWhole: TreeFlaw = { kind: 'not-whole' }

/** Bundles within bundles, items in all, and values and terms in all. Beyond them a check refuses the bundle. */
export const mostLevels = 12
export const mostItems = 5_000
const mostParts = 200_000

/** Grows the tree of an offering. It stops at the first flaw that has no end, such as a bundle within itself. */
export function growTree(draft: CatalogDraft, root: ProductOffering): BundleTree {
  const items: BundleItem[] = []
  const groups: ItemGroup[] = []
  const paths = new Set<string>()
  let parts = 0
  let flaw: TreeFlaw | null = null
  grow(root, '/', null, [root.id])
  return { items, groups, flaw }

  function grow(offering: ProductOffering, path: string, hung: HungItem | null, trail: readonly OfferingId[]): BundleItem {
    const specification = specificationOf(draft, offering)
    if (specification === undefined) flaw ??= notWhole
    const item: BundleItem = {
      index: items.length,
      path,
      offering,
      specification: specification ?? null,
      characteristics: characteristicsOf(offering, specification),
      hung,
    }
    items.push(item)
    parts += partsOf(item)
    if (parts > mostParts) flaw ??= { kind: 'too-large' }
    if (offering.content.kind === 'bundle') {
      for (const [index, group] of offering.content.groups.entries()) growGroup(item, group, index, trail)
    }
    return item
  }

  function growGroup(bundle: BundleItem, group: BundleGroup, index: number, trail: readonly OfferingId[]): void {
    const path = childPath(bundle.path, group.id)
    const members: BundleItem[] = []
    groups.push({ path, bundle, group, members, pointer: pointer('content', 'groups', index) })
    for (const [m, member] of group.members.entries()) {
      const offering = draft.find('productOffering', member.offering)
      const memberPath = childPath(path, member.id)
      const found = offering === undefined || paths.has(memberPath) ? notWhole : endless(offering, trail)
      paths.add(memberPath)
      flaw ??= found
      if (found !== null || offering === undefined) continue
      const hung = { bundle, group, member, pointer: pointer('content', 'groups', index, 'members', m) }
      members.push(grow(offering, memberPath, hung, [...trail, offering.id]))
    }
  }

  function endless(offering: ProductOffering, trail: readonly OfferingId[]): TreeFlaw | null {
    if (trail.includes(offering.id)) return { kind: 'contains-itself', trail: [...trail.slice(trail.indexOf(offering.id)), offering.id] }
    if (trail.length > mostLevels) return { kind: 'too-deep', trail: [...trail, offering.id] }
    return items.length >= mostItems || parts > mostParts ? { kind: 'too-large' } : null
  }
}

/** A path within a bundle as a path from the ordered offering: `/tv/box` below `/home/pack` is `/home/pack/tv/box`. */
export function pathBelow(bundlePath: string, path: string): string {
  if (path === '/') return bundlePath
  return bundlePath === '/' ? path : bundlePath + path
}

/** The item itself and the bundles that it hangs on, without the ordered offering; the outermost comes last. */
export function itemsAbove(item: BundleItem): readonly BundleItem[] {
  const items: BundleItem[] = []
  for (let one = item; one.hung !== null; one = one.hung.bundle) items.push(one)
  return items
}

function partsOf({ offering, characteristics }: BundleItem): number {
  const values = characteristics.reduce((sum, of) => sum + of.values.length, 0)
  return rulesOf(offering).reduce((sum, rule) => sum + termsOf(rule).length + addendsOf(rule).length, values)
}

/** `null` for a bundle without one, `undefined` where the draft lacks the one that is named. */
export function specificationOf(draft: CatalogDraft, { content }: ProductOffering): ProductSpecification | null | undefined {
  return content.specification === undefined ? null : draft.find('productSpecification', content.specification)
}

/** The characteristics an item of the offering has, with the values that the offering leaves. */
export function characteristicsOf(
  { content }: ProductOffering,
  specification?: ProductSpecification | null,
): readonly ItemCharacteristic[] {
  const narrowed = new Map(content.kind === 'simple' ? (content.characteristics ?? []).map(({ id, values }) => [id, new Set(values)]) : [])
  return (specification?.characteristics ?? []).map((characteristic, index) => {
    const kept = narrowed.get(characteristic.id)
    const values = valuesOf(characteristic.type).filter((value) => kept === undefined || kept.has(value))
    return { characteristic, values, pointer: pointer('characteristics', index) }
  })
}

function childPath(path: string, id: string): string {
  return path === '/' ? `/${id}` : `${path}/${id}`
}
