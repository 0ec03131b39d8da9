import type { Explanation } from '../../engine/configure/configuration.js'
import { type Assignment, nameOf, type Oracle } from './oracle.js'

/** Whether these choices and demands refute a question, and no longer do when any one of them is left out. */
export function isMinimal(oracle: Oracle, { choices, rules }: Explanation, asks: (one: Assignment) => boolean): boolean {
  const demands = new Set(rules.map(nameOf))
  const without = <One>(all: Iterable<One>, left: One) => [...all].filter((one) => one !== left)
  return (
    demands.size === rules.length &&
    !oracle.exists(choices, asks, demands) &&
    choices.every((left) => oracle.exists(without(choices, left), asks, demands)) &&
    [...demands].every((left) => oracle.exists(choices, asks, new Set(without(demands, left))))
  )
}
