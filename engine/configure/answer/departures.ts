import type { FactValue } from '../../values/fact-value.js'
import type { BundleVariable, CharacteristicVariable } from '../bundle/bundle-space.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
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

export interface DepartureCosts {
  /** By which one selection is the nearest. */
  readonly ranked: Costs
  /** By which it is as near as others: without what only puts equals in order. */
  readonly alike: Costs
  /** What `ranked` can't exceed in all. */
  readonly most: number
}

/** How something departs: by how much it counts, the first number before the second and so on. */
type Departure = readonly [departs: number, distance: number, order: number, preference: number]

/**
 * How far selections are from the declared defaults. What departs is a member taken without a default or in another
 * quantity than that, a value that is not the default, and none where there is one; what belongs to something that isn't
 * taken departs from nothing. Fewer departures count first, then fewer pieces and steps from default quantities and
 * numbers. Among equals those are shown that depart earlier in the bundle, and then have more of what defaults prefer:
 * a preferred highest speed is no reason to take the dearest plan. `null` when that is too much to count.
 */
export function departureCosts({ space }: CompiledBundle, total: number, domains: ValidDomains): DepartureCosts | null {
  const { variables, quantities } = space
  const declared = new Map(variables.map((variable) => [variable, declaredValue(variable, domains)]))
  const departures = new Map(
    variables.map((variable) => [variable, Array.from({ length: variable.cells }, (_, cell) => departure(variable, cell))]),
  )
  const most = ([0, 1, 2, 3] as const).map((level) =>
    [...departures.values()].reduce((sum, cells) => sum + Math.max(...cells.map((one) => one[level])), 1),
  )
  const weights = most.map((_, level) => most.slice(level + 1).reduce((product, one) => product * one, 1))
  if (!(weights[0]! * most[0]! * 4 < Number.MAX_SAFE_INTEGER)) return null
  return { ranked: costsBy(weights), alike: costsBy([weights[0]!, weights[1]!, 0, 0]), most: weights[0]! * most[0]! }

  function departure(variable: BundleVariable, cell: number): Departure {
    const wanted = declared.get(variable)!
    const { value, distance } = nearValue(variable, cell, wanted)
    const departs = isPreference(variable) ? value === null : value !== wanted
    const steps: readonly [number, number] = isPreference(variable) ? [0, distance] : [distance, 0]
    return [departs ? 1 : 0, steps[0], departs ? variable.index : 0, steps[1]]
  }

  /** What the lack of a value costs is paid by taking what it belongs to, so that untaken things cost nothing. */
  function costsBy(some: readonly number[]): Costs {
    const ofCells: (Float64Array | null)[] = Array.from({ length: total }, () => null)
    const costsOf = (variable: BundleVariable) => (ofCells[variable.index] ??= new Float64Array(variable.cells))
    const cost = (variable: BundleVariable, cell: number) =>
      departures.get(variable)![cell]!.reduce((sum, one, level) => sum + one * some[level]!, 0)
    for (const variable of variables) {
      const holder = variable.kind === 'quantity' ? variable.item.hung?.bundle : variable.item
      if (holder === undefined) continue
      const none = cost(variable, 0)
      const taking = costsOf(quantities.get(holder.path)!)
      for (let cell = 1; cell < taking.length; cell++) taking[cell]! += none
      const own = costsOf(variable)
      for (let cell = 1; cell < own.length; cell++) own[cell]! += cost(variable, cell) - none
    }
    return { ofCells }
  }
}

/** Whether the default is the highest or the lowest number that can be had, and no number in particular. */
export function isPreference(variable: BundleVariable): boolean {
  if (variable.kind !== 'characteristic') return false
  const { default: filling } = variable.of.characteristic
  return filling !== undefined && 'prefer' in filling
}

/** Costs by which, of all that cost the same, the nearest to the defaults comes first: the cheapest, or the dearest. `null` when that is too much to count. */
export function costsThenDepartures(costs: Costs, { ranked, most }: DepartureCosts, side: 'least' | 'most'): Costs | null {
  let all = 1
  for (const some of costs.ofCells) if (some !== null) all += some.reduce((one, cost) => Math.max(one, Math.abs(cost)), 0)
  if (!(all * (most + 1) * 4 < Number.MAX_SAFE_INTEGER)) return null
  const sign = side === 'least' ? 1 : -1
  return {
    ofCells: costs.ofCells.map((some, index) => {
      const near = ranked.ofCells[index] ?? null
      if (some === null && near === null) return null
      const cells = Math.max(some?.length ?? 0, near?.length ?? 0)
      return Float64Array.from({ length: cells }, (_, cell) => (some?.[cell] ?? 0) * (most + 1) + sign * (near?.[cell] ?? 0))
    }),
  }
}
