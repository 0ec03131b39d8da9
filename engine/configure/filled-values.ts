import type { FactValue } from '../values/fact-value.js'
import { type BundleVariable, type CharacteristicVariable, cellOfQuantity } from './bundle-space.js'
import { hasCell } from './cells.js'
import type { CompiledBundle } from './compile-bundles.js'
import { isCell, type Literal } from './constraint.js'
import { dueVariables, isTaken, onlyValue, openCells, unmetGroups } from './due-choices.js'
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
  /** Variables whose default waits for something that the customer has yet to choose. */
  readonly waiting: ReadonlySet<BundleVariable>
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
  const hopeless = new Set<BundleVariable>()
  const waiting = new Set<BundleVariable>()
  let domains = valid
  let isProven = true
  settle()
  while (fillOne('quantity') || fillOne('characteristic')) settle()
  return { values, waiting, domains, isProven }

  function fillOne(kind: BundleVariable['kind']): boolean {
    waiting.clear()
    return space.variables.some((variable) => variable.kind === kind && isFillable(variable) && fill(variable))
  }

  /** Whether what carries the variable is certainly taken, and nothing settled the variable. */
  function isFillable(variable: BundleVariable): boolean {
    const holder = variable.kind === 'quantity' ? variable.item.hung?.bundle : variable.item
    if (holder === undefined || values.has(variable) || hopeless.has(variable)) return false
    return isTaken(domains, space.quantities.get(holder.path)!)
  }

  function fill(variable: BundleVariable): boolean {
    for (const [value, cell] of defaultsOf(variable)) {
      const wanted = isCell(variable, cell)
      if (!isPossible([wanted])) continue
      if (narrows(wanted, variable)) {
        waiting.add(variable)
        return false
      }
      search.fix(wanted)
      values.set(variable, { value, by: 'default' })
      domains = validDomains(space, search, budget, domains.models)
      return true
    }
    hopeless.add(variable)
    return false
  }

  /** Whether a default would take away what the customer can still choose where something must be chosen. */
  function narrows(wanted: Literal, variable: BundleVariable): boolean {
    const asked = askedOf(variable)
    return asked.some((other) => openCells(domains, other).some((cell) => !isPossible([wanted, isCell(other, cell)])))
  }

  /** What the customer must choose since no default does; the other members of a default's own group are not asked for. */
  function askedOf(variable: BundleVariable): readonly BundleVariable[] {
    const due = dueVariables(space, domains, values).filter((one) => one !== variable && defaultsOf(one).length === 0)
    const groups = unmetGroups(bundle, domains).filter(({ members }) => variable.kind !== 'quantity' || !members.includes(variable.item))
    return [...due, ...groups.flatMap(({ members }) => members.map(({ path }) => space.quantities.get(path)!))]
  }

  function isPossible(literals: readonly Literal[]): boolean {
    const holds = (model: Int32Array) => literals.every(({ variable, cells }) => hasCell(cells, 0, model[variable.index]!))
    if (domains.models.some(holds)) return true
    const outcome = search.solve(literals, budget)
    if (outcome.kind === 'unproven') isProven = false
    return outcome.kind === 'found'
  }

  function settle(): void {
    for (const variable of space.variables) {
      if (values.has(variable)) continue
      const value = onlyValue(domains, variable)
      if (value !== null) values.set(variable, { value, by: 'rule' })
    }
  }
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
