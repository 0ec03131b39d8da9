import type { Configuration } from '../../engine/configure/configuration.js'
import type { Choice } from '../../engine/model/request.js'
import { type Assignment, agrees, quantityKey } from './oracle.js'

/** One thing that a selection has. */
export interface Filled {
  readonly choice: Choice
  readonly by: 'choice' | 'rule' | 'default'
  readonly has: (assignment: Assignment) => boolean
}

/** Everything that a selection has, as choices. A set says only of all its values together how it came about: at best by choice. */
export function filledIn({ items }: Configuration): readonly Filled[] {
  return items.flatMap(({ path, quantity, by, characteristics }) => [
    ...(path === '/' ? [] : [by === 'rule' ? { choice: { path, quantity }, by, has: takes(path) } : filled({ path, quantity }, by)]),
    ...characteristics.flatMap(({ id: characteristic, value, by }) =>
      Array.isArray(value)
        ? value.map((one) => filled({ path, characteristic, value: one }, by))
        : [filled({ path, characteristic, value: value as string }, by)],
    ),
  ])
}

function filled(choice: Choice, by: Filled['by']): Filled {
  return { choice, by, has: (assignment) => agrees(assignment, choice) }
}

/** A rule may force a member without saying how many. */
function takes(path: string): Filled['has'] {
  return (assignment) => (assignment.get(quantityKey(path)) as number) > 0
}

/** What is certain; of a quantity that rules force only a range may be. */
export function settledBy(answer: Configuration): readonly Choice[] {
  return filledIn(answer).flatMap(({ choice, by }) => ('quantity' in choice && by === 'rule' ? [] : [choice]))
}
