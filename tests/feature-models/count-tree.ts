import type { FeatureGroup, FeatureModel } from './feature-model.js'

/**
 * How many configurations a model with a tree has, counted up the tree from the leaves: an answer that shares nothing
 * with any solver. Clauses across the tree are settled by going through all selections of the features they speak of,
 * so there may be some dozen of these at most.
 */
export function countTree(model: FeatureModel): bigint {
  const crossing = [...new Set(model.clauses.flatMap(({ literals }) => literals.map(Math.abs)))]
  if (crossing.length > 24) throw new Error('Too many features stand in clauses to go through their selections.')
  const count = counter(model)
  let all = 0n
  for (let mask = 0; mask < 2 ** crossing.length; mask++) {
    const fixed = new Map(crossing.map((feature, index) => [feature, ((mask >> index) & 1) === 1]))
    const holds = model.clauses.every(({ literals }) => literals.some((literal) => fixed.get(Math.abs(literal)) === literal > 0))
    if (holds) all += count(fixed)
  }
  return all
}

/** Counts with some features, by position plus one, fixed as selected or not. */
function counter({ features, groups }: FeatureModel): (fixed: ReadonlyMap<number, boolean>) => bigint {
  const groupsOf = new Map<number, FeatureGroup[]>()
  const parents: (number | undefined)[] = new Array(features.length)
  for (const group of groups) {
    groupsOf.set(group.parent, [...(groupsOf.get(group.parent) ?? []), group])
    for (const member of group.members) parents[member] = group.parent
  }
  const order = features.map((_, feature) => feature).sort((left, right) => depthOf(right) - depthOf(left))

  function depthOf(feature: number): number {
    let depth = 0
    for (let one = parents[feature]; one !== undefined; one = parents[one]) depth += 1
    return depth
  }

  return (fixed) => {
    const selected: bigint[] = new Array(features.length)
    const unselected: bigint[] = new Array(features.length)
    for (const feature of order) {
      const { least, most } = features[feature]!
      const below = groupsOf.get(feature) ?? []
      const own = below.reduce((product, group) => product * ways(group), BigInt(most - least + 1))
      selected[feature] = fixed.get(feature + 1) === false ? 0n : own
      const none = below.every(({ members }) => members.every((member) => unselected[member] === 1n))
      unselected[feature] = fixed.get(feature + 1) === true || !none ? 0n : 1n
    }
    return features.reduce(
      (product, _, feature) => (parents[feature] === undefined ? product * (selected[feature]! + unselected[feature]!) : product),
      1n,
    )

    function ways({ members, minimum, maximum }: FeatureGroup): bigint {
      let byNumber: bigint[] = [1n]
      for (const member of members) {
        const next: bigint[] = new Array(byNumber.length + 1).fill(0n)
        byNumber.forEach((count, number) => {
          next[number]! += count * unselected[member]!
          next[number + 1]! += count * selected[member]!
        })
        byNumber = next
      }
      return byNumber.reduce((sum, count, number) => (number >= minimum && number <= maximum ? sum + count : sum), 0n)
    }
  }
}
