import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { DatabaseNewer, DatabaseUnusable } from '../../catalog/errors.js'
import { createChangeSet, loadChangeSet } from '../../catalog/store/change-set-store.js'
import { closeDatabase, openDatabase } from '../../catalog/store/open-database.js'
import { write } from '../../catalog/store/write.js'
import { instant } from '../../engine/values/instant.js'
import { databases, sharedDatabases, withDatabase } from './databases.js'

const at = instant('2026-03-01T00:00:00Z')
const spring = { layer: 'group', name: 'Spring', id: 'spring', account: 'designer', at }

describe.each(sharedDatabases)('a master copy on %s', (name, open) => {
  test('is there again when it is opened again', () =>
    withDatabase(open, async ({ db, again }) => {
      const changeSet = await createChangeSet(db, spring)
      expect(await loadChangeSet(await again(), 'spring')).toEqual(changeSet)
    }))

  test('is set up once when several processes open it for the first time', () =>
    withDatabase(open, async ({ db, where, again }) => {
      for (const table of ['kysely_migration', 'kysely_migration_lock']) await sql`drop table ${sql.table(table)}`.execute(db)
      const tables = [
        'compiled_form',
        'approval',
        'evidence',
        'offering_stage',
        'change_set_edit',
        'release_object',
        'document_version',
        'change_set',
        'release',
        'journal',
        'account',
      ]
      for (const table of tables) await sql`drop table ${sql.table(table)}`.execute(db)
      if (name === 'PostgreSQL')
        for (const table of ['document_version', 'release_object', 'change_set_edit', 'journal'])
          await sql`drop function ${sql.id(`${table}_refuse`)}()`.execute(db)
      await Promise.all([again(), again(), again()])
      const fresh = await openDatabase(where)
      await createChangeSet(fresh, spring)
      await closeDatabase(fresh)
    }))

  test('of a later version is refused, and left as it is', () =>
    withDatabase(open, async ({ db, where }) => {
      await sql`insert into kysely_migration (name, timestamp) values ('9999_from_the_future', '2099-01-01T00:00:00.000Z')`.execute(db)
      await expect(openDatabase(where)).rejects.toThrow(DatabaseNewer)
      await expect(openDatabase(where)).rejects.toThrow('9999_from_the_future')
    }))
})

describe.each(databases)('writing on %s', (_name, open) => {
  test('is all or nothing', () =>
    withDatabase(open, async ({ db }) => {
      const halfway = write(db, async (trx) => {
        await createChangeSet(trx, spring)
        throw new Error('Halfway.')
      })
      await expect(halfway).rejects.toThrow('Halfway.')
      await expect(loadChangeSet(db, 'spring')).rejects.toThrow('no change set "spring"')
    }))
})

test('a commit on SQLite is on the disk before it is answered', () =>
  withDatabase(sharedDatabases[0]![1], async ({ db }) => {
    const pragma = async (name: string) => Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0]!)[0]
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(['wal', 2, 1])
  }))

test('a file that is no database, and a folder that cannot hold one, are refused with what to check', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'repertoire-unusable-'))
  writeFileSync(join(folder, 'garbage.db'), 'this is no database, and never was one')
  await expect(openDatabase({ kind: 'sqlite', file: join(folder, 'garbage.db') })).rejects.toThrow(DatabaseUnusable)
  await expect(openDatabase({ kind: 'sqlite', file: join(folder, 'garbage.db', 'below-a-file.db') })).rejects.toThrow(DatabaseUnusable)
  await expect(openDatabase({ kind: 'sqlite', file: folder })).rejects.toThrow(DatabaseUnusable)
  rmSync(folder, { recursive: true })
})
