import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accountOfToken, accounts } from '../../catalog/store/account-store.js'
import type { Database } from '../../catalog/store/database.js'
import { closeDatabase, openDatabase } from '../../catalog/store/open-database.js'
import { releases } from '../../catalog/store/release-store.js'
import { firstStart } from '../../schema/cli/first-start.js'

let data: string
let db: Database
const quiet = () => {}

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'repertoire-first-'))
  db = await openDatabase({ kind: 'sqlite', file: join(data, 'repertoire.db') })
})
afterEach(async () => {
  await closeDatabase(db)
  rmSync(data, { recursive: true })
})

test('a start that was broken off begins anew: no account without its token, no catalog without its sample', async () => {
  mkdirSync(join(data, 'administrator.token'))
  await expect(firstStart(db, { data, sample: true, tell: quiet })).rejects.toThrow('EISDIR')
  expect(await accounts(db)).toEqual([])
  expect(await releases(db, 'group')).toEqual([])
  rmdirSync(join(data, 'administrator.token'))
  await firstStart(db, { data, sample: true, tell: quiet })
  expect(await releases(db, 'group')).toHaveLength(1)
  const token = readFileSync(join(data, 'administrator.token'), 'utf8').trim()
  expect(await accountOfToken(db, token)).toMatchObject({ id: 'administrator' })
  expect(statSync(join(data, 'administrator.token')).mode & 0o077).toBe(0)
}, 60_000)

test('a later start changes nothing, also where the sample was not wanted', async () => {
  await firstStart(db, { data, sample: false, tell: quiet })
  const token = readFileSync(join(data, 'administrator.token'), 'utf8')
  await firstStart(db, { data, sample: true, tell: quiet })
  expect(readFileSync(join(data, 'administrator.token'), 'utf8')).toBe(token)
  expect(await releases(db, 'group')).toEqual([])
})

test('two processes that start at once leave one administrator and one sample', async () => {
  const other = await openDatabase({ kind: 'sqlite', file: join(data, 'repertoire.db') })
  await Promise.all([firstStart(db, { data, sample: true, tell: quiet }), firstStart(other, { data, sample: true, tell: quiet })])
  await closeDatabase(other)
  expect(await releases(db, 'group')).toHaveLength(1)
  expect(await accountOfToken(db, readFileSync(join(data, 'administrator.token'), 'utf8').trim())).not.toBeNull()
}, 60_000)
