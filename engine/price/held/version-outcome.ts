import type { HolderChange } from '../../model/holder-change.js'
import type { Fingerprint } from '../../values/fingerprint.js'
import type { Instant } from '../../values/instant.js'
import type { LocalDate } from '../../values/local-date.js'

/** Which version of a price a holder has, and what becomes of those that releases brought since. */
export interface VersionsOfHolder {
  /** The day since which he has a later one than he bought; `null` while he has that. */
  readonly since: LocalDate | null
  /** The oldest first. */
  readonly later: readonly VersionOutcome[]
}

/**
 * What becomes of a version for one holder. `applies`: he has it. `upcoming`: he gets it. `superseded`: a newer one came
 * first, or after it. `kept`: holders keep what they have. `tooDear`: it is higher by more than it may be for holders.
 * `notInForce`: on the day on which it would come it is not valid. `never`: no such day comes for him.
 */
export interface VersionOutcome {
  /** When its release took effect, and the fingerprint of that catalog. */
  readonly released: Instant
  readonly catalog: Fingerprint
  /** What it says of holders. */
  readonly change: HolderChange['kind']
  readonly outcome: 'applies' | 'upcoming' | 'superseded' | 'kept' | 'tooDear' | 'notInForce' | 'never'
  /** The day from which he has, or had, it; `null` when it never came to that. */
  readonly from: LocalDate | null
  /** Of one that is too dear: by how much, in percent; `null` of all others, and where what is held costs nothing. */
  readonly increase: string | null
}
