import type { FactValue } from '../../values/fact-value.js'
import type { BundleVariable } from '../bundle/bundle-space.js'

/** A value of a cell, and how far it is from the one that was wanted. */
export interface NearValue {
  readonly value: FactValue | null
  /** Pieces of a quantity, steps of a number, 0 for the value itself; between other values there is no distance: 0, too. */
  readonly distance: number
  /** Whether no other value of the cell is as near. */
  readonly isOnly: boolean
}

/** The value of a cell that is nearest to the wanted one; of several the first, and the first of all when none is wanted. */
export function nearValue(variable: BundleVariable, cell: number, wanted: FactValue | null): NearValue {
  switch (variable.kind) {
    case 'element':
      return { value: cell === 1, distance: 0, isOnly: true }
    case 'quantity': {
      const { from, to } = variable.ranges[cell]!
      const aim = typeof wanted === 'number' ? wanted : 0
      const value = Math.min(Math.max(aim, from), to)
      return { value, distance: Math.abs(value - aim), isOnly: true }
    }
    case 'characteristic': {
      const [first = null, ...others] = variable.values[cell]!
      if (wanted === null || typeof wanted !== 'number') {
        const value = wanted !== null && variable.cellOf.get(wanted) === cell ? wanted : first
        return { value, distance: 0, isOnly: others.length === 0 || value === wanted }
      }
      return nearestNumber(variable, cell, wanted)
    }
  }
}

function nearestNumber(
  { of, values }: Extract<BundleVariable, { readonly kind: 'characteristic' }>,
  cell: number,
  wanted: number,
): NearValue {
  const steps = of.values.filter((value) => typeof value === 'number').sort((a, b) => a - b)
  const stepOf = new Map(steps.map((value, step) => [value as FactValue, step]))
  const aim = stepOf.get(wanted) ?? 0
  const near = values[cell]!.map((value) => ({ value, distance: Math.abs((stepOf.get(value) ?? 0) - aim) }))
  if (near.length === 0) return { value: null, distance: 0, isOnly: true }
  const distance = Math.min(...near.map((one) => one.distance))
  const nearest = near.filter((one) => one.distance === distance)
  return { value: nearest[0]!.value, distance, isOnly: nearest.length === 1 }
}
