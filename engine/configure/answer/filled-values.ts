import type { FactValue } from '../../values/fact-value.js'
import { type BundleVariable, cellOfValue } from '../bundle/bundle-space.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import { defaultValues } from '../bundle/default-values.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import { hasCell } from '../problem/cells.js'
import { isCell } from '../problem/constraint.js'
import type { Budget } from '../problem/finite-problem.js'
import { type Answerer, together } from '../questions/answerer.js'
import { rivalCells } from '../questions/rival-cells.js'
import type { AskedCell, ValidDomains } from '../questions/valid-domains.js'
import { dueVariables, isTaken, onlyValue, openCells, unmetGroups } from './due-choices.js'

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
  /** Variables whose defaults exclude each other: the customer is asked, since none of them counts more than the others. */
  readonly rivals: ReadonlySet<BundleVariable>
  /** The valid domains that are left. */
  readonly domains: ValidDomains
  /** Whether the budget sufficed to know of every default whether it has a way. */
  readonly isProven: boolean
}

/**
 * Fills in declared defaults where nobody chose and no rule forces: quantities before characteristics, all at once that
 * may, and after each time everything that follows is settled. A default fills in only when what carries it is certainly
 * taken, when the configuration can still be completed with it, and when it takes nothing away from what the customer
 * has yet to choose: the fastest line must not pick the dearest plan. Such a one waits. Of defaults that exclude each
 * other none fills in, and the customer is asked: where they stand in the documents never decides.
 */
export function fillValues(
  bundle: CompiledBundle,
  answerer: Answerer,
  choices: readonly ReadChoice[],
  valid: ValidDomains,
  budget: Budget,
): Filling {
  const { space } = bundle
  const values = new Map<BundleVariable, FilledValue>(choices.map(({ variable, value }) => [variable, { value, by: 'choice' }]))
  const waiting = new Map<BundleVariable, AskedCell | 'together' | 'unproven'>()
  const rivals = new Set<BundleVariable>()
  let domains = valid
  let isProven = true
  settle()
  while (fillAll('quantity') || fillAll('characteristic')) settle()
  return { values, waiting, rivals: new Set([...rivals].filter((variable) => !values.has(variable))), domains, isProven }

  /** Fills in what may be filled in together; `false` when that is nothing. */
  function fillAll(kind: 'quantity' | 'characteristic'): boolean {
    const aside = new Set<BundleVariable>()
    for (;;) {
      const ready = space.variables.flatMap((variable) => {
        const isNext = phaseOf(variable) === kind && !rivals.has(variable) && !aside.has(variable) && isFillable(variable)
        return isNext ? (readyFilling(variable) ?? []) : []
      })
      if (ready.length === 0) return false
      const excluding = rivalsAmong(ready, [])
      for (const { variable } of excluding) {
        waiting.delete(variable)
        rivals.add(variable)
      }
      const taking = excluding.length > 0 ? [] : takingAway(ready)
      for (const { variable } of taking) {
        waiting.set(variable, 'together')
        aside.add(variable)
      }
      if (excluding.length === 0 && taking.length === 0) {
        fill(ready)
        return true
      }
    }
  }

  function fill(ready: readonly ReadyFilling[]): void {
    for (const { variable, cell, value } of ready) {
      waiting.delete(variable)
      answerer.fix(isCell(variable, cell))
      values.set(variable, { value, by: 'default' })
    }
    domains = answerer.validDomains()
  }

  /** Whether what carries the variable is certainly taken, and nothing settled the variable. */
  function isFillable(variable: BundleVariable): boolean {
    const holder = variable.kind === 'quantity' ? variable.item.hung?.bundle : variable.item
    if (holder === undefined || values.has(variable)) return false
    return isTaken(domains, space.quantities.get(holder.path)!)
  }

  /** What would fill in the variable, unless it has to wait. */
  function readyFilling(variable: BundleVariable): ReadyFilling | null {
    const filling = fillingOf(variable)
    const earlier = waiting.get(variable)
    waiting.delete(variable)
    if (filling === null) return null
    const asked = askedOf([variable])
    const lost =
      typeof earlier === 'object' && asked.some((one) => isSame(one, earlier))
        ? earlier
        : answerer.firstImpossible(isCell(variable, filling.cell), asked)
    if (lost === null) return { variable, ...filling }
    if (lost === 'unproven') isProven = false
    waiting.set(variable, lost)
    return null
  }

  /** Those that cannot all hold together with what is assumed; all of them when nobody can tell. */
  function rivalsAmong(ready: readonly ReadyFilling[], assumed: readonly AskedCell[]): readonly ReadyFilling[] {
    if (answerer.canHold(together([...ready, ...assumed])) === true) return []
    const found = rivalCells(answerer, ready, assumed, budget)
    if (found === 'unproven') isProven = false
    return found === 'unproven' ? ready : ready.filter((one) => found.has(one))
  }

  /** Those that only together take something away that the customer has yet to choose. */
  function takingAway(ready: readonly ReadyFilling[]): readonly ReadyFilling[] {
    if (ready.length < 2) return []
    const asked = askedOf(ready.map(({ variable }) => variable))
    return asked.flatMap((one) => rivalsAmong(ready, [one]))
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
  function askedOf(filled: readonly BundleVariable[]): readonly AskedCell[] {
    const due = dueVariables(space, domains, values).filter((one) => !filled.includes(one) && !rivals.has(one) && fillingOf(one) === null)
    const rival = [...rivals].filter((one) => !values.has(one))
    const taken = filled.flatMap((one) => (one.kind === 'quantity' ? [one.item] : []))
    const groups = unmetGroups(bundle, domains).filter(({ members }) => !taken.some((item) => members.includes(item)))
    const asked = new Set([...due, ...rival, ...groups.flatMap(({ members }) => members.map(({ path }) => space.quantities.get(path)!))])
    return [...asked].flatMap((other) => openCells(domains, other).map((cell) => ({ variable: other, cell })))
  }

  function settle(): void {
    for (const variable of space.variables) {
      if (values.has(variable)) continue
      const value = onlyValue(domains, variable)
      if (value !== null) values.set(variable, { value, by: 'rule' })
    }
  }
}

/** When a variable's default fills in: what is taken comes first. */
function phaseOf({ kind }: BundleVariable): 'quantity' | 'characteristic' {
  return kind === 'quantity' ? 'quantity' : 'characteristic'
}

interface ReadyFilling extends AskedCell {
  readonly variable: BundleVariable
  readonly value: FactValue
}

function isSame(left: AskedCell, right: AskedCell): boolean {
  return left.variable === right.variable && left.cell === right.cell
}

/** Values that a default would fill in, the preferred first, each with its cell. */
function defaultsOf(variable: BundleVariable): readonly (readonly [FactValue, number])[] {
  return defaultValues(variable).map((value) => [value, cellOfValue(variable, value)!])
}
