import type { FactValue } from '../values/fact-value.js'
import { type BundleVariable, type CharacteristicVariable, cellOfQuantity } from './bundle-space.js'
import { hasCell } from './cells.js'
import type { CompiledBundle } from './compile-bundles.js'
import { isCell } from './constraint.js'
import { dueVariables, isTaken, onlyValue, openCells, unmetGroups } from './due-choices.js'
import type { Budget, Search } from './finite-problem.js'
import type { ReadChoice } from './read-choices.js'
import { type AskedCell, firstImpossible, type ValidDomains, validDomains } from './valid-domains.js'

/** What a variable came to, and how. A quantity of 0 says "not this one". */
export interface FilledValue {
  readonly value: FactValue
  readonly by: 'choice' | 'rule' | 'default'
}

/** A selection as far as choices, rules and defaults settle it. */
export interface Filling {
  readonly values: ReadonlyMap<BundleVariable, FilledValue>
  /** Variables whose default waits for something that the customer has yet to choose. */
  readonly waiting: ReadonlyMap<BundleVariable, unknown>
  /** The valid domains that are left. */
  readonly domains: ValidDomains
  /** Whether the budget sufficed to know of every default whether it has a way. */
  readonly isProven: boolean
}

/**
 * Fills in declared defaults where nobody chose and no rule forces. Quantities come before characteristics, and each of
 * them in tree order; after each that fills in, everything that follows from it is settled. A default fills in only
 * when what carries it is certainly taken, when the configuration can still be completed with it, and when it takes
 * nothing away from what the customer has yet to choose: the fastest line must not pick the dearest plan. Such a one
 * waits. So a default never overrides a choice, made or to be made; where two defaults exclude each other, the one that
 * stands earlier in the bundle counts.
 */
export function fillValues(
  bundle: CompiledBundle,
  search: Search,
  choices: readonly ReadChoice[],
  valid: ValidDomains,
  budget: Budget,
): Filling {
  const { space } = bundle
  const values = new Map<BundleVariable, FilledValue>(choices.map(({ variable, value }) => [variable, { value, by: 'choice' }]))
  const waiting = new Map<BundleVariable, AskedCell | 'unproven'>()
  let domains = valid
  let known = [...valid.models]
  let isProven = true
  settle()
  while (fillOne('quantity') || fillOne('characteristic')) settle()
  return { values, waiting, domains, isProven }

  function fillOne(kind: BundleVariable['kind']): boolean {
    return space.variables.some((variable) => variable.kind === kind && isFillable(variable) && fill(variable))
  }

  /** Whether what carries the variable is certainly taken, and nothing settled the variable. */
  function isFillable(variable: BundleVariable): boolean {
    const holder = variable.kind === 'quantity' ? variable.item.hung?.bundle : variable.item
    if (holder === undefined || values.has(variable)) return false
    return isTaken(domains, space.quantities.get(holder.path)!)
  }

  function fill(variable: BundleVariable): boolean {
    const filling = fillingOf(variable)
    if (filling === null) {
      waiting.delete(variable)
      return false
    }
    const asked = askedOf(variable)
    const earlier = waiting.get(variable)
    if (earlier !== undefined && asked.some((one) => isSame(one, earlier))) return false
    const lost = firstImpossible(space, search, budget, known, isCell(variable, filling.cell), asked)
    if (lost !== null) {
      if (lost === 'unproven') isProven = false
      waiting.set(variable, lost)
      return false
    }
    waiting.delete(variable)
    search.fix(isCell(variable, filling.cell))
    values.set(variable, { value: filling.value, by: 'default' })
    domains = validDomains(space, search, budget, known)
    known = [...domains.models]
    return true
  }

  /** The preferred value among those with which the configuration can be completed. */
  function fillingOf(variable: BundleVariable): { readonly value: FactValue; readonly cell: number } | null {
    for (const [value, cell] of defaultsOf(variable)) {
      if (hasCell(domains.possible, variable.firstWord, cell)) return { value, cell }
      if (hasCell(domains.unproven, variable.firstWord, cell)) isProven = false
    }
    return null
  }

  /** What the customer must choose since no default does; the other members of a default's own group are not asked for. */
  function askedOf(variable: BundleVariable): readonly AskedCell[] {
    const due = dueVariables(space, domains, values).filter((one) => one !== variable && fillingOf(one) === null)
    const groups = unmetGroups(bundle, domains).filter(({ members }) => variable.kind !== 'quantity' || !members.includes(variable.item))
    const asked = [...due, ...groups.flatMap(({ members }) => members.map(({ path }) => space.quantities.get(path)!))]
    return asked.flatMap((other) => openCells(domains, other).map((cell) => ({ variable: other, cell })))
  }

  function settle(): void {
    for (const variable of space.variables) {
      if (values.has(variable)) continue
      const value = onlyValue(domains, variable)
      if (value !== null) values.set(variable, { value, by: 'rule' })
    }
  }
}

function isSame(left: AskedCell, right: AskedCell | 'unproven'): boolean {
  return right !== 'unproven' && left.variable === right.variable && left.cell === right.cell
}

/**
 * Values that a default would fill in, the preferred first, each with its cell. A default quantity of 0 fills in nothing:
 * what nobody chose isn't taken anyway, and "not taken" must not force anything else.
 */
function defaultsOf(variable: BundleVariable): readonly (readonly [FactValue, number])[] {
  if (variable.kind === 'characteristic') return preferred(variable).map((value) => [value, variable.cellOf.get(value)!])
  const quantity = variable.item.hung?.member.default?.quantity
  const cell = quantity === undefined || quantity === 0 ? null : cellOfQuantity(variable, quantity)
  return quantity === undefined || cell === null ? [] : [[quantity, cell]]
}

function preferred({ of, cellOf }: CharacteristicVariable): readonly FactValue[] {
  const { default: filling } = of.characteristic
  if (filling === undefined) return []
  if ('value' in filling) return cellOf.has(filling.value) ? [filling.value] : []
  const numbers = [...cellOf.keys()].filter((value) => typeof value === 'number').sort((a, b) => a - b)
  return filling.prefer === 'highest' ? numbers.reverse() : numbers
}
