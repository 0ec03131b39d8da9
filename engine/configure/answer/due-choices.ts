import type { FactValue } from '../../values/fact-value.js'
import { type BundleSpace, type BundleVariable, type QuantityVariable, type SetVariables, valueIn } from '../bundle/bundle-space.js'
import type { ItemGroup } from '../bundle/bundle-tree.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import { cellsOf } from '../problem/cells.js'
import type { ValidDomains } from '../questions/valid-domains.js'

/** Cells that some valid configuration has, or that nobody could exclude; in ascending order. */
export function openCells({ possible, unproven }: ValidDomains, variable: BundleVariable): readonly number[] {
  const both = [...cellsOf(possible, variable), ...cellsOf(unproven, variable)]
  return both.sort((a, b) => a - b)
}

/** Whether every valid configuration takes the item. */
export function isTaken(domains: ValidDomains, quantity: QuantityVariable): boolean {
  return !openCells(domains, quantity).includes(0)
}

/** Members of a group that are certainly taken. */
export function takenOf({ space }: CompiledBundle, { members }: ItemGroup, domains: ValidDomains): number {
  return members.filter(({ path }) => isTaken(domains, space.quantities.get(path)!)).length
}

/** Groups of bundles that are certainly taken, with fewer members than they need. */
export function unmetGroups(bundle: CompiledBundle, domains: ValidDomains): readonly ItemGroup[] {
  return bundle.tree.groups.filter(
    (group) => isTaken(domains, bundle.space.quantities.get(group.bundle.path)!) && takenOf(bundle, group, domains) < group.group.minimum,
  )
}

/** Sets of what is certainly taken, with fewer values than they need. */
export function unmetSets({ sets, quantities }: BundleSpace, domains: ValidDomains): readonly SetVariables[] {
  const all = [...sets.values()].flatMap((ofItem) => [...ofItem.values()])
  return all.filter(({ item, elements, minimum }) => {
    const inside = elements.filter((element) => !openCells(domains, element).includes(0))
    return inside.length < minimum && isTaken(domains, quantities.get(item.path)!)
  })
}

/**
 * Quantities and characteristics of what is certainly taken that need a value and have none yet, in tree order; of a set
 * that has too few values, the values that may still come into it.
 */
export function dueVariables(
  space: BundleSpace,
  domains: ValidDomains,
  values: ReadonlyMap<BundleVariable, unknown>,
): readonly BundleVariable[] {
  const ofUnmetSets = new Set<BundleVariable>(unmetSets(space, domains).flatMap(({ elements }) => elements))
  return space.variables.filter((variable) => {
    if (values.has(variable) || !isTaken(domains, space.quantities.get(variable.item.path)!)) return false
    if (variable.kind === 'element') return ofUnmetSets.has(variable)
    return variable.kind === 'quantity' || variable.of.characteristic.required || !openCells(domains, variable).includes(0)
  })
}

/** The value that is left, or `null` when there is none (a characteristic without value) or more than one. */
export function onlyValue(domains: ValidDomains, variable: BundleVariable): FactValue | null {
  const [cell, ...others] = openCells(domains, variable)
  return cell === undefined || others.length > 0 ? null : valueIn(variable, cell)
}
