import type { FactId } from '../../values/ids.js'
import { type BundleVariable, cellOfQuantity } from '../bundle/bundle-space.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import type { OpenPoint } from '../configuration.js'
import { type Constraint, isSatisfied } from '../problem/constraint.js'
import { dueVariables, openCells, takenOf, unmetGroups } from './due-choices.js'
import type { Filling } from './filled-values.js'

/**
 * What keeps a selection from being complete: groups first, then things in tree order, then facts. What nobody chose,
 * forced or filled in counts as not taken; where a rule can't live with that, the things that it leaves to choose are
 * open. What a default will fill in once something else is chosen is not asked for; what defaults exclude of each other is,
 * except for members of a group that is itself open.
 */
export function openPoints(
  bundle: CompiledBundle,
  constraints: readonly Constraint[],
  filling: Filling,
  missing: readonly FactId[],
): readonly OpenPoint[] {
  const { domains, values, waiting, rivals } = filling
  const unmet = unmetGroups(bundle, domains)
  const groups = unmet.map((group): OpenPoint => {
    return { kind: 'group', path: group.path, minimum: group.group.minimum, taken: takenOf(bundle, group, domains) }
  })
  const needed = new Set(dueVariables(bundle.space, domains, values).filter((variable) => !waiting.has(variable)))
  const isAsked = (variable: BundleVariable) => variable.kind === 'quantity' && unmet.some(({ members }) => members.includes(variable.item))
  const due = bundle.space.variables.filter((one) => needed.has(one) || (rivals.has(one) && !isAsked(one)))
  const things = due.length > 0 || groups.length > 0 ? due : undecidedByRules(bundle, constraints, filling)
  return [...groups, ...things.map(pointOf), ...missing.map((fact): OpenPoint => ({ kind: 'fact', fact }))]
}

/** What rules leave to choose that are not satisfied by the selection as it stands. */
function undecidedByRules({ space }: CompiledBundle, constraints: readonly Constraint[], filling: Filling): readonly BundleVariable[] {
  const { domains, values } = filling
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
