import { once } from 'node:events'
import type { Command } from 'commander'
import { snapshotLines } from '../../catalog/snapshot/snapshot.js'
import { groupLayer } from '../../catalog/store/layer.js'
import { findRelease, liveRelease } from '../../catalog/store/release-store.js'
import { parseInstant } from '../../engine/values/instant.js'
import { now } from '../clock.js'
import { UsageError } from './exit-codes.js'
import { withDatabase } from './with-database.js'

interface ExportOptions {
  readonly data?: string
  readonly at?: string
  readonly release?: string
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('Writes the snapshot of a release as NDJSON: the same release gives the same bytes for ever.')
    .option('--data <folder>', 'folder of the catalog (default: REPERTOIRE_DATA, else "data")')
    .option('--at <instant>', 'the release in effect at this moment (default: now)')
    .option('--release <hash>', 'this release')
    .addHelpText('after', '\nExample:\n  $ npx repertoire export > snapshot.ndjson\n')
    .action(exportRelease)
}

async function exportRelease({ data, at, release }: ExportOptions): Promise<void> {
  const moment = at === undefined ? now() : parseInstant(at)
  if (moment === null) throw new UsageError(`"${at}" is not a moment: write date, time and offset, such as 2026-12-01T00:00:00+08:00.`)
  await withDatabase(data, async (db) => {
    const found = release === undefined ? await liveRelease(db, groupLayer, moment) : await findRelease(db, release)
    if (found === null)
      throw new UsageError(release === undefined ? `Nothing is released at ${moment}.` : `There is no release "${release}".`)
    for await (const line of snapshotLines(db, found.hash)) if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  })
}
