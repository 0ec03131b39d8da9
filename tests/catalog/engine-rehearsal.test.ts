import { expect, test } from 'vitest'
import { approveChangeSet } from '../../catalog/launch/approve-change-set.js'
import { engineRehearsal, rehearsalWith } from '../../catalog/launch/engine-rehearsal.js'
import { DraftUnsound } from '../../catalog/launch/errors.js'
import { scheduleRelease } from '../../catalog/launch/schedule-release.js'
import { submitChangeSet } from '../../catalog/launch/submit-change-set.js'
import { mostSecondRows } from '../../catalog/second-opinion/table-outcomes.js'
import { releaseDocuments } from '../../catalog/store/release-store.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import { weigh } from '../../engine/rules/weigh.js'
import { writes } from './catalog-in-hand.js'
import { databases, withDatabase } from './databases.js'
import { april, drafted, hirePeople, lineCatalog, march, offering, scenario } from './launch-in-hand.js'

test.each(databases)('what the engine rehearsed is what compiles from the release, on %s', (_name, open) =>
  withDatabase(open, async ({ db }) => {
    await hirePeople(db)
    const { revision } = await drafted(db, 'first', writes(lineCatalog().toReversed()))
    const { evidence } = await submitChangeSet(db, { changeSet: 'first', revision, account: 'designer', at: march }, engineRehearsal)
    expect(evidence.result).toMatchObject({ passed: 1, failed: 0, scenariosOf: { line: 1 } })
    const { fingerprint } = evidence
    await approveChangeSet(db, { changeSet: 'first', fingerprint, account: 'approver', role: 'approver', at: march })
    const request = { changeSet: 'first', fingerprint, name: 'First', effectiveFrom: april, account: 'launcher', at: march }
    const { hash } = await scheduleRelease(db, request)
    const { documents } = documentsFromValues((await releaseDocuments(db, hash)).map(({ content }) => content))
    const compilation = compileDraft(documents.map(({ document }) => document))
    expect(compilation).toMatchObject({ kind: 'compiled', catalog: { fingerprint: evidence.result.catalog } })
  }),
)

test('a scenario that the catalog does not answer as expected fails', async () => {
  expect(await engineRehearsal([...lineCatalog(), scenario('wrong', 'line', 'refused')])).toMatchObject({
    kind: 'rehearsed',
    passed: 1,
    failed: 1,
  })
})

test('documents that cannot be read, and documents that do not fit together, are both rejected with diagnostics', async () => {
  expect(await engineRehearsal([...lineCatalog(), { kind: 'channel', id: 'nameless' }])).toMatchObject({ kind: 'rejected' })
  const dangling = await engineRehearsal([...lineCatalog(), offering('plus', { prices: ['no-such-price'] })])
  expect(dangling).toMatchObject({ kind: 'rejected' })
  expect(dangling.kind === 'rejected' && dangling.diagnostics.map(({ code }) => code)).toContain('document/dangling-reference')
})

test('a draft that the engine rejects is not submitted', () =>
  withDatabase(databases[0]![1], async ({ db }) => {
    await hirePeople(db)
    const { revision } = await drafted(db, 'first', writes([...lineCatalog(), offering('plus', { prices: ['no-such-price'] })]))
    const submitted = submitChangeSet(db, { changeSet: 'first', revision, account: 'designer', at: march }, engineRehearsal)
    await expect(submitted).rejects.toThrow(DraftUnsound)
  }))

test('a defect in our own evaluator keeps everything from launching, with the case that shows it', async () => {
  const from65 = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 65 } as const
  const documents = [...lineCatalog(), offering('senior', { eligibility: from65 })]
  expect(await engineRehearsal(documents)).toMatchObject({ kind: 'rehearsed' })
  const defective = rehearsalWith((rules, condition, facts) => {
    const reason = weigh(rules, condition, facts)
    return facts['customer.age'] === 65 && reason.kind === 'comparison' ? { ...reason, verdict: 'fails' } : reason
  })
  const outcome = await defective(documents)
  expect(outcome).toMatchObject({
    kind: 'rejected',
    diagnostics: [
      {
        code: 'rehearsal/second-opinion',
        at: { document: { id: 'senior' } },
        witness: { facts: { 'customer.age': 65 }, ours: 'fails', theirs: 'holds' },
      },
    ],
  })
})

test('a condition on a table too large for a second opinion is launched with a warning, never in silence', async () => {
  const name = { 'zh-CN': '年龄段', en: 'Ages' }
  const rowsUpTo = (count: number) => ({
    kind: 'decisionTable',
    id: 'ages',
    name,
    dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
    hitPolicy: { kind: 'collect' },
    outcome: { kind: 'number' },
    rows: Array.from({ length: count }, (_, n) => ({ id: `r${n}`, when: { age: { lessThan: 18 } }, outcome: n })),
  })
  const eligibility = { table: 'ages', operator: 'contains', value: 0 }
  const opinions = async (count: number) => {
    const rehearsed = await engineRehearsal([...lineCatalog(), offering('young', { eligibility }), rowsUpTo(count)])
    const found = rehearsed.kind === 'rehearsed' ? rehearsed.warnings : rehearsed.diagnostics
    return found.filter(({ code }) => code.startsWith('rehearsal/'))
  }
  expect(await opinions(20)).toEqual([])
  expect(await opinions(mostSecondRows + 1)).toMatchObject([
    { code: 'rehearsal/one-opinion', severity: 'warning', at: { document: { id: 'young' }, pointer: '/eligibility' } },
  ])
})
