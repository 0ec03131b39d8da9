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
import { measurements, ours } from './measurement.js'

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
    const [times, cpu]: [number[], number[]] = [[], []]
    for (let batch = 0; batch < (smoke ? 2 : 30); batch += 1) {
      const begun = process.cpuUsage()
      const asked = await callFor(server.address, body(), smoke ? 5 : 100)
      const { user, system } = process.cpuUsage(begun)
      times.push(...asked)
      cpu.push((user + system) / asked.length / 1000)
    }
    yield measurements('graphql', 'quote of the fusion bundle, one caller', [{ subject: ours, times }])
    yield measurements('graphql', 'quote of the fusion bundle, server CPU by batches', [{ subject: ours, times: cpu }])
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

/** Has another process ask one after another, and gives the milliseconds that each of them took. */
async function callFor(address: string, question: string, requests: number): Promise<readonly number[]> {
  const caller = spawn(process.execPath, ['--input-type=module', '-e', callerProgram, address, question, String(requests)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  caller.stdout.on('data', (chunk) => {
    said += chunk
  })
  await once(caller, 'close')
  const times: unknown = JSON.parse(said)
  if (!Array.isArray(times)) throw new Error(`The caller was not answered as it should be: ${said}`)
  return times
}

const callerProgram = `
const [address, body, requests] = process.argv.slice(1)
const times = []
for (let n = 0; n < Number(requests); n += 1) {
  const begun = performance.now()
  const response = await fetch(address + '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { data } = await response.json()
  if (data?.quote?.__typename !== 'Priced') { console.log(JSON.stringify({ data })); process.exit() }
  times.push(performance.now() - begun)
}
console.log(JSON.stringify(times))
`
