import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NotFound } from '../../catalog/errors.js'
import { applyEdits } from '../../catalog/store/change-set-edits.js'
import { createChangeSet } from '../../catalog/store/change-set-store.js'
import { liveRelease, loadRelease, releaseDocuments, releases } from '../../catalog/store/release-store.js'
import { instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { channel, newYear, release, releaseOf } from './catalog-in-hand.js'
import { databases, type TestDatabase, withDatabase } from './databases.js'

const march = instant('2026-03-01T00:00:00Z')

describe.each(databases)('releases on %s', (_name, open) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await open()
  })
  afterEach(() => database.close())

  const versions = async (hash: Parameters<typeof releaseDocuments>[1]) =>
    (await releaseDocuments(database.db, hash)).map(({ id, version }) => `${id} v${version}`)

  test('the one in effect is found by instant; the boundary belongs to the later one', async () => {
    const first = await release(database.db, [channel('shop', 'Shop')], newYear)
    const second = await release(database.db, [channel('web', 'Web')], march)
    const live = async (at: string) => (await liveRelease(database.db, 'group', instant(at)))?.hash ?? null
    expect(await live('2025-12-31T23:59:59.999Z')).toBeNull()
    expect(await live('2026-01-01T00:00:00Z')).toBe(first.hash)
    expect(await live('2026-02-28T23:59:59.999Z')).toBe(first.hash)
    expect(await live('2026-03-01T00:00:00Z')).toBe(second.hash)
  })

  test('of two that take effect at one instant, the one built on the other counts', async () => {
    await release(database.db, [channel('shop', 'Shop')], newYear)
    const second = await release(database.db, [channel('web', 'Web')], newYear)
    expect(await liveRelease(database.db, 'group', newYear)).toEqual(second)
  })

  test('a document gets a new version only when its content differs, however it is written', async () => {
    const first = await release(database.db, [channel('shop', 'Shop'), channel('web', 'Web')])
    const reordered = { name: { en: 'Shop', 'zh-CN': 'Shop' }, id: 'shop', kind: 'channel' }
    const second = await release(database.db, [reordered, channel('web', 'Web shop')])
    expect([await versions(first.hash), await versions(second.hash)]).toEqual([
      ['shop v1', 'web v1'],
      ['shop v1', 'web v2'],
    ])
  })

  test('a version number is never used twice, not even for content that comes back', async () => {
    await release(database.db, [channel('shop', 'Shop'), channel('web', 'Web')])
    await removed('web')
    const third = await release(database.db, [channel('web', 'Web')])
    expect(await versions(third.hash)).toEqual(['shop v1', 'web v2'])
  })

  test('equal content at another place in the chain is another release', async () => {
    const first = await release(database.db, [channel('shop', 'Shop')])
    await release(database.db, [channel('web', 'Web')])
    const third = await removed('web')
    expect(await versions(third.hash)).toEqual(await versions(first.hash))
    expect(third.roots).toEqual(first.roots)
    expect(third.hash).not.toBe(first.hash)
  })

  test('the hash does not depend on the order in which documents came', async () => {
    const documents = [channel('shop', 'Shop'), channel('web', 'Web'), channel('agent', 'Agent')]
    const one = await release(database.db, documents)
    await withDatabase(open, async ({ db }) => {
      expect((await release(db, documents.toReversed())).hash).toBe(one.hash)
    })
  })

  test('layers have releases of their own', async () => {
    const group = await release(database.db, [channel('shop', 'Shop')])
    const province = await release(database.db, [channel('shop', 'Shop')], newYear, 'north')
    expect(province.hash).not.toBe(group.hash)
    expect(province).toMatchObject({ sequence: 1, parent: null })
    expect((await liveRelease(database.db, 'north', newYear))?.hash).toBe(province.hash)
    expect(await releases(database.db, 'group')).toEqual([group])
  })

  test('thousands of documents go through in one release', async () => {
    const documents = Array.from({ length: 6_000 }, (_, index) => channel(`channel-${index}`, `Channel ${index}`))
    const { hash } = await release(database.db, documents)
    expect(await releaseDocuments(database.db, hash)).toHaveLength(6_000)
    const next = await release(database.db, [channel('channel-7', 'Changed')])
    const changed = (await releaseDocuments(database.db, next.hash)).filter(({ version }) => version === 2)
    expect(changed.map(({ content }) => content)).toEqual([channel('channel-7', 'Changed')])
  })

  test.each([
    "update document_version set content = '{}'",
    'delete from release_object',
    "update journal set actor = 'x'",
    'delete from change_set_edit',
  ])('the database itself refuses: %s', async (statement) => {
    await release(database.db, [channel('shop', 'Shop')])
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('are never changed')
  })

  test.each(['unknown', 'a\0b', '__proto__', ''])('a release that was never made is not found: %j', async (hash) => {
    await expect(loadRelease(database.db, hash)).rejects.toThrow(NotFound)
  })

  test('content comes back as it went in', async () => {
    const odd = JSON.parse(
      '{"kind":"channel","id":"odd","name":{"zh-CN":"零\\u0000字符😀","en":"null\\u0000"},"n":1e21,"z":-0.5,"__proto__":[null,true]}',
    ) as JsonValue
    const { hash } = await release(database.db, [odd])
    const [document] = await releaseDocuments(database.db, hash)
    expect(document!.content).toEqual(odd)
    expect(Object.hasOwn(document!.content as object, '__proto__')).toBe(true)
  })

  async function removed(id: string) {
    const { db } = database
    const { id: changeSet, revision } = await createChangeSet(db, { layer: 'group', name: 'Removal', account: 'designer', at: newYear })
    await applyEdits(db, { changeSet, revision, author: 'designer', at: newYear, edits: [{ kind: 'channel', id, content: null }] })
    return releaseOf(db, changeSet, newYear)
  }
})
