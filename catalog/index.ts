/** The master copy: keeps, versions and releases documents. The only place that writes. */
export { CatalogError, RevisionConflict } from './errors.js'
export { type AbandonRequest, abandonChangeSet, abandonModification } from './launch/abandon.js'
export { type ApprovalRequest, approveChangeSet } from './launch/approve-change-set.js'
export { beginChangeSet, editChangeSet, undoEdit } from './launch/edit-change-set.js'
export { engineRehearsal } from './launch/engine-rehearsal.js'
export { type ModifyRequest, modifyOffering, type RetireRequest, reinstateOffering, retireOffering } from './launch/modify-offering.js'
export { type Decision, type RebaseRequest, rebaseChangeSet } from './launch/rebase-change-set.js'
export type { Rehearsal, RehearsalOutcome } from './launch/rehearsal.js'
export { returnChangeSet } from './launch/return-change-set.js'
export { type ScheduleRequest, scheduleRelease } from './launch/schedule-release.js'
export { type Rehearsed, rehearseChangeSet, type SubmitRequest, submitChangeSet } from './launch/submit-change-set.js'
export { takeEffect } from './launch/take-effect.js'
export { type WithdrawRequest, withdrawRelease } from './launch/withdraw-release.js'
export { nativeSha256 } from './native-sha256.js'
export { PopulationThreadFailed } from './population/errors.js'
export { qualifyPopulation } from './population/qualify-population.js'
export { applyDelta, type DeltaStep, deltaBetween } from './snapshot/delta.js'
export { type ImportRequest, importDocuments } from './snapshot/import-documents.js'
export { readSnapshot } from './snapshot/read-snapshot.js'
export { type Snapshot, type SnapshotHeader, type SnapshotLine, snapshot, snapshotLines } from './snapshot/snapshot.js'
export {
  type Account,
  accountOfToken,
  accounts,
  createAccount,
  disableAccount,
  findAccount,
  type HeldRole,
  holdsRole,
  type NewAccount,
  type Role,
  renewToken,
  roles,
  setRoles,
} from './store/account-store.js'
export { approvals, type StoredApproval } from './store/approval-store.js'
export { type Change, type ChangeSetContent, changeSetContent, changeSetDocuments, type DraftDocument } from './store/change-set-content.js'
export { authorsOf, type Edit, type EditRequest } from './store/change-set-edits.js'
export { type ChangeSet, type ChangeSetStage, changeSets, findChangeSet, type NewChangeSet } from './store/change-set-store.js'
export type { Database } from './store/database.js'
export { type EvidenceResult, latestEvidence, type StoredEvidence } from './store/evidence-store.js'
export { type JournalEntry, type JournalMark, type JournalVerdict, journalAfter, journalOf, verifyJournal } from './store/journal.js'
export { everyLayer, groupLayer, type Layer } from './store/layer.js'
export { closeDatabase, type DatabaseAddress, openDatabase } from './store/open-database.js'
export { findRelease, headRelease, liveRelease, type Release, releaseDocuments, releases } from './store/release-store.js'
export { type OfferingStage, offeringStages, stageAt, stagesAt } from './store/stage-store.js'
export type { DocumentAddress, StoredDocument } from './store/stored-document.js'
