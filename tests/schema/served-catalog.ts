import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../../catalog/store/open-database.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import { firstStart } from '../../schema/cli/first-start.js'
import { startServer } from '../../schema/server/start-server.js'

/** A served sample catalog with a clock that the test moves. */
export interface ServedCatalog {
  readonly address: string
  readonly administrator: string
  /** Asks GraphQL, as nobody or with a token, and gives the whole answer. */
  ask(query: string, variables?: object, token?: string): Promise<GraphAnswer>
  at(moment: string): void
  stop(): Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
export type GraphAnswer = { readonly data?: any; readonly errors?: readonly { readonly message: string; readonly extensions?: any }[] }

export async function serveSample(): Promise<ServedCatalog> {
  const data = mkdtempSync(join(tmpdir(), 'repertoire-'))
  const db = await openDatabase({ kind: 'sqlite', file: join(data, 'repertoire.db') })
  await firstStart(db, { data, sample: true, tell: () => {} })
  let moment: Instant = instant('2026-12-01T00:00:00+08:00')
  const server = await startServer({ db, host: '127.0.0.1', port: 0, studio: null, now: () => moment })
  return {
    address: server.address,
    administrator: readFileSync(join(data, 'administrator.token'), 'utf8').trim(),
    ask: async (query, variables = {}, token) => {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      })
      return (await response.json()) as GraphAnswer
    },
    at: (text) => {
      moment = instant(text)
    },
    stop: async () => {
      await server.stop()
      await closeDatabase(db)
      rmSync(data, { recursive: true })
    },
  }
}
