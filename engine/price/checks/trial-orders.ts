import type { ConfiguredItem } from '../../model/configured-item.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import type { BundleGroup, BundleMember, ProductOffering } from '../../model/offering.js'
import type { FactValue } from '../../values/fact-value.js'
import { utcPeriod } from '../table/compile-table.js'

/** An order that anybody may make: an offering by itself, or a bundle with one member, and with others as far as it demands them. */
export interface TrialOrder {
  readonly root: ProductOffering
  /** The last item: the root itself, or its member. */
  readonly carrier: ProductOffering
  readonly items: readonly ConfiguredItem[]
}

/** Such orders of a draft. Bundles whose rules demand more, or whose groups demand members with something to choose or that not everybody may have, are not among them. */
export function trialOrders(draft: CatalogDraft): readonly TrialOrder[] {
  return draft
    .all('productOffering')
    .filter(({ isSellable }) => isSellable)
    .flatMap((root) => {
      const alone = { root, carrier: root, items: [itemAt('/', root, 1)] }
      if (root.content.kind === 'simple') return [alone]
      const { groups, rules } = root.content
      if (rules.some(({ kind }) => kind !== 'recommends')) return []
      const demanding = groups.filter(({ minimum }) => minimum > 0)
      const withMember = groups.flatMap((group) =>
        group.members.flatMap((member): readonly TrialOrder[] => {
          const carrier = draft.find('productOffering', member.offering)
          if (carrier === undefined || carrier.content.kind === 'bundle' || member.quantityFrom !== undefined) return []
          const others = companions(draft, root, groups, group, member)
          const quantity = Math.max(1, member.minimum, others?.length === 0 ? (group.quantity?.minimum ?? 1) : 1)
          return others === null
            ? []
            : [{ root, carrier, items: [itemAt('/', root, 1), ...others, itemAt(`/${group.id}/${member.id}`, carrier, quantity)] }]
        }),
      )
      return demanding.length === 0 ? [alone, ...withMember] : withMember
    })
}

/** The members that groups demand besides one: the first of each that anybody may have as it is. `null` where there are too few. */
function companions(
  draft: CatalogDraft,
  root: ProductOffering,
  groups: readonly BundleGroup[],
  own: BundleGroup,
  taken: BundleMember,
): readonly ConfiguredItem[] | null {
  const found: ConfiguredItem[] = []
  for (const group of groups) {
    const wanted = group.minimum - (group === own ? 1 : 0)
    if (wanted <= 0) continue
    if (group.quantity !== undefined) return null
    const plain = group.members.flatMap((member) => {
      const offering = draft.find('productOffering', member.offering)
      const isPlain =
        offering !== undefined && member !== taken && member.quantityFrom === undefined && isForEverybody(draft, root, offering)
      return isPlain ? [itemAt(`/${group.id}/${member.id}`, offering, Math.max(1, member.minimum))] : []
    })
    if (plain.length < wanted) return null
    found.push(...plain.slice(0, wanted))
  }
  return found
}

/** Whether an offering has nothing to choose, and may be had by everybody at any time at which the bundle is sold. */
function isForEverybody(draft: CatalogDraft, root: ProductOffering, offering: ProductOffering): boolean {
  const { content, channel, marketSegment, place, eligibility, validFor } = offering
  if (content.kind === 'bundle' || [channel, marketSegment, place, eligibility].some((asked) => asked !== undefined)) return false
  const [own, around] = [utcPeriod(root.validFor), utcPeriod(validFor)]
  const covers =
    (around.from === undefined || (own.from !== undefined && around.from <= own.from)) &&
    (around.to === undefined || (own.to !== undefined && own.to <= around.to))
  return covers && (draft.find('productSpecification', content.specification)?.characteristics.length ?? 1) === 0
}

function itemAt(path: string, { id, content }: ProductOffering, quantity: number): ConfiguredItem {
  return { path, offering: id, specification: content.specification ?? null, quantity, characteristics: [], by: 'choice' }
}

/** An item with what the facts say of the selection. */
export function itemIn(item: ConfiguredItem, isCarrier: boolean, isRoot: boolean, facts: Facts): ConfiguredItem {
  const of = (prefix: string) =>
    Object.entries(facts).flatMap(([fact, value]) =>
      fact.startsWith(prefix) && fact !== 'item.quantity'
        ? [{ id: fact.slice(prefix.length), value: value as FactValue, by: 'choice' as const }]
        : [],
    )
  const quantity = isCarrier ? facts['item.quantity'] : undefined
  const characteristics = [...(isRoot ? of('root.') : []), ...(isCarrier ? of('item.') : [])]
  return { ...item, characteristics, ...(typeof quantity === 'number' ? { quantity } : {}) }
}
