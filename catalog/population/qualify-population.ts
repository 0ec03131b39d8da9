import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { PopulationColumns } from '../../engine/rules/population/columns.js'
import { wordsFor } from '../../engine/rules/population/columns.js'
import type { PopulationProgram } from '../../engine/rules/population/compile-population.js'
import type { PopulationAnswers } from '../../engine/rules/population/population-machine.js'
import { type PopulationPlan, populationPlan } from '../../engine/rules/population/population-plan.js'
import { type OfferingCounts, offeringCounts } from '../../engine/rules/population/qualify-columns.js'
import { sharedIntegers } from '../../engine/rules/population/shared-arrays.js'
import { PopulationThreadFailed } from './errors.js'
import { startThread } from './start-thread.js'
import { pieceSize, type ThreadReport, type ThreadWork } from './thread-work.js'

export interface PopulationQuestion {
  readonly program: PopulationProgram
  readonly columns: PopulationColumns
  /** Whether it matters who, and not just how many. */
  readonly withRows?: boolean
  /** How many threads work on it; absent, as many as the machine runs at once. */
  readonly threads?: number
  /** Told now and then how many customers have been answered, never fewer than before, and at the end all of them. */
  readonly onProgress?: (done: number, of: number) => void
  /** Gives up: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface PopulationAnswer {
  readonly customers: number
  /** How many customers could be read; the counts of each offering add up to them. */
  readonly answerable: number
  readonly offerings: readonly OfferingCounts[]
  /** The bit rows of one offering after another, each of so many words; `null` unless asked for. */
  readonly rows: { readonly qualified: Int32Array; readonly undetermined: Int32Array; readonly words: number } | null
}

/**
 * Qualifies every customer of a population for every offering of a program, on threads. The answer is the same for any
 * number of threads. Whatever happens, all threads have ended when the promise is settled.
 */
export async function qualifyPopulation(question: PopulationQuestion): Promise<PopulationAnswer> {
  const { program, columns, withRows = false, threads = availableParallelism(), signal } = question
  if (!Number.isInteger(threads) || threads < 1) throw new RangeError(`A population is answered by 1 thread or more, not by ${threads}.`)
  signal?.throwIfAborted()
  const plan = populationPlan(program, columns)
  const rows = withRows ? emptyRows(plan.offerings, columns) : null
  const work: ThreadWork = { plan, columns, rows, next: sharedIntegers(1) }
  const pieces = Math.ceil(columns.customers / pieceSize)
  const started = Array.from({ length: Math.min(threads, pieces) }, () => startThread(import.meta.url, 'population-thread', work))
  const counts = await countsOf(started, question).finally(() => Promise.all(started.map((thread) => thread.terminate())))
  const { customers, answerable } = columns
  return { customers, answerable, offerings: offeringCounts(program.offerings, sumOf(plan, counts), answerable), rows }
}

function emptyRows(offerings: number, { customers }: PopulationColumns): NonNullable<PopulationAnswers['rows']> {
  const words = wordsFor(customers)
  return { qualified: sharedIntegers(words * offerings), undetermined: sharedIntegers(words * offerings), words, from: 0 }
}

/** What each thread has counted, once all have finished; rejected as soon as one fails or the caller gives up. */
function countsOf(threads: readonly Worker[], { columns, onProgress, signal }: PopulationQuestion): Promise<readonly Int32Array[]> {
  let done = 0
  const tell = (customers: number) => {
    done += customers
    onProgress?.(done, columns.customers)
  }
  const counts = Promise.all(threads.map((thread) => countsOfThread(thread, tell)))
  if (signal === undefined) return counts
  const listening = new AbortController()
  const givenUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { signal: listening.signal })
  })
  return Promise.race([counts, givenUp]).finally(() => listening.abort())
}

function countsOfThread(thread: Worker, tell: (customers: number) => void): Promise<Int32Array> {
  return new Promise((resolve, reject) => {
    thread.on('message', (report: ThreadReport) => {
      if (report.kind === 'finished') return resolve(report.counts)
      try {
        tell(report.customers)
      } catch (error) {
        reject(error)
      }
    })
    thread.once('error', (error) => reject(new PopulationThreadFailed(error.message)))
    thread.once('exit', (code) => reject(new PopulationThreadFailed(`exit ${code}`)))
  })
}

function sumOf({ offerings }: PopulationPlan, counts: readonly Int32Array[]): Int32Array {
  const sum = new Int32Array(2 * offerings)
  for (const ofThread of counts) for (const [n, count] of ofThread.entries()) sum[n]! += count
  return sum
}
