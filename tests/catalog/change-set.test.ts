import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ChangeSetState, DocumentRefused, NothingToUndo, RevisionConflict } from '../../catalog/errors.js'
import { changeSetContent, changeSetDocuments } from '../../catalog/store/change-set-content.js'
import { applyEdits, authorsOf, type Edit, undoLastEdit } from '../../catalog/store/change-set-edits.js'
import { type ChangeSet, createChangeSet, loadChangeSet, updateChangeSet } from '../../catalog/store/change-set-store.js'
import { instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { channel, release } from './catalog-in-hand.js'
import { databases, sharedDatabases, type TestDatabase, withDatabase } from './databases.js'

const at = instant('2026-03-01T00:00:00Z')

describe.each(databases)('a change set on %s', (_name, open) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await open()
  })
  afterEach(() => database.close())

  const begin = () => createChangeSet(database.db, { layer: 'group', name: 'Spring offers', id: 'spring', account: 'designer', at })
  const edit = ({ id, revision }: ChangeSet, edits: readonly Edit[], author = 'designer') =>
    applyEdits(database.db, { changeSet: id, revision, author, at, edits })
  const undo = ({ id, revision }: ChangeSet, author = 'designer') => undoLastEdit(database.db, { changeSet: id, revision, author, at })

  test('drafts win over the documents of the base', async () => {
    await release(database.db, [channel('shop', 'Shop'), channel('web', 'Web shop')])
    const edited = await edit(await begin(), [
      write('shop', 'Flagship shop'),
      { kind: 'channel', id: 'web', content: null },
      write('agent', 'Agent'),
    ])
    expect(await changeSetDocuments(database.db, 'spring')).toEqual([channel('agent', 'Agent'), channel('shop', 'Flagship shop')])
    expect((await changeSetContent(database.db, edited.id)).changes.map(({ op, id }) => `${op} ${id}`)).toEqual([
      'add agent',
      'replace shop',
      'remove web',
    ])
  })

  test('a second author who did not see the first one’s edit is refused, in both languages', async () => {
    const seen = await begin()
    await edit(seen, [write('shop', 'Shop')], 'designer')
    const late = edit(seen, [write('shop', 'Store')], 'partner')
    await expect(late).rejects.toThrow(RevisionConflict)
    await expect(late).rejects.toMatchObject({ code: 'catalog/revision-conflict', expected: 0, found: 1 })
    await expect(late).rejects.toSatisfy(
      (error: RevisionConflict) => error.what['zh-CN'].includes('修订版 0') && error.fix.en.startsWith('Reload'),
    )
    expect(await changeSetDocuments(database.db, 'spring')).toEqual([channel('shop', 'Shop')])
  })

  test('an edit that changes nothing makes no revision', async () => {
    const first = await edit(await begin(), [write('shop', 'Shop')])
    expect(await edit(first, [write('shop', 'Shop'), { kind: 'channel', id: 'never-was', content: null }])).toEqual(first)
  })

  test('edits made together are undone together, back to the base', async () => {
    await release(database.db, [channel('shop', 'Shop')])
    const one = await edit(await begin(), [write('shop', 'Store'), write('web', 'Web')])
    const two = await edit(one, [write('web', 'Web shop')])
    const three = await undo(two)
    expect(await changeSetDocuments(database.db, 'spring')).toEqual([channel('shop', 'Store'), channel('web', 'Web')])
    const four = await undo(three)
    expect((await changeSetContent(database.db, 'spring')).changes).toEqual([])
    await expect(undo(four)).rejects.toThrow(NothingToUndo)
  })

  test('whoever edited or undid is an author, whatever became of the edit', async () => {
    const one = await edit(await begin(), [write('shop', 'Shop')], 'partner')
    const two = await undo(one, 'designer')
    expect(await authorsOf(database.db, two)).toEqual(['designer', 'partner'])
  })

  test('a change set that is frozen takes no edits', async () => {
    const frozen = await updateChangeSet(database.db, await begin(), { state: 'rehearsal' })
    await expect(edit(frozen, [write('shop', 'Shop')])).rejects.toThrow(ChangeSetState)
  })

  test.each([
    ['another id', { kind: 'channel', id: 'web' }],
    ['another kind', { kind: 'place', id: 'shop' }],
    ['no document', 'shop'],
    ['half a character', { kind: 'channel', id: 'shop', name: '\ud800' }],
    ['a number without end', { kind: 'channel', id: 'shop', name: Number.POSITIVE_INFINITY }],
    ['nesting without end', { kind: 'channel', id: 'shop', name: nested(100_000) }],
    ['nesting that is too deep', { kind: 'channel', id: 'shop', name: nested(200) }],
  ] as const)('content with %s is refused and changes nothing', async (_what, content) => {
    const fresh = await begin()
    await expect(edit(fresh, [{ kind: 'channel', id: 'shop', content }])).rejects.toThrow(DocumentRefused)
    expect(await loadChangeSet(database.db, 'spring')).toEqual(fresh)
  })

  test.each(['', ' ', 'a\0b', '\ud800', 'x'.repeat(201)])('an id that no database can keep is refused: %j', async (id) => {
    await expect(edit(await begin(), [{ kind: 'channel', id, content: { kind: 'channel', id } }])).rejects.toThrow(DocumentRefused)
  })

  test('an unknown kind of document is refused', async () => {
    const content = { kind: 'constructor', id: 'x' }
    await expect(edit(await begin(), [{ ...content, content } as unknown as Edit])).rejects.toThrow(
      'There is no kind of document called "constructor".',
    )
  })

  test('prototype keys are ids and members like any other', async () => {
    const content = JSON.parse('{"kind":"channel","id":"__proto__","name":{"__proto__":1,"constructor":2}}') as JsonValue
    await edit(await begin(), [{ kind: 'channel', id: '__proto__', content }])
    const [document] = await changeSetDocuments(database.db, 'spring')
    expect(JSON.stringify(document)).toBe(JSON.stringify(content))
  })

  test('any edits and undos leave what their fold leaves', async () => {
    const names = fc.constantFrom('Shop', 'Store', null)
    const action = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.array(fc.record({ id: fc.constantFrom('shop', 'web', 'agent'), name: names }), { minLength: 1, maxLength: 3 }),
      },
      { weight: 2, arbitrary: fc.constant('undo' as const) },
    )
    await release(database.db, [channel('shop', 'Shop'), channel('web', 'Web shop')])
    const base = new Map([
      ['shop', 'Shop'],
      ['web', 'Web shop'],
    ])
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
        run += 1
        let changeSet = await createChangeSet(database.db, { layer: 'group', name: 'Property', id: `run-${run}`, account: 'designer', at })
        const states = [base]
        for (const step of actions) {
          if (step === 'undo') {
            if (states.length === 1) continue
            states.pop()
            changeSet = await undo(changeSet)
          } else {
            const after = new Map(states.at(-1))
            for (const { id, name } of step) name === null ? after.delete(id) : after.set(id, name)
            const edits = step.map(({ id, name }): Edit => (name === null ? { kind: 'channel', id, content: null } : write(id, name)))
            const before = changeSet.revision
            changeSet = await edit(changeSet, edits)
            if (changeSet.revision !== before) states.push(after)
            else expect([...after].sort()).toEqual([...states.at(-1)!].sort())
          }
          const expected = [...states.at(-1)!].sort(([left], [right]) => (left < right ? -1 : 1)).map(([id, name]) => channel(id, name))
          expect(await changeSetDocuments(database.db, changeSet.id)).toEqual(expected)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe.each(sharedDatabases)('two processes on %s', (_name, open) => {
  test('editing the same revision at once: one is kept, all others are refused', () =>
    withDatabase(open, async ({ db, again }) => {
      const others = [db, await again(), await again(), await again()]
      await createChangeSet(db, { layer: 'group', name: 'Spring', id: 'spring', account: 'designer', at })
      for (let revision = 0; revision < 5; revision += 1) {
        const attempts = await Promise.allSettled(
          others.map((each, index) =>
            applyEdits(each, {
              changeSet: 'spring',
              revision,
              author: `author-${index}`,
              at,
              edits: [write(`by-${index}`, `Revision ${revision}`)],
            }),
          ),
        )
        const refused = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []))
        expect(refused).toHaveLength(others.length - 1)
        expect(refused.every((reason) => reason instanceof RevisionConflict)).toBe(true)
        expect(await loadChangeSet(db, 'spring')).toMatchObject({ revision: revision + 1 })
      }
    }))

  test('editing different change sets at once: nothing is lost', () =>
    withDatabase(open, async ({ db, again }) => {
      const others = [db, await again(), await again()]
      await Promise.all(
        others.map(async (each, index) => {
          let changeSet = await createChangeSet(each, { layer: 'group', name: `Set ${index}`, id: `set-${index}`, account: 'designer', at })
          for (let step = 0; step < 5; step += 1) {
            const { id, revision } = changeSet
            changeSet = await applyEdits(each, { changeSet: id, revision, author: 'designer', at, edits: [write(`c-${step}`, 'C')] })
          }
        }),
      )
      for (const index of others.keys()) expect(await changeSetDocuments(db, `set-${index}`)).toHaveLength(5)
    }))
})

function write(id: string, name: string): Edit {
  return { kind: 'channel', id, content: channel(id, name) }
}

function nested(depth: number): JsonValue {
  let value: JsonValue = null
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}
