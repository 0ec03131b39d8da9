import type { ConfiguredItem } from '../../model/configured-item.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'

/** An order that anybody may make: an offering by itself, or a bundle with one member where it demands no other. */
export interface TrialOrder {
  readonly root: ProductOffering
  /** The last item: the root itself, or its member. */
  readonly carrier: ProductOffering
  readonly items: readonly ConfiguredItem[]
}

/** Such orders of a draft. Bundles whose rules or groups demand more are not among them. */
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
        group.minimum > 1 || demanding.some((other) => other !== group)
          ? []
          : group.members.flatMap((member): readonly TrialOrder[] => {
              const carrier = draft.find('productOffering', member.offering)
              if (carrier === undefined || carrier.content.kind === 'bundle' || member.quantityFrom !== undefined) return []
              const quantity = Math.max(1, member.minimum, group.quantity?.minimum ?? 1)
              return [{ root, carrier, items: [itemAt('/', root, 1), itemAt(`/${group.id}/${member.id}`, carrier, quantity)] }]
            }),
      )
      return demanding.length === 0 ? [alone, ...withMember] : withMember
    })
}

function itemAt(path: string, { id, content }: ProductOffering, quantity: number): ConfiguredItem {
  return { path, offering: id, specification: content.specification ?? null, quantity, characteristics: [], by: 'choice' }
}
