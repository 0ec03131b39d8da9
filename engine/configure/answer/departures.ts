import type { FactValue } from '../../values/fact-value.js'
import type { BundleSpace, BundleVariable, CharacteristicVariable } from '../bundle/bundle-space.js'
import { defaultValues } from '../bundle/default-values.js'
import { hasCell } from '../problem/cells.js'
import type { Costs } from '../problem/costs.js'
import type { ValidDomains } from '../questions/valid-domains.js'
import { nearValue } from './near-values.js'

/** What would be had without any decision: a quantity, a value or `null` for none, or whether a set has the value. */
export function declaredValue(variable: BundleVariable, { possible }: ValidDomains): FactValue | null {
  const values = defaultValues(variable)
  switch (variable.kind) {
    case 'quantity':
      return values[0] ?? 0
    case 'element':
      return values.length > 0
    case 'characteristic':
      return values.find((value) => isPossible(variable, value)) ?? values[0] ?? null
  }

  function isPossible({ firstWord, cellOf }: CharacteristicVariable, value: FactValue): boolean {
    return hasCell(possible, firstWord, cellOf.get(value)!)
  }
}

/**
 * How far selections are from the declared defaults. Each thing departs that is not as declared: a member taken without a
 * default or in another quantity, a value that is not the default, or none where there is one. A preferred highest or
 * lowest number counts as the best one that is still possible. Fewer departures count first, then fewer pieces and steps
 * between numbers and their defaults. What belongs to something that isn't taken departs from nothing.
 */
export function departureCosts(space: BundleSpace, total: number, domains: ValidDomains): Costs {
  const { variables, quantities } = space
  const declared = new Map(variables.map((variable) => [variable, declaredValue(variable, domains)]))
  const farthest = variables.map((variable) => Math.max(...cellsOf(variable).map((cell) => near(variable, cell).distance)))
  const whole = 1 + farthest.reduce((sum, one) => sum + one, 0)
  const ofCells: (Float64Array | null)[] = Array.from({ length: total }, () => null)
  for (const variable of variables) {
    const holder = variable.kind === 'quantity' ? variable.item.hung?.bundle : variable.item
    if (holder === undefined) continue
    // What the lack of a value costs is paid by taking what it belongs to, so that untaken things cost nothing.
    const none = costOf(variable, 0)
    const taking = costsOf(quantities.get(holder.path)!)
    for (let cell = 1; cell < taking.length; cell++) taking[cell]! += none
    const own = costsOf(variable)
    for (let cell = 1; cell < own.length; cell++) own[cell]! += costOf(variable, cell) - none
  }
  return { ofCells }

  function near(variable: BundleVariable, cell: number) {
    return nearValue(variable, cell, declared.get(variable)!)
  }

  function costOf(variable: BundleVariable, cell: number): number {
    const { value, distance } = near(variable, cell)
    return (value === declared.get(variable) ? 0 : whole) + distance
  }

  function costsOf(variable: BundleVariable): Float64Array {
    ofCells[variable.index] ??= new Float64Array(variable.cells)
    return ofCells[variable.index]!
  }
}

function cellsOf({ cells }: BundleVariable): readonly number[] {
  return Array.from({ length: cells }, (_, cell) => cell)
}
