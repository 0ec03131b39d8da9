import type { HolderAction, PriceBasis } from '../../model/order-action.js'
import type { CompiledPrices } from '../compile-prices.js'
import type { ItemChange } from './item-changes.js'
import { lockedBasis } from './locked-basis.js'
import { declaredBasis } from './price-basis.js'

/** Which prices hold for an item once an order is carried out. */
export type ChangeBasis =
  /** It is ordered anew. */
  | { readonly kind: 'new' }
  /** `kept`: nothing changes that its price goes by, and so the price stays. */
  | { readonly kind: 'basis'; readonly basis: PriceBasis | 'kept'; readonly by: 'offering' | 'catalog' | 'term' | null }
  /** Nobody declared one. */
  | { readonly kind: 'undeclared'; readonly action: HolderAction }

/** What is known of the prices of an item that is held. */
export interface HeldPrices {
  /** Whether it has any. */
  readonly isPriced: boolean
  /** The facts of the selection that they look at. */
  readonly lookedAt: ReadonlySet<string>
  readonly isAsleep: boolean
  readonly isLocked: boolean
}

/**
 * The basis of the prices of an item. What a modify leaves as it is keeps its price: only a changed quantity, or a changed
 * characteristic of the item or of the order's top that a price of the item looks at, asks for the basis of `modify`.
 * An item without prices needs none, and what is suspended, or free of charge, stays so until an order says otherwise.
 * A price lock keeps out what is declared of later catalogs.
 */
export function basisOfChange(
  change: ItemChange,
  atTop: readonly string[],
  held: HeldPrices | null,
  present: Pick<CompiledPrices, 'offerings' | 'holders'>,
): ChangeBasis {
  const { action, offering, cause } = change
  if (action === 'add' || held === null) return { kind: 'new' }
  const { isAsleep, isLocked, isPriced } = held
  const hasPrices = isPriced || (present.offerings.get(offering) ?? []).length > 0
  if (!hasPrices || (action === 'noChange' && isAsleep)) return { kind: 'basis', basis: 'kept', by: null }
  const touched = isTouched(change, atTop, held)
  if (action === 'modify' && !touched) return { kind: 'basis', basis: 'kept', by: null }
  const declaredFor = action === 'noChange' && touched ? 'modify' : action
  const declared = declaredBasis(present.holders, offering, declaredFor, cause)
  if (declared === null) return { kind: 'undeclared', action: declaredFor }
  const locked = isLocked && !touched ? lockedBasis(declaredFor, declared.basis) : null
  return locked === null ? { kind: 'basis', ...declared } : { kind: 'basis', basis: locked, by: 'term' }
}

function isTouched({ changed }: ItemChange, atTop: readonly string[], { lookedAt }: HeldPrices): boolean {
  if (changed.includes('quantity')) return true
  return [...changed.map((name) => `item.${name}`), ...atTop.map((name) => `root.${name}`)].some((fact) => lookedAt.has(fact))
}
