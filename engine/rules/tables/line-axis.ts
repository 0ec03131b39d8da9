import type { RangeCell } from '../../model/decision-table.js'
import type { Comparison, FactType } from '../../model/fact.js'
import type { ComparisonOperator, FactValue } from '../../values/fact-value.js'
import { parseInstant } from '../../values/instant.js'
import { parseLocalDate } from '../../values/local-date.js'
import { type Axis, wantedValues } from './axis.js'
import { allSpans, type Spans } from './spans.js'

export type LineType = Extract<FactType, { readonly kind: 'number' | 'quantity' | 'date' | 'instant' }>

/** What numbers a fact can be, and how its values are read as numbers. */
interface Line {
  readonly lowest: number
  readonly highest: number
  readonly isWhole: boolean
  read(value: FactValue): number | null
  write(number: number): FactValue
}

/**
 * An axis of numbers, days or moments. Every value that is compared with is a cell of its own, and so is what lies
 * between two of them, if anything does: nothing lies between the whole numbers 17 and 18.
 */
export function lineAxis(type: LineType, comparisons: readonly Comparison[]): Axis {
  const line = lineOf(type)
  const marks = [...new Set(comparisons.flatMap(wantedValues).flatMap((value) => line.read(value) ?? []))].sort((a, b) => a - b)
  const positions = new Map(marks.map((mark, i) => [mark, i * 2 + 1]))
  const [samples, ranks]: [number[], number[]] = [[], []]
  for (let position = 0; position <= marks.length * 2; position += 1) {
    ranks.push(samples.length)
    const sample =
      position % 2 === 1 ? itself(line, marks[(position - 1) / 2]!) : between(line, marks[position / 2 - 1], marks[position / 2])
    if (sample !== undefined) samples.push(sample)
  }
  ranks.push(samples.length)
  const last = marks.length * 2
  const span = (from: number, to: number): Spans => (ranks[from]! < ranks[to + 1]! ? [ranks[from]!, ranks[to + 1]! - 1] : [])
  const spanOf = (operator: ComparisonOperator, value: FactValue): Spans => {
    const at = positions.get(line.read(value) ?? Number.NaN)
    if (at === undefined) return []
    switch (operator) {
      case 'equal':
      case 'in':
        return span(at, at)
      case 'lessThan':
        return span(0, at - 1)
      case 'lessThanInclusive':
        return span(0, at)
      case 'greaterThan':
        return span(at + 1, last)
      case 'greaterThanInclusive':
        return span(at, last)
      default:
        return []
    }
  }
  return {
    size: samples.length,
    valueAt: (cell) => line.write(samples[cell]!),
    where: (comparison) => allSpans(wantedValues(comparison).map((value) => spanOf(comparison.operator, value))),
  }
}

function lineOf(type: LineType): Line {
  switch (type.kind) {
    case 'number':
    case 'quantity':
      return {
        lowest: type.minimum ?? -Number.MAX_VALUE,
        highest: type.maximum ?? Number.MAX_VALUE,
        isWhole: type.kind === 'number' && type.integer === true,
        read: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
        write: (number) => number + 0,
      }
    case 'date':
      return {
        ...{ lowest: dayNumber('0000-01-01'), highest: dayNumber('9999-12-31'), isWhole: true },
        read: (value) => (typeof value === 'string' && parseLocalDate(value) !== null ? dayNumber(value) : null),
        write: (day) => new Date(day * millisecondsPerDay).toISOString().slice(0, 10),
      }
    case 'instant':
      return {
        ...{ lowest: Date.parse('0000-01-01T00:00:00.000Z'), highest: Date.parse('9999-12-31T23:59:59.999Z'), isWhole: true },
        read: (value) => (typeof value === 'string' ? moment(value) : null),
        write: (milliseconds) => new Date(milliseconds).toISOString(),
      }
  }
}

const millisecondsPerDay = 86_400_000

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) / millisecondsPerDay
}

function moment(value: string): number | null {
  const read = parseInstant(value)
  return read === null ? null : Date.parse(read)
}

function itself(line: Line, mark: number): number | undefined {
  return isOn(line, mark) ? mark : undefined
}

/** A number of the line above the one mark and below the other; the first that comes to mind. */
function between(line: Line, above: number | undefined, below: number | undefined): number | undefined {
  const { lowest, highest } = line
  const [low, high] = [Math.max(lowest, above ?? lowest), Math.min(highest, below ?? highest)]
  const near = [...(above === undefined ? [] : [Math.floor(above) + 1]), ...(below === undefined ? [] : [Math.ceil(below) - 1])]
  const candidates = [...near, 0, Math.ceil(lowest), lowest, Math.floor(highest), highest, low / 2 + high / 2]
  return candidates.find((one) => (above === undefined || one > above) && (below === undefined || one < below) && isOn(line, one))
}

function isOn({ lowest, highest, isWhole }: Line, number: number): boolean {
  return lowest <= number && number <= highest && (!isWhole || Number.isInteger(number))
}

/** Whether no value of the fact lies in a range: nothing lies above 17 and below 18 where only whole numbers count. */
export function isEmptyRange(type: LineType, cell: RangeCell): boolean {
  const line = lineOf(type)
  const read = (value: FactValue | undefined) => (value === undefined ? null : line.read(value))
  const [above, from] = [read(cell.greaterThan), read(cell.greaterThanInclusive) ?? line.lowest]
  const [below, to] = [read(cell.lessThan), read(cell.lessThanInclusive) ?? line.highest]
  const [low, high] = [Math.max(line.lowest, from), Math.min(line.highest, to)]
  if (!line.isWhole)
    return (
      low > high ||
      (above !== null && above >= high) ||
      (below !== null && below <= low) ||
      (above ?? low) >= (below ?? Number.POSITIVE_INFINITY)
    )
  const first = Math.max(Math.ceil(low), above === null ? Number.NEGATIVE_INFINITY : Math.floor(above) + 1)
  const last = Math.min(Math.floor(high), below === null ? Number.POSITIVE_INFINITY : Math.ceil(below) - 1)
  return first > last
}
