import type { FactDocument } from '../../../model/fact.js'
import type { CellCondition } from '../../../rules/tables/compile-decision-table.js'
import type { FactId } from '../../../values/ids.js'
import type { CompiledDimension } from '../../table/compile-table.js'
import { type CompiledCell, type CompiledRow, endOf } from '../../table/compiled-row.js'
import { during } from './moment.js'

/** What a row asks of a context, its validity included, as cells of a decision table would ask it. Equal cells are one. */
export function rowCells(
  facts: ReadonlyMap<string, FactDocument>,
  dimensions: readonly CompiledDimension[],
): (row: CompiledRow) => readonly CellCondition[] {
  const known = new Map<string, CellCondition>()
  const shared = (cell: CellCondition): CellCondition => {
    const key = JSON.stringify(cell)
    const before = known.get(key)
    if (before === undefined) known.set(key, cell)
    return before ?? cell
  }
  return ({ cells, validFor }) => [
    ...during(validFor).map(shared),
    ...dimensions.flatMap((dimension, position) => {
      const cell = cells[position] ?? null
      return cell === null ? [] : [shared(cellCondition(facts, dimension, cell))]
    }),
  ]
}

const never: CellCondition = { any: [] }

/** A range without ends asks for a number, whichever it is. */
function anyNumber(fact: FactId): CellCondition {
  return {
    any: [
      { fact, operator: 'greaterThanInclusive', value: 0 },
      { fact, operator: 'lessThan', value: 0 },
    ],
  }
}

function cellCondition(facts: ReadonlyMap<string, FactDocument>, { fact, match }: CompiledDimension, cell: CompiledCell): CellCondition {
  if (cell.kind === 'range') {
    if (match !== 'range') return never
    if (cell.from === null && cell.to === null) return anyNumber(fact)
    const ends = [
      ...(cell.from === null ? [] : [{ fact, operator: 'greaterThanInclusive', value: endOf(cell, cell.from) } as const]),
      ...(cell.to === null ? [] : [{ fact, operator: 'lessThan', value: endOf(cell, cell.to) } as const]),
    ]
    return ends.length === 1 ? ends[0]! : { all: ends }
  }
  switch (match) {
    case 'range':
      return never
    case 'within':
      return { any: cell.values.map((value) => ({ fact, operator: 'within', value })) }
    case 'equal': {
      const isSet = facts.get(fact)?.type.kind === 'set'
      return isSet
        ? { any: cell.values.map((value) => ({ fact, operator: 'contains', value })) }
        : { fact, operator: 'in', value: cell.values }
    }
  }
}
