import type { TermOperator } from '../../model/offering.js'
import type { FactValue } from '../../values/fact-value.js'
import { addCell, type Variable, wordsFor } from '../problem/cells.js'
import { isIn, type Literal } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'
import type { BundleItem, ItemCharacteristic } from './bundle-tree.js'

/** What can be chosen in a bundle: how many of each item, and each characteristic of each item, in tree order. */
export interface BundleSpace extends Space {
  readonly variables: readonly BundleVariable[]
  /** By path of the item. */
  readonly quantities: ReadonlyMap<string, QuantityVariable>
  /** By path of the item, then by id of the characteristic. */
  readonly characteristics: ReadonlyMap<string, ReadonlyMap<string, CharacteristicVariable>>
}

export type BundleVariable = QuantityVariable | CharacteristicVariable

export interface QuantityVariable extends Variable {
  readonly kind: 'quantity'
  readonly item: BundleItem
  /** One per cell, from `0..0` up: quantities that no rule tells apart are one range. */
  readonly ranges: readonly QuantityRange[]
}

export interface QuantityRange {
  readonly from: number
  readonly to: number
}

export interface CharacteristicVariable extends Variable {
  readonly kind: 'characteristic'
  readonly item: BundleItem
  readonly of: ItemCharacteristic
  /** One per cell; the first, "no value", is empty. Values that no rule tells apart share a cell. */
  readonly values: readonly (readonly FactValue[])[]
  readonly cellOf: ReadonlyMap<FactValue, number>
}

/** Where the rules of a bundle tell things apart: what the cells are cut at. */
export interface Cuts {
  /** By path: the first quantity after each cut. */
  readonly quantities: ReadonlyMap<string, ReadonlySet<number>>
  /** By path and characteristic (see {@link cutKey}): one answer of yes or no per comparison, or `every` value for itself. */
  readonly comparisons: ReadonlyMap<string, 'every' | readonly ((value: FactValue) => boolean)[]>
}

export function cutKey(path: string, characteristic: string): string {
  return `${path} ${characteristic}`
}

export function layOutSpace(items: readonly BundleItem[], cuts: Cuts): BundleSpace {
  const variables: BundleVariable[] = []
  const quantities = new Map<string, QuantityVariable>()
  const characteristics = new Map<string, Map<string, CharacteristicVariable>>()
  let firstWord = 0
  for (const item of items) {
    const quantity = quantityVariable(item, cuts.quantities.get(item.path) ?? new Set(), { index: variables.length, firstWord })
    firstWord += wordsFor(quantity.cells)
    variables.push(quantity)
    quantities.set(item.path, quantity)
    const ofItem = new Map<string, CharacteristicVariable>()
    characteristics.set(item.path, ofItem)
    for (const of of item.characteristics) {
      if (ofItem.has(of.characteristic.id)) continue
      const comparisons = cuts.comparisons.get(cutKey(item.path, of.characteristic.id)) ?? []
      const variable = characteristicVariable(item, of, comparisons, { index: variables.length, firstWord })
      firstWord += wordsFor(variable.cells)
      variables.push(variable)
      ofItem.set(of.characteristic.id, variable)
    }
  }
  return { variables, quantities, characteristics, initial: initialDomains(variables, firstWord) }
}

/** The cell of a quantity, or `null` when the member is never taken in it. */
export function cellOfQuantity({ ranges }: QuantityVariable, quantity: number): number | null {
  const cell = ranges.findIndex(({ from, to }) => from <= quantity && quantity <= to)
  return cell < 0 ? null : cell
}

export function taken(space: BundleSpace, { path }: BundleItem): Literal {
  return isIn(space.quantities.get(path)!, (cell) => cell > 0)
}

export function untaken(space: BundleSpace, { path }: BundleItem): Literal {
  return isIn(space.quantities.get(path)!, (cell) => cell === 0)
}

/** The way out of everything that a nested bundle demands: not taking it. The ordered offering has none. */
export function wayOutOf(space: BundleSpace, bundle: BundleItem): readonly [] | readonly [Literal] {
  return bundle.hung === null ? [] : [untaken(space, bundle)]
}

/** Whether one value compares with another as an author wrote it; numbers alone have an order, and nothing is converted. */
export function compares(value: FactValue, operator: TermOperator, wanted: FactValue | readonly FactValue[]): boolean {
  switch (operator) {
    case 'equal':
      return value === wanted
    case 'notEqual':
      return value !== wanted
    case 'in':
      return Array.isArray(wanted) ? wanted.includes(value) : value === wanted
    case 'notIn':
      return Array.isArray(wanted) ? !wanted.includes(value) : value !== wanted
    case 'lessThan':
      return typeof value === 'number' && typeof wanted === 'number' && value < wanted
    case 'lessThanInclusive':
      return typeof value === 'number' && typeof wanted === 'number' && value <= wanted
    case 'greaterThan':
      return typeof value === 'number' && typeof wanted === 'number' && value > wanted
    case 'greaterThanInclusive':
      return typeof value === 'number' && typeof wanted === 'number' && value >= wanted
  }
}

function quantityVariable(
  item: BundleItem,
  cuts: ReadonlySet<number>,
  place: { readonly index: number; readonly firstWord: number },
): QuantityVariable {
  const [minimum, maximum] = item.hung === null ? [1, 1] : [Math.max(1, item.hung.member.minimum), item.hung.member.maximum]
  const starts = [...cuts].filter((cut) => cut > minimum && cut <= maximum).sort((a, b) => a - b)
  const froms = minimum <= maximum ? [minimum, ...starts] : []
  const ranges = [{ from: 0, to: 0 }, ...froms.map((from, i) => ({ from, to: (froms[i + 1] ?? maximum + 1) - 1 }))]
  return { kind: 'quantity', item, ranges, cells: ranges.length, ...place }
}

function characteristicVariable(
  item: BundleItem,
  of: ItemCharacteristic,
  comparisons: 'every' | readonly ((value: FactValue) => boolean)[],
  place: { readonly index: number; readonly firstWord: number },
): CharacteristicVariable {
  const alike = new Map<FactValue, FactValue[]>()
  for (const value of of.values) {
    const key = comparisons === 'every' ? value : comparisons.map((holds) => (holds(value) ? 1 : 0)).join('')
    const others = alike.get(key)
    if (others === undefined) alike.set(key, [value])
    else others.push(value)
  }
  const values = [[], ...alike.values()]
  const cellOf = new Map(values.flatMap((ofCell, cell) => ofCell.map((value) => [value, cell] as const)))
  return { kind: 'characteristic', item, of, values, cellOf, cells: values.length, ...place }
}

/** Every cell is possible, except that the ordered offering itself is always there. */
function initialDomains(variables: readonly BundleVariable[], words: number): Int32Array {
  const initial = new Int32Array(words)
  for (const variable of variables) {
    const isRoot = variable.kind === 'quantity' && variable.item.hung === null
    for (let cell = isRoot ? 1 : 0; cell < variable.cells; cell++) addCell(initial, variable.firstWord, cell)
  }
  return initial
}
