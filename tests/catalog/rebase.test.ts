import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NothingToUndo } from '../../catalog/errors.js'
import { undoEdit } from '../../catalog/launch/edit-change-set.js'
import { UpstreamConflict } from '../../catalog/launch/errors.js'
import { type Decision, rebaseChangeSet } from '../../catalog/launch/rebase-change-set.js'
import { threeWayMerge } from '../../catalog/launch/three-way-merge.js'
import { changeSetContent, changeSetDocuments } from '../../catalog/store/change-set-content.js'
import type { Edit } from '../../catalog/store/change-set-edits.js'
import { loadChangeSet } from '../../catalog/store/change-set-store.js'
import type { JsonValue } from '../../engine/values/json.js'
import { channel, release, writes } from './catalog-in-hand.js'
import { databases, type TestDatabase } from './databases.js'
import { drafted, hirePeople, march } from './launch-in-hand.js'

const shop = (change: { readonly [member: string]: JsonValue }) => ({ ...(channel('shop', 'Shop') as object), ...change }) as JsonValue

describe.each(databases)('bringing a change set up to date on %s', (_name, open) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await open()
    await hirePeople(database.db)
    await release(database.db, [channel('shop', 'Shop'), channel('web', 'Web')])
  })
  afterEach(() => database.close())

  const rebase = async (decisions: readonly Decision[] = []) => {
    const { revision } = await loadChangeSet(database.db, 'mine')
    return rebaseChangeSet(database.db, { changeSet: 'mine', revision, account: 'designer', at: march, decisions })
  }
  const draft = (edits: readonly Edit[]) => drafted(database.db, 'mine', edits)

  test('both changed different fields of one document: both changes are there', async () => {
    await draft(writes([shop({ description: 'ours' })]))
    const head = await release(database.db, [shop({ source: [{ title: 'theirs' }] }), channel('agent', 'Agent')])
    expect(await rebase()).toMatchObject({ base: head.hash })
    expect(await changeSetDocuments(database.db, 'mine')).toEqual([
      channel('agent', 'Agent'),
      shop({ description: 'ours', source: [{ title: 'theirs' }] }),
      channel('web', 'Web'),
    ])
    expect((await changeSetContent(database.db, 'mine')).changes.map(({ id }) => id)).toEqual(['shop'])
  })

  test('both changed the same field: nothing happens until somebody decides', async () => {
    const before = await draft(writes([shop({ description: 'ours' })]))
    await release(database.db, [shop({ description: 'theirs' })])
    await expect(rebase()).rejects.toThrow(UpstreamConflict)
    await expect(rebase()).rejects.toMatchObject({ conflicts: [{ document: { kind: 'channel', id: 'shop' }, pointer: '/description' }] })
    expect(await loadChangeSet(database.db, 'mine')).toEqual(before)
    await rebase([{ kind: 'channel', id: 'shop', pointer: '/description', keep: 'release' }])
    expect((await changeSetContent(database.db, 'mine')).changes).toEqual([])
  })

  test('deleted here and changed there is a conflict; kept here, it stays deleted', async () => {
    await draft([{ kind: 'channel', id: 'web', content: null }])
    await release(database.db, [channel('web', 'Web shop')])
    await expect(rebase()).rejects.toMatchObject({ conflicts: [{ document: { id: 'web' }, pointer: '' }] })
    await rebase([{ kind: 'channel', id: 'web', pointer: '', keep: 'changeSet' }])
    expect(await changeSetDocuments(database.db, 'mine')).toEqual([channel('shop', 'Shop')])
  })

  test('what was edited before cannot be undone any more: that would take back the release’s changes', async () => {
    await draft(writes([shop({ description: 'ours' })]))
    await release(database.db, [shop({ source: [] })])
    const { revision } = await rebase()
    await expect(undoEdit(database.db, { changeSet: 'mine', revision, author: 'designer', at: march })).rejects.toThrow(NothingToUndo)
  })

  test('one that is up to date stays as it is', async () => {
    const before = await draft(writes([shop({ description: 'ours' })]))
    expect(await rebase()).toEqual(before)
  })
})

describe('merging three ways', () => {
  const field = fc.option(fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constant([1]), fc.record({ x: fc.integer({ min: 0, max: 1 }) })), {
    nil: undefined,
  })
  const document = fc
    .record({ a: field, b: field, __proto__: field }, { requiredKeys: [] })
    .map((value) => JSON.parse(JSON.stringify(value)) as JsonValue)

  test('what only one side changed is taken over', () => {
    fc.assert(
      fc.property(document, document, (base, changed) => {
        expect(threeWayMerge(base, changed, base)).toEqual({ merged: changed, conflicts: [] })
        expect(threeWayMerge(base, base, changed)).toEqual({ merged: changed, conflicts: [] })
        expect(threeWayMerge(base, changed, changed)).toEqual({ merged: changed, conflicts: [] })
      }),
    )
  })

  test('the sides can be exchanged, once every conflict is decided', () => {
    fc.assert(
      fc.property(document, document, document, (base, ours, theirs) => {
        const kept = threeWayMerge(base, ours, theirs, () => 'ours').merged
        expect(kept).toEqual(threeWayMerge(base, theirs, ours, () => 'theirs').merged)
      }),
    )
  })

  test('no change of either side is lost without a conflict', () => {
    fc.assert(
      fc.property(document, document, document, (base, ours, theirs) => {
        const { merged, conflicts } = threeWayMerge(base, ours, theirs)
        const get = (side: unknown, key: string) =>
          Object.hasOwn(side as object, key) ? JSON.stringify((side as Record<string, unknown>)[key]) : undefined
        for (const key of ['a', 'b']) {
          if (conflicts.some(({ pointer }) => pointer.startsWith(`/${key}`))) continue
          if (get(base, key) === get(ours, key)) expect(get(merged, key)).toBe(get(theirs, key))
          if (get(base, key) === get(theirs, key)) expect(get(merged, key)).toBe(get(ours, key))
        }
      }),
    )
  })
})
