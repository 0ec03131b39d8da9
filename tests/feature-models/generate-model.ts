import { type Seeded, seeded } from '../bench/seeded.js'
import { type Clause, type FeatureGroup, type FeatureModel, plainFeature } from './feature-model.js'

/** On how many features much depends, and how far the tree goes down. */
const hubs = 6
const deepest = 12

export interface GeneratedModel {
  readonly seed: number
  readonly features: number
  /** Constraints across the tree, each of two to four features. */
  readonly crossing: number
}

/** A model with some of its configurations. */
export interface WitnessedModel {
  readonly model: FeatureModel
  /** Of each, the selected features by position. */
  readonly witnesses: readonly ReadonlySet<number>[]
}

/**
 * A model shaped like the published ones: a broad tree of optional, mandatory, alternative and "or" features and some
 * groups with other bounds, and constraints across it. Some configurations are drawn first and all constraints are made
 * to hold in each of them, so the model has at least these, and much stays open in it.
 */
export function generateModel({ seed, features: count, crossing }: GeneratedModel): WitnessedModel {
  const dice = seeded(seed)
  const features = Array.from({ length: count }, (_, index) => plainFeature(`F${index + 1}`))
  const groups = growTree(dice, count)
  const witnesses = Array.from({ length: count < 30 ? 2 : 200 }, () => drawWitness(dice, groups, dice.below(count)))
  const clauses: Clause[] = [{ line: 1, literals: [1] }]
  while (clauses.length <= crossing) {
    const literals = drawClause(dice, count)
    const holds = witnesses.every((witness) => literals.some((literal) => witness.has(Math.abs(literal) - 1) === literal > 0))
    if (holds) clauses.push({ line: count + clauses.length, literals })
  }
  return { model: { features, groups, clauses, notes: [] }, witnesses }
}

/** Branch by branch, each as deep as published models go. */
function growTree(dice: Seeded, count: number): readonly FeatureGroup[] {
  const groups: FeatureGroup[] = []
  const open: { readonly feature: number; readonly depth: number }[] = []
  let next = 1
  while (next < count) {
    const { feature: parent, depth } = open.splice(-1 - dice.below(Math.min(open.length, 4)), 1)[0] ?? { feature: 0, depth: 0 }
    for (let more = dice.between(1, 3); more > 0 && next < count; more--) {
      const members = Array.from({ length: Math.min(dice.between(1, 9), count - next) }, () => next++)
      const group = { line: members[0]!, parent, members, ...bounds(dice, members.length) }
      groups.push(group)
      if (depth + 1 === deepest) continue
      // What is chosen one of many seldom has much below it.
      const grown = members.filter(() => (group.maximum === 1 ? dice.below(12) === 0 : dice.below(3) > 0))
      open.push(...grown.map((feature) => ({ feature, depth: depth + 1 })))
    }
  }
  return groups
}

/** Has the wanted feature wherever a group leaves room for it. A parent comes in an earlier group than what hangs below it. */
function drawWitness(dice: Seeded, groups: readonly FeatureGroup[], wanted: number): ReadonlySet<number> {
  const path = new Set([wanted])
  for (const { parent, members } of groups.toReversed()) if (members.some((member) => path.has(member))) path.add(parent)
  const witness = new Set([0])
  for (const group of groups) if (witness.has(group.parent)) for (const member of drawn(dice, group, path)) witness.add(member)
  return witness
}

function bounds(dice: Seeded, size: number): { readonly minimum: number; readonly maximum: number } {
  switch (dice.below(size > 1 ? 6 : 2)) {
    case 0:
      return { minimum: size, maximum: size }
    case 1:
      return { minimum: 0, maximum: size }
    case 2:
      return { minimum: 1, maximum: size }
    case 3:
    case 4:
      return { minimum: 1, maximum: 1 }
    default: {
      const minimum = dice.between(0, Math.min(3, size))
      return { minimum, maximum: dice.between(Math.max(1, minimum), size) }
    }
  }
}

function drawn(dice: Seeded, { members, minimum, maximum }: FeatureGroup, path: ReadonlySet<number>): readonly number[] {
  const rest = [...members]
  const first = maximum === 0 ? -1 : rest.findIndex((member) => path.has(member))
  const wanted = first < 0 ? [] : rest.splice(first, 1)
  const more = dice.between(Math.max(minimum, wanted.length), maximum) - wanted.length
  return [...wanted, ...Array.from({ length: more }, () => rest.splice(dice.below(rest.length), 1)[0]!)]
}

/**
 * Mostly "this needs that" and "this excludes that", near each other in the tree, and now and then one of few features on
 * which much depends, as in published models.
 */
function drawClause(dice: Seeded, count: number): readonly number[] {
  const first = dice.between(2, count)
  const near = () => Math.min(count, Math.max(2, first + dice.between(-6, 6)))
  const hub = () => 2 + Math.floor((dice.below(hubs) * (count - 1)) / hubs)
  const other = () => (dice.below(8) === 0 ? hub() : near())
  const others = new Set([other()])
  if (dice.below(4) === 0) others.add(other()).add(other())
  others.delete(first)
  const isRequirement = dice.below(3) > 0
  return others.size === 0 ? [first, -first] : [-first, ...[...others].map((feature) => (isRequirement ? feature : -feature))]
}
