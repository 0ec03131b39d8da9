/** The bags of a tree decomposition, and which hang together. */
export interface BagTree {
  readonly neighbours: readonly (readonly number[])[]
}

/**
 * The tree of the bags of an elimination: each bag hangs on that of the member that goes next. `order` has all places in
 * the order they went, `bags` the neighbours that each had then.
 */
export function bagTree(order: readonly number[], bags: readonly (readonly number[])[]): BagTree {
  const turn = new Int32Array(order.length)
  order.forEach((place, index) => {
    turn[place] = index
  })
  const neighbours: number[][] = bags.map(() => [])
  for (const place of order) {
    const bag = bags[place]!
    if (bag.length === 0) continue
    const next = bag.reduce((first, one) => (turn[one]! < turn[first]! ? one : first))
    neighbours[place]!.push(next)
    neighbours[next]!.push(place)
  }
  return { neighbours }
}

/** All places from the middle of each tree outwards: a bag before what hangs on it, and each branch to its end, the smaller first. */
export function walkFromMiddle({ neighbours }: BagTree): readonly number[] {
  const walked: number[] = []
  const isWalked = new Uint8Array(neighbours.length)
  for (let place = 0; place < neighbours.length; place++) {
    if (isWalked[place] === 1) continue
    const middle = middleOf(neighbours, place)
    const { preorder, parent, size } = grown(neighbours, middle)
    for (const one of preorder) isWalked[one] = 1
    const stack = [middle]
    while (stack.length > 0) {
      const at = stack.pop()!
      walked.push(at)
      const branches = neighbours[at]!.filter((one) => one !== parent[at])
      branches.sort((a, b) => size[b]! - size[a]! || b - a)
      stack.push(...branches)
    }
  }
  return walked
}

/** The bag none of whose branches has more than half of the tree. */
function middleOf(neighbours: readonly (readonly number[])[], start: number): number {
  const { preorder, parent, size } = grown(neighbours, start)
  let at = start
  for (;;) {
    const heavy = neighbours[at]!.find((one) => one !== parent[at] && size[one]! * 2 > preorder.length)
    if (heavy === undefined) return at
    at = heavy
  }
}

interface Grown {
  readonly preorder: readonly number[]
  readonly parent: Readonly<Record<number, number>>
  /** How many bags a branch has, by its first. */
  readonly size: Readonly<Record<number, number>>
}

function grown(neighbours: readonly (readonly number[])[], root: number): Grown {
  const preorder: number[] = []
  const parent: Record<number, number> = { [root]: -1 }
  const size: Record<number, number> = {}
  const stack = [root]
  while (stack.length > 0) {
    const at = stack.pop()!
    preorder.push(at)
    size[at] = 1
    for (const one of neighbours[at]!) {
      if (one === parent[at]) continue
      parent[one] = at
      stack.push(one)
    }
  }
  for (let i = preorder.length - 1; i > 0; i--) size[parent[preorder[i]!]!]! += size[preorder[i]!]!
  return { preorder, parent, size }
}
