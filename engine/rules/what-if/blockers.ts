import type { RequirementReason } from '../../explain/reason.js'
import type { Facts } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import { type Budget, searchBoxes } from './search-boxes.js'
import type { Situation } from './situation.js'

/** Something that keeps an offering from being had, whatever changes. */
export type Blocker =
  /** What no fact has a say in, such as the sale window. */
  | { readonly kind: 'requirement'; readonly reason: RequirementReason }
  /** A fact that can't change. If it could, and the other facts that are named stood, there would be a way. */
  | { readonly kind: 'fact'; readonly fact: FactId; readonly value: FactValue | readonly FactValue[] }
  /** The conditions contradict each other: no facts at all would satisfy them. */
  | { readonly kind: 'contradiction' }

/**
 * What blocks a situation in which no change will do: facts that can't change and that already together allow no way;
 * leaving out any one of them, there is one, or the budget ran out before that was known.
 */
export function blockersOf(situation: Situation, facts: Facts, budget: Budget): readonly Blocker[] {
  const unchangeable = [...new Set(situation.axes.flatMap(({ fact, cost }) => (cost === null ? [fact] : [])))]
  if (unchangeable.length === 0 || isBlocked(situation, new Set(), budget)) return [{ kind: 'contradiction' }]
  let blocking = new Set(unchangeable)
  for (const fact of unchangeable) {
    const fewer = new Set([...blocking].filter((other) => other !== fact))
    if (isBlocked(situation, fewer, budget)) blocking = fewer
  }
  return [...blocking].map((fact) => ({ kind: 'fact', fact, value: facts[fact]! }))
}

/** Whether there is no way even if all facts but these could change. */
function isBlocked(situation: Situation, facts: ReadonlySet<FactId>, budget: Budget): boolean {
  return searchBoxes(situation, (axis) => !facts.has(situation.axes[axis]!.fact), budget).kind === 'none'
}
