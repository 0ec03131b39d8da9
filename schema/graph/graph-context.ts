import type { Account } from '../../catalog/store/account-store.js'
import type { Database } from '../../catalog/store/database.js'
import type { Instant } from '../../engine/values/instant.js'
import type { CompiledCatalogs } from '../answering/compiled-catalogs.js'
import type { RememberedAnswers } from '../answering/remembered-answers.js'

/** What every resolver may use. Resolvers ask; they never decide. */
export interface GraphContext {
  readonly db: Database
  readonly catalogs: CompiledCatalogs
  readonly answers: RememberedAnswers
  /** The moment of the request, read once, for questions that name none. */
  readonly now: Instant
  /** Who asks, or `null` for an anonymous caller, who may only read and ask. */
  readonly account: Account | null
}
