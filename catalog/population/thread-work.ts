import type { PopulationColumns } from '../../engine/rules/population/columns.js'
import type { PopulationAnswers } from '../../engine/rules/population/population-machine.js'
import type { PopulationPlan } from '../../engine/rules/population/population-plan.js'

/** What a thread is started with. */
export interface ThreadWork {
  readonly plan: PopulationPlan
  readonly columns: PopulationColumns
  /** Where all threads write the bits of their customers, each its own words; `null` when only counts are asked for. */
  readonly rows: PopulationAnswers['rows']
  /** The number of the next piece that nobody has taken, in shared memory. */
  readonly next: Int32Array
}

/** What a thread says: that it has answered so many more customers, and at the end what it has counted. */
export type ThreadReport =
  | { readonly kind: 'answered'; readonly customers: number }
  | { readonly kind: 'finished'; readonly counts: Int32Array }

/** How many customers a thread takes at a time; a multiple of 32, so that no two threads share a word of a row. */
export const pieceSize = 16_384
