import { approveChangeSet } from '../../catalog/launch/approve-change-set.js'
import { beginChangeSet } from '../../catalog/launch/edit-change-set.js'
import { engineRehearsal } from '../../catalog/launch/engine-rehearsal.js'
import { scheduleRelease } from '../../catalog/launch/schedule-release.js'
import { submitChangeSet } from '../../catalog/launch/submit-change-set.js'
import { importDocuments } from '../../catalog/snapshot/import-documents.js'
import { createAccount } from '../../catalog/store/account-store.js'
import { changeSetContent } from '../../catalog/store/change-set-content.js'
import type { Database } from '../../catalog/store/database.js'
import { everyLayer, groupLayer } from '../../catalog/store/layer.js'
import type { Release } from '../../catalog/store/release-store.js'
import type { ReadDocuments } from '../../engine/document/read-documents.js'
import { instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'

/** The day from which the sample's published figures hold. */
export const sampleBegins = instant('2018-01-01T00:00:00+08:00')

/**
 * Brings the sample operator into an empty catalog the way any catalog gets there: edited by one account, rehearsed, approved
 * by another, released. All of it is dated on the day from which the published figures hold.
 */
export async function loadSample(db: Database, read: ReadDocuments, administrator: string): Promise<Release> {
  const at = sampleBegins
  const author = 'sample'
  await createAccount(db, {
    id: author,
    name: 'Sample Telecom 示例电信',
    roles: [{ role: 'designer', layer: everyLayer }],
    actor: administrator,
    at,
  })
  const begun = await beginChangeSet(db, { layer: groupLayer, id: 'sample-telecom', name: 'Sample Telecom 示例电信', account: author, at })
  const documents = read.documents.map(({ document }) => document as unknown as JsonValue)
  const changeSet = begun.id
  const { revision } = await importDocuments(db, { changeSet, revision: begun.revision, account: author, at, documents, others: 'remove' })
  await submitChangeSet(db, { changeSet, revision, account: author, at }, engineRehearsal)
  const { fingerprint } = await changeSetContent(db, changeSet)
  await approveChangeSet(db, { changeSet, fingerprint, account: administrator, role: 'approver', at })
  return scheduleRelease(db, { changeSet, fingerprint, name: 'Sample Telecom 示例电信', effectiveFrom: at, account: administrator, at })
}
