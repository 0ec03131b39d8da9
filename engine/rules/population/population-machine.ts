import type { Block } from './block.js'
import { bitsIn, type PopulationColumns } from './columns.js'
import { fillAnswerable, fillRows } from './fill-rows.js'
import type { PopulationPlan } from './population-plan.js'
import { runRowCode } from './row-code.js'
import { answerable, everybody } from './slots.js'

/** Where answers go. */
export interface PopulationAnswers {
  /** Of offering `n`, how many are qualified at `2 * n` and how many undetermined at `2 * n + 1`; added to what is there. */
  readonly counts: Int32Array
  /** The bit rows of one offering after another; `null` when only counts are asked for. Only bits that are set are written. */
  readonly rows: {
    readonly qualified: Int32Array
    readonly undetermined: Int32Array
    /** How many words a row has, and the customer that its first bit stands for. */
    readonly words: number
    readonly from: number
  } | null
}

/** Answers a plan, as often as it is asked, in the same memory. */
export interface PopulationMachine {
  /** Answers for the customers `from` to, not including, `to`; `from` is a multiple of 32. */
  answer(from: number, to: number, answers: PopulationAnswers): void
}

/** Rows are so long that all slots stay near the processor. */
const memoryWords = 1 << 18
const shortestRow = 32
const longestRow = 512

export function populationMachine(plan: PopulationPlan, columns: PopulationColumns): PopulationMachine {
  const length = Math.max(shortestRow, Math.min(longestRow, 2 ** Math.floor(Math.log2(memoryWords / plan.slots))))
  const bank = new Int32Array(plan.slots * length)
  bank.fill(-1, everybody * length, (everybody + 1) * length)
  return {
    answer(from, to, answers) {
      if (from % 32 !== 0) throw new RangeError(`Customers are answered from a multiple of 32, not from ${from}.`)
      for (let start = from; start < to; start += length * 32) {
        const block = { bank, length, start, end: Math.min(to, start + length * 32) }
        answerBlock(plan, columns, block, answers)
      }
    },
  }
}

function answerBlock(plan: PopulationPlan, columns: PopulationColumns, block: Block, answers: PopulationAnswers): void {
  fillAnswerable(columns, block)
  for (const planned of plan.columns) fillRows(block, planned, columns.columns[planned.column]!)
  runRowCode(plan.code, block, (offering, holds, possible) => giveAnswer(block, answers, offering, holds, possible))
}

/** Writes down and counts the customers of a block for whom the rows that begin at `holds` and `possible` have a bit. */
function giveAnswer(
  { bank, length, start, end }: Block,
  answers: PopulationAnswers,
  offering: number,
  holds: number,
  possible: number,
): void {
  const { counts, rows } = answers
  const mask = answerable * length
  const words = (end - start + 31) >>> 5
  const at = rows === null ? 0 : offering * rows.words + ((start - rows.from) >>> 5)
  let [qualified, undetermined] = [0, 0]
  for (let i = 0; i < words; i++) {
    const yes = bank[holds + i]! & bank[mask + i]!
    if (yes === 0) continue
    qualified += bitsIn(yes)
    if (rows !== null) rows.qualified[at + i] = yes
  }
  if (holds !== possible) {
    for (let i = 0; i < words; i++) {
      const open = bank[possible + i]! & ~bank[holds + i]! & bank[mask + i]!
      if (open === 0) continue
      undetermined += bitsIn(open)
      if (rows !== null) rows.undetermined[at + i] = open
    }
  }
  counts[2 * offering]! += qualified
  counts[2 * offering + 1]! += undetermined
}
