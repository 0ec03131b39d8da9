import { type ClassSet, common, isEmpty, without } from './class-set.js'
import { fails, holds, type Weight } from './formula.js'
import type { Situation } from './situation.js'
import type { Standing } from './standing.js'

/** Classes of an axis that bring a comparison to the verdict that is wanted of it. */
export interface Lever {
  readonly axis: number
  readonly classes: ClassSet
}

/** Finds levers in one situation again and again. */
export type FindLevers = (weights: Uint8Array, standings: readonly Standing[]) => readonly Lever[]

/**
 * Levers of which at least one must be moved before the formula can hold, given how its nodes weigh and where its axes
 * stand: whatever else changes, it goes on not holding while none of them moves. By axis, none of them empty; none at all
 * when it can't come to hold. Where any of several parts is enough to look at, it is the one with the fewest moves.
 */
export function leverFinder(situation: Situation): FindLevers {
  const {
    formula: { nodes },
    leaves,
  } = situation
  const countMoves = moveCounter(situation)
  return (weights, standings) => {
    const moves = countMoves(weights, standings)
    const levers: Lever[] = []
    const seen = new Set<number>()
    const open: number[] = []
    const want = (node: number, wanted: Weight) => {
      const key = node * 2 + (wanted === holds ? 1 : 0)
      if (!seen.has(key)) open.push(key)
      seen.add(key)
    }
    want(nodes.length - 1, holds)
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const wanted = key % 2 === 1 ? holds : fails
      const node = nodes[(key - (key % 2)) / 2]!
      switch (node.kind) {
        case 'leaf': {
          const { axis, holding } = leaves[node.leaf]!
          const { classes } = standings[axis]!
          const moving = wanted === holds ? common(classes, holding) : without(classes, holding)
          if (!isEmpty(moving)) levers.push({ axis, classes: moving })
          break
        }
        case 'not':
          want(node.part, wanted === holds ? fails : holds)
          break
        case 'all':
        case 'any': {
          const astray = node.parts.filter((part) => weights[part] !== wanted)
          const counts = wanted === holds ? moves.toHold : moves.toFail
          if (!isEachWanted(node.kind, wanted)) for (const part of astray) want(part, wanted)
          else
            want(
              astray.reduce((fewest, part) => (counts[part]! < counts[fewest]! ? part : fewest)),
              wanted,
            )
        }
      }
    }
    return levers.sort((left, right) => left.axis - right.axis)
  }
}

/** By node, about how many moves there are to bring it to hold, or to fail: 0 where it does already, or none may move. */
interface Moves {
  readonly toHold: Float64Array
  readonly toFail: Float64Array
}

function moveCounter({ formula: { nodes }, leaves, axes }: Situation): (weights: Uint8Array, standings: readonly Standing[]) => Moves {
  const [toHold, toFail] = [new Float64Array(nodes.length), new Float64Array(nodes.length)]
  const isFree = axes.map(() => false)
  return (weights, standings) => {
    standings.forEach(({ classes }, axis) => {
      isFree[axis] = !isEmpty(classes)
    })
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!
      switch (node.kind) {
        case 'leaf': {
          const mayMove = isFree[leaves[node.leaf]!.axis]! ? 1 : 0
          toHold[i] = weights[i] === holds ? 0 : mayMove
          toFail[i] = weights[i] === fails ? 0 : mayMove
          break
        }
        case 'not':
          toHold[i] = toFail[node.part]!
          toFail[i] = toHold[node.part]!
          break
        case 'all':
          toHold[i] = fewest(node.parts, toHold, weights, holds)
          toFail[i] = weights[i] === fails ? 0 : total(node.parts, toFail)
          break
        case 'any':
          toHold[i] = weights[i] === holds ? 0 : total(node.parts, toHold)
          toFail[i] = fewest(node.parts, toFail, weights, fails)
      }
    }
    return { toHold, toFail }
  }
}

/** Of the parts that all must come round, the fewest moves that one of them has; 0 when all have. */
function fewest(parts: readonly number[], moves: Float64Array, weights: Uint8Array, wanted: Weight): number {
  let least = Number.POSITIVE_INFINITY
  for (const part of parts) if (weights[part] !== wanted && moves[part]! < least) least = moves[part]!
  return least === Number.POSITIVE_INFINITY ? 0 : least
}

function total(parts: readonly number[], moves: Float64Array): number {
  let sum = 0
  for (const part of parts) sum += moves[part]!
  return sum
}

/** Whether every part must come round: all hold, or none does. Then any one that is astray is enough to look at. */
function isEachWanted(kind: 'all' | 'any', wanted: Weight): boolean {
  return (kind === 'all') === (wanted === holds)
}
