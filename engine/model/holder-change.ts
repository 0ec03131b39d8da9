/** What a version of a price means for those who hold an earlier one, once a release brings it; where nothing is said they keep theirs. */
export type HolderChange =
  | { readonly kind: 'keep' }
  /** It reaches them on the day, or once the release is in effect, whichever is later. */
  | ({ readonly kind: 'fromDate'; readonly date: string } & HolderBounds)
  /** With the first billing period of the charge, the first following term, or the end of what binds the customer. */
  | ({ readonly kind: 'nextPeriod' | 'atRenewal' | 'atCommitmentEnd' } & HolderBounds)

interface HolderBounds {
  /** So many whole days lie between the release and the change. */
  readonly noticeDays?: number
  /** In percent: a version whose amount is higher than that by more does not reach them. It is never cut to it. */
  readonly maximumIncrease?: string
}
