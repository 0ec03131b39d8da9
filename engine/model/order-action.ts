/**
 * What an order does to one item. `move`, `renew`, `suspend` and `resume` are never derived: nobody can see them by
 * comparing what is wanted with what is held.
 */
export type OrderAction = 'add' | 'modify' | 'cease' | 'suspend' | 'resume' | 'move' | 'renew' | 'noChange'

/** What raises a one-time charge: an action, or a change of one characteristic (`modify:speed`, `modify:quantity`). */
export type ChargeTrigger = OrderAction | `modify:${string}`

/** What an order does to what a customer has. */
export type HolderAction = Exclude<OrderAction, 'add'>

/**
 * Which prices hold for what a customer has, when an order touches it. `fresh`: those of the present catalog, counted from
 * the start of service. `pinned`: those it was bought under, with its characteristics of then. `pinnedListNewAttributes`:
 * those it was bought under, with its new characteristics. `zero`: none. `renewalTerms`: those of the present catalog,
 * with everything that lasts for some time beginning anew.
 */
export type PriceBasis = 'fresh' | 'pinned' | 'pinnedListNewAttributes' | 'zero' | 'renewalTerms'

/** The basis for an action; one that names a cause goes before one for every cause. */
export interface HolderPolicyRule {
  readonly action: HolderAction
  /** A word of the catalog's own, which orders give, such as `upgrade`. */
  readonly cause?: string
  readonly basis: PriceBasis
}

/** The actions of which some, at least, raise what has these triggers; each once. */
export function raisedBy(triggers: readonly ChargeTrigger[]): readonly OrderAction[] {
  return [...new Set(triggers.map((trigger) => (isOfChange(trigger) ? 'modify' : trigger)))]
}

/** Whether one of the triggers fits: the action itself, or a change of something that changed. */
export function isRaised(triggers: readonly ChargeTrigger[], action: OrderAction, changed: ReadonlySet<string>): boolean {
  return triggers.some((trigger) =>
    isOfChange(trigger) ? action === 'modify' && changed.has(trigger.slice('modify:'.length)) : trigger === action,
  )
}

function isOfChange(trigger: ChargeTrigger): trigger is `modify:${string}` {
  return trigger.startsWith('modify:')
}
