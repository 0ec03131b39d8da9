import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import type { Database } from '../../catalog/store/database.js'
import { closeDatabase, type DatabaseAddress, openDatabase } from '../../catalog/store/open-database.js'

/** An empty master copy that one test has for itself. */
export interface TestDatabase {
  readonly db: Database
  readonly where: DatabaseAddress
  /** Another opening of the same one, as a second process has. Only for those that can be opened twice. */
  readonly again: () => Promise<Database>
  readonly close: () => Promise<void>
}

export type DatabaseCase = readonly [name: string, open: () => Promise<TestDatabase>]

const postgres = process.env['TEST_PG_URL']
if (postgres === undefined) {
  if (process.env['REQUIRE_PG'] !== undefined) throw new Error('TEST_PG_URL is not set: run this suite by "npm run test:pg".')
  console.warn('PostgreSQL is skipped: TEST_PG_URL is not set ("npm run test:pg" sets it).')
}

const file: DatabaseCase = ['SQLite file', () => sqliteFile()]
const memory: DatabaseCase = ['SQLite in memory', () => opened({ kind: 'sqlite', file: ':memory:' }, async () => {})]
const server: readonly DatabaseCase[] = postgres === undefined ? [] : [['PostgreSQL', () => postgresDatabase(postgres)]]

/** Every database that the suite runs on. */
export const databases: readonly DatabaseCase[] = [file, memory, ...server]

/** Those that several processes can share. */
export const sharedDatabases: readonly DatabaseCase[] = [file, ...server]

/** Opens, runs, closes. */
export async function withDatabase(open: DatabaseCase[1], run: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await open()
  try {
    await run(database)
  } finally {
    await database.close()
  }
}

async function sqliteFile(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'repertoire-'))
  return opened({ kind: 'sqlite', file: join(folder, 'data', 'catalog.db') }, async () => rmSync(folder, { recursive: true }))
}

/** Making a database takes PostgreSQL longer than any test: those made for a test file are emptied and used again. */
const idle: string[] = []

async function postgresDatabase(url: string): Promise<TestDatabase> {
  const name = idle.pop() ?? (await newDatabase(url))
  const own = new URL(url)
  own.pathname = `/${name}`
  return opened({ kind: 'postgres', url: own.href }, async () => {
    await asAdministrator(own.href, 'drop schema public cascade; create schema public')
    idle.push(name)
  })
}

async function newDatabase(url: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(url, `create database ${name}`)
  return name
}

afterAll(async () => {
  for (const name of idle) await asAdministrator(postgres!, `drop database ${name} with (force)`)
})

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function opened(where: DatabaseAddress, remove: () => Promise<void>): Promise<TestDatabase> {
  const open: Database[] = []
  const again = async () => {
    const db = await openDatabase(where)
    open.push(db)
    return db
  }
  const db = await again()
  const close = async () => {
    for (const each of open) await closeDatabase(each)
    await remove()
  }
  return { db, where, again, close }
}
