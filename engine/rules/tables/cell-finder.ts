import type { Comparison, FactType } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import { parseInstant } from '../../values/instant.js'
import { parseLocalDate } from '../../values/local-date.js'
import { satisfies } from '../compare.js'
import type { CompiledRules } from '../compile-rules.js'
import { type CellCondition, comparisonsIn } from './compile-decision-table.js'
import { type Stretch, stretches } from './stretches.js'

type Value = FactValue | readonly FactValue[]

/** Finds those of some cells about one fact that hold for a value of it. */
export type CellFinder = (value: Value) => ReadonlySet<CellCondition>

/** Which look-up finds a cell: by the values it names, by where it begins and ends, or none, so that it is always tried. */
interface Shelved {
  readonly values: readonly FactValue[]
  readonly stretches: readonly Stretch<CellCondition>[]
}

/**
 * Cells are looked up by the values they name, or, for ranges and places, by where they begin and end. What is found is
 * then compared as if it were the only one, so the look-up only saves time.
 */
export function cellFinder(rules: CompiledRules, cells: readonly CellCondition[]): CellFinder {
  const byValue = new Map<FactValue, CellCondition[]>()
  const lines: Stretch<CellCondition>[] = []
  const always: CellCondition[] = []
  for (const cell of cells) {
    const shelved = shelve(rules, cell)
    if (shelved === null) always.push(cell)
    for (const value of shelved?.values ?? []) {
      const known = byValue.get(value)
      if (known === undefined) byValue.set(value, [cell])
      else known.push(cell)
    }
    lines.push(...(shelved?.stretches ?? []))
  }
  const type = cells[0] === undefined ? undefined : typeOf(rules, comparisonsIn(cells[0])[0]!)
  const line = stretches(lines)
  return (value) => {
    const found = new Set<CellCondition>()
    const tryAll = (some: readonly CellCondition[]) => {
      for (const cell of some) if (cellHolds(rules, cell, value)) found.add(cell)
    }
    tryAll(always)
    for (const one of isList(value) ? value : [value]) {
      tryAll(byValue.get(keyOf(type, one)) ?? [])
      const number = numberOf(rules, type, one)
      if (number !== null) tryAll(line.around(number))
    }
    return found
  }
}

/** Whether a cell holds for a value of its fact. */
export function cellHolds(rules: CompiledRules, cell: CellCondition, value: Value): boolean {
  if ('any' in cell) return cell.any.some((one) => satisfies(rules, one, value))
  return 'all' in cell ? cell.all.every((one) => satisfies(rules, one, value)) : satisfies(rules, cell, value)
}

function shelve(rules: CompiledRules, cell: CellCondition): Shelved | null {
  const comparisons = comparisonsIn(cell)
  const [first] = comparisons
  if (first === undefined) return null
  const type = typeOf(rules, first)
  if (comparisons.every(({ operator }) => operator === 'equal' || operator === 'in' || operator === 'contains')) {
    return {
      values: comparisons.flatMap(({ value }) => (isList(value) ? value : [value])).map((value) => keyOf(type, value)),
      stretches: [],
    }
  }
  if (comparisons.every(({ operator }) => operator === 'within'))
    return { values: [], stretches: comparisons.flatMap((one) => below(rules, cell, one)) }
  return 'any' in cell ? null : between(rules, type, cell, comparisons)
}

/** A place and all below it are numbered one after another. */
function below({ places }: CompiledRules, cell: CellCondition, { value }: Comparison): readonly Stretch<CellCondition>[] {
  const node = typeof value === 'string' ? places.get(value) : undefined
  return node === undefined ? [] : [{ from: node.first, to: node.last, value: cell }]
}

function between(
  rules: CompiledRules,
  type: FactType['kind'] | undefined,
  cell: CellCondition,
  comparisons: readonly Comparison[],
): Shelved | null {
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { operator, value } of comparisons) {
    const end = isList(value) || type === 'place' ? null : numberOf(rules, type, value)
    if (end === null) return null
    if (operator === 'greaterThan' || operator === 'greaterThanInclusive') from = Math.max(from, end)
    else if (operator === 'lessThan' || operator === 'lessThanInclusive') to = Math.min(to, end)
    else return null
  }
  return { values: [], stretches: from <= to ? [{ from, to, value: cell }] : [] }
}

function typeOf({ facts }: CompiledRules, { fact }: Comparison): FactType['kind'] | undefined {
  return facts.get(fact)?.type.kind
}

/** Moments that are written with different offsets are the same moment. */
function keyOf(type: FactType['kind'] | undefined, value: FactValue): FactValue {
  return type === 'instant' && typeof value === 'string' ? (parseInstant(value) ?? value) : value
}

/** Where a value lies on its line; `null` for one that lies on none. */
function numberOf({ places }: CompiledRules, type: FactType['kind'] | undefined, value: FactValue): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  if (type === 'place') return places.get(value)?.first ?? null
  if (type === 'date') return parseLocalDate(value) === null ? null : Date.parse(`${value}T00:00:00.000Z`)
  const moment = type === 'instant' ? parseInstant(value) : null
  return moment === null ? null : Date.parse(moment)
}

function isList(value: Value): value is readonly FactValue[] {
  return Array.isArray(value)
}
