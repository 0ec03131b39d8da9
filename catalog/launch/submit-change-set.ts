import type { StoredForm } from '../../engine/configure/stored-forms.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { Instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { ChangeSetState } from '../errors.js'
import { type ChangeSetContent, changeSetContent } from '../store/change-set-content.js'
import { type ChangeSet, expectRevision, loadChangeSet, openForEditing, updateChangeSet } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { insertEvidence, type StoredEvidence } from '../store/evidence-store.js'
import { saveForms } from '../store/form-store.js'
import { appendJournal } from '../store/journal.js'
import { write } from '../store/write.js'
import { actAs } from './authority.js'
import { DraftUnsound, NothingToLaunch } from './errors.js'
import { claimOfferings, settleStages } from './offering-steps.js'
import type { Rehearsal } from './rehearsal.js'
import { takeStep } from './take-step.js'
import { scenariosOf } from './touched-offerings.js'

export interface SubmitRequest {
  readonly changeSet: string
  /** The revision that is submitted. */
  readonly revision: number
  readonly account: string
  readonly at: Instant
}

export interface Rehearsed {
  readonly changeSet: ChangeSet
  readonly evidence: StoredEvidence
  readonly warnings: readonly Diagnostic[]
}

/**
 * Freezes a change set and rehearses it. Failing scenarios do not keep it from rehearsal: that is where they are looked
 * at. Errors do, with all diagnostics.
 */
export async function submitChangeSet(
  db: Database,
  { changeSet: id, revision, account, at }: SubmitRequest,
  rehearse: Rehearsal,
): Promise<Rehearsed> {
  const content = await changeSetContent(db, id)
  expectRevision(content.changeSet, revision)
  if (content.changes.length === 0) throw new NothingToLaunch(id)
  const { result, warnings, forms } = await rehearsed(content, rehearse)
  return write(db, async (trx) => {
    const before = await openForEditing(trx, id, revision)
    await actAs(trx, account, ['designer'], before.layer)
    takeStep(id, 'design', { type: 'submit', errors: 0 })
    const submission = before.submission + 1
    const changeSet = await updateChangeSet(trx, before, { state: 'rehearsal', submission })
    const evidence = { fingerprint: content.fingerprint, at, account, result }
    await insertEvidence(trx, changeSet, evidence)
    await saveForms(trx, result.catalog, forms)
    await appendJournal(trx, deed('submitChangeSet', changeSet, evidence))
    await settleStages(trx, before.layer, at)
    await claimOfferings(trx, content, { account, at })
    return { changeSet, evidence, warnings }
  })
}

/** Rehearses a change set as it is, in design as often as wanted, and once more while it is frozen; keeps the evidence. */
export async function rehearseChangeSet(
  db: Database,
  { changeSet: id, revision, account, at }: SubmitRequest,
  rehearse: Rehearsal,
): Promise<Rehearsed> {
  const content = await changeSetContent(db, id)
  expectRevision(content.changeSet, revision)
  const { result, warnings, forms } = await rehearsed(content, rehearse)
  return write(db, async (trx) => {
    const changeSet = await loadChangeSet(trx, id)
    await actAs(trx, account, ['tester', 'designer', 'approver', 'launcher'], changeSet.layer)
    expectRevision(changeSet, revision)
    const { state } = changeSet
    const fix = text('只能预演设计或预演阶段的变更集。', 'Only a change set in design or rehearsal can be rehearsed.')
    if (state === 'launch' || state === 'abandoned') throw new ChangeSetState(id, state, fix)
    const evidence = { fingerprint: content.fingerprint, at, account, result }
    await insertEvidence(trx, changeSet, evidence)
    await saveForms(trx, result.catalog, forms)
    await appendJournal(trx, deed('rehearseChangeSet', changeSet, evidence))
    return { changeSet, evidence, warnings }
  })
}

async function rehearsed(
  { changeSet, documents }: ChangeSetContent,
  rehearse: Rehearsal,
): Promise<Pick<Rehearsed, 'warnings'> & Pick<StoredEvidence, 'result'> & { readonly forms: readonly StoredForm[] }> {
  const outcome = await rehearse(documents.map(({ content }) => content))
  if (outcome.kind === 'rejected') throw new DraftUnsound(changeSet.id, outcome.diagnostics)
  const { catalog, passed, failed, results, warnings, forms } = outcome
  return { warnings, forms, result: { catalog, passed, failed, results, scenariosOf: scenariosOf(documents) } }
}

function deed(
  action: 'submitChangeSet' | 'rehearseChangeSet',
  { layer, id, revision }: ChangeSet,
  { fingerprint, account, at, result }: StoredEvidence,
) {
  const { catalog, passed, failed } = result
  return { layer, at, actor: account, action, subject: `changeSet/${id}`, details: { revision, fingerprint, catalog, passed, failed } }
}
