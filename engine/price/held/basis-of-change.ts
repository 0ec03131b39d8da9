import type { HolderAction, PriceBasis } from '../../model/order-action.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import type { CompiledPrices } from '../compile-prices.js'
import { selectionFactsOf } from '../looked-at.js'
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

/** The prices that an item has, with the rules that they are weighed by. */
export interface OwnPrices {
  readonly prices: CompiledPrices
  readonly rules: CompiledRules
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
  held: (OwnPrices & { readonly isAsleep: boolean; readonly isLocked: boolean }) | null,
  present: OwnPrices,
): ChangeBasis {
  const { action, offering, cause } = change
  if (action === 'add' || held === null) return { kind: 'new' }
  const { isAsleep, isLocked } = held
  const own = [held, present].flatMap(({ prices }) => prices.offerings.get(offering) ?? [])
  if (own.length === 0 || (action === 'noChange' && isAsleep)) return { kind: 'basis', basis: 'kept', by: null }
  const touched = isTouched(change, atTop, held)
  if (action === 'modify' && !touched) return { kind: 'basis', basis: 'kept', by: null }
  const declaredFor = action === 'noChange' && touched ? 'modify' : action
  const declared = declaredBasis(present.prices.holders, offering, declaredFor, cause)
  if (declared === null) return { kind: 'undeclared', action: declaredFor }
  const locked = isLocked && !touched ? lockedBasis(declaredFor, declared.basis) : null
  return locked === null ? { kind: 'basis', ...declared } : { kind: 'basis', basis: locked, by: 'term' }
}

function isTouched({ changed, offering }: ItemChange, atTop: readonly string[], { prices, rules }: OwnPrices): boolean {
  if (changed.includes('quantity')) return true
  const facts = new Set([...changed.map((name) => `item.${name}`), ...atTop.map((name) => `root.${name}`)])
  return (prices.offerings.get(offering) ?? []).some((price) => selectionFactsOf(rules, price).some((fact) => facts.has(fact)))
}
