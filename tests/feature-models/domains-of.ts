import { cellsOf } from '../../engine/configure/problem/cells.js'
import type { Search } from '../../engine/configure/problem/finite-problem.js'
import { type ValidDomains, validDomains } from '../../engine/configure/questions/valid-domains.js'
import type { FeatureProblem } from './as-problem.js'
import type { FeatureModel } from './feature-model.js'

/** What is known of a model's features before any choice. */
export interface ModelDomains {
  readonly kind: ValidDomains['kind']
  /** Names of the features that every configuration has, without hidden ones. */
  readonly core: readonly string[]
  /** Names of those that none has. */
  readonly dead: readonly string[]
}

export function domainsOf({ features }: FeatureModel, { space }: FeatureProblem, search: Search): ModelDomains {
  const { kind, possible, unproven } = validDomains(space, search, { left: 5_000_000_000 })
  const cells = space.variables.map((variable) => ({ can: cellsOf(possible, variable), may: cellsOf(unproven, variable) }))
  const named = (holds: (one: (typeof cells)[number]) => boolean) =>
    features.flatMap(({ name, isHidden }, index) => (!isHidden && holds(cells[index]!) ? [name] : []))
  return {
    kind,
    core: named(({ can, may }) => !can.includes(0) && !may.includes(0)),
    dead: named(({ can, may }) => [...can, ...may].every((cell) => cell === 0)),
  }
}
