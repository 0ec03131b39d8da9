import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readSnapshot } from '../../catalog/snapshot/read-snapshot.js'
import { snapshotLines } from '../../catalog/snapshot/snapshot.js'
import { loadChangeSet } from '../../catalog/store/change-set-store.js'
import type { Database } from '../../catalog/store/database.js'
import { verifyJournal } from '../../catalog/store/journal.js'
import type { DatabaseAddress } from '../../catalog/store/open-database.js'
import { headRelease, releases } from '../../catalog/store/release-store.js'
import { stagesAt } from '../../catalog/store/stage-store.js'
import { writes } from './catalog-in-hand.js'
import { sharedDatabases, withDatabase } from './databases.js'
import { approved, april, lineOnSale, march, offering, scenario } from './launch-in-hand.js'

describe.each(sharedDatabases)('a process that is killed during a launch on %s', (_name, open) => {
  test('leaves the old release whole at every statement, and the new one whole after the last', () =>
    withDatabase(open, async ({ db, where }) => {
      const first = await lineOnSale(db)
      const fingerprint = await approved(db, 'second', writes([offering('line-plus'), scenario('plus-sells', 'line-plus', 'qualified')]))
      const before = await journalLength(db)
      for (const deadly of [1, 10, 18, 24]) {
        expect(await launchAndDie(where, fingerprint, deadly)).toMatchObject({ signal: 'SIGKILL' })
        expect(await releases(db, 'group')).toEqual([first])
        expect(await loadChangeSet(db, 'second')).toMatchObject({ state: 'rehearsal', release: null })
        expect((await stagesAt(db, 'group', april)).get('line-plus')).toBe('rehearsal')
        expect(await journalLength(db)).toBe(before)
      }
      const { signal, statements } = await launchAndDie(where, fingerprint, Number.POSITIVE_INFINITY)
      expect(signal).toBeNull()
      expect(statements).toBeGreaterThan(24)
      const second = (await headRelease(db, 'group'))!
      expect(second).toMatchObject({ name: 'Second', parent: first.hash })
      expect((await readSnapshot(snapshotLines(db, second.hash))).hash).toBe(second.hash)
      expect(await loadChangeSet(db, 'second')).toMatchObject({ state: 'launch', release: second.hash })
      expect([(await stagesAt(db, 'group', march)).get('line-plus'), (await stagesAt(db, 'group', april)).get('line-plus')]).toEqual([
        'launch',
        'tracking',
      ])
    }))
})

async function journalLength(db: Database): Promise<number> {
  const verdict = await verifyJournal(db)
  if (verdict.kind === 'broken') throw new Error(verdict.what.en)
  return verdict.entries
}

function launchAndDie(
  where: DatabaseAddress,
  fingerprint: string,
  deadly: number,
): Promise<{ readonly signal: string | null; readonly statements: number }> {
  const script = fileURLToPath(new URL('crash/launching-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(where), fingerprint, String(deadly)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_code, signal) => resolve({ signal, statements: Number(output) }))
  })
}
