import type { Alteration } from '../../model/alteration.js'
import { isAtOrBelow } from '../../model/configured-item.js'
import { type CatalogDraft, compareText } from '../../model/draft.js'
import { hasAmounts, reachesBeyond } from '../alteration/compile-alteration.js'
import { orderMatters } from '../alteration/order-matters.js'
import { isPerUnit } from '../alteration/target-lines.js'
import { type AlterationPrice, alterationsOf } from './alterations-together.js'
import { offeringsAbove, offeringsWith } from './offerings-below.js'
import { mayStandTogether, type PossibleItem, possibleItems } from './possible-items.js'

/** One alteration on two items side by side, with other amounts on each, of which its order or its mode takes one before the other. */
export interface SelfTie {
  readonly alteration: AlterationPrice
  readonly offering: string
  readonly items: readonly [PossibleItem, PossibleItem]
}

/** Alterations that tie with themselves, each with one order in which it does. */
export function selfTies(draft: CatalogDraft): readonly SelfTie[] {
  return alterationsOf(draft).flatMap((alteration) => {
    const { charge } = alteration
    if (!reachesBeyond(charge.target) || !orderMatters(charge) || !goesByItem(draft, charge)) return []
    const carriers = new Set(offeringsWith(draft).get(alteration.id) ?? [])
    const roots = new Set([...carriers].flatMap(({ id }) => offeringsAbove(draft).get(id) ?? []))
    for (const root of [...roots].filter(({ isSellable }) => isSellable).sort((left, right) => compareText(left.id, right.id))) {
      const items = possibleItems(draft, root).filter(({ offering }) => carriers.has(offering))
      for (const [index, left] of items.entries()) {
        const right = items.slice(index + 1).find((one) => mayDiffer(draft, charge, left, one) && mayStandTogether(left, one))
        if (right !== undefined) return [{ alteration, offering: root.id, items: [left, right] as const }]
      }
    }
    return []
  })
}

/** Whether an alteration may say something else on one item that carries it than on another of the same order. */
function goesByItem(draft: CatalogDraft, charge: Alteration): boolean {
  return isForQuantity(charge) || looksAtItem(draft, charge)
}

/** Whether its amount, or its cap, is for each of the items that carry it. */
function isForQuantity({ effect, target, cap }: Alteration): boolean {
  const isAmount = hasAmounts(effect) || (effect.kind === 'byTable' && effect.does !== 'percentOff')
  return cap !== undefined || (isAmount && !isPerUnit({ effect, target }))
}

function looksAtItem(draft: CatalogDraft, { effect }: Alteration): boolean {
  const table = effect.kind === 'byTable' ? draft.find('priceTable', effect.table) : undefined
  return (table?.dimensions ?? []).some(({ fact }) => fact.startsWith('item.'))
}

function mayDiffer(draft: CatalogDraft, charge: Alteration, left: PossibleItem, right: PossibleItem): boolean {
  if (isAtOrBelow(left.path, right.path) || isAtOrBelow(right.path, left.path)) return false
  const areAlike = left.least === left.most && right.least === right.most && left.most === right.most
  return !areAlike || looksAtItem(draft, charge)
}
