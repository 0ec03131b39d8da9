import type { FactId } from '../../values/ids.js'
import { type BundleVariable, cellOfValue } from '../bundle/bundle-space.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import { hiddenCells } from '../bundle/hidden-variables.js'
import type { OpenPoint } from '../configuration.js'
import type { Variable } from '../problem/cells.js'
import { isSatisfied, type Literal } from '../problem/constraint.js'
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
  given: readonly Literal[],
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
  const things = due.length > 0 || groups.length > 0 ? due : undecidedByRules(bundle, given, filling)
  const points = new Map(things.map((variable) => [JSON.stringify(pointOf(variable)), pointOf(variable)]))
  return [...groups, ...points.values(), ...missing.map((fact): OpenPoint => ({ kind: 'fact', fact }))]
}

/** What rules leave to choose that are not satisfied by the selection as it stands. */
function undecidedByRules(bundle: CompiledBundle, given: readonly Literal[], filling: Filling): readonly BundleVariable[] {
  const { space, constraints } = bundle
  const { domains, values } = filling
  const hidden = hiddenCells(bundle, given, ({ index }) => cellSoFar(space.variables[index]!))
  const cellOf = ({ index }: Variable) => hidden.get(index) ?? cellSoFar(space.variables[index]!)
  const broken = constraints.filter((constraint) => !isSatisfied(constraint, cellOf))
  const spoken = new Set(broken.flatMap(({ literals }) => literals.map(({ variable }) => variable.index)))
  return space.variables.filter((variable) => spoken.has(variable.index) && openCells(domains, variable).length > 1)

  function cellSoFar(variable: BundleVariable): number {
    const filled = values.get(variable)
    return filled === undefined ? 0 : (cellOfValue(variable, filled.value) ?? 0)
  }
}

function pointOf(variable: BundleVariable): OpenPoint {
  const { path } = variable.item
  return variable.kind === 'quantity'
    ? { kind: 'quantity', path }
    : { kind: 'characteristic', path, characteristic: variable.of.characteristic.id }
}
