import type { Condition } from '../../model/fact.js'
import { canonicalJson } from '../../values/canonical-json.js'
import type { JsonValue } from '../../values/json.js'

/**
 * Whether two conditions plainly never hold together: each demands another value of one fact of the selection. Others may
 * exclude each other, too; that is not looked for.
 */
export function excludeEachOther(left: Condition | undefined, right: Condition | undefined): boolean {
  const [one, other] = [demandsOf(left), demandsOf(right)]
  return one.some(({ fact, value }) => other.some((demand) => demand.fact === fact && demand.value !== value))
}

interface Demand {
  readonly fact: string
  readonly value: string
}

/** Facts of the selection have one value, unlike those that may be sets. */
function demandsOf(condition: Condition | undefined): readonly Demand[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(demandsOf)
  if (!('fact' in condition) || condition.operator !== 'equal' || !/^(item|root)\./.test(condition.fact)) return []
  return [{ fact: condition.fact, value: canonicalJson(condition.value as unknown as JsonValue) }]
}
