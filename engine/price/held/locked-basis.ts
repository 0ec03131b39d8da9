import { isAtOrBelow } from '../../model/configured-item.js'
import type { HolderAction, PriceBasis } from '../../model/order-action.js'
import type { LocalDate } from '../../values/local-date.js'
import { priceLockedUntil } from '../term/running-term.js'
import type { HeldItem } from './held-item.js'

/** Until when a term of what is held at the path, or of what that is part of, locks its prices; `null` where none does. */
export function priceLockOn(path: string, held: Iterable<HeldItem>): LocalDate | null {
  const ends = [...held].flatMap(({ item, purchase: { term, renewedOn, startDate } }) =>
    term === null || !isAtOrBelow(path, item.path) ? [] : (priceLockedUntil(term, renewedOn ?? startDate) ?? []),
  )
  return ends.sort().at(-1) ?? null
}

/**
 * What a price lock makes of a declared basis; `null` where that holds. An order that asks for nothing else of an item takes
 * no prices of a later catalog: who has the same keeps its prices, who moves, suspends or resumes it gets those of its purchase
 * for that. Who modifies or renews it asks for something else, and gets what is declared for it.
 */
export function lockedBasis(action: HolderAction, basis: PriceBasis): PriceBasis | null {
  if (basis !== 'fresh' && basis !== 'renewalTerms') return null
  switch (action) {
    case 'noChange':
      return 'pinned'
    case 'move':
    case 'suspend':
    case 'resume':
      return 'pinnedListNewAttributes'
    case 'modify':
    case 'renew':
    case 'cease':
      return null
  }
}
