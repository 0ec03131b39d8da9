import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/**
 * Opens an SQLite file for a server that must not lose a launch: write-ahead log, and every commit on the disk before
 * it is answered (`synchronous = FULL`; `NORMAL` could lose the last commits in a power cut).
 *
 * Waiting for another process's lock blocks the whole event loop, so SQLite itself waits only a moment; `write` waits
 * for longer, without blocking.
 */
export function openSqliteFile(file: string): SqliteDatabase {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = new SQLite(file, { timeout: 20 })
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      const known = statements.get(sql)
      if (known !== undefined) return known
      if (statements.size >= mostStatements) statements.clear()
      const statement = sqlite.prepare(sql === 'begin' ? beginForWriting : sql) as unknown as SqliteStatement
      statements.set(sql, statement)
      return statement
    },
  }
}

/** Only writers open transactions; one that began by reading could not go on once another process had written. */
const beginForWriting = 'begin immediate'

/** Preparing a statement costs more than running it; statements with long value lists would fill the memory. */
const mostStatements = 500
