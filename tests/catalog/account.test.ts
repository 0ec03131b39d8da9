import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AccountIdRefused, AlreadyExists, NotFound } from '../../catalog/errors.js'
import {
  accountOfToken,
  accounts,
  createAccount,
  disableAccount,
  findAccount,
  holdsRole,
  renewToken,
  setRoles,
} from '../../catalog/store/account-store.js'
import { journalAfter } from '../../catalog/store/journal.js'
import { instant } from '../../engine/values/instant.js'
import { databases, type TestDatabase } from './databases.js'

const at = instant('2026-03-01T00:00:00Z')
const by = { actor: 'admin', at }

describe.each(databases)('accounts on %s', (_name, open) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await open()
  })
  afterEach(() => database.close())

  const create = (id: string) =>
    createAccount(database.db, { id, name: 'The designer', roles: [{ role: 'designer', layer: 'group' }], ...by })

  test('a token opens its account, and nothing that looks like it does', async () => {
    const { account, token } = await create('designer.fang')
    expect(await accountOfToken(database.db, token)).toEqual(account)
    const last = token.endsWith('A') ? 'B' : 'A'
    for (const wrong of [
      '',
      '.',
      token.slice(0, -1),
      token.slice(0, -1) + last,
      `${token} `,
      token.replace('designer', 'partner'),
      'designer.fang.',
      'a\0b.c',
      '__proto__.x',
    ]) {
      expect(await accountOfToken(database.db, wrong)).toBeNull()
    }
  })

  test('the database and the journal hold nothing that opens an account', async () => {
    const { token } = await create('designer')
    const secret = token.split('.')[1]!
    const row = await database.db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify([row, await journalAfter(database.db, 0, 10)])).not.toContain(secret)
    expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await accountOfToken(database.db, `designer.${row.token_hash}`)).toBeNull()
  })

  test('two tokens are never alike', async () => {
    const tokens = [(await create('a')).token, (await create('b')).token]
    expect(new Set(tokens.map((token) => token.split('.')[1])).size).toBe(2)
  })

  test('a renewed token replaces the one before', async () => {
    const { token } = await create('designer')
    const renewed = await renewToken(database.db, 'designer', by)
    expect([await accountOfToken(database.db, token), (await accountOfToken(database.db, renewed))?.id]).toEqual([null, 'designer'])
  })

  test('a disabled account opens nothing and holds no role, but stays known', async () => {
    const { token } = await create('designer')
    await disableAccount(database.db, 'designer', by)
    expect(await accountOfToken(database.db, token)).toBeNull()
    const account = (await findAccount(database.db, 'designer'))!
    expect([account.disabledAt, holdsRole(account, 'designer', 'group')]).toEqual([at, false])
  })

  test('roles are held in a layer or in all, each for itself', async () => {
    await create('designer')
    await setRoles(
      database.db,
      'designer',
      [
        { role: 'designer', layer: 'group' },
        { role: 'admin', layer: '*' },
      ],
      by,
    )
    const account = (await findAccount(database.db, 'designer'))!
    const held = (['designer', 'admin', 'approver'] as const).map((role) => [
      holdsRole(account, role, 'group'),
      holdsRole(account, role, 'north'),
    ])
    expect(held).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ])
  })

  test('ids are taken once, and must be readable', async () => {
    await create('designer')
    await expect(create('designer')).rejects.toThrow(AlreadyExists)
    for (const id of ['a\0b', 'a b', '中文', '', '.', 'a/b']) await expect(create(id), id).rejects.toThrow(AccountIdRefused)
    await expect(disableAccount(database.db, 'nobody', by)).rejects.toThrow(NotFound)
    expect((await accounts(database.db)).map(({ id }) => id)).toEqual(['designer'])
  })
})
