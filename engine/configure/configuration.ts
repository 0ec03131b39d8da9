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
  /** Facts that conditions of rules need and nobody supplied. */
  readonly missing: readonly FactId[]
  /** Only in a conflict: a minimal set of choices and rules that cannot hold together, and the ways out; `null` when the budget gave no minimal one. */
  readonly conflict: Conflict | null
  /** The selection with everything forced, chosen or filled in, also while open; empty in a conflict. */
  readonly items: readonly ConfiguredItem[]
}

export interface MemberState {
  readonly path: string
  readonly group: string
  readonly offering: OfferingId
  /** Quantities by range, from 0 (not taken) up; ranges are cut where rules tell quantities apart and at the chosen quantity. */
  readonly quantities: readonly {
    readonly from: number
    readonly to: number
    readonly state: ValueState
    readonly because: Explanation | null
  }[]
}

export interface CharacteristicState {
  readonly path: string
  readonly characteristic: string
  readonly values: readonly { readonly value: FactValue; readonly state: ValueState; readonly because: Explanation | null }[]
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
}

/** The author's words behind a constraint. */
export interface RuleOrigin {
  readonly document: DocumentRef
  /** JSON pointer of the group, member, rule or characteristic within the document. */
  readonly pointer: string
  readonly text: LocalizedText
}

export interface Conflict extends Explanation {
  /** Smallest sets of choices to drop so that the rest can be completed, fewest first. */
  readonly repairs: readonly { readonly drop: readonly Choice[] }[]
}
