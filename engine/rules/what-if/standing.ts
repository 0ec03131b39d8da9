import { areApart, type ClassSet, isEmpty, isWithinSet } from './class-set.js'
import { fails, holds, unknown, type Weight } from './formula.js'
import type { Leaf } from './situation.js'

/** Where an axis stands in a search: moved into some classes, or as it is, with classes that it may still move to. */
export interface Standing {
  readonly isMoved: boolean
  readonly classes: ClassSet
}

/** How a comparison weighs when nothing moves any more, whichever of its classes a moved axis is in. */
export function weighAsItStands({ present, holding }: Leaf, { isMoved, classes }: Standing): Weight {
  return isMoved ? weighWithin(classes, holding) : present
}

/** How it weighs whatever else may move. */
export function weighOpen({ present, holding }: Leaf, { isMoved, classes }: Standing): Weight {
  if (!isMoved && isEmpty(classes)) return present
  const moved = weighWithin(classes, holding)
  return isMoved || moved === present ? moved : unknown
}

function weighWithin(classes: ClassSet, holding: ClassSet): Weight {
  return isWithinSet(classes, holding) ? holds : areApart(classes, holding) ? fails : unknown
}
