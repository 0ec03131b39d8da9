import { CatalogError } from '../../catalog/errors.js'
import { RoleMissing } from '../../catalog/launch/errors.js'
import type { Role } from '../../catalog/store/account-store.js'
import { groupLayer } from '../../catalog/store/layer.js'
import type { Instant } from '../../engine/values/instant.js'
import type { GraphContext } from '../graph/graph-context.js'

/** An operation that the catalog refuses: nothing was changed, and the advice says how to go on. */
export interface RefusedOperation {
  readonly kind: 'refused-operation'
  readonly error: CatalogError
}

/** Who acts, and when. */
export interface Acting {
  readonly account: string
  readonly at: Instant
}

/**
 * Does a piece of work for the account that asks. A refusal of the catalog becomes an outcome with advice; a bug stays
 * a bug. Whether the account may do it is decided by the catalog, in the same transaction as the work.
 */
export async function attempt<Outcome extends object>(
  { account, now }: GraphContext,
  neededRole: Role,
  work: (acting: Acting) => Promise<Outcome>,
): Promise<Outcome | RefusedOperation> {
  try {
    if (account === null) throw new RoleMissing('anonymous', neededRole, groupLayer)
    return await work({ account: account.id, at: now })
  } catch (error) {
    if (error instanceof CatalogError) return { kind: 'refused-operation', error }
    throw error
  }
}
