import type { Block } from './block.js'
import { type ColumnClasses, classCount } from './column-classes.js'
import type { FactColumn, NumberColumn, PopulationColumns, SetColumn, WordColumn } from './columns.js'
import { cutsBelow, type NumberFinder } from './number-finder.js'
import type { PlannedColumn } from './plan-steps.js'
import { answerable } from './slots.js'

/** Fills the row of those in the block who are to be answered. */
export function fillAnswerable(columns: PopulationColumns, { bank, length, start, end }: Block): void {
  const row = answerable * length
  const words = (end - start + 31) >>> 5
  bank.fill(0, row, row + length)
  bank.set(columns.readable.subarray(start >>> 5, (start >>> 5) + words), row)
  const rest = end & 31
  if (rest !== 0) bank[row + words - 1]! &= (1 << rest) - 1
}

/** Fills the rows of a column's classes with the customers of a block. */
export function fillRows(block: Block, { classes, slot, unknown }: PlannedColumn, column: FactColumn): void {
  const { bank, length } = block
  const first = slot * length
  const end = first + classCount(classes) * length
  bank.fill(0, first, end)
  if (unknown !== null) fillUnknown(block, unknown * length, column)
  if (classes.kind === 'sets') {
    if (column.kind === 'sets') fillSets(block, first, column, classes.classOf)
    return
  }
  if (classes.kind === 'numbers' && column.kind === 'numbers') fillNumbers(block, first, column, classes.finder)
  if (classes.kind === 'words' && column.kind === 'words') fillWords(block, first, column, classes.classOf)
  if (unknown !== null) takeAway(block, first + classOfNothing(classes) * length, unknown * length)
  for (let at = first + length; at < end; at++) bank[at]! |= bank[at - length]!
}

/** The class in which those are counted of whom the fact is unknown, because their column holds a 0. */
function classOfNothing(classes: Exclude<ColumnClasses, { readonly kind: 'sets' }>): number {
  return classes.kind === 'words' ? classes.classOf[0]! : cutsBelow(classes.finder, 0)
}

function fillUnknown({ bank, length, start }: Block, row: number, { known }: FactColumn): void {
  const from = start >>> 5
  const words = Math.min(length, known.length - from)
  for (let i = 0; i < words; i++) bank[row + i] = ~known[from + i]!
}

function takeAway({ bank, length }: Block, row: number, others: number): void {
  for (let i = 0; i < length; i++) bank[row + i]! &= ~bank[others + i]!
}

function fillNumbers({ bank, length, start, end }: Block, first: number, { values }: NumberColumn, finder: NumberFinder): void {
  for (let customer = start; customer < end; customer++) {
    bank[first + cutsBelow(finder, values[customer]!) * length + ((customer - start) >>> 5)]! |= 1 << (customer & 31)
  }
}

function fillWords({ bank, length, start, end }: Block, first: number, { codes }: WordColumn, classOf: Int32Array): void {
  for (let customer = start; customer < end; customer++) {
    bank[first + classOf[codes[customer]!]! * length + ((customer - start) >>> 5)]! |= 1 << (customer & 31)
  }
}

function fillSets({ bank, length, start, end }: Block, first: number, { starts, members }: SetColumn, classOf: Int32Array): void {
  for (let customer = start; customer < end; customer++) {
    const at = first + ((customer - start) >>> 5)
    for (let n = starts[customer]!; n < starts[customer + 1]!; n++) {
      const member = classOf[members[n]!]!
      if (member >= 0) bank[at + member * length]! |= 1 << (customer & 31)
    }
  }
}
