import { type Dialect, Kysely, Migrator, PostgresDialect, SqliteAdapter, SqliteDialect } from 'kysely'
import pg from 'pg'
import { DatabaseNewer, DatabaseUnusable } from '../errors.js'
import type { Database, Tables } from './database.js'
import { migrations } from './migrations.js'
import { openSqliteFile } from './sqlite-file.js'
import { whenFree } from './write.js'

export type DatabaseAddress =
  /** A file that is made when it is missing, with its folders; `:memory:` for one that is forgotten when closed. */
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string }

/**
 * Opens the master copy and brings its tables up to date. Several processes may open the same one at once. Refuses a
 * database of a later version: migrations only go forward.
 *
 * ```ts
 * const db = await openDatabase({ kind: 'sqlite', file: 'data/repertoire.db' })
 * ```
 */
export async function openDatabase(where: DatabaseAddress): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: dialect(where) })
  try {
    await migrate(db, where.kind)
    return db
  } catch (error) {
    await db.destroy().catch(() => {})
    throw where.kind === 'sqlite' && isUnusableFile(error) ? new DatabaseUnusable(where.file, error.message) : error
  }
}

/** SQLite says that the file is no database, is damaged, or cannot be opened or written; or there is no making its folder. */
function isUnusableFile(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(SQLITE_(NOTADB|CORRUPT|CANTOPEN|READONLY|PERM|IOERR|FULL)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/.test(code)
}

/** Finishes what is under way and lets go of the file or the connections. */
export async function closeDatabase(db: Database): Promise<void> {
  await db.destroy()
}

function dialect(where: DatabaseAddress): Dialect {
  switch (where.kind) {
    case 'sqlite':
      return new SqliteFileDialect({ database: async () => openSqliteFile(where.file) })
    case 'postgres': {
      const pool = new pg.Pool({ connectionString: where.url, max: 10 })
      // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
      pool.on('error', () => {})
      return new PostgresDialect({ pool })
    }
  }
}

/** SQLite can take back changes of tables, which Kysely does not assume: a migration happens whole or not at all. */
class SqliteFileDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

async function migrate(db: Database, kind: DatabaseAddress['kind']): Promise<void> {
  const known = migrations(kind)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  await whenFree(async () => {
    const { error } = await migrator.migrateToLatest()
    if (error === undefined) return
    const missing = error instanceof Error ? /previously executed migration (\S+) is missing/.exec(error.message)?.[1] : undefined
    throw missing === undefined ? error : new DatabaseNewer(missing)
  })
}
