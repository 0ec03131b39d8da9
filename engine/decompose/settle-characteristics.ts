import { valuesOf } from '../model/characteristic-values.js'
import type { Characteristic } from '../model/specification.js'
import { type CharacteristicValue, isSameValue } from '../values/fact-value.js'
import type { Claim, DecompositionProblem, PlanCharacteristic } from './plan.js'

export interface SettledCharacteristics {
  readonly characteristics: readonly PlanCharacteristic[]
  readonly problems: readonly DecompositionProblem[]
}

/**
 * Gives an item the values that realizations claim for it. Equal claims are one value, different ones a problem: none
 * is ever overwritten. What nobody claims gets its declared default; a required characteristic without one is a problem.
 */
export function settleCharacteristics(
  item: string,
  declared: readonly Characteristic[],
  claims: ReadonlyMap<string, readonly Claim[]>,
): SettledCharacteristics {
  const characteristics: PlanCharacteristic[] = []
  const problems: DecompositionProblem[] = []
  for (const characteristic of declared) {
    const { id, required } = characteristic
    const claimed = claims.get(id) ?? []
    const value = claimed[0]?.value ?? defaultOf(characteristic)
    if (claimed.some((claim) => !isSameValue(claim.value, value))) {
      problems.push({ code: 'characteristic-conflict', items: [item], characteristic: id, claims: claimed })
    } else if (value !== undefined) {
      characteristics.push({ id, value })
    } else if (required) {
      problems.push({ code: 'characteristic-missing', items: [item], characteristic: id, claims: [] })
    }
  }
  return { characteristics, problems }
}

/**
 * What an unclaimed characteristic gets. The highest and lowest are of all declared numbers, since nothing else narrows
 * them here; other values have no order.
 */
export function defaultOf({ type, default: fallback }: Characteristic): CharacteristicValue | undefined {
  if (fallback === undefined) return undefined
  if ('value' in fallback) return fallback.value
  if ('values' in fallback) return fallback.values
  if (type.kind !== 'number') return undefined
  const numbers = valuesOf(type).filter((value) => typeof value === 'number')
  return numbers.sort((a, b) => a - b).at(fallback.prefer === 'highest' ? -1 : 0)
}
