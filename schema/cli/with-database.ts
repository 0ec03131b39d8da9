import { join } from 'node:path'
import type { Database } from '../../catalog/store/database.js'
import { closeDatabase, type DatabaseAddress, openDatabase } from '../../catalog/store/open-database.js'

/** The folder of the master copy: as named, else `REPERTOIRE_DATA`, else `data`. */
export function dataFolder(named: string | undefined): string {
  return named ?? process.env['REPERTOIRE_DATA'] ?? 'data'
}

/** PostgreSQL where `DATABASE_URL` says so; otherwise a SQLite file in the data folder. */
export function databaseAddress(data: string | undefined): DatabaseAddress {
  const url = process.env['DATABASE_URL']
  if (data === undefined && url !== undefined && /^postgres(ql)?:/.test(url)) return { kind: 'postgres', url }
  return { kind: 'sqlite', file: join(dataFolder(data), 'repertoire.db') }
}

/** Opens the master copy for one piece of work and closes it after. */
export async function withDatabase<Result>(data: string | undefined, work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = await openDatabase(databaseAddress(data))
  try {
    return await work(db)
  } finally {
    await closeDatabase(db)
  }
}
