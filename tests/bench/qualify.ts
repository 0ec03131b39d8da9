import type { Bench } from './bench.js'
import { type Measurement, measurements, ours, type Showing } from './measurement.js'
import { insistOnAgreement } from './qualify/insist-on-agreement.js'
import { compileOurs, oneByOne, reasonCount, reasonsQuestion, verdictsQuestion } from './qualify/ours.js'
import type { Peer, Question } from './qualify/peer.js'
import { closures } from './qualify/peers/closures.js'
import { peers } from './qualify/peers.js'
import { comparisonsIn, type PlainRule, plainFacts, plainRules } from './qualify/plain-rules.js'
import { catalogOf, requestsOf, type Workload, workloads } from './qualify/workloads.js'
import { measuredBuild, type RaceLength, type Runner, race } from './race.js'

/**
 * Which of all offerings may this customer have? On the same seeded catalogs and customers: ours, verdicts only and with
 * the reasons of the first matches, and every peer. Peers get rules and customers in the form that suits them best,
 * prepared beforehand; ours gets the request as it arrives. All must find the same offerings before any is timed.
 */
export const qualify: Bench = async function* ({ smoke }) {
  for (const count of smoke ? [20] : [100, 1_000, 10_000, 100_000])
    for (const workload of workloads) {
      if (count <= workload.upTo) yield* measure(workload, count, smoke ? smokeEffort : fullEffort)
      else console.error(`${caseName(workload, count)}: left out, too much for a short run.`)
    }
}

interface Effort {
  readonly customers: number
  /** On how many customers the subjects are compared before the race, at most: fewer with very many offerings. */
  readonly compared: number
  readonly length: RaceLength
  /** A turn lasts about so many milliseconds, but is no more runs than this. */
  readonly turn: { readonly milliseconds: number; readonly runs: number }
  /** Whoever takes longer than this runs in only a few turns. */
  readonly slow: { readonly milliseconds: number; readonly turns: number }
}

const fullEffort: Effort = {
  customers: 100,
  compared: 10,
  length: { warmUp: 2, rounds: 10 },
  turn: { milliseconds: 20, runs: 500 },
  slow: { milliseconds: 100, turns: 5 },
}
const smokeEffort: Effort = {
  ...fullEffort,
  customers: 5,
  compared: 2,
  length: { warmUp: 1, rounds: 3 },
  turn: { milliseconds: 0, runs: 1 },
}

async function* measure(workload: Workload, count: number, effort: Effort): AsyncIterable<readonly Measurement[]> {
  const name = caseName(workload, count)
  const draft = catalogOf(workload, count)
  const { built: catalog, ...own } = measuredBuild(
    () => compileOurs(draft),
    () => compileOurs(catalogOf(workload, 20)),
  )
  const requests = requestsOf(workload, effort.customers)
  const compared = Math.min(effort.compared, Math.max(2, Math.ceil(40_000 / count)))
  const expected = requests.slice(0, compared).map((request) => oneByOne(catalog, request))
  const verdicts = requests.map((request) => verdictsQuestion(catalog, request))
  const reasons = requests.map((request) => reasonsQuestion(catalog, request))
  await insistOnAgreement(`${ours}, ${name}`, verdicts, expected)

  const runners: Runner[] = [await runner({ subject: ours, ...own }, verdicts, effort), await runner({ subject: ours }, reasons, effort)]
  const rules = plainRules(catalog.rules)
  const customers = requests.map(plainFacts(draft, catalog.rules))
  for (const peer of peersFor(workload, rules, name)) {
    const { built, compile, memory } = measuredBuild(
      () => peer.build(rules),
      () => peer.build(rules.slice(0, 20)),
    )
    const questions = customers.map((customer) => built.question(customer))
    await insistOnAgreement(`${peer.subject}, ${name}`, questions, expected)
    const known = { subject: peer.subject, compile, ...(peer.memory === 'elsewhere' ? {} : { memory }) }
    runners.push(await runner(known, questions, effort))
  }

  const [verdictsShown, reasonsShown, ...others] = await race(runners, effort.length)
  yield measurements('qualify', name, [verdictsShown!, ...others])
  yield onlyOurs(measurements('qualify', `${name}, with the reasons of the first ${reasonCount} matches`, [reasonsShown!, ...others]))
}

function caseName({ name }: Workload, count: number): string {
  return `${name}, ${count.toLocaleString('en')} offerings`
}

/** The peers that can be raced on these rules; standard error says which are left out. */
function peersFor({ peersUpTo }: Workload, rules: readonly PlainRule[], name: string): readonly Peer[] {
  const comparisons = comparisonsIn(rules)
  const takesPart = (peer: Peer) => peer === closures || (rules.length <= peersUpTo && comparisons <= peer.atMost)
  const leftOut = peers.filter((peer) => !takesPart(peer)).map(({ subject }) => subject)
  if (leftOut.length > 0) console.error(`${name}: without ${leftOut.join(', ')}: too much for a short run.`)
  return peers.filter(takesPart)
}

/** Asks one question after another, in each turn as often as fills it. */
async function runner(known: Omit<Showing, 'times'>, questions: readonly Question[], { turn, slow }: Effort): Promise<Runner> {
  const run = (round: number) => questions[round % questions.length]!.ask()
  const time = await timeOfOne(run, turn.milliseconds)
  const perTurn = Math.max(1, Math.min(turn.runs, Math.round(turn.milliseconds / time)))
  return { ...known, run, perTurn, ...(time > slow.milliseconds ? { turns: slow.turns } : {}) }
}

/** The shortest of as many runs as fit into a while, at least one: it takes some until they are quick. */
async function timeOfOne(run: (round: number) => unknown, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds
  let shortest = Number.POSITIVE_INFINITY
  for (let [round, begin] = [0, performance.now()]; round === 0 || begin < end; round++) {
    await run(round)
    const now = performance.now()
    shortest = Math.min(shortest, now - begin)
    begin = now
  }
  return shortest
}

function onlyOurs(lines: readonly Measurement[]): readonly Measurement[] {
  return lines.filter(({ subject }) => subject === ours)
}
