import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/**
 * Opens an SQLite file for a server that must not lose a launch: write-ahead log, and every commit on the disk before
 * it is answered (`synchronous = FULL`; `NORMAL` could lose the last commits in a power cut).
 */
export function openSqliteFile(file: string): SqliteDatabase {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = new SQLite(file, { timeout: patience })
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
      const statement = sql === 'begin' ? beginForWriting(sqlite) : (sqlite.prepare(sql) as unknown as SqliteStatement)
      statements.set(sql, statement)
      return statement
    },
  }
}

/**
 * Only writers open transactions, and one that began by reading could not go on once another process had written. While
 * SQLite waits for another writer nothing else runs in this process, so it waits only a moment: `write` waits for longer
 * without blocking.
 */
function beginForWriting(sqlite: SQLite.Database): SqliteStatement {
  const begin = sqlite.prepare('begin immediate') as unknown as SqliteStatement
  return {
    reader: false,
    all: () => [],
    iterate: () => [][Symbol.iterator](),
    run: (parameters) => {
      sqlite.pragma('busy_timeout = 20')
      try {
        return begin.run(parameters)
      } finally {
        sqlite.pragma(`busy_timeout = ${patience}`)
      }
    },
  }
}

/** Milliseconds; readers wait only while another process repairs the file or puts its log away. */
const patience = 2_000

/** Preparing a statement costs more than running it; statements with long value lists would fill the memory. */
const mostStatements = 500
