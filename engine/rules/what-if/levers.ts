import { fails, holds, type Weight } from './formula.js'
import type { Situation } from './situation.js'

/** Some classes of an axis that would each bring a comparison to the verdict that is wanted of it. */
export interface Lever {
  readonly axis: number
  readonly classes: readonly number[]
}

/**
 * Levers of which at least one must be moved before the formula can hold, given how its nodes weigh now: whatever else
 * changes, it goes on not holding while none of them moves. By axis; none when it can't come to hold.
 */
export function leversOf(
  { formula: { nodes }, leaves }: Situation,
  weights: Uint8Array,
  allowed: readonly (readonly number[])[],
): readonly Lever[] {
  const found = new Map<number, Set<number>>()
  const seen = new Set<number>()
  const open: number[] = []
  const want = (node: number, wanted: Weight) => {
    const key = node * 2 + (wanted === holds ? 1 : 0)
    if (!seen.has(key)) open.push(key)
    seen.add(key)
  }
  want(nodes.length - 1, holds)
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const [node, wanted]: [(typeof nodes)[number], Weight] = [nodes[key >> 1]!, key % 2 === 1 ? holds : fails]
    switch (node.kind) {
      case 'leaf': {
        const { axis, byClass } = leaves[node.leaf]!
        const moving = allowed[axis]!.filter((one) => byClass[one] === wanted)
        if (moving.length > 0) found.set(axis, new Set([...(found.get(axis) ?? []), ...moving]))
        break
      }
      case 'not':
        want(node.part, wanted === holds ? fails : holds)
        break
      default: {
        const astray = node.parts.filter((part) => weights[part] !== wanted)
        // All parts must come round when all must hold, or all must fail: any one of them is enough to look at.
        const isEach = (node.kind === 'all') === (wanted === holds)
        for (const part of isEach ? astray.slice(0, 1) : astray) want(part, wanted)
      }
    }
  }
  return [...found]
    .map(([axis, classes]) => ({ axis, classes: [...classes].sort(ascending) }))
    .sort((left, right) => left.axis - right.axis)
}

function ascending(left: number, right: number): number {
  return left - right
}
