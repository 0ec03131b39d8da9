import { type ConfiguredItem, isAtOrBelow } from '../../model/configured-item.js'
import type { PricedPart } from '../../model/priced-part.js'
import type { CharacteristicValue, FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import { type Ratio, ratio } from '../../values/ratio.js'
import type { PricedGroup, PricedProblem } from './priced-problem.js'

/** What the lines of a part cost, or what keeps them from having a price. */
export type PartCost =
  | { readonly kind: 'cost'; readonly cost: Ratio }
  | { readonly kind: 'not-priced'; readonly paths: readonly string[]; readonly missing: readonly FactId[] }

/** The costs of all ways, in units so small that each is a whole number. */
export interface WayCosts {
  /** So many units are one of the currency. */
  readonly scale: bigint
  /** By group, then by way; 0 for a way without a price. */
  readonly ofWays: readonly Float64Array[]
  readonly unpriced: ReadonlyMap<PricedGroup, ReadonlyMap<number, Extract<PartCost, { readonly kind: 'not-priced' }>>>
}

/** Asks what each way costs; `null` when sums could grow too large to be exact. */
export function costsOfWays(
  { bundle, groups }: PricedProblem,
  costOf: (part: PricedPart, items: readonly ConfiguredItem[]) => PartCost,
): WayCosts | null {
  const specifications = new Map(bundle.tree.items.map((item) => [item.path, item]))
  const unpriced = new Map<PricedGroup, Map<number, Extract<PartCost, { readonly kind: 'not-priced' }>>>()
  const exact = groups.map((group) =>
    group.ways.map((_, way): Ratio => {
      const items = itemsOf(group, way)
      if (items.length === 0) return ratio(0n)
      const found = costOf(group.part, items)
      if (found.kind === 'cost') return found.cost
      unpriced.set(group, (unpriced.get(group) ?? new Map()).set(way, found))
      return ratio(0n)
    }),
  )
  const scale = exact.flat().reduce((all, { denominator }) => leastCommonMultiple(all, denominator), 1n)
  const ofWays = exact.map((costs) => Float64Array.from(costs, ({ numerator, denominator }) => Number((numerator * scale) / denominator)))
  const most = ofWays.reduce((sum, costs) => sum + costs.reduce((one, cost) => Math.max(one, Math.abs(cost)), 0), 0)
  return most * 4 < Number.MAX_SAFE_INTEGER ? { scale, ofWays, unpriced } : null

  /** The part configured so, with what plays into it; nothing when none of it is taken. */
  function itemsOf({ part, axes, ways }: PricedGroup, way: number): readonly ConfiguredItem[] {
    const quantities = new Map<string, number>()
    axes.forEach(({ variable }, i) => {
      const value = ways[way]![i]?.value
      if (variable.kind === 'quantity' && typeof value === 'number') quantities.set(variable.item.path, value)
    })
    const taken = part.items.filter((path) => quantities.get(path) !== 0)
    if (taken.length === 0) return []
    const above = [...part.context, '/'].filter((path) => !taken.includes(path) && taken.some((one) => isAtOrBelow(one, path)))
    return [...new Set([...taken, ...above])].map((path): ConfiguredItem => {
      const { offering, specification } = specifications.get(path)!
      return {
        path,
        offering: offering.id,
        specification: specification?.id ?? null,
        quantity: quantities.get(path) || 1,
        characteristics: valuesAt(path),
        by: 'choice',
      }
    })

    function valuesAt(path: string): ConfiguredItem['characteristics'] {
      const found = new Map<string, CharacteristicValue>()
      axes.forEach(({ variable }, i) => {
        if (variable.kind === 'quantity' || variable.item.path !== path) return
        const { id } = variable.of.characteristic
        const value = ways[way]![i]?.value ?? null
        if (variable.kind === 'characteristic' && value !== null) found.set(id, value)
        if (variable.kind === 'element' && value === true)
          found.set(id, [...((found.get(id) ?? []) as readonly FactValue[]), variable.value])
      })
      return [...found].map(([id, value]) => ({ id, value, by: 'choice' }))
    }
  }
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return (left / a) * right
}
