import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Showing } from './measurement.js'

/** One subject in a race: what it does in the round with this number, and what else was found out about it. */
export interface Runner extends Omit<Showing, 'times'> {
  readonly run: (round: number) => unknown
  /** How often it runs in each of its turns, once when absent: a fast one has to run often for a p99. */
  readonly perTurn?: number
  /** In how many of its turns it runs, the first of them warming up; in all when absent: a slow one need not run often. */
  readonly turns?: number
}

export interface RaceLength {
  /** Turns that each subject has before any time counts. */
  readonly warmUp: number
  /** Turns that count. */
  readonly rounds: number
}

/**
 * Times the subjects run by run, taking turns and changing who begins, so that whatever else the machine does falls on
 * all of them alike. Turns of several runs don't begin with the short-lived garbage of somebody else.
 */
export async function race(runners: readonly Runner[], { warmUp, rounds }: RaceLength): Promise<readonly Showing[]> {
  const times = runners.map((): number[] => [])
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const offset of runners.keys()) {
      const turn = (round + offset) % runners.length
      const { turns = Number.POSITIVE_INFINITY } = runners[turn]!
      if (round >= turns) continue
      const taken = await timesOf(runners[turn]!, round)
      if (round >= warmUp) times[turn]!.push(...taken)
    }
  }
  return runners.map(({ run: _run, perTurn: _perTurn, turns: _turns, ...known }, index) => ({ ...known, times: times[index]! }))
}

async function timesOf({ run, perTurn = 1 }: Runner, round: number): Promise<readonly number[]> {
  const times: number[] = []
  if (perTurn > 1) collect({ type: 'minor' })
  for (let n = 0; n < perTurn; n++) {
    const begin = performance.now()
    const answer = run(round * perTurn + n)
    if (answer instanceof Promise) await answer
    times.push(performance.now() - begin)
  }
  return times
}

/** Something that was built, with how long that took and how much memory it keeps. */
export interface Measured<Built> {
  readonly built: Built
  readonly compile: number
  readonly memory: number
}

/** Builds something and says what that took, typed arrays included. `first` takes, thrown away, what is only needed once. */
export function measuredBuild<Built>(build: () => Built, first: () => unknown = build): Measured<Built> {
  first()
  collectAll()
  const before = memoryInUse()
  const begin = performance.now()
  const built = build()
  const compile = performance.now() - begin
  collectAll()
  return { built, compile, memory: memoryInUse() - before }
}

function memoryInUse(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Typed arrays that nobody holds any more are given back one collection later. */
function collectAll(): void {
  for (let round = 0; round < 2; round++) collect()
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options?: { readonly type: 'minor' }) => void
