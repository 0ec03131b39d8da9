import type { FeatureModel } from './feature-model.js'

/** A model of clauses alone, with names as comments; groups and several instances must have become clauses before. */
export function writeDimacs({ features, groups, clauses }: FeatureModel): string {
  if (groups.length > 0 || features.some(({ most }) => most > 1)) throw new Error('Only clauses can be written.')
  return [
    ...features.map(({ name, isHidden }, index) => `c ${index + 1}${isHidden ? '$' : ''} ${name}`),
    `p cnf ${features.length} ${clauses.length}`,
    ...clauses.map(({ literals }) => [...literals, 0].join(' ')),
    '',
  ].join('\n')
}
