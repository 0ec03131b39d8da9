import type { RequirementReason } from '../../explain/reason.js'
import type { Facts } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import { type Budget, searchBoxes } from './search-boxes.js'
import type { Situation } from './situation.js'

/** Something that by itself keeps an offering from being had, whatever changes. */
export type Blocker =
  /** What no fact has a say in, such as the sale window. */
  | { readonly kind: 'requirement'; readonly reason: RequirementReason }
  /** Facts that can't change and that together allow no way. */
  | { readonly kind: 'facts'; readonly facts: readonly BlockingFact[] }
  /** The conditions contradict each other: no facts at all would satisfy them. */
  | { readonly kind: 'contradiction' }

export interface BlockingFact {
  readonly fact: FactId
  readonly value: FactValue | readonly FactValue[]
}

/** More sets of facts than this are not tried. */
const mostTried = 256

/**
 * What blocks a situation in which no change will do: all the smallest sets of facts that can't change and that allow no
 * way even if all others could. Where there are too many to try, or the budget runs out, it is one set that blocks.
 */
export function blockersOf(situation: Situation, facts: Facts, budget: Budget): readonly Blocker[] {
  const unchangeable = [...new Set(situation.axes.flatMap(({ fact, cost }) => (cost === null ? [fact] : [])))]
  if (unchangeable.length === 0 || isBlocked(situation, [], budget)) return [{ kind: 'contradiction' }]
  const sets = smallestBlocking(situation, unchangeable, budget)
  return sets.map((set) => ({ kind: 'facts', facts: set.map((fact) => ({ fact, value: facts[fact]! })) }))
}

function smallestBlocking(situation: Situation, unchangeable: readonly FactId[], budget: Budget): readonly (readonly FactId[])[] {
  let sets: readonly (readonly FactId[])[] = unchangeable.map((fact) => [fact])
  for (let tried = sets.length; tried <= mostTried && sets.length > 0; tried += sets.length) {
    const blocking = sets.filter((set) => isBlocked(situation, set, budget))
    if (blocking.length > 0) return blocking
    sets = sets.flatMap((set) => unchangeable.slice(unchangeable.indexOf(set.at(-1)!) + 1).map((fact) => [...set, fact]))
  }
  return [unchangeable]
}

/** Whether it is proven that there is no way even if all facts but these could change. */
function isBlocked(situation: Situation, facts: readonly FactId[], budget: Budget): boolean {
  return searchBoxes(situation, (axis) => !facts.includes(situation.axes[axis]!.fact), budget).kind === 'none'
}
