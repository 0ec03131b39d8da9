import { compareText } from '../../model/draft.js'
import { type Comparison, type Condition, type Facts, selectionFactPattern } from '../../model/fact.js'
import type { CompiledRules, OfferingRequirements } from '../../rules/compile-rules.js'
import { compileIndex } from '../../rules/whole-catalog/compile-index.js'
import type { Currency } from '../../values/currency.js'
import type { OfferingId } from '../../values/ids.js'
import { oncePer } from '../../values/once.js'
import type { CompiledPrices } from '../compile-prices.js'
import type { CompiledDimension, CompiledTable } from '../table/compile-table.js'
import { type CompiledCell, isFor } from '../table/compiled-row.js'
import { factIn, holds } from '../table/weigh-row.js'
import { type ListablePrice, listablePrices, listFacts } from './listed-charge.js'
import type { IndexedOffering, IndexedPrice, IndexedRow, IndexedTable, IndexNumbers, PriceIndex } from './price-index.js'

const indexes = oncePer((_prices: CompiledPrices) => new WeakMap<CompiledRules, Map<Currency, PriceIndex>>())

/** The index of a catalog's prices in one of its currencies, compiled when it is first asked for and kept as long as the prices. */
export function priceIndexOf(prices: CompiledPrices, rules: CompiledRules, currency: Currency): PriceIndex {
  const ofPrices = indexes(prices)
  const ofRules = ofPrices.get(rules) ?? new Map<Currency, PriceIndex>()
  ofPrices.set(rules, ofRules)
  const index = ofRules.get(currency) ?? compilePriceIndex(prices, rules, currency)
  ofRules.set(currency, index)
  return index
}

export function compilePriceIndex(prices: CompiledPrices, rules: CompiledRules, currency: Currency): PriceIndex {
  const sellable = [...rules.offerings.values()]
    .filter(({ isSellable }) => isSellable)
    .sort((left, right) => compareText(left.offering, right.offering))
  const numbers = new Map<ListablePrice, number>()
  const offerings = sellable.map(({ offering }) => indexedOffering(prices, offering, numbers))
  const listed = [...numbers.keys()]
  const found = [...new Set(listed.flatMap(({ charge: { amount } }) => (amount.kind === 'table' ? [amount.table] : [])))]
  const numberOf = new Map(found.map((table, number) => [table, number]))
  const tables = found.map((table) => indexedTable(table, { rules, currency }))
  const charges = listed.map((price) => indexedPrice(price, numberOf, currency))
  const weighed = compileIndex({
    ...rules,
    eligibilityDefault: 'allow',
    offerings: numbered([
      ...sellable.map(({ saleWindow, stage }) => ({ saleWindow, stage, eligibility: null })),
      ...listed.map(({ validFor, when }) => ({ saleWindow: validFor, stage: null, eligibility: when })),
      ...tables.flatMap(({ table, rows }) => rows.map((row) => rowRequirement(rules, table, row))),
    ]),
  })
  const mostRows = tables.reduce((most, { rows }) => Math.max(most, rows.length), 0)
  return {
    prices,
    rules,
    currency,
    weighed,
    offerings,
    charges,
    tables,
    numbers: numbersOf(offerings, charges, tables),
    tableOutcomes: new Uint8Array(tables.length),
    tableRows: new Int32Array(tables.length),
    holding: new Int32Array(mostRows),
    open: new Int32Array(mostRows),
  }
}

/**
 * An only term is always taken, so that conditions and tables of its offering may know of it, and days are not numbers to
 * conditions: such prices are listed one by one.
 */
function indexedOffering(prices: CompiledPrices, offering: OfferingId, numbers: Map<ListablePrice, number>): IndexedOffering {
  const hasTerm = Object.hasOwn(listFacts(prices, offering, {}), 'item.term')
  return {
    offering,
    prices: listablePrices(prices, offering).map((price) => {
      const number = numbers.get(price) ?? numbers.size
      numbers.set(price, number)
      const { amount } = price.charge
      const table = amount.kind === 'table' ? amount.table : null
      const asks = price.when !== null || (table?.dimensions ?? []).some(({ fact }) => fact === 'item.term' || fact === 'root.term')
      return { price, number, byItself: (hasTerm && asks) || (table !== null && hasDays(table)) }
    }),
  }
}

function hasDays({ rows }: CompiledTable): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell?.kind === 'range' && cell.isOfDays))
}

function indexedPrice(price: ListablePrice, numberOf: ReadonlyMap<CompiledTable, number>, currency: Currency): IndexedPrice {
  const { amount } = price.charge
  if (amount.kind === 'fixed') return { price, table: null, hasAmount: amount.amounts.has(currency) }
  const hasAmount = amount.table.currencies.has(currency)
  return { price, table: hasAmount ? numberOf.get(amount.table)! : null, hasAmount }
}

interface Within {
  readonly rules: CompiledRules
  readonly currency: Currency
}

/** What is the same in every price list, whatever is asked. */
const ofEveryList: Facts = { 'item.quantity': 1, 'order.action': 'add' }

function indexedTable(table: CompiledTable, within: Within): IndexedTable {
  const rows = table.rows.flatMap((row): readonly IndexedRow[] => {
    if (!isFor(row, within.currency)) return []
    const cells = cellsOf(table, row.cells)
    const isRuledOut = cells.some(({ dimension, cell }) => {
      const found = factIn(ofEveryList, dimension.fact)
      return found !== null && !holds(dimension, cell, found, within)
    })
    return isRuledOut ? [] : [{ row, isOpen: cells.some(({ dimension }) => isOfSelection(dimension)) }]
  })
  return { table, rows }
}

function numbersOf(offerings: readonly IndexedOffering[], prices: readonly IndexedPrice[], tables: readonly IndexedTable[]): IndexNumbers {
  const firstRow = startsOf(offerings.length + prices.length, tables, ({ rows }) => rows.length)
  const pairs = startsOf(0, tables, ({ table, rows }) => (hasFixedOrder(table, rows) ? rows.length * rows.length : 0))
  const order = new Uint8Array(pairs.at(-1)!)
  const openRows = new Int32Array((firstRow.at(-1)! >>> 5) + 1)
  for (const [number, { table, rows }] of tables.entries()) {
    if (!hasFixedOrder(table, rows)) pairs[number] = -1
    for (const [row, { isOpen }] of rows.entries()) {
      const bit = firstRow[number]! + row
      if (isOpen) openRows[bit >>> 5]! |= 1 << (bit & 31)
    }
  }
  return {
    firstRow,
    openRows,
    pairs,
    order,
    tableOf: Int32Array.from(prices, ({ table, hasAmount }) => table ?? (hasAmount ? -1 : -2)),
    firstCharge: startsOf(0, offerings, (one) => one.prices.length),
    charges: Int32Array.from(offerings.flatMap((one) => one.prices.map(({ number, byItself }) => (byItself ? -1 : number)))),
  }
}

/** Where each of them begins when they stand side by side, and where the last one ends. */
function startsOf<One>(from: number, all: readonly One[], sizeOf: (one: One) => number): Int32Array {
  const starts = new Int32Array(all.length + 1)
  starts[0] = from
  for (const [number, one] of all.entries()) starts[number + 1] = starts[number]! + sizeOf(one)
  return starts
}

/** Something of the selection that no price list knows. */
function isOfSelection({ fact }: CompiledDimension): boolean {
  return selectionFactPattern.test(fact) && !Object.hasOwn(ofEveryList, fact)
}

/** Of few rows, those of which no cell has several places: of these the deepest that holds comes first, and that depends on the facts. */
const mostOrdered = 16

function hasFixedOrder({ dimensions, hitPolicy }: CompiledTable, rows: readonly IndexedRow[]): boolean {
  if (rows.length > mostOrdered) return false
  if (hitPolicy.kind !== 'specific') return true
  return rows.every(({ row }) =>
    hitPolicy.order.every((position) => {
      const cell = row.cells[position]
      return dimensions[position]!.match !== 'within' || cell?.kind !== 'values' || cell.values.length === 1
    }),
  )
}

type Weighed = Pick<OfferingRequirements, 'saleWindow' | 'stage' | 'eligibility'>

/** Numbers that sort as they count, since the index sorts what it weighs by id. */
function numbered(weighed: readonly Weighed[]): CompiledRules['offerings'] {
  return new Map(
    weighed.map((one, number) => {
      const id = String(number).padStart(9, '0') as OfferingId
      return [id, { offering: id, isSellable: true, channel: null, marketSegment: null, place: null, ...one }]
    }),
  )
}

/** The cells of a row that a request's own facts decide, as a condition. */
function rowRequirement(rules: CompiledRules, table: CompiledTable, { row }: IndexedRow): Weighed {
  const asked = cellsOf(table, row.cells).filter(({ dimension }) => !selectionFactPattern.test(dimension.fact))
  const conditions = asked.map(({ dimension, cell }) => cellCondition(rules, dimension, cell))
  return { saleWindow: row.validFor, stage: null, eligibility: conditions.length === 0 ? null : { all: conditions } }
}

function cellsOf({ dimensions }: CompiledTable, cells: readonly (CompiledCell | null)[]) {
  return cells.flatMap((cell, position) => (cell === null ? [] : [{ dimension: dimensions[position]!, cell }]))
}

function cellCondition(rules: CompiledRules, { fact, match }: CompiledDimension, cell: CompiledCell): Condition {
  const compared = (operator: Comparison['operator'], value: Comparison['value']): Comparison => ({ fact, operator, value })
  if (cell.kind === 'range') {
    const { from, to } = cell
    if (from === null && to === null) return { any: [compared('greaterThanInclusive', 0), compared('lessThan', 0)] }
    return { all: [...(from === null ? [] : [compared('greaterThanInclusive', from)]), ...(to === null ? [] : [compared('lessThan', to)])] }
  }
  const isSet = rules.facts.get(fact)?.type.kind === 'set'
  // No value is among none; but nobody can say so of a fact that is not known.
  if (cell.values.length === 0) {
    return { all: isSet ? [compared('contains', ''), compared('doesNotContain', '')] : [compared('equal', ''), compared('notEqual', '')] }
  }
  if (match === 'within') return { any: cell.values.map((value) => compared('within', value)) }
  if (isSet) return { any: cell.values.map((value) => compared('contains', value)) }
  return cell.values.length === 1 ? compared('equal', cell.values[0]!) : compared('in', cell.values)
}
