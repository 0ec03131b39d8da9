import { NotFound } from '../errors.js'
import { type Account, findAccount, holdsRole, type Role } from '../store/account-store.js'
import type { Database } from '../store/database.js'
import type { Layer } from '../store/layer.js'
import { RoleMissing } from './errors.js'

/**
 * The account, when it holds one of the roles now; otherwise refused. Read within the transaction of what it is about to
 * do, so that a role taken away counts at once.
 */
export async function actAs(trx: Database, id: string, allowed: readonly [Role, ...Role[]], layer: Layer): Promise<Account> {
  const account = await findAccount(trx, id)
  if (account === null) throw new NotFound('account', id)
  if (allowed.some((role) => holdsRole(account, role, layer))) return account
  throw new RoleMissing(id, allowed[0], layer)
}
