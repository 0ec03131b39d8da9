import { isAtOrBelow } from '../../model/configured-item.js'
import type { PricedPart } from '../../model/priced-part.js'
import type { FactValue } from '../../values/fact-value.js'
import { hasCell, type Variable } from '../problem/cells.js'
import type { BundleVariable } from './bundle-space.js'
import type { CompiledBundle } from './compile-bundles.js'

/** A variable that prices look at, value by value: finer than its cells, where no rule tells the values of a cell apart. */
export interface PricedAxis {
  readonly variable: BundleVariable
  /** The variable whose cells the options name: itself, or one that tells all of its values apart. */
  readonly over: Variable
  readonly options: readonly AxisOption[]
}

/** One value, or `null` for none; of an element of a set, whether it is in it. */
export interface AxisOption {
  readonly value: FactValue | null
  readonly cell: number
}

/** One way a part of the order can be: an option of each axis, or `null` for what plays no part since nothing of it is taken. */
export type PricedWay = readonly (AxisOption | null)[]

/** Every value that a variable may have, at most `most` of them; `null` when there are more. */
export function optionsOf({ whole }: CompiledBundle, variable: BundleVariable, most: number): readonly AxisOption[] | null {
  const options: AxisOption[] = []
  for (let cell = 0; cell < variable.cells; cell++) {
    if (!hasCell(whole.initial, variable.firstWord, cell)) continue
    const values = valuesOf(variable, cell, most - options.length)
    if (values === null) return null
    for (const value of values) options.push({ value, cell })
  }
  return options
}

function valuesOf(variable: BundleVariable, cell: number, most: number): readonly (FactValue | null)[] | null {
  switch (variable.kind) {
    case 'quantity': {
      const { from, to } = variable.ranges[cell]!
      return to - from >= most ? null : Array.from({ length: to - from + 1 }, (_, i) => from + i)
    }
    case 'characteristic': {
      const values = cell === 0 ? [null] : variable.values[cell]!
      return values.length > most ? null : values
    }
    case 'element':
      return [cell === 1]
  }
}

/**
 * All ways a part can be that the tree allows, at most `most`; `null` when there are more. The axes of the part's own
 * quantities come first, an item before what is below it.
 */
export function waysOf({ items }: PricedPart, axes: readonly PricedAxis[], most: number): readonly PricedWay[] | null {
  const ways: PricedWay[] = []
  const way: (AxisOption | null)[] = []
  const quantityAt = new Map(axes.flatMap(({ variable }, i) => (variable.kind === 'quantity' ? [[variable.item.path, i] as const] : [])))
  const own = items.map((path) => quantityAt.get(path)!)
  return extend() ? ways : null

  function extend(): boolean {
    const axis = axes[way.length]
    if (axis === undefined || (way.length === own.length && own.every((i) => way[i]!.value === 0))) {
      ways.push([...way, ...axes.slice(way.length).map(() => null)])
      return ways.length <= most
    }
    for (const option of axis.options) {
      if (!isAllowed(axis.variable, option)) continue
      way.push(option)
      const isWithin = extend()
      way.pop()
      if (!isWithin) return false
    }
    return true
  }

  /** What isn't taken has no values; what carries something that is taken, is taken; what is required, has a value. */
  function isAllowed(variable: BundleVariable, { value }: AxisOption): boolean {
    const { path } = variable.item
    const found = quantityAt.get(path)
    const quantity = found === undefined || found >= way.length ? null : way[found]!.value
    const isTaken = quantity === null ? own.some((i) => isBelow(axes[i]!, path) && (way[i]?.value ?? 0) !== 0) : quantity !== 0
    if (variable.kind !== 'quantity') {
      if (quantity === 0) return value === null || value === false
      return !(isTaken && value === null && variable.of.characteristic.required)
    }
    if (value === 0) return !isTaken
    return ![...quantityAt].some(([above, i]) => above !== path && isAtOrBelow(path, above) && i < way.length && way[i]!.value === 0)
  }
}

function isBelow({ variable }: PricedAxis, path: string): boolean {
  return isAtOrBelow(variable.item.path, path)
}
