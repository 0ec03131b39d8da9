import type { FactId } from '../values/ids.js'
import type { BundleVariable } from './bundle-space.js'
import { cellOfQuantity } from './bundle-space.js'
import type { ItemGroup } from './bundle-tree.js'
import type { CompiledBundle } from './compile-bundles.js'
import type { OpenPoint } from './configuration.js'
import { type Constraint, isSatisfied } from './constraint.js'
import { type Filling, isTaken, openCells } from './filled-values.js'
import type { ReadChoice } from './read-choices.js'
import type { ValidDomains } from './valid-domains.js'

/**
 * What keeps a selection from being complete: groups first, then things in tree order, then facts. What nobody chose, forced or filled in counts as not
 * taken; where a rule can't live with that, the things that it leaves to choose are open.
 */
export function openPoints(
  bundle: CompiledBundle,
  constraints: readonly Constraint[],
  filling: Filling,
  missing: readonly FactId[],
): readonly OpenPoint[] {
  const { tree, space } = bundle
  const things = [
    ...tree.groups.flatMap((group) => groupPoint(bundle, filling, group)),
    ...space.variables.filter((variable) => isDue(bundle, filling, variable)).map(pointOf),
  ]
  const undecided = things.length > 0 ? [] : undecidedByRules(bundle, constraints, filling).map(pointOf)
  return [...things, ...undecided, ...missing.map((fact): OpenPoint => ({ kind: 'fact', fact }))]
}

/** Members of a group that are certainly taken; where nothing is valid any more, those that were chosen. */
export function takenOf({ space }: CompiledBundle, { members }: ItemGroup, domains: ValidDomains, choices: readonly ReadChoice[]): number {
  const chosen = new Set(choices.filter(({ cell }) => cell > 0).map(({ variable }) => variable))
  const quantities = members.map(({ path }) => space.quantities.get(path)!)
  return quantities.filter((quantity) => (domains.kind === 'unsatisfiable' ? chosen.has(quantity) : isTaken(domains, quantity))).length
}

function groupPoint(bundle: CompiledBundle, filling: Filling, group: ItemGroup): readonly OpenPoint[] {
  const { minimum } = group.group
  const taken = takenOf(bundle, group, filling.domains, [])
  const isDemanded = isTaken(filling.domains, bundle.space.quantities.get(group.bundle.path)!)
  return isDemanded && taken < minimum ? [{ kind: 'group', path: group.path, minimum, taken }] : []
}

/** Whether the item is certainly taken and yet nobody said how many, or which value. */
function isDue({ space }: CompiledBundle, { domains, values }: Filling, variable: BundleVariable): boolean {
  if (values.has(variable) || !isTaken(domains, space.quantities.get(variable.item.path)!)) return false
  return variable.kind === 'quantity' || variable.of.characteristic.required || !canBeAbsent(domains.possible, variable)
}

function canBeAbsent(possible: Int32Array, { firstWord }: BundleVariable): boolean {
  return (possible[firstWord]! & 1) !== 0
}

function undecidedByRules(
  { space }: CompiledBundle,
  constraints: readonly Constraint[],
  { domains, values }: Filling,
): readonly BundleVariable[] {
  const broken = constraints.filter((constraint) => !isSatisfied(constraint, ({ index }) => cellSoFar(space.variables[index]!)))
  const spoken = new Set(broken.flatMap(({ literals }) => literals.map(({ variable }) => variable.index)))
  return space.variables.filter((variable) => spoken.has(variable.index) && openCells(domains, variable).length > 1)

  function cellSoFar(variable: BundleVariable): number {
    const filled = values.get(variable)
    if (filled === undefined) return 0
    return (variable.kind === 'quantity' ? cellOfQuantity(variable, filled.value as number) : variable.cellOf.get(filled.value)) ?? 0
  }
}

function pointOf(variable: BundleVariable): OpenPoint {
  const { path } = variable.item
  return variable.kind === 'quantity'
    ? { kind: 'quantity', path }
    : { kind: 'characteristic', path, characteristic: variable.of.characteristic.id }
}
