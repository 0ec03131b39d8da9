import type { CatalogDraft } from '../../model/draft.js'
import type { BundleGroup, ProductOffering } from '../../model/offering.js'

/** An item that an order of an offering may have. */
export interface PossibleItem {
  readonly path: string
  readonly offering: ProductOffering
  /** How many of it may be taken, where it is taken. */
  readonly least: number
  readonly most: number
  /** The groups that lead to it, the outermost first, each with the path of the member that is taken of it. */
  readonly within: readonly { readonly group: BundleGroup; readonly member: string }[]
}

/** More items than these are not looked at. */
const mostItems = 2_000

/** The items that an order of an offering may have: itself, its members, and theirs. Bundles within themselves end where they close. */
export function possibleItems(draft: CatalogDraft, root: ProductOffering): readonly PossibleItem[] {
  const found: PossibleItem[] = [{ path: '/', offering: root, least: 1, most: 1, within: [] }]
  const above = new Map<PossibleItem, ReadonlySet<string>>([[found[0]!, new Set([root.id])]])
  for (const item of found) {
    const { content } = item.offering
    if (content.kind !== 'bundle') continue
    for (const group of content.groups) {
      for (const member of group.members) {
        const offering = draft.find('productOffering', member.offering)
        const around = above.get(item)!
        if (offering === undefined || around.has(offering.id) || found.length >= mostItems) continue
        const path = `${item.path === '/' ? '' : item.path}/${group.id}/${member.id}`
        const below: PossibleItem = {
          path,
          offering,
          least: Math.max(1, member.minimum),
          most: Math.max(1, member.maximum),
          within: [...item.within, { group, member: path }],
        }
        found.push(below)
        above.set(below, new Set([...around, offering.id]))
      }
    }
  }
  return found
}

/** Whether two items may be in one order, as far as groups say how many of their members are taken. What rules of bundles forbid is not taken out. */
export function mayStandTogether(left: PossibleItem, right: PossibleItem): boolean {
  const parting = left.within.findIndex(({ member }, index) => right.within[index] !== undefined && right.within[index].member !== member)
  const [one, other] = [left.within[parting], right.within[parting]]
  return one === undefined || other === undefined || one.group !== other.group || one.group.maximum > 1
}
