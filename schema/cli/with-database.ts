import { join } from 'node:path'
import type { Database } from '../../catalog/store/database.js'
import type { DatabaseAddress } from '../../catalog/store/open-database.js'
import { text } from '../../engine/values/localized-text.js'
import { UsageError } from './exit-codes.js'

/** The folder of the master copy: as named, else `REPERTOIRE_DATA`, else `data`. */
export function dataFolder(named: string | undefined): string {
  return named ?? process.env['REPERTOIRE_DATA'] ?? 'data'
}

/**
 * PostgreSQL where `DATABASE_URL` names one, and then the data folder only keeps the token; otherwise a SQLite file in
 * the data folder. An address that is not understood, or two places at once, are refused: nobody should find out later
 * which of them was written to. The address may hold a password and is not repeated.
 */
function databaseAddress(data: string | undefined): DatabaseAddress {
  const url = process.env['DATABASE_URL'] ?? ''
  if (url === '') return { kind: 'sqlite', file: join(dataFolder(data), 'repertoire.db') }
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new UsageError(
      text(
        'DATABASE_URL 须以 postgres:// 或 postgresql:// 开头。如要使用数据目录中的 SQLite 文件，请取消设置该变量。',
        'DATABASE_URL must begin with postgres:// or postgresql://. Unset it to use the SQLite file in the data folder.',
      ),
    )
  if (data !== undefined)
    throw new UsageError(
      text(
        '--data 与 DATABASE_URL 指向两个不同的目录库。请去掉 --data，或取消设置 DATABASE_URL。',
        '--data and DATABASE_URL name two places for the catalog. Leave out --data, or unset DATABASE_URL.',
      ),
    )
  return { kind: 'postgres', url }
}

/** Opens the master copy; one that cannot be reached or read is refused with where to look. */
export async function openMasterCopy(data: string | undefined): Promise<Database> {
  const address = databaseAddress(data)
  const { openDatabase } = await drivers()
  try {
    return await openDatabase(address)
  } catch (error) {
    throw cannotBeOpened(address, error) ?? error
  }
}

/** No such host, nobody listening, not let in, no such database, still starting; no database file, or one without access. */
const notOpened = /^(E(CONN|NOTFOUND|AI_|TIMEDOUT|HOST|NET)\w*|28\w{3}|3D000|57P03|SQLITE_(CANTOPEN|NOTADB|READONLY|CORRUPT)\w*)$/

function cannotBeOpened(address: DatabaseAddress, error: unknown): UsageError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!notOpened.test(code)) return null
  return new UsageError(
    address.kind === 'postgres'
      ? text(
          `无法打开 DATABASE_URL 指定的 PostgreSQL（${code}）。请检查其主机、端口、用户、密码和库名。`,
          `The PostgreSQL that DATABASE_URL names cannot be opened (${code}). Check its host, port, user, password and database name.`,
        )
      : text(
          `无法打开数据库文件“${address.file}”（${code}）。请检查该文件及其权限。`,
          `The database file "${address.file}" cannot be opened (${code}). Check the file and its permissions.`,
        ),
  )
}

/** Opens the master copy for one piece of work and closes it after. */
export async function withDatabase<Result>(data: string | undefined, work: (db: Database) => Promise<Result>): Promise<Result> {
  const [db, { closeDatabase }] = await Promise.all([openMasterCopy(data), drivers()])
  try {
    return await work(db)
  } finally {
    await closeDatabase(db)
  }
}

/** Databases and their drivers are half of what there is to load, and who asks a folder needs none of them. */
function drivers() {
  return import('../../catalog/store/open-database.js')
}
