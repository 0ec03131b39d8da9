import type { FactValue } from '../values/fact-value.js'
import { type BundleVariable, type CharacteristicVariable, cellOfQuantity, type QuantityVariable } from './bundle-space.js'
import { cellsOf } from './cells.js'
import type { CompiledBundle } from './compile-bundles.js'
import { isCell } from './constraint.js'
import type { ReadChoice } from './read-choices.js'
import type { Budget, Search } from './search.js'
import { type ValidDomains, validDomains } from './valid-domains.js'

/** What a variable came to, and how. A quantity of 0 says "not this one". */
export interface FilledValue {
  readonly value: FactValue
  readonly by: 'choice' | 'rule' | 'default'
}

/** A selection as far as choices, rules and defaults settle it. */
export interface Filling {
  readonly values: ReadonlyMap<BundleVariable, FilledValue>
  /** The valid domains that are left. */
  readonly domains: ValidDomains
  /** Whether the budget sufficed to know of every default whether it has a way. */
  readonly isProven: boolean
}

/**
 * Fills in declared defaults where nobody chose and no rule forces, from the top down: in each round come the defaults of
 * everything that is then certainly taken, in tree order (quantities before what hangs below them), each only if the
 * configuration can still be completed with it; then everything that follows from them is settled, until no default is
 * left. So a default never overrides a choice, and where two defaults exclude each other the one that stands higher, or
 * earlier in the bundle, counts. A default that has no way is passed over.
 */
export function fillValues(
  { space }: CompiledBundle,
  search: Search,
  choices: readonly ReadChoice[],
  valid: ValidDomains,
  budget: Budget,
): Filling {
  const values = new Map<BundleVariable, FilledValue>(choices.map(({ variable, value }) => [variable, { value, by: 'choice' }]))
  const tried = new Set<BundleVariable>()
  let domains = valid
  let isProven = true
  settle()
  for (;;) {
    const due = space.variables.filter((variable) => !values.has(variable) && !tried.has(variable) && isHeld(variable))
    let filled = false
    for (const variable of due) {
      tried.add(variable)
      filled = fill(variable) || filled
    }
    if (!filled) return { values, domains, isProven }
    domains = validDomains(space, search, budget, domains.models)
    settle()
  }

  /** Whether what carries the variable is certainly taken. */
  function isHeld({ kind, item }: BundleVariable): boolean {
    const holder = kind === 'quantity' ? item.hung?.bundle : item
    return holder !== undefined && isTaken(domains, space.quantities.get(holder.path)!)
  }

  function fill(variable: BundleVariable): boolean {
    for (const [value, cell] of defaultsOf(variable)) {
      const outcome = search.solve([isCell(variable, cell)], budget)
      if (outcome.kind === 'unproven') isProven = false
      if (outcome.kind !== 'found') continue
      search.fix(isCell(variable, cell))
      values.set(variable, { value, by: 'default' })
      return true
    }
    return false
  }

  function settle(): void {
    for (const variable of space.variables) {
      if (values.has(variable)) continue
      const value = onlyValue(domains, variable)
      if (value !== null) values.set(variable, { value, by: 'rule' })
    }
  }
}

/** Whether every valid configuration takes the item. */
export function isTaken(domains: ValidDomains, quantity: QuantityVariable): boolean {
  return !openCells(domains, quantity).includes(0)
}

/** Cells that some valid configuration has, or that nobody could exclude. */
export function openCells({ possible, unproven }: ValidDomains, variable: BundleVariable): readonly number[] {
  return [...cellsOf(possible, variable), ...cellsOf(unproven, variable)]
}

/** The value that is left, or `null` when there is none (a characteristic without value) or more than one. */
function onlyValue(domains: ValidDomains, variable: BundleVariable): FactValue | null {
  const [cell, ...others] = openCells(domains, variable)
  if (cell === undefined || others.length > 0) return null
  if (variable.kind === 'quantity') {
    const { from, to } = variable.ranges[cell]!
    return from === to ? from : null
  }
  const [value, ...alike] = variable.values[cell]!
  return value === undefined || alike.length > 0 ? null : value
}

/** Values that a default would fill in, the preferred first, each with its cell. */
function defaultsOf(variable: BundleVariable): readonly (readonly [FactValue, number])[] {
  if (variable.kind === 'characteristic') return preferred(variable).map((value) => [value, variable.cellOf.get(value)!])
  const quantity = variable.item.hung?.member.default?.quantity
  const cell = quantity === undefined ? null : cellOfQuantity(variable, quantity)
  return quantity === undefined || cell === null ? [] : [[quantity, cell]]
}

function preferred({ of, cellOf }: CharacteristicVariable): readonly FactValue[] {
  const { default: filling } = of.characteristic
  if (filling === undefined) return []
  if ('value' in filling) return cellOf.has(filling.value) ? [filling.value] : []
  const numbers = [...cellOf.keys()].filter((value) => typeof value === 'number').sort((a, b) => a - b)
  return filling.prefer === 'highest' ? numbers.reverse() : numbers
}
