import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { text } from '../../engine/values/localized-text.js'
import { now } from '../clock.js'
import { packageRoot } from '../package-root.js'
import { UsageError } from './exit-codes.js'
import { dataFolder, openMasterCopy } from './with-database.js'

interface ServeOptions {
  readonly port?: string
  readonly host?: string
  readonly data?: string
  readonly sample: boolean
}

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('Serves GraphQL and the studio, and prints the address when it is ready.')
    .option('--port <number>', 'port, 0 for any free one (default: PORT, else 4000)')
    .option('--host <address>', 'address to listen on (default: HOST, else 127.0.0.1)')
    .option('--data <folder>', 'folder of the catalog (default: REPERTOIRE_DATA, else "data")')
    .option('--no-sample', 'leave a new catalog empty')
    .addHelpText('after', '\nExample:\n  $ PORT=0 npx repertoire serve --data /var/lib/repertoire\n')
    .action(serve)
}

async function serve(options: ServeOptions): Promise<void> {
  // The server is most of what there is to load, and no other command needs it.
  const [{ startServer }, { firstStart }, { closeDatabase }] = await Promise.all([
    import('../server/start-server.js'),
    import('./first-start.js'),
    import('../../catalog/store/open-database.js'),
  ])
  // What is set to nothing is not set: an empty host would mean every network the machine is in.
  const port = readPort(options.port || process.env['PORT'] || '4000')
  const host = options.host || process.env['HOST'] || '127.0.0.1'
  const studio = join(packageRoot(), 'dist/studio')
  const db = await openMasterCopy(options.data)
  await firstStart(db, { data: dataFolder(options.data), sample: options.sample, tell: (line) => process.stderr.write(`${line}\n`) })
  const server = await startServer({ db, host, port, studio: existsSync(studio) ? studio : null, now }).catch((error: unknown) => {
    throw isTaken(error)
      ? new UsageError(
          text(
            `无法使用 ${host} 上的端口 ${port}（${error.code}）。请用 --port 换一个端口，0 表示任选空闲端口。`,
            `Port ${port} on ${host} cannot be used (${error.code}). Choose another with --port, or 0 for any free one.`,
          ),
        )
      : error
  })
  process.stdout.write(`Repertoire is ready: ${server.address}\n`)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.stop()
    await closeDatabase(db)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

function readPort(written: string): number {
  const port = Number(written)
  if (/^\d{1,5}$/.test(written) && port <= 65_535) return port
  throw new UsageError(
    text(
      `“${written}”不是端口：请填写 0 至 65535 之间的数，0 表示任选空闲端口。`,
      `"${written}" is not a port: write a number from 0 to 65535, 0 for any free one.`,
    ),
  )
}

function isTaken(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(String(error.code))
}
