import { qualifyPopulation } from '../../catalog/population/qualify-population.js'
import { type CompiledRules, compileRules } from '../../engine/rules/compile-rules.js'
import { hasBit, type PopulationColumns } from '../../engine/rules/population/columns.js'
import { compilePopulation } from '../../engine/rules/population/compile-population.js'
import { populationReader } from '../../engine/rules/population/population-columns.js'
import { qualifyOffering } from '../../engine/rules/qualify-offering.js'
import type { OfferingId } from '../../engine/values/ids.js'
import type { Bench } from './bench.js'
import { type Measurement, measurements, ours } from './measurement.js'
import { closures } from './qualify/peers/closures.js'
import { plainFacts, plainRules } from './qualify/plain-rules.js'
import { catalogOf, requestsOf, type Workload, workloads } from './qualify/workloads.js'
import { race } from './race.js'
import { seeded } from './seeded.js'

/**
 * Which of a thousand offerings may each of a million customers have? Ours on two threads, from rules and columns to the
 * counts and a bit for every pair; against the same verdicts customer by customer, and against closures, on a sample.
 */
export const population: Bench = async function* ({ smoke }) {
  for (const workload of smoke ? workloads.slice(0, 1) : workloads) yield* measure(workload, smoke ? smokeEffort : fullEffort)
}

interface Effort {
  readonly customers: number
  readonly offerings: number
  readonly rounds: number
  /** On how many customers the verdicts are compared one by one, and timed. */
  readonly sample: number
}

const fullEffort: Effort = { customers: 1_000_000, offerings: 1000, rounds: 5, sample: 20 }
const smokeEffort: Effort = { customers: 2000, offerings: 20, rounds: 2, sample: 5 }
const threads = 2

async function* measure(workload: Workload, { customers, offerings, rounds, sample }: Effort): AsyncIterable<readonly Measurement[]> {
  const draft = catalogOf(workload, offerings)
  const rules = compileRules(draft)
  const ids = [...rules.offerings.keys()] as OfferingId[]
  const requests = requestsOf(workload, sample)
  const { at } = requests[0]!
  const { columns, times } = columnsOf(rules, workload, customers)
  const size = `${customers.toLocaleString('en')} customers × ${offerings.toLocaleString('en')} offerings`
  yield measurements('population', `${workload.name}, reading ${batch.toLocaleString('en')} customers`, [
    { subject: ours, times, memory: bytesOf(columns) },
  ])

  const answer = () => qualifyPopulation({ program: compilePopulation(rules, ids, at), columns, threads, withRows: true })
  await insistOnAgreement(rules, ids, requests, answer)
  const [showing] = await race([{ subject: ours, run: answer }], { warmUp: 1, rounds })
  yield measurements('population', `${workload.name}, ${size} on ${threads} threads`, [showing!])

  const perMillion = 1_000_000 / (customers * offerings)
  const oneByOne = () => {
    for (const request of requests) for (const id of ids) qualifyOffering(rules, id, request)
  }
  const plain = plainRules(rules)
  const contender = closures.build(plain)
  const questions = requests.map((request) => contender.question(plainFacts(draft, rules)(request)))
  const peers = await race(
    [
      { subject: 'repertoire, customer by customer', run: oneByOne },
      { subject: 'closures', run: () => questions.map((question) => question.ask()) },
    ],
    { warmUp: 2, rounds },
  )
  const scaled = (times: readonly number[], factor: number) => times.map((time) => time * factor)
  yield measurements('population', `${workload.name}, ${size}: a million verdicts`, [
    { subject: ours, times: scaled(showing!.times, perMillion) },
    ...peers.map(({ subject, times }) => ({ subject, times: scaled(times, 1_000_000 / (sample * offerings)) })),
  ])
}

const batch = 1000

/** The population in columns, and how long each batch of its customers took to read. The first customers are the sample. */
function columnsOf(rules: CompiledRules, workload: Workload, customers: number) {
  const reader = populationReader(rules)
  const times: number[] = []
  for (let first = 0; first < customers; first += batch) {
    const next = Array.from({ length: batch }, (_, n) => workload.customer(seeded(1_000_000 + first + n)))
    const begin = performance.now()
    for (const customer of next) reader.read(customer)
    times.push(performance.now() - begin)
  }
  return { columns: reader.finish().columns, times }
}

async function insistOnAgreement(
  rules: CompiledRules,
  ids: readonly OfferingId[],
  requests: ReturnType<typeof requestsOf>,
  answer: () => ReturnType<typeof qualifyPopulation>,
): Promise<void> {
  const { rows } = await answer()
  const { qualified, undetermined, words } = rows!
  const has = (row: Int32Array, offering: number, customer: number) =>
    hasBit(row.subarray(offering * words, (offering + 1) * words), customer)
  for (const [customer, request] of requests.entries())
    for (const [offering, id] of ids.entries()) {
      const found = has(qualified, offering, customer) ? 'qualified' : has(undetermined, offering, customer) ? 'undetermined' : 'refused'
      const { kind } = qualifyOffering(rules, id, request)
      if (kind !== found) throw new Error(`Customer ${customer} is ${kind} for "${id}" one by one, and ${found} within the population.`)
    }
}

function bytesOf({ columns, readable }: PopulationColumns): number {
  const arrays = columns.flatMap((column) => {
    if (column.kind === 'numbers') return [column.known, column.values]
    return column.kind === 'words' ? [column.known, column.codes] : [column.known, column.starts, column.members]
  })
  return [readable, ...arrays].reduce((sum, { byteLength }) => sum + byteLength, 0)
}
