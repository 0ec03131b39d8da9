import type { OfferingId } from '../../values/ids.js'
import { bitsIn, type PopulationColumns, wordsFor } from './columns.js'
import type { PopulationProgram } from './compile-population.js'
import { populationMachine } from './population-machine.js'
import { type PopulationPlan, populationPlan } from './population-plan.js'

/** How the customers of a population stand to one offering. The three add up to all customers that could be read. */
export interface OfferingCounts {
  readonly offering: OfferingId
  readonly qualified: number
  readonly refused: number
  readonly undetermined: number
}

/** The counts, and who they are: a bit for each customer, the first bit standing for the first customer asked about. */
export interface OfferingRows extends OfferingCounts {
  readonly rows: { readonly qualified: Int32Array; readonly undetermined: Int32Array }
}

/**
 * Which offerings may the customers `from` to, not including, `to` have? For each of them the same verdict as
 * `qualifyOffering` gives; whoever is neither qualified nor undetermined, and could be read, is refused. `from` is a
 * multiple of 32.
 */
export function qualifyColumns(
  program: PopulationProgram,
  columns: PopulationColumns,
  from = 0,
  to = columns.customers,
): readonly OfferingRows[] {
  const words = wordsFor(to - from)
  const plan = planFor(program, columns)
  const counts = new Int32Array(2 * plan.offerings)
  const [qualified, undetermined] = [new Int32Array(words * plan.offerings), new Int32Array(words * plan.offerings)]
  populationMachine(plan, columns).answer(from, to, { counts, rows: { qualified, undetermined, words, from } })
  return offeringCounts(program.offerings, counts, answerableIn(columns, from, to)).map((one, offering) => {
    const own = (rows: Int32Array) => rows.subarray(offering * words, (offering + 1) * words)
    return { ...one, rows: { qualified: own(qualified), undetermined: own(undetermined) } }
  })
}

/** The counts of each offering, from pairs of how many are qualified and how many undetermined. */
export function offeringCounts(offerings: readonly OfferingId[], counts: Int32Array, answerable: number): readonly OfferingCounts[] {
  return offerings.map((offering, n) => {
    const [qualified, undetermined] = [counts[2 * n]!, counts[2 * n + 1]!]
    return { offering, qualified, refused: answerable - qualified - undetermined, undetermined }
  })
}

const plans = new WeakMap<PopulationColumns, WeakMap<PopulationProgram, PopulationPlan>>()

/** A population is planned once for each program, however many parts of it are asked about. */
function planFor(program: PopulationProgram, columns: PopulationColumns): PopulationPlan {
  const ofColumns = plans.get(columns) ?? new WeakMap<PopulationProgram, PopulationPlan>()
  plans.set(columns, ofColumns)
  const plan = ofColumns.get(program) ?? populationPlan(program, columns)
  ofColumns.set(program, plan)
  return plan
}

/** How many of these customers could be read. */
function answerableIn({ readable }: PopulationColumns, from: number, to: number): number {
  let count = 0
  for (let word = from >>> 5; word < wordsFor(to); word++) {
    const rest = word === to >>> 5 ? (1 << (to & 31)) - 1 : -1
    count += bitsIn((readable[word] ?? 0) & rest)
  }
  return count
}
