import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../../catalog/store/open-database.js'
import { firstStart } from '../../schema/cli/first-start.js'
import { now } from '../../schema/clock.js'
import { packageRoot } from '../../schema/package-root.js'
import { startServer } from '../../schema/server/start-server.js'
import type { Bench } from './bench.js'
import { type Measurement, ours } from './measurement.js'

/**
 * What one quote of the sample's fusion bundle costs the server, over HTTP and GraphQL, with the released catalog in SQLite: time of
 * its processor, since the caller runs in a process of its own.
 */
export const graphql: Bench = async function* ({ smoke }) {
  const data = mkdtempSync(join(tmpdir(), 'repertoire-bench-'))
  const db = await openDatabase({ kind: 'sqlite', file: join(data, 'repertoire.db') })
  await firstStart(db, { data, sample: true, tell: () => {} })
  const server = await startServer({ db, host: '127.0.0.1', port: 0, studio: null, now })
  try {
    await callFor(server.address, body(), smoke ? 5 : 500)
    const [begun, requests] = [process.cpuUsage(), smoke ? 10 : 3000]
    const milliseconds = await callFor(server.address, body(), requests)
    const { user, system } = process.cpuUsage(begun)
    const figure = (name: string, value: number): Measurement => ({
      bench: 'graphql',
      case: name,
      subject: ours,
      metric: 'throughput',
      value: Number(value.toPrecision(4)),
      unit: '1/s',
    })
    yield [
      figure('quotes of the fusion bundle for each second of the server CPU', requests / ((user + system) / 1_000_000)),
      figure('quotes of the fusion bundle for one caller after another', (requests / milliseconds) * 1000),
    ]
  } finally {
    await server.stop()
    await closeDatabase(db)
    rmSync(data, { recursive: true })
  }
}

function body(): string {
  const { offering, facts, choices, currency, startDate, at } = JSON.parse(
    readFileSync(join(packageRoot(), 'docs/examples/quote.json'), 'utf8'),
  )
  const query = `query ($offering: ID!, $facts: [FactInput!]!, $choices: [ChoiceInput!]!, $currency: String!, $startDate: LocalDate, $at: Instant) {
    quote(offering: $offering, facts: $facts, choices: $choices, currency: $currency, startDate: $startDate, at: $at) {
      __typename
      ... on Answer { coordinates { release at } }
      ... on Priced { totals { oneTime monthly firstBill } lines { path price amount firstBill } token { input result } }
    }
  }`
  const given = Object.entries(facts).map(([id, value]) => ({ id, value }))
  return JSON.stringify({ query, variables: { offering, facts: given, choices, currency, startDate, at } })
}

/** Has another process ask one after another, and gives the milliseconds that all of them took. */
async function callFor(address: string, question: string, requests: number): Promise<number> {
  const caller = spawn(process.execPath, ['--input-type=module', '-e', callerProgram, address, question, String(requests)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(caller.stdout, 'data')) as [Buffer]
  const milliseconds = Number(said.toString())
  if (!Number.isFinite(milliseconds)) throw new Error(`The caller was not answered as it should be: ${said}`)
  return milliseconds
}

const callerProgram = `
const [address, body, requests] = process.argv.slice(1)
const begun = performance.now()
for (let n = 0; n < Number(requests); n += 1) {
  const response = await fetch(address + '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { data } = await response.json()
  if (data?.quote?.__typename !== 'Priced') { console.log(JSON.stringify(data)); process.exit() }
}
console.log(performance.now() - begun)
`
