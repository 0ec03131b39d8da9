import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../catalog/store/database.js'
import { appendJournal, type JournalMark, journalAfter, journalOf, verifyJournal } from '../../catalog/store/journal.js'
import { fingerprint } from '../../engine/values/fingerprint.js'
import { instant } from '../../engine/values/instant.js'
import { databases, sharedDatabases, type TestDatabase, withDatabase } from './databases.js'

const at = instant('2026-03-01T00:00:00Z')

describe.each(databases)('the journal on %s', (name, open) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await open()
    for (let step = 1; step <= 5; step += 1) await note(database.db, step)
  })
  afterEach(() => database.close())

  test('is intact as it was written, and every entry says who did what when', async () => {
    expect(await verifyJournal(database.db)).toMatchObject({ kind: 'intact', entries: 5, last: { sequence: 5 } })
    const [entry] = await journalOf(database.db, 'group', 'changeSet/3')
    expect(entry).toMatchObject({ sequence: 3, actor: 'designer', action: 'createChangeSet', at, details: { step: 3 } })
    expect((await journalAfter(database.db, 2, 2)).map(({ sequence }) => sequence)).toEqual([3, 4])
  })

  test.each([
    ['another actor', `update journal set actor = 'partner' where sequence = 3`, 3],
    ['another moment', `update journal set at = '2026-03-02T00:00:00.000Z' where sequence = 1`, 1],
    ['other details', `update journal set details = '{"step":4}' where sequence = 3`, 3],
    ['details that are no JSON', `update journal set details = '{' where sequence = 2`, 2],
    ['another hash', `update journal set hash = previous where sequence = 4`, 4],
    ['a missing entry', 'delete from journal where sequence = 2', 2],
    ['a missing beginning', 'delete from journal where sequence = 1', 1],
    [
      'two entries changed places',
      'update journal set sequence = case sequence when 2 then -3 else sequence end; update journal set sequence = 2 where sequence = 3; update journal set sequence = 3 where sequence = -3',
      2,
    ],
  ])('shows %s', async (_what, statements, sequence) => {
    await tamper(database.db, name, statements)
    expect(await verifyJournal(database.db)).toMatchObject({ kind: 'broken', sequence })
  })

  test('shows an entry that was changed and sealed anew, by the one after it', async () => {
    const [entry] = await journalAfter(database.db, 1, 1)
    const { hash: _old, ...content } = entry!
    const forged = { ...content, actor: 'partner' }
    await tamper(database.db, name, `update journal set actor = 'partner', hash = '${fingerprint(forged)}' where sequence = 2`)
    expect(await verifyJournal(database.db)).toMatchObject({ kind: 'broken', sequence: 3 })
  })

  test('shows that its end was cut off, to whoever noted the end down', async () => {
    const known = await mark()
    await tamper(database.db, name, 'delete from journal where sequence > 3')
    expect(await verifyJournal(database.db)).toMatchObject({ kind: 'intact', entries: 3 })
    expect(await verifyJournal(database.db, known)).toMatchObject({ kind: 'broken', sequence: 4 })
  })

  test('shows that it was written anew from some entry on, to whoever noted the end down', async () => {
    const known = await mark()
    await tamper(database.db, name, 'delete from journal where sequence > 3')
    for (const step of [4, 6]) await note(database.db, step)
    expect(await verifyJournal(database.db)).toMatchObject({ kind: 'intact', entries: 5 })
    expect(await verifyJournal(database.db, known)).toMatchObject({ kind: 'broken', sequence: 5 })
  })

  async function mark(): Promise<JournalMark> {
    const verdict = await verifyJournal(database.db)
    if (verdict.kind === 'broken' || verdict.last === null) throw new Error('The journal should be intact.')
    return verdict.last
  }
})

test.each(sharedDatabases)('several processes write one chain on %s', (_name, open) =>
  withDatabase(open, async ({ db, again }) => {
    const writers = [db, await again(), await again()]
    await Promise.all(
      writers.map(async (each, writer) => {
        for (let step = 0; step < 5; step += 1) await note(each, writer * 10 + step)
      }),
    )
    expect(await verifyJournal(db)).toMatchObject({ kind: 'intact', entries: 15 })
  }),
)

async function note(db: Database, step: number): Promise<void> {
  await appendJournal(db, {
    layer: 'group',
    at,
    actor: 'designer',
    action: 'createChangeSet',
    subject: `changeSet/${step}`,
    details: { step },
  })
}

/** What somebody can do who has the rights of the database's owner. */
async function tamper(db: Database, name: string, statements: string): Promise<void> {
  const guards =
    name === 'PostgreSQL'
      ? ['drop trigger journal_no_change on journal']
      : ['drop trigger journal_no_update', 'drop trigger journal_no_delete']
  for (const statement of [...guards, ...statements.split(';')]) await sql.raw(statement).execute(db)
}
