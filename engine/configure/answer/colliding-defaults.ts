import type { Choice } from '../../model/request.js'
import type { BundleProof } from '../bundle/bundle-proof.js'
import { type BundleVariable, cellOfQuantity, cellOfValue, choiceOf } from '../bundle/bundle-space.js'
import type { BundleItem } from '../bundle/bundle-tree.js'
import type { RuleOrigin } from '../configuration.js'
import { isCell } from '../problem/constraint.js'
import { isTaken, openCells } from './due-choices.js'

/** A declared default as the choice that it stands for. */
export interface DeclaredDefault {
  readonly variable: BundleVariable
  readonly cell: number
  readonly choice: Choice
}

/** Defaults that cannot hold together, though all but any one of them can, with the demands that they meet. */
export interface Collision {
  readonly defaults: readonly DeclaredDefault[]
  readonly demands: readonly RuleOrigin[]
}

/**
 * Defaults of what is certainly taken, or taken by default itself, that exclude each other whatever the facts are. No
 * default stands in two collisions. One that is impossible on its own gives way and excludes nothing.
 */
export function collidingDefaults({ bundle, domains, explainer }: BundleProof): readonly Collision[] {
  if (domains.kind !== 'satisfiable') return []
  const { origins, space } = bundle
  const collisions: Collision[] = []
  let left = space.variables.flatMap((variable) => declaredDefault(variable) ?? [])
  for (;;) {
    // One that is possible by itself collides with nothing.
    if (left.length < 2) return collisions
    const asked = left
    const core = explainer(
      asked.map(({ variable, cell }, i) => ({ source: origins.length + i, literal: isCell(variable, cell) })),
    ).conflict()
    if (core === null) return collisions
    const defaults = core.flatMap((source) => asked[source - origins.length] ?? [])
    collisions.push({ defaults, demands: core.flatMap((source) => origins[source] ?? []) })
    left = asked.filter((one) => !defaults.includes(one))
  }

  function declaredDefault(variable: BundleVariable): DeclaredDefault | null {
    const holder = variable.kind === 'quantity' ? variable.item.hung?.bundle : variable.item
    if (holder === undefined || !isExpected(holder)) return null
    const found = variable.kind === 'quantity' ? quantityOf(variable.item) : filledValue(variable)
    return found !== null && openCells(domains, variable).includes(found.cell) ? found : null
  }

  /** Whether it is there unless somebody says otherwise. */
  function isExpected(item: BundleItem): boolean {
    if (item.hung === null || isTaken(domains, space.quantities.get(item.path)!)) return true
    return quantityOf(item) !== null && isExpected(item.hung.bundle)
  }

  function quantityOf(item: BundleItem): DeclaredDefault | null {
    const variable = space.quantities.get(item.path)!
    const quantity = item.hung?.member.default?.quantity ?? 0
    const cell = quantity === 0 ? null : cellOfQuantity(variable, quantity)
    return cell === null ? null : { variable, cell, choice: { path: item.path, quantity } }
  }

  function filledValue(variable: Exclude<BundleVariable, { readonly kind: 'quantity' }>): DeclaredDefault | null {
    const { default: filling } = variable.of.characteristic
    if (filling === undefined || 'prefer' in filling) return null
    if ('values' in filling) {
      const isIn = variable.kind === 'element' && filling.values.some((value) => value === variable.value)
      return isIn ? { variable, cell: 1, choice: choiceOf(variable, true) } : null
    }
    const cell = cellOfValue(variable, filling.value)
    return cell === null ? null : { variable, cell, choice: choiceOf(variable, filling.value) }
  }
}
