import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Showing } from './measurement.js'

/** One subject in a race: what it does in the round with this number. */
export interface Runner {
  readonly subject: string
  readonly run: (round: number) => unknown
  readonly memory?: number
}

export interface RaceLength {
  readonly warmUp: number
  readonly rounds: number
}

/**
 * Times the subjects run by run, taking turns and changing who begins, so that whatever else the machine does falls on
 * all of them alike. The first rounds only warm up.
 */
export async function race(runners: readonly Runner[], { warmUp, rounds }: RaceLength): Promise<readonly Showing[]> {
  const times = runners.map((): number[] => [])
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const offset of runners.keys()) {
      const turn = (round + offset) % runners.length
      const begin = performance.now()
      const answer = runners[turn]!.run(round)
      if (answer instanceof Promise) await answer
      const time = performance.now() - begin
      if (round >= warmUp) times[turn]!.push(time)
    }
  }
  return runners.map(({ subject, memory }, index) => ({ subject, times: times[index]!, ...(memory === undefined ? {} : { memory }) }))
}

/** Builds something and says how much heap it keeps. A first one, thrown away, takes what is only needed once. */
export function builtWithMemory<Built>(build: () => Built): { readonly built: Built; readonly memory: number } {
  build()
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const built = build()
  collectGarbage()
  return { built, memory: process.memoryUsage().heapUsed - before }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let round = 0; round < 3; round++) collect()
}
