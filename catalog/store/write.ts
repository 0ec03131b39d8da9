import { setTimeout as pause } from 'node:timers/promises'
import { CatalogBusy } from '../errors.js'
import type { Database } from './database.js'

/**
 * Does the work in one serializable transaction: all of it, or nothing. Within a transaction the work joins it. When
 * another writer was faster the work is done again from the start, so it must not do anything outside the database.
 */
export async function write<Result>(db: Database, work: (trx: Database) => Promise<Result>): Promise<Result> {
  if (db.isTransaction) return work(db)
  return whenFree(() => db.transaction().setIsolationLevel('serializable').execute(work))
}

/** Tries again while other writers hold the database, each time a little later. */
export async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isContention(error)) throw error
    }
    await pause(Math.min(attempt * 5, 100))
  }
  throw new CatalogBusy()
}

const attempts = 100

/** PostgreSQL: serialization failure, deadlock. SQLite: the file is locked by another connection. */
const contention = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_BUSY_RECOVERY', 'SQLITE_LOCKED'])

function isContention(error: unknown): boolean {
  return error instanceof Error && 'code' in error && contention.has(String(error.code))
}
