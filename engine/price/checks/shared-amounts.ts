import { type CatalogDraft, compareText } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { pricesNamedBy } from '../../model/term.js'
import { overlaps } from '../../values/instant.js'
import { oncePer } from '../../values/once.js'
import { isTarget } from '../alteration/target-lines.js'
import { utcPeriod } from '../table/compile-table.js'
import { type AlterationPrice, alterationsOf } from './alterations-together.js'
import { excludeEachOther } from './exclude-each-other.js'
import { type AppliedTogether, meetingProver, type PossibleLine } from './lines-that-meet.js'
import { offeringsAbove, offeringsWith } from './offerings-below.js'
import { mayStandTogether, type PossibleItem, possibleItems } from './possible-items.js'

/** An amount that two charges of an order share, of which nothing says how. */
export interface SharedAmount {
  readonly alteration: AlterationPrice
  readonly root: string
  readonly lines: readonly [PossibleLine, PossibleLine]
  /** For whom and when both are charged; `null` where nobody could prove that anybody is charged both, nor that nobody is. */
  readonly order: AppliedTogether | null
}

/** Each alteration with an amount that two charges may share, with an order that has both; where there is none, with one that could not be judged. */
export const sharedAmounts = oncePer((draft: CatalogDraft): readonly SharedAmount[] =>
  alterationsOf(draft).flatMap((alteration) => {
    const found = isShared(alteration) ? sharedBy(draft, alteration) : null
    return found === null ? [] : [found]
  }),
)

/** Whether an alteration has an amount that lines would share, and doesn't say how. */
function isShared({ charge: { effect } }: AlterationPrice): boolean {
  switch (effect.kind) {
    case 'amountOff':
    case 'amountOn':
      return effect.allocation === undefined
    case 'byTable':
      return (effect.does === 'amountOff' || effect.does === 'amountOn') && effect.allocation === undefined
    default:
      return false
  }
}

function sharedBy(draft: CatalogDraft, alteration: AlterationPrice): SharedAmount | null {
  const prove = meetingProver(draft)
  let unproven: SharedAmount | null = null
  for (const { root, carrier, lines } of pairsOf(draft, alteration)) {
    const order = prove(root, [{ item: carrier, price: alteration }, ...lines])
    if (order === 'never') continue
    if (order !== 'unproven') return { alteration, root: root.id, lines, order }
    unproven ??= { alteration, root: root.id, lines, order: null }
    if (prove.isExhausted()) break
  }
  return unproven
}

/** Two lines that one alteration changes in an order of an offering. */
interface Pair {
  readonly root: ProductOffering
  readonly carrier: PossibleItem
  readonly lines: readonly [PossibleLine, PossibleLine]
}

/** Every pair that groups and periods allow and that conditions don't plainly forbid. */
function* pairsOf(draft: CatalogDraft, alteration: AlterationPrice): Generator<Pair> {
  const carriers = new Set(offeringsWith(draft).get(alteration.id) ?? [])
  const roots = new Set([...carriers].flatMap(({ id }) => offeringsAbove(draft).get(id) ?? []))
  for (const root of [...roots].filter(({ isSellable }) => isSellable).sort((left, right) => compareText(left.id, right.id))) {
    const items = possibleItems(draft, root)
    const all = items.flatMap((item) => linesOf(draft, item))
    for (const carrier of items.filter(({ offering }) => carriers.has(offering))) {
      const lines = all.filter(
        ({ item, price }) =>
          isTarget(alteration.charge.target, carrier.path, { item: { path: item.path, offering: item.offering.id }, price }) &&
          mayStandTogether(carrier, item) &&
          areTogether(alteration, price),
      )
      for (const [index, first] of lines.entries()) {
        for (const second of lines.slice(index + 1)) if (mayBothBeCharged(first, second)) yield { root, carrier, lines: [first, second] }
      }
    }
  }
}

function linesOf(draft: CatalogDraft, item: PossibleItem): readonly PossibleLine[] {
  return pricesNamedBy(item.offering).flatMap((id) => {
    const price = draft.find('productOfferingPrice', id)
    const isLine = price !== undefined && price.role !== 'reference' && lineKinds.has(price.charge.kind)
    return isLine ? [{ item, price }] : []
  })
}

const lineKinds: ReadonlySet<string> = new Set(['oneTime', 'recurring', 'usage', 'penalty'])

function mayBothBeCharged(left: PossibleLine, right: PossibleLine): boolean {
  if (left.item === right.item && excludeEachOther(left.price.when, right.price.when)) return false
  return mayStandTogether(left.item, right.item) && areTogether(left.price, right.price)
}

function areTogether(left: ProductOfferingPrice, right: ProductOfferingPrice): boolean {
  return overlaps(utcPeriod(left.validFor ?? {}), utcPeriod(right.validFor ?? {}))
}
