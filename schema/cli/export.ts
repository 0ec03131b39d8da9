import { once } from 'node:events'
import type { Command } from 'commander'
import { snapshotLines } from '../../catalog/snapshot/snapshot.js'
import { groupLayer } from '../../catalog/store/layer.js'
import { findRelease, liveRelease } from '../../catalog/store/release-store.js'
import { text } from '../../engine/values/localized-text.js'
import { UsageError } from './exit-codes.js'
import { readMoment } from './read-moment.js'
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
  const moment = readMoment(at)
  await withDatabase(data, async (db) => {
    const found = release === undefined ? await liveRelease(db, groupLayer, moment) : await findRelease(db, release)
    if (found === null)
      throw new UsageError(
        release === undefined
          ? text(
              `在 ${moment} 没有已发布的版本。请用 --at 指定更晚的时刻，或先发布。`,
              `Nothing is released at ${moment}. Name a later moment with --at, or release something first.`,
            )
          : text(
              `没有发布版本“${release}”。请填写发布版本的完整哈希值。`,
              `There is no release "${release}". Write the whole hash of a release.`,
            ),
      )
    for await (const line of snapshotLines(db, found.hash)) if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  })
}
