import type { Clause, FeatureGroup, FeatureModel } from './feature-model.js'

/** The same model with its groups as clauses, as extractors write them; every feature must have one instance at most. */
export function asClauses(model: FeatureModel): FeatureModel {
  if (model.features.some(({ most }) => most > 1)) throw new Error('Several instances cannot be said in clauses over features.')
  return { ...model, groups: [], clauses: [...model.groups.flatMap(clausesOfGroup), ...model.clauses] }
}

function clausesOfGroup({ line, parent, members, minimum, maximum }: FeatureGroup): readonly Clause[] {
  const literals = members.map((member) => member + 1)
  const opposite = literals.map((literal) => -literal)
  return [
    ...opposite.map((literal) => [literal, parent + 1]),
    ...(minimum > 0 ? subsets(literals, members.length - minimum + 1).map((some) => [-parent - 1, ...some]) : []),
    ...(maximum < members.length ? subsets(opposite, maximum + 1) : []),
  ].map((clause) => ({ line, literals: clause }))
}

/** All subsets of this size; the empty one, which no group can avoid, where that is asked. */
function subsets(of: readonly number[], size: number): readonly (readonly number[])[] {
  if (size <= 0) return [[]]
  return of.flatMap((first, index) => subsets(of.slice(index + 1), size - 1).map((rest) => [first, ...rest]))
}
