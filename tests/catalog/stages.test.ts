import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NotFound } from '../../catalog/errors.js'
import { abandonChangeSet, abandonModification } from '../../catalog/launch/abandon.js'
import { approveChangeSet } from '../../catalog/launch/approve-change-set.js'
import { editChangeSet } from '../../catalog/launch/edit-change-set.js'
import { OfferingTaken, StepRefused } from '../../catalog/launch/errors.js'
import { modifyOffering, reinstateOffering, retireOffering } from '../../catalog/launch/modify-offering.js'
import { returnChangeSet } from '../../catalog/launch/return-change-set.js'
import { scheduleRelease } from '../../catalog/launch/schedule-release.js'
import { submitChangeSet } from '../../catalog/launch/submit-change-set.js'
import { takeEffect } from '../../catalog/launch/take-effect.js'
import { withdrawRelease } from '../../catalog/launch/withdraw-release.js'
import { changeSetContent, changeSetDocuments } from '../../catalog/store/change-set-content.js'
import { loadChangeSet } from '../../catalog/store/change-set-store.js'
import { journalOf } from '../../catalog/store/journal.js'
import { offeringStages, stagesAt } from '../../catalog/store/stage-store.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { channel, writes } from './catalog-in-hand.js'
import { databases, type TestDatabase } from './databases.js'
import { approved, april, drafted, launched, lineOnSale, march, may, offering, pretended, scenario } from './launch-in-hand.js'

const justBefore = instant('2026-03-31T23:59:59.999Z')

describe.each(databases)('the stages of an offering on %s', (_name, open) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await open()
    await lineOnSale(database.db)
  })
  afterEach(() => database.close())

  const stage = async (id: string, at: Instant) => (await stagesAt(database.db, 'group', at)).get(id)
  const newOffering = writes([offering('plus'), scenario('plus-sells', 'plus', 'qualified')])
  const changedLine = writes([offering('line', { description: text('更快的线路。', 'A faster line.') })])

  test('a new one: rehearsal, launch, and tracking from its very instant on', async () => {
    const { db } = database
    await approved(db, 'second', newOffering)
    expect(await stage('plus', march)).toBe('rehearsal')
    const { fingerprint } = await changeSetContent(db, 'second')
    await scheduleRelease(db, { changeSet: 'second', fingerprint, name: 'Second', effectiveFrom: april, account: 'launcher', at: march })
    expect([await stage('plus', justBefore), await stage('plus', april)]).toEqual(['launch', 'tracking'])
  })

  test('what the clock brought about is noted once, at its own instant', async () => {
    const { db } = database
    const release = await launched(db, 'second', newOffering, april)
    expect(await takeEffect(db, { layer: 'group', at: justBefore })).toEqual([])
    const moved = await takeEffect(db, { layer: 'group', at: may })
    expect(moved).toMatchObject([{ offering: 'plus', stage: 'tracking', since: april, release: release.hash, changeSet: null, next: null }])
    expect(await takeEffect(db, { layer: 'group', at: may })).toEqual([])
    const history = (await journalOf(db, 'group', 'productOffering/plus')).map(({ actor, details }) => [
      actor,
      (details as { to: string }).to,
    ])
    expect(history).toEqual([
      ['designer', 'rehearsal'],
      ['launcher', 'launch'],
      ['clock', 'tracking'],
    ])
  })

  test('one on sale goes into modification when a change to it is submitted, and stays on sale', async () => {
    const { db } = database
    await launched(db, 'second', changedLine, april)
    expect([await stage('line', march), await stage('line', justBefore), await stage('line', april)]).toEqual([
      'modification',
      'modification',
      'tracking',
    ])
  })

  test('two change sets cannot both have its successor', async () => {
    const { db } = database
    const first = await drafted(db, 'second', [])
    await modifyOffering(db, { changeSet: 'second', revision: first.revision, offering: 'line', account: 'designer', at: march })
    const { revision } = await drafted(db, 'third', changedLine)
    const submitted = submitChangeSet(db, { changeSet: 'third', revision, account: 'designer', at: march }, pretended)
    await expect(submitted).rejects.toThrow(OfferingTaken)
    await expect(submitted).rejects.toMatchObject({ offering: 'line', changeSet: 'second' })
    await abandonChangeSet(db, { changeSet: 'second', account: 'designer', at: march })
    expect(await stage('line', march)).toBe('tracking')
    await submitChangeSet(db, { changeSet: 'third', revision, account: 'designer', at: march }, pretended)
  })

  test('returned to design, a new one goes back with its change set; one on sale stays in modification', async () => {
    const { db } = database
    await approved(db, 'second', [...newOffering, ...changedLine])
    await returnChangeSet(db, { changeSet: 'second', reason: 'Test', account: 'approver', at: march })
    expect([await stage('plus', march), await stage('line', march)]).toEqual(['design', 'modification'])
  })

  test('a new one whose draft is taken out again is forgotten', async () => {
    const { db } = database
    await approved(db, 'second', [...newOffering, ...writes([channel('agent', 'Agent')])])
    const { revision } = await returnChangeSet(db, { changeSet: 'second', reason: 'Test', account: 'approver', at: march })
    const edits = newOffering.map(({ kind, id }) => ({ kind, id, content: null }))
    const without = await editChangeSet(db, { changeSet: 'second', revision, author: 'designer', at: march, edits })
    await submitChangeSet(db, { changeSet: 'second', revision: without.revision, account: 'designer', at: march }, pretended)
    expect(await stage('plus', march)).toBeUndefined()
  })

  test('a modification is abandoned with its draft, and the rest of the change set stays', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'second', [...changedLine, ...writes([channel('agent', 'Agent')])])
    await modifyOffering(db, { changeSet: 'second', revision, offering: 'line', account: 'designer', at: march })
    await abandonModification(db, { changeSet: 'second', revision, offering: 'line', account: 'designer', at: march })
    expect(await stage('line', march)).toBe('tracking')
    expect((await changeSetContent(db, 'second')).changes.map(({ id }) => id)).toEqual(['agent'])
    const none = abandonModification(db, { changeSet: 'second', revision: revision + 1, offering: 'line', account: 'designer', at: march })
    await expect(none).rejects.toMatchObject({ code: 'catalog/not-found' })
  })

  test('withdrawn, a new one is in design again and one on sale is as it was', async () => {
    const { db } = database
    const release = await launched(db, 'second', [...newOffering, ...changedLine], april)
    await withdrawRelease(db, { release: release.hash, reason: 'Test', account: 'launcher', at: justBefore })
    expect([await stage('plus', may), await stage('line', may)]).toEqual(['design', 'modification'])
    expect(await changeSetDocuments(db, 'second')).toContainEqual(offering('plus'))
  })

  test('retired: still tracked until the release that ends its sale, in retirement from then on', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'second', [])
    await retireOffering(db, { changeSet: 'second', revision, offering: 'line', endOfSale: may, account: 'designer', at: march })
    await approveAndSchedule('second')
    expect([await stage('line', justBefore), await stage('line', april)]).toEqual(['modification', 'retirement'])
    const line = (await changeSetDocuments(db, 'second')).find(
      (document) => (document as { id: string; kind: string }).kind === 'productOffering',
    )
    expect(line).toMatchObject({ validFor: { to: may } })
  })

  test('a retired one is reinstated before its end of sale, and not at it', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'second', [])
    await retireOffering(db, { changeSet: 'second', revision, offering: 'line', endOfSale: may, account: 'designer', at: march })
    await approveAndSchedule('second')
    const third = await drafted(db, 'third', [], april)
    await reinstateOffering(db, { changeSet: 'third', revision: third.revision, offering: 'line', account: 'designer', at: april })
    const fingerprint = await approveAgain('third', april)
    const schedule = (effectiveFrom: Instant) =>
      scheduleRelease(db, { changeSet: 'third', fingerprint, name: 'Third', effectiveFrom, account: 'launcher', at: april })
    await expect(schedule(may)).rejects.toMatchObject({ lacking: [{ code: 'lifecycle/before-end-of-sale' }] })
    await schedule(instant('2026-04-30T23:59:59.999Z'))
    expect(await stage('line', may)).toBe('tracking')
  })

  test('what a bundle on sale contains is not retired before it, unless both are in the same change set', async () => {
    const { db } = database
    const groups = [
      { id: 'main', name: text('主', 'Main'), minimum: 1, maximum: 1, members: [{ id: 'line', offering: 'line', minimum: 1, maximum: 1 }] },
    ]
    const bundle = offering('bundle', { content: { kind: 'bundle', groups, rules: [] }, prices: [] })
    await launched(db, 'with-bundle', writes([bundle, scenario('bundle-sells', 'bundle', 'qualified')]), march)
    const second = await drafted(db, 'second', [])
    const retired = await retireOffering(db, {
      changeSet: 'second',
      revision: second.revision,
      offering: 'line',
      endOfSale: may,
      account: 'designer',
      at: march,
    })
    const alone = await approveAgain('second', march)
    const schedule = (fingerprint: string) =>
      scheduleRelease(db, { changeSet: 'second', fingerprint, name: 'Second', effectiveFrom: april, account: 'launcher', at: march })
    await expect(schedule(alone)).rejects.toThrow(StepRefused)
    await expect(schedule(alone)).rejects.toMatchObject({ subject: 'line', lacking: [{ code: 'lifecycle/retired-container' }] })
    await returnChangeSet(db, { changeSet: 'second', reason: 'With its bundle', account: 'designer', at: march })
    await retireOffering(db, {
      changeSet: 'second',
      revision: retired.revision,
      offering: 'bundle',
      endOfSale: may,
      account: 'designer',
      at: march,
    })
    await schedule(await approveAgain('second', march))
    expect([await stage('line', april), await stage('bundle', april)]).toEqual(['retirement', 'retirement'])
  })

  test('an offering on sale cannot be deleted; once its sale has ended it can', async () => {
    const { db } = database
    const remove = [
      { kind: 'productOffering', id: 'line', content: null },
      { kind: 'scenario', id: 'line-sells', content: null },
    ] as const
    const fingerprint = await approved(db, 'second', remove)
    const deletion = (changeSet: string, content: string, at: Instant) =>
      scheduleRelease(db, { changeSet, fingerprint: content, name: changeSet, effectiveFrom: at, account: 'launcher', at })
    await expect(deletion('second', fingerprint, march)).rejects.toMatchObject({ lacking: [{ code: 'lifecycle/ended' }] })
    await returnChangeSet(db, { changeSet: 'second', reason: 'Retire first', account: 'designer', at: march })
    await abandonChangeSet(db, { changeSet: 'second', account: 'designer', at: march })
    const third = await drafted(db, 'third', [])
    await retireOffering(db, {
      changeSet: 'third',
      revision: third.revision,
      offering: 'line',
      endOfSale: april,
      account: 'designer',
      at: march,
    })
    await approveAndSchedule('third')
    await deletion('fourth', await approved(db, 'fourth', remove, april), april)
    expect(await stage('line', may)).toBe('retirement')
  })

  test('stages are listed with what comes next', async () => {
    const { db } = database
    const release = await launched(db, 'second', newOffering, april)
    expect(await offeringStages(db, 'group')).toMatchObject([
      { offering: 'line', stage: 'tracking', next: null },
      {
        offering: 'plus',
        stage: 'launch',
        changeSet: 'second',
        release: null,
        next: { stage: 'tracking', at: april, release: release.hash },
      },
    ])
  })

  test('an offering that nobody launched cannot be modified', async () => {
    const { db } = database
    const { revision } = await drafted(db, 'second', [])
    const modified = modifyOffering(db, { changeSet: 'second', revision, offering: 'constructor', account: 'designer', at: march })
    await expect(modified).rejects.toThrow(NotFound)
  })

  async function approveAgain(changeSet: string, at: Instant): Promise<string> {
    const { db } = database
    const { revision } = await loadChangeSet(db, changeSet)
    const { evidence } = await submitChangeSet(db, { changeSet, revision, account: 'designer', at }, pretended)
    await approveChangeSet(db, { changeSet, fingerprint: evidence.fingerprint, account: 'approver', role: 'approver', at })
    return evidence.fingerprint
  }

  async function approveAndSchedule(changeSet: string): Promise<void> {
    const fingerprint = await approveAgain(changeSet, march)
    await scheduleRelease(database.db, { changeSet, fingerprint, name: changeSet, effectiveFrom: april, account: 'launcher', at: march })
  }
})
