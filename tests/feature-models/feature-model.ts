/** A feature model as any format says it: what can be selected, how it hangs together, and what must hold besides. */
export interface FeatureModel {
  readonly features: readonly Feature[]
  /** How features hang below others; none where a format knows only clauses. */
  readonly groups: readonly FeatureGroup[]
  readonly clauses: readonly Clause[]
  /** What was read but means nothing here, in words. */
  readonly notes: readonly string[]
}

export interface Feature {
  readonly name: string
  /** How often it is there when it is selected: 1 to 1 unless the model says otherwise. */
  readonly least: number
  readonly most: number
  /** Only names a part of a formula, so that it doesn't grow; every configuration has it in one way. */
  readonly isHidden: boolean
}

/** Where the parent is selected, at least `minimum` and at most `maximum` of the members are; elsewhere none. */
export interface FeatureGroup {
  readonly line: number
  /** Positions in `features`, as are the members. */
  readonly parent: number
  readonly members: readonly number[]
  readonly minimum: number
  readonly maximum: number
}

/** At least one literal holds. A literal is the position of a feature plus one, negative when the feature is not selected. */
export interface Clause {
  readonly line: number
  readonly literals: readonly number[]
}

/** Why a text is no feature model that can be read here. Lines count from 1. */
export class UnreadableModel extends Error {
  readonly line: number

  constructor(line: number, why: string) {
    super(`Line ${line}: ${why}`)
    this.name = 'UnreadableModel'
    this.line = line
  }
}

export function plainFeature(name: string, isHidden = false): Feature {
  return { name, least: 1, most: 1, isHidden }
}
