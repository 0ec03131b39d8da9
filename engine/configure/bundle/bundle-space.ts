import type { TermOperator } from '../../model/offering.js'
import type { Choice } from '../../model/request.js'
import type { FactValue } from '../../values/fact-value.js'
import { addCell, type Variable, wordsFor } from '../problem/cells.js'
import { isIn, type Literal } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'
import type { BundleItem, ItemCharacteristic } from './bundle-tree.js'

/**
 * What can be chosen in a bundle: how many of each item, and each characteristic of each item, in tree order. Of a set
 * each value is a variable of its own.
 */
export interface BundleSpace extends Space {
  readonly variables: readonly BundleVariable[]
  /** By path of the item. */
  readonly quantities: ReadonlyMap<string, QuantityVariable>
  /** By path of the item, then by id of the characteristic. */
  readonly characteristics: ReadonlyMap<string, ReadonlyMap<string, CharacteristicVariable>>
  readonly sets: ReadonlyMap<string, ReadonlyMap<string, SetVariables>>
}

export type BundleVariable = QuantityVariable | CharacteristicVariable | ElementVariable

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

/** Whether one value is in a set: cell 0 says no, cell 1 yes. */
export interface ElementVariable extends Variable {
  readonly kind: 'element'
  readonly item: BundleItem
  readonly of: ItemCharacteristic
  readonly value: FactValue
}

export interface SetVariables {
  readonly item: BundleItem
  readonly of: ItemCharacteristic
  /** How many values it has when the item is taken. */
  readonly minimum: number
  readonly maximum: number
  readonly elements: readonly ElementVariable[]
}

/** Where the rules of a bundle tell things apart: what the cells are cut at. */
export interface Cuts {
  /** By path: the first quantity after each cut, or `every` quantity for itself. */
  readonly quantities: ReadonlyMap<string, ReadonlySet<number> | 'every'>
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
  const sets = new Map<string, Map<string, SetVariables>>()
  let firstWord = 0
  for (const item of items) {
    quantities.set(item.path, placed(quantityVariable(item, cuts.quantities.get(item.path) ?? new Set(), nextPlace())))
    const ofItem = new Map<string, CharacteristicVariable>()
    const setsOfItem = new Map<string, SetVariables>()
    characteristics.set(item.path, ofItem)
    sets.set(item.path, setsOfItem)
    for (const of of item.characteristics) {
      const { id, type } = of.characteristic
      if (ofItem.has(id) || setsOfItem.has(id)) continue
      if (type.kind === 'set') setsOfItem.set(id, setVariables(item, of))
      else ofItem.set(id, placed(characteristicVariable(item, of, cuts.comparisons.get(cutKey(item.path, id)) ?? [], nextPlace())))
    }
  }
  return { variables, quantities, characteristics, sets, initial: initialDomains(variables, firstWord) }

  function nextPlace(): Place {
    return { index: variables.length, firstWord }
  }

  function placed<One extends BundleVariable>(variable: One): One {
    firstWord += wordsFor(variable.cells)
    variables.push(variable)
    return variable
  }

  function setVariables(item: BundleItem, of: ItemCharacteristic): SetVariables {
    const elements = of.values.map((value) => placed<ElementVariable>({ kind: 'element', item, of, value, cells: 2, ...nextPlace() }))
    const { required, type } = of.characteristic
    const { minimum = 0, maximum = elements.length } = type.kind === 'set' ? type : {}
    return { item, of, elements, minimum: Math.max(minimum, required ? 1 : 0), maximum }
  }
}

/** A quantity that is cut everywhere has at most so many pieces; a check refuses what has more. */
export const mostCuts = 1_000

interface Place {
  readonly index: number
  readonly firstWord: number
}

/** The cell of a quantity, or `null` when the member is never taken in it. */
export function cellOfQuantity({ ranges }: QuantityVariable, quantity: number): number | null {
  const cell = ranges.findIndex(({ from, to }) => from <= quantity && quantity <= to)
  return cell < 0 ? null : cell
}

/** What a cell of a variable says: a quantity, a value, or whether a set has the value. `null` where it leaves that open, or says "no value". */
export function valueIn(variable: BundleVariable, cell: number): FactValue | null {
  if (variable.kind === 'element') return cell === 1
  if (variable.kind === 'quantity') {
    const { from, to } = variable.ranges[cell]!
    return from === to ? from : null
  }
  const [value, ...alike] = variable.values[cell]!
  return value === undefined || alike.length > 0 ? null : value
}

/** The cell that a value lies in, or `null` when the variable never has it. */
export function cellOfValue(variable: BundleVariable, value: FactValue): number | null {
  switch (variable.kind) {
    case 'quantity':
      return typeof value === 'number' ? cellOfQuantity(variable, value) : null
    case 'characteristic':
      return variable.cellOf.get(value) ?? null
    case 'element':
      return value === true ? 1 : 0
  }
}

/** The choice that a value of a variable stands for. */
export function choiceOf(variable: BundleVariable, value: FactValue): Choice {
  const { path } = variable.item
  if (variable.kind === 'quantity') return { path, quantity: value as number }
  const characteristic = variable.of.characteristic.id
  if (variable.kind === 'characteristic') return { path, characteristic, value }
  return { path, characteristic, value: variable.value, ...(value === true ? {} : { included: false }) }
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

/**
 * Whether one value compares with another as an author wrote it; numbers alone have an order, and nothing is converted.
 * No single value contains another.
 */
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
    case 'contains':
    case 'doesNotContain':
      return false
  }
}

function quantityVariable(item: BundleItem, cuts: ReadonlySet<number> | 'every', place: Place): QuantityVariable {
  const [minimum, maximum] = item.hung === null ? [1, 1] : [Math.max(1, item.hung.member.minimum), item.hung.member.maximum]
  const every = () => Array.from({ length: Math.min(maximum - minimum, mostCuts) }, (_, i) => minimum + 1 + i)
  const starts = cuts === 'every' ? every() : [...cuts].filter((cut) => cut > minimum && cut <= maximum).sort((a, b) => a - b)
  const froms = minimum <= maximum ? [minimum, ...starts] : []
  const ranges = [{ from: 0, to: 0 }, ...froms.map((from, i) => ({ from, to: (froms[i + 1] ?? maximum + 1) - 1 }))]
  return { kind: 'quantity', item, ranges, cells: ranges.length, ...place }
}

function characteristicVariable(
  item: BundleItem,
  of: ItemCharacteristic,
  comparisons: 'every' | readonly ((value: FactValue) => boolean)[],
  place: Place,
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
