import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import type { ChangeSet } from './change-set-store.js'
import type { Database } from './database.js'

/** What a rehearsal of this very content showed. */
export interface StoredEvidence {
  readonly fingerprint: Fingerprint
  readonly at: Instant
  readonly account: string
  readonly result: EvidenceResult
}

export interface EvidenceResult {
  /** The fingerprint of the compiled catalog that was asked, which its answers carry. */
  readonly catalog: Fingerprint
  readonly passed: number
  readonly failed: number
  /** How many scenarios speak of each offering, by id. */
  readonly scenariosOf: { readonly [offering: string]: number }
  /** Each scenario with its differences. */
  readonly results: JsonValue
}

/** Keeps the evidence beside all there was before: what an approver looked at stays readable. */
export async function insertEvidence(trx: Database, { layer, id }: ChangeSet, evidence: StoredEvidence): Promise<void> {
  const last = await trx
    .selectFrom('evidence')
    .select('sequence')
    .where('layer', '=', layer)
    .where('change_set', '=', id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { fingerprint, at, account, result } = evidence
  await trx
    .insertInto('evidence')
    .values({
      layer,
      change_set: id,
      sequence: (last?.sequence ?? 0) + 1,
      fingerprint,
      at,
      account,
      result: canonicalJson(result as unknown as JsonValue),
    })
    .execute()
}

/** The latest rehearsal of the change set, of whatever content; `null` when there was none. */
export async function latestEvidence(db: Database, { layer, id }: ChangeSet): Promise<StoredEvidence | null> {
  const row = await db
    .selectFrom('evidence')
    .select(['fingerprint', 'at', 'account', 'result'])
    .where('layer', '=', layer)
    .where('change_set', '=', id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    fingerprint: row.fingerprint as Fingerprint,
    at: row.at as Instant,
    account: row.account,
    result: JSON.parse(row.result) as EvidenceResult,
  }
}
