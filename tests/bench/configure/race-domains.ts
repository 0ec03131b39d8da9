import { type Measurement, measurements, ours, type Showing } from '../measurement.js'
import { type RaceLength, type Runner, race } from '../race.js'
import { seeded } from '../seeded.js'
import { insistOnSameDomains } from './insist-on-same-domains.js'
import { openLogicSolver } from './peers/logic-solver.js'
import type { ProblemPeer } from './peers/problem-peer.js'
import type { Z3 } from './peers/z3.js'
import { type AskedProblem, byForm, bySearch, type DomainsAfter, makeForm } from './problem-ways.js'
import { type Clicks, clickThrough } from './session.js'

/** Whole valid domains after each click: each of our ways against the peers, in one race; without z3 none takes part. */
export async function* raceDomains(
  name: string,
  problem: AskedProblem,
  z3: Z3 | null,
  length: RaceLength,
): AsyncIterable<readonly Measurement[]> {
  const begin = performance.now()
  const search = bySearch(problem)
  const searchOpened = performance.now()
  const made = makeForm(problem)
  const formMade = performance.now()
  const clicks = clickThrough(seeded(1), problem.asked, search, { sessions: z3 === null ? 2 : Math.min(20, length.rounds), mostClicks: 25 })

  const peers = (z3 === null ? [] : [openLogicSolver, z3.open]).map((open) => open(problem.space, problem.constraints, problem.asked))
  const sample = clicks.filter((_, index) => index % Math.ceil(clicks.length / 10) === 0)
  for (const { subject, validDomains } of peers) {
    await insistOnSameDomains(problem.asked, sample, search, subject, (choices) => validDomains([...problem.given, ...choices]))
  }
  if (made !== null) await insistOnSameDomains(problem.asked, clicks, search, 'the compiled form', byForm(problem, made))

  const ways: readonly { readonly way: string; readonly runner: Runner }[] = [
    { way: 'search', runner: { ...oursBy(search, clicks), compile: searchOpened - begin } },
    ...(made === null
      ? []
      : [{ way: 'compiled', runner: { ...oursBy(byForm(problem, made), clicks), compile: formMade - searchOpened, memory: made.bytes } }]),
  ]
  const shown = await race([...ways.map(({ runner }) => runner), ...peers.map((peer) => theirsBy(peer, problem, clicks))], length)
  const theirs = shown.slice(ways.length)
  for (const [index, { way }] of ways.entries()) yield* besides(`${name}: domains, ${way}`, shown[index]!, theirs, index === 0)
}

/** The peers' own figures are told once, with the first of our ways. */
function* besides(name: string, own: Showing, theirs: readonly Showing[], tellsPeers: boolean): Iterable<readonly Measurement[]> {
  const lines = measurements('configure', name, [own, ...theirs])
  yield tellsPeers ? lines : lines.filter(({ subject }) => subject === ours)
}

function oursBy(domainsAfter: DomainsAfter, clicks: Clicks): Runner {
  return { subject: ours, run: (round) => domainsAfter(clicks[round % clicks.length]!), perTurn: 10 }
}

function theirsBy({ subject, validDomains }: ProblemPeer, { given }: AskedProblem, clicks: Clicks): Runner {
  return { subject, run: (round) => validDomains([...given, ...clicks[(round * 7) % clicks.length]!]), turns: 50 }
}
