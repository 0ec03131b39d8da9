import type { ConfiguredItem } from '../model/configured-item.js'
import type { Choice } from '../model/request.js'
import type { FactValue } from '../values/fact-value.js'
import type { DocumentRef, FactId, OfferingId } from '../values/ids.js'
import type { LocalizedText } from '../values/localized-text.js'

/**
 * What a value can still be. `chosen`: the request says so. `forced`: every valid configuration with these choices has
 * it. `impossible`: none has it. `free`: some have it and some have not, and taking it never leads to a dead end.
 * `unproven`: the search used up its declared budget before it knew; never a guess.
 */
export type ValueState = 'free' | 'forced' | 'impossible' | 'chosen' | 'unproven'

/**
 * The state of an offering's selection. `complete` could be ordered as it stands, with what is forced or filled in by
 * declared defaults; `open` is valid so far, and `open` in the answer says what is still to be chosen or known;
 * `conflict` cannot be completed at all; `unproven` means that the declared budget ran out before anybody could know.
 */
export interface Configuration {
  readonly kind: 'configuration'
  readonly offering: OfferingId
  readonly state: 'complete' | 'open' | 'conflict' | 'unproven'
  readonly members: readonly MemberState[]
  readonly characteristics: readonly CharacteristicState[]
  readonly groups: readonly GroupState[]
  /** What keeps the configuration from being complete; empty when it is complete. */
  readonly open: readonly OpenPoint[]
  /** Facts that decide about rules or members and that nobody supplied. */
  readonly missing: readonly FactId[]
  /** Only in a conflict: a minimal set of choices and rules that cannot hold together, and the ways out; `null` when the budget gave no minimal one. */
  readonly conflict: Conflict | null
  /** The selection with everything forced, chosen or filled in, also while open; empty in a conflict. */
  readonly items: readonly ConfiguredItem[]
  /** What rules recommend to this selection and that it doesn't have yet, though it could. */
  readonly advice: readonly Advice[]
  /** What open values cost; `null` unless it was asked for, and in a conflict. */
  readonly prices: OpenPrices | null
  /** The selection finished as it was asked for; `null` unless it was. */
  readonly completion: Completion | null
  /**
   * How many valid configurations there are with these choices, as a whole number in text; `null` unless it was asked, and
   * where the bundle is too entangled to be counted.
   */
  readonly count: string | null
}

export interface MemberState {
  readonly path: string
  readonly group: string
  readonly offering: OfferingId
  /** Quantities by range, from 0 (not taken) up; ranges are cut where rules tell quantities apart and at the chosen quantity. */
  readonly quantities: readonly NumberRange[]
}

/** What one value, or all numbers of a range, can still be. */
export interface Standing {
  readonly state: ValueState
  readonly because: Explanation | null
  /** `null` where nothing was asked, the value is impossible, or the price is not known. */
  readonly price: ValuePrice | null
}

export interface NumberRange extends Standing {
  readonly from: number
  readonly to: number
}

export interface ValueStanding extends Standing {
  readonly value: FactValue
}

/** Decimals in the currency that was asked for, over the months that were. */
export interface ValuePrice {
  /** The cheapest complete configuration that has the value and everything chosen. */
  readonly from: string
  /** How much dearer that is than the cheapest way to go on without deciding about the value; never negative. */
  readonly change: string
}

/** A characteristic with every value it may have, or, for a number with steps, with ranges of such values. */
export interface CharacteristicState {
  readonly path: string
  readonly characteristic: string
  /** Of a set: whether it has the value. Empty for a number with steps. */
  readonly values: readonly ValueStanding[]
  /** Ranges are cut where rules tell numbers apart, and at the chosen one. Empty for everything but a number with steps. */
  readonly ranges: readonly NumberRange[]
}

export interface GroupState {
  /** Path of the group: `/group`, or `/group/member/group` below a nested bundle. */
  readonly path: string
  readonly minimum: number
  readonly maximum: number
  /** How many different members are taken so far, by choice or by force. */
  readonly taken: number
}

export type OpenPoint =
  | { readonly kind: 'group'; readonly path: string; readonly minimum: number; readonly taken: number }
  | { readonly kind: 'quantity'; readonly path: string }
  | { readonly kind: 'characteristic'; readonly path: string; readonly characteristic: string }
  | { readonly kind: 'fact'; readonly fact: FactId }

/**
 * A minimal set of choices and rules: leaving out any one of them, the value would be possible (or not forced). A value
 * that is impossible only because another value of the same thing was chosen names exactly that choice and no rule, so
 * it can be switched to; where switching would fail too, the explanation does without that choice. Absent (`null`) for
 * values that are free, chosen or unproven, when explanations were not asked for, and beyond the budget.
 */
export interface Explanation {
  readonly choices: readonly Choice[]
  readonly rules: readonly RuleOrigin[]
  /** Facts of the request that these rules rest on, sorted. */
  readonly facts: readonly FactId[]
}

/** The author's words behind a constraint. */
export interface RuleOrigin {
  readonly document: DocumentRef
  /** JSON pointer of the group, member, rule or characteristic within the document. */
  readonly pointer: string
  readonly text: LocalizedText
}

export interface Conflict extends Explanation {
  /**
   * Smallest sets of choices to give up so that the rest can be completed: leaving out any one of a set is not enough. What
   * weighs least comes first.
   */
  readonly repairs: readonly Repair[]
  /** Whether there are no other such sets: more than are shown may exist, or the budget may have ended. */
  readonly isComplete: boolean
}

export interface Repair {
  readonly drop: readonly Choice[]
  /**
   * Instead of dropping it, each of these can be changed to this, all at once: the nearest values that go together. What can
   * only be given up, or is to be no longer taken, isn't among them.
   */
  readonly change: readonly { readonly choice: Choice; readonly to: Choice }[]
}

/** What a rule recommends. All of these choices together are possible. */
export interface Advice {
  readonly rule: RuleOrigin
  readonly choices: readonly Choice[]
}

export type OpenPrices =
  | {
      readonly kind: 'prices'
      readonly currency: string
      /** Over how many months costs are added up. */
      readonly months: number
      /** The cheapest and the dearest complete configuration with everything that is chosen. */
      readonly from: string
      readonly to: string
    }
  /** Some price in the bundle has no amount, whatever is chosen, or depends on facts that nobody supplied. */
  | { readonly kind: 'not-priced'; readonly paths: readonly string[]; readonly missing: readonly FactId[] }
  | { readonly kind: 'unproven' }

export type Completion =
  | {
      readonly kind: 'completion'
      /** What to choose besides for the configuration to be complete. */
      readonly choices: readonly Choice[]
      readonly items: readonly ConfiguredItem[]
      /** Whether no other way is as good; of several the one nearest to the declared defaults is shown. */
      readonly isOnly: boolean
      /** What it costs, where prices were asked for. */
      readonly price: string | null
    }
  | { readonly kind: 'none' | 'unproven' | 'not-priced' }
