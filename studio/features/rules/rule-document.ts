import type { Document } from '../../../engine/model/document.js'
import type { Condition } from '../../../engine/model/fact.js'
import type { ProductOffering } from '../../../engine/model/offering.js'

/** The document with another condition at a pointer that it has: `/eligibility`, `/content/rules/0/when`. */
export function withCondition<Changed extends Document>(document: Changed, pointer: string, condition: Condition): Changed {
  return placed(document, pointer.split('/').slice(1), condition) as Changed
}

/** The offering with another eligibility, with one where it had none, or, for `null`, without any. */
export function withEligibility(offering: ProductOffering, eligibility: Condition | null): ProductOffering {
  if (eligibility !== null) return { ...offering, eligibility }
  const { eligibility: _taken, ...without } = offering
  return without
}

function placed(value: unknown, steps: readonly string[], condition: Condition): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return condition
  if (Array.isArray(value)) return value.with(Number(step), placed(value[Number(step)], rest, condition))
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return value
  return { ...value, [step]: placed((value as Readonly<Record<string, unknown>>)[step], rest, condition) }
}
