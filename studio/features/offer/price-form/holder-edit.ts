import type { HolderChange } from '../../../../engine/model/holder-change.js'
import type { ProductOfferingPrice } from '../../../../engine/model/price.js'

/** What becomes of those who hold an earlier version, as far as somebody has said it. */
export interface HolderDraft {
  /** `null` where nothing is said. */
  readonly kind: HolderChange['kind'] | null
  readonly date: string
  /** Empty for none. */
  readonly noticeDays: string
  /** Empty for none. */
  readonly maximumIncrease: string
}

export function holderDraftOf({ holders }: ProductOfferingPrice): HolderDraft {
  const empty = { kind: null, date: '', noticeDays: '', maximumIncrease: '' }
  if (holders === undefined || holders.kind === 'keep') return { ...empty, kind: holders?.kind ?? null }
  const { kind, noticeDays, maximumIncrease = '' } = holders
  const date = kind === 'fromDate' ? holders.date : ''
  return { kind, date, noticeDays: noticeDays === undefined ? '' : String(noticeDays), maximumIncrease }
}

/** The price as the draft says it; `null` while the day of the change is open. */
export function withHolders(price: ProductOfferingPrice, draft: HolderDraft): ProductOfferingPrice | null {
  const { holders: _before, ...rest } = price
  if (draft.kind === null) return rest
  const holders = changeOf(draft.kind, draft)
  return holders === null ? null : { ...rest, holders }
}

function changeOf(kind: HolderChange['kind'], { date, noticeDays, maximumIncrease }: HolderDraft): HolderChange | null {
  const bounds = {
    ...(noticeDays === '' ? {} : { noticeDays: Number(noticeDays) }),
    ...(maximumIncrease === '' ? {} : { maximumIncrease }),
  }
  switch (kind) {
    case 'keep':
      return { kind }
    case 'fromDate':
      return date === '' ? null : { kind, date, ...bounds }
    case 'nextPeriod':
    case 'atRenewal':
    case 'atCommitmentEnd':
      return { kind, ...bounds }
  }
}
