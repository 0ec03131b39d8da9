import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ChangeSetState, NameRefused } from '../../catalog/errors.js'
import { approveChangeSet } from '../../catalog/launch/approve-change-set.js'
import { editChangeSet, undoEdit } from '../../catalog/launch/edit-change-set.js'
import {
  BaseMoved,
  DraftUnsound,
  EffectiveInstantRefused,
  NothingToLaunch,
  RoleMissing,
  StaleFingerprint,
  StepRefused,
  WithdrawalRefused,
} from '../../catalog/launch/errors.js'
import { rebaseChangeSet } from '../../catalog/launch/rebase-change-set.js'
import type { RehearsalOutcome } from '../../catalog/launch/rehearsal.js'
import { returnChangeSet } from '../../catalog/launch/return-change-set.js'
import { scheduleRelease } from '../../catalog/launch/schedule-release.js'
import { rehearseChangeSet, submitChangeSet } from '../../catalog/launch/submit-change-set.js'
import { withdrawRelease } from '../../catalog/launch/withdraw-release.js'
import { changeSetContent } from '../../catalog/store/change-set-content.js'
import { loadChangeSet } from '../../catalog/store/change-set-store.js'
import { verifyJournal } from '../../catalog/store/journal.js'
import { headRelease, liveRelease, releaseDocuments, releases } from '../../catalog/store/release-store.js'
import { instant } from '../../engine/values/instant.js'
import { channel, writes } from './catalog-in-hand.js'
import { databases, type TestDatabase } from './databases.js'
import { approved, april, drafted, hirePeople, launched, lineCatalog, march, may, pretended, scenario } from './launch-in-hand.js'

describe.each(databases)('the way to a launch on %s', (_name, open) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await open()
    await hirePeople(database.db)
  })
  afterEach(() => database.close())

  test('designed, submitted, approved by somebody else, launched: the release is live from its instant on', async () => {
    const { db } = database
    const release = await launched(db, 'first', writes(lineCatalog()), april)
    expect(await liveRelease(db, 'group', instant('2026-03-31T23:59:59.999Z'))).toBeNull()
    expect(await liveRelease(db, 'group', april)).toEqual(release)
    expect((await releaseDocuments(db, release.hash)).map(({ content }) => content)).toHaveLength(lineCatalog().length)
    expect(await loadChangeSet(db, 'first')).toMatchObject({ state: 'launch', release: release.hash })
    expect(await verifyJournal(db)).toMatchObject({ kind: 'intact' })
  })

  test('whoever edited the change set cannot approve it, not even after the edit was undone', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'first', writes(lineCatalog()))
    const edited = await editChangeSet(db, {
      changeSet: 'first',
      revision,
      author: 'partner',
      at: march,
      edits: writes([channel('agent', 'Agent')]),
    })
    const undone = await undoEdit(db, { changeSet: 'first', revision: edited.revision, author: 'designer', at: march })
    const { evidence } = await submitChangeSet(
      db,
      { changeSet: 'first', revision: undone.revision, account: 'designer', at: march },
      pretended,
    )
    const own = approveChangeSet(db, {
      changeSet: 'first',
      fingerprint: evidence.fingerprint,
      account: 'partner',
      role: 'approver',
      at: march,
    })
    await expect(own).rejects.toThrow(StepRefused)
    await expect(own).rejects.toMatchObject({ lacking: [{ code: 'lifecycle/other-eyes' }] })
  })

  test('without an approval nothing is launched', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'first', writes(lineCatalog()))
    const { evidence } = await submitChangeSet(db, { changeSet: 'first', revision, account: 'designer', at: march }, pretended)
    const early = scheduleRelease(db, {
      changeSet: 'first',
      fingerprint: evidence.fingerprint,
      name: 'First',
      effectiveFrom: april,
      account: 'launcher',
      at: march,
    })
    await expect(early).rejects.toMatchObject({ code: 'catalog/step-refused', lacking: [{ code: 'lifecycle/approvals' }] })
    expect(await releases(db, 'group')).toEqual([])
  })

  test('an approver who sends a change set back takes the approval back, even when nothing is changed after', async () => {
    const { db } = database
    const fingerprint = await approved(db, 'first', writes(lineCatalog()))
    const { revision } = await returnChangeSet(db, { changeSet: 'first', reason: 'Second thoughts', account: 'approver', at: march })
    await submitChangeSet(db, { changeSet: 'first', revision, account: 'designer', at: march }, pretended)
    const again = scheduleRelease(db, {
      changeSet: 'first',
      fingerprint,
      name: 'First',
      effectiveFrom: april,
      account: 'launcher',
      at: march,
    })
    await expect(again).rejects.toMatchObject({ lacking: [{ code: 'lifecycle/approvals' }] })
  })

  test('content that differs from what was approved is not launched', async () => {
    const { db } = database
    const fingerprint = await approved(db, 'first', writes(lineCatalog()))
    const { revision } = await returnChangeSet(db, { changeSet: 'first', reason: 'One more channel', account: 'designer', at: march })
    const edited = await editChangeSet(db, {
      changeSet: 'first',
      revision,
      author: 'designer',
      at: march,
      edits: writes([channel('agent', 'Agent')]),
    })
    await submitChangeSet(db, { changeSet: 'first', revision: edited.revision, account: 'designer', at: march }, pretended)
    const stale = scheduleRelease(db, {
      changeSet: 'first',
      fingerprint,
      name: 'First',
      effectiveFrom: april,
      account: 'launcher',
      at: march,
    })
    await expect(stale).rejects.toThrow(StaleFingerprint)
    expect(await headRelease(db, 'group')).toBeNull()
  })

  test('a failing scenario keeps a change set from approval, and from being launched', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'first', writes([...lineCatalog(), scenario('wrong', 'line', 'refused')]))
    const { evidence } = await submitChangeSet(db, { changeSet: 'first', revision, account: 'designer', at: march }, pretended)
    const approval = approveChangeSet(db, {
      changeSet: 'first',
      fingerprint: evidence.fingerprint,
      account: 'approver',
      role: 'approver',
      at: march,
    })
    await expect(approval).rejects.toMatchObject({ lacking: [{ code: 'lifecycle/green-evidence' }] })
  })

  test('the latest rehearsal counts: one that fails after the approval keeps the launch back', async () => {
    const { db } = database
    const fingerprint = await approved(db, 'first', writes(lineCatalog()))
    const { revision } = await loadChangeSet(db, 'first')
    const failing: typeof pretended = async (documents) => ({
      ...((await pretended(documents)) as Extract<RehearsalOutcome, { kind: 'rehearsed' }>),
      failed: 1,
    })
    await rehearseChangeSet(db, { changeSet: 'first', revision, account: 'tester', at: march }, failing)
    const launch = scheduleRelease(db, {
      changeSet: 'first',
      fingerprint,
      name: 'First',
      effectiveFrom: april,
      account: 'launcher',
      at: march,
    })
    await expect(launch).rejects.toMatchObject({ lacking: [{ code: 'lifecycle/green-evidence' }] })
  })

  test('an offering without a scenario of its own is named', async () => {
    const { db } = database
    const { revision } = await drafted(
      db,
      'first',
      writes(lineCatalog().filter((document) => (document as { kind: string }).kind !== 'scenario')),
    )
    const { evidence } = await submitChangeSet(db, { changeSet: 'first', revision, account: 'designer', at: march }, pretended)
    const approval = approveChangeSet(db, {
      changeSet: 'first',
      fingerprint: evidence.fingerprint,
      account: 'approver',
      role: 'approver',
      at: march,
    })
    await expect(approval).rejects.toThrow('Offering "line": The offering has 0 of the 1 scenarios that its policy asks for.')
  })

  test('a change set with errors stays in design and says what is wrong', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'first', writes([...lineCatalog(), channel('unsound', 'Unsound')]))
    const submitted = submitChangeSet(db, { changeSet: 'first', revision, account: 'designer', at: march }, pretended)
    await expect(submitted).rejects.toThrow(DraftUnsound)
    await expect(submitted).rejects.toMatchObject({ diagnostics: [{ code: 'rule/unsound' }] })
    expect(await loadChangeSet(db, 'first')).toMatchObject({ state: 'design' })
  })

  test('a change set that changes nothing is not submitted', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'first', [])
    await expect(submitChangeSet(db, { changeSet: 'first', revision, account: 'designer', at: march }, pretended)).rejects.toThrow(
      NothingToLaunch,
    )
  })

  test('in rehearsal nothing is edited', async () => {
    const { db } = database
    await approved(db, 'first', writes(lineCatalog()))
    const { revision } = await loadChangeSet(db, 'first')
    const late = editChangeSet(db, {
      changeSet: 'first',
      revision,
      author: 'designer',
      at: march,
      edits: writes([channel('agent', 'Agent')]),
    })
    await expect(late).rejects.toThrow(ChangeSetState)
  })

  test('each step asks for its role', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'first', writes(lineCatalog()))
    await expect(submitChangeSet(db, { changeSet: 'first', revision, account: 'launcher', at: march }, pretended)).rejects.toThrow(
      RoleMissing,
    )
    const { evidence } = await submitChangeSet(db, { changeSet: 'first', revision, account: 'designer', at: march }, pretended)
    const { fingerprint } = evidence
    await expect(approveChangeSet(db, { changeSet: 'first', fingerprint, account: 'tester', role: 'approver', at: march })).rejects.toThrow(
      RoleMissing,
    )
    const launch = scheduleRelease(db, {
      changeSet: 'first',
      fingerprint,
      name: 'First',
      effectiveFrom: april,
      account: 'approver',
      at: march,
    })
    await expect(launch).rejects.toThrow(RoleMissing)
  })

  test('an instant that has passed is refused; the present one is not', async () => {
    const { db } = database
    const fingerprint = await approved(db, 'first', writes(lineCatalog()), april)
    const launch = (effectiveFrom: typeof april) =>
      scheduleRelease(db, { changeSet: 'first', fingerprint, name: 'First', effectiveFrom, account: 'launcher', at: april })
    await expect(launch(instant('2026-03-31T23:59:59.999Z'))).rejects.toMatchObject({ lacking: [{ code: 'lifecycle/future-instant' }] })
    expect((await launch(april)).effectiveFrom).toBe(april)
  })

  test('two change sets on one base: the second is brought up to date before it is launched', async () => {
    const { db } = database
    await launched(db, 'first', writes(lineCatalog()), march)
    const second = await approved(db, 'second', writes([channel('agent', 'Agent')]))
    await launched(db, 'third', writes([channel('hotline', 'Hotline')]), april)
    const late = scheduleRelease(db, {
      changeSet: 'second',
      fingerprint: second,
      name: 'Second',
      effectiveFrom: may,
      account: 'launcher',
      at: march,
    })
    await expect(late).rejects.toThrow(BaseMoved)
  })

  test('a release cannot slip in before one that is already due', async () => {
    const { db } = database
    await launched(db, 'first', writes(lineCatalog()), may)
    const fingerprint = await approved(db, 'second', writes([channel('agent', 'Agent')]))
    const early = scheduleRelease(db, {
      changeSet: 'second',
      fingerprint,
      name: 'Second',
      effectiveFrom: april,
      account: 'launcher',
      at: march,
    })
    await expect(early).rejects.toThrow(EffectiveInstantRefused)
  })

  test('withdrawn before its instant, a release never takes effect, and must be approved anew', async () => {
    const { db } = database
    await lineOnSaleAlready()
    const release = await launched(db, 'second', writes([channel('agent', 'Agent')]), may)
    await withdrawRelease(db, { release: release.hash, reason: 'Too early', account: 'launcher', at: april })
    expect((await liveRelease(db, 'group', may))?.name).toBe('first')
    expect((await liveRelease(db, 'group', may, april))?.name).toBe('first')
    expect((await liveRelease(db, 'group', may, march))?.name).toBe('second')
    const { fingerprint, changeSet } = await changeSetContent(db, 'second')
    expect(changeSet).toMatchObject({ state: 'design', release: null })
    await submitChangeSet(db, { changeSet: 'second', revision: changeSet.revision, account: 'designer', at: april }, pretended)
    const again = { changeSet: 'second', fingerprint, name: 'second', effectiveFrom: may, account: 'launcher', at: april }
    await expect(scheduleRelease(db, again)).rejects.toMatchObject({ lacking: [{ code: 'lifecycle/approvals' }] })
    await approveChangeSet(db, { changeSet: 'second', fingerprint, account: 'approver', role: 'approver', at: april })
    const relaunched = await scheduleRelease(db, again)
    expect(relaunched.hash).not.toBe(release.hash)
    expect(await liveRelease(db, 'group', may)).toEqual(relaunched)
  })

  test('at its instant a release can no longer be withdrawn, and never under a later one', async () => {
    const { db } = database
    const first = await launched(db, 'first', writes(lineCatalog()), april)
    const second = await launched(db, 'second', writes([channel('agent', 'Agent')]), may)
    const withdraw = (release: string, at: typeof april) => withdrawRelease(db, { release, reason: 'Test', account: 'launcher', at })
    await expect(withdraw(first.hash, march)).rejects.toThrow(WithdrawalRefused)
    await expect(withdraw(second.hash, may)).rejects.toMatchObject({ lacking: [{ code: 'lifecycle/before-instant' }] })
    await withdraw(second.hash, instant('2026-04-30T23:59:59.999Z'))
    await expect(withdraw(second.hash, april)).rejects.toThrow(WithdrawalRefused)
  })

  test('a change set on a release that is withdrawn is brought up to date before it is launched', async () => {
    const { db } = database
    const first = await launched(db, 'first', writes(lineCatalog()), may)
    const fingerprint = await approved(db, 'second', writes([channel('agent', 'Agent')]))
    await withdrawRelease(db, { release: first.hash, reason: 'Too early', account: 'launcher', at: march })
    const late = scheduleRelease(db, {
      changeSet: 'second',
      fingerprint,
      name: 'Second',
      effectiveFrom: may,
      account: 'launcher',
      at: march,
    })
    await expect(late).rejects.toThrow('is based on was withdrawn')
    const { revision } = await returnChangeSet(db, { changeSet: 'second', reason: 'New base', account: 'designer', at: march })
    await rebaseChangeSet(db, { changeSet: 'second', revision, account: 'designer', at: march })
    expect((await changeSetContent(db, 'second')).documents.map(({ id }) => id)).toEqual(['agent'])
  })

  test('a reason that cannot be kept is refused before anything happens', async () => {
    const { db } = database
    await approved(db, 'first', writes(lineCatalog()))
    await expect(returnChangeSet(db, { changeSet: 'first', reason: '\ud800', account: 'approver', at: march })).rejects.toThrow(NameRefused)
    expect(await loadChangeSet(db, 'first')).toMatchObject({ state: 'rehearsal' })
  })

  test('a correction names the release that it corrects', async () => {
    const { db } = database
    const first = await launched(db, 'first', writes(lineCatalog()), march)
    const fingerprint = await approved(db, 'second', writes([channel('agent', 'Agent')]))
    const second = await scheduleRelease(db, {
      changeSet: 'second',
      fingerprint,
      name: 'Second',
      effectiveFrom: april,
      corrects: first.hash,
      account: 'launcher',
      at: march,
    })
    expect(second.corrects).toBe(first.hash)
  })

  test('nobody makes the policy milder in the change set that it would have held back', async () => {
    const { db } = database
    const strict = policy('strict', 2)
    const line = lineCatalog().map((document) => {
      const { kind } = document as { kind: string }
      return kind === 'productOffering' ? { ...(document as object), lifecyclePolicy: 'strict' } : document
    }) as ReturnType<typeof lineCatalog>
    const first = await approved(db, 'first', writes([...line, strict]))
    await approveChangeSet(db, { changeSet: 'first', fingerprint: first, account: 'deputy', role: 'approver', at: march })
    await scheduleRelease(db, {
      changeSet: 'first',
      fingerprint: first,
      name: 'First',
      effectiveFrom: march,
      account: 'launcher',
      at: march,
    })
    const milder = await approved(db, 'second', writes([policy('strict', 1)]))
    const launch = scheduleRelease(db, {
      changeSet: 'second',
      fingerprint: milder,
      name: 'Second',
      effectiveFrom: april,
      account: 'launcher',
      at: march,
    })
    await expect(launch).rejects.toThrow('has given 1 of the 2 approvals')
  })

  async function lineOnSaleAlready() {
    await launched(database.db, 'first', writes(lineCatalog()), march)
  }
})

function policy(id: string, count: number) {
  return {
    kind: 'lifecyclePolicy',
    id,
    name: { 'zh-CN': id, en: id },
    approvals: [{ role: 'approver', count }],
    minimumScenarios: 1,
    noticeDays: 0,
  }
}
