import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DocumentRefused, SnapshotRefused } from '../../catalog/errors.js'
import { applyDelta, deltaBetween } from '../../catalog/snapshot/delta.js'
import { importDocuments } from '../../catalog/snapshot/import-documents.js'
import { readSnapshot } from '../../catalog/snapshot/read-snapshot.js'
import { snapshot, snapshotLines } from '../../catalog/snapshot/snapshot.js'
import { changeSetDocuments } from '../../catalog/store/change-set-content.js'
import type { DocumentAddress } from '../../catalog/store/stored-document.js'
import { type Fingerprint, fingerprint } from '../../engine/values/fingerprint.js'
import { channel, release } from './catalog-in-hand.js'
import { databases, type TestDatabase } from './databases.js'
import { drafted, hirePeople, march } from './launch-in-hand.js'

describe.each(databases)('a snapshot on %s', (_name, open) => {
  let database: TestDatabase
  let lines: string[]
  let hash: Fingerprint
  beforeEach(async () => {
    database = await open()
    await release(database.db, [channel('shop', 'Shop'), channel('web', 'Web')])
    hash = (await release(database.db, [channel('shop', 'Flagship'), channel('agent', 'Agent')])).hash
    lines = await gathered(snapshotLines(database.db, hash))
  })
  afterEach(() => database.close())

  test('says what it is, what it holds, and what changed since the one before', async () => {
    const whole = await snapshot(database.db, hash)
    expect(whole).toMatchObject({ hash, sequence: 2, semanticsVersion: 1, layer: 'group' })
    expect(whole.documents.map(({ id, version }) => `${id} v${version}`)).toEqual(['agent v1', 'shop v2', 'web v1'])
    expect(whole.delta.map(({ op, id }) => `${op} ${id}`)).toEqual(['add agent', 'replace shop'])
    expect(whole.objects.get(fingerprint(channel('agent', 'Agent')))).toEqual(channel('agent', 'Agent'))
  })

  test('applied to the release before, its delta gives its documents', async () => {
    const whole = await snapshot(database.db, hash)
    const base = await snapshot(database.db, whole.parent!)
    expect(applyDelta(whole.delta, base.documents)).toEqual(whole.documents)
    expect(() => applyDelta(whole.delta, whole.documents)).toThrow(SnapshotRefused)
  })

  test('streams as lines that read back to the same, and the same bytes every time', async () => {
    expect(await readSnapshot(lines)).toEqual(await snapshot(database.db, hash))
    await release(database.db, [channel('shop', 'Later')])
    expect(await gathered(snapshotLines(database.db, hash))).toEqual(lines)
  })

  test('can be resumed at any line', async () => {
    for (const from of lines.keys()) expect(await gathered(snapshotLines(database.db, hash, from))).toEqual(lines.slice(from))
  })

  test('cut short at any line, it is refused', async () => {
    for (const end of lines.keys()) await expect(readSnapshot(lines.slice(0, end))).rejects.toThrow(SnapshotRefused)
  })

  test('with any line left out, said twice or altered, it is refused', async () => {
    for (const [index, line] of lines.entries()) {
      await expect(readSnapshot(lines.toSpliced(index, 1))).rejects.toThrow(SnapshotRefused)
      const altered = line.replace(/\d(?=[^\d]*$)/, (digit) => String((Number(digit) + 1) % 10))
      if (altered !== line) await expect(readSnapshot(lines.toSpliced(index, 1, altered)), line).rejects.toThrow(SnapshotRefused)
    }
    await expect(readSnapshot(lines.map((line) => line.replace('Flagship', 'Flatship')))).rejects.toThrow('was altered')
    await expect(readSnapshot(['no line'])).rejects.toThrow(SnapshotRefused)
  })

  test('without the content of a document it is refused, even when it counts itself right', async () => {
    const without = lines.filter((line) => !line.includes('Flagship'))
    const end = { end: { documents: 3, objects: 2, delta: 2 } }
    await expect(readSnapshot([...without.slice(0, -1), JSON.stringify(end)])).rejects.toThrow(
      'lacks the content of document "channel/shop"',
    )
  })

  test('imported elsewhere, documents land in a change set that can be undone', async () => {
    const { db } = database
    await hirePeople(db)
    const { revision } = await drafted(db, 'copy', [])
    const documents = [channel('hotline', 'Hotline'), channel('shop', 'Flagship')]
    const request = { changeSet: 'copy', account: 'designer', at: march, documents }
    const stayed = await importDocuments(db, { ...request, revision, others: 'stay' })
    expect((await changeSetDocuments(db, 'copy')).map((document) => (document as { id: string }).id)).toEqual([
      'agent',
      'hotline',
      'shop',
      'web',
    ])
    await importDocuments(db, { ...request, revision: stayed.revision, others: 'remove' })
    expect(await changeSetDocuments(db, 'copy')).toEqual(documents)
    const nameless = importDocuments(db, { ...request, revision: stayed.revision + 1, documents: [null], others: 'stay' })
    await expect(nameless).rejects.toThrow(DocumentRefused)
  })
})

test('a delta leads from any list of documents to any other', () => {
  const address = fc.record({
    kind: fc.constantFrom('channel' as const, 'place' as const),
    id: fc.constantFrom('a', 'b', '__proto__'),
    version: fc.integer({ min: 1, max: 2 }),
    hash: fc.constantFrom('x' as Fingerprint, 'y' as Fingerprint),
  })
  const list = fc
    .uniqueArray(address, { selector: ({ kind, id }) => `${kind}/${id}` })
    .map((found) => applyDelta(deltaBetween([], found), []))
  fc.assert(
    fc.property(list, list, (base: readonly DocumentAddress[], next: readonly DocumentAddress[]) => {
      expect(applyDelta(deltaBetween(base, next), base)).toEqual(next)
      expect(deltaBetween(base, base)).toEqual([])
    }),
  )
})

async function gathered(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const line of lines) found.push(line)
  return found
}
