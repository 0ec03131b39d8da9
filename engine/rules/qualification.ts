import type { Reason } from '../explain/reason.js'
import type { FactId, OfferingId } from '../values/ids.js'

/** May this customer have this offering? Always with the reason, also when the answer is yes. */
export type Qualification =
  | { readonly kind: 'qualified'; readonly offering: OfferingId; readonly reason: Reason }
  | { readonly kind: 'refused'; readonly offering: OfferingId; readonly reason: Reason }
  /** Nobody can say before these facts are known. */
  | { readonly kind: 'undetermined'; readonly offering: OfferingId; readonly reason: Reason; readonly missing: readonly FactId[] }
