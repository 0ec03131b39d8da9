import { valuesOf } from '../../model/characteristic-values.js'
import type { CharacteristicTerm, Term } from '../../model/offering.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import type { Variable } from '../problem/cells.js'
import { anyOf, type Constraint, isCell, isIn, type Literal, negated } from '../problem/constraint.js'
import { type BundleSpace, type CharacteristicVariable, compares } from './bundle-space.js'
import { type BundleItem, pathBelow } from './bundle-tree.js'
import type { HiddenVariables } from './hidden-variables.js'

/** A term over the space: true exactly where the literal is, given its definitions. */
export interface ReadTerm {
  readonly literal: Literal
  readonly definitions: readonly Constraint[]
  readonly compared: readonly ComparedFact[]
}

/** A value that a term compares with a fact: a request says whether the comparison holds. */
export interface ComparedFact {
  readonly fact: FactId
  /** "The value compares so with the fact." */
  readonly holds: Variable
  readonly value: FactValue
  readonly operator: CharacteristicTerm['operator']
}

/** The fact that a term compares with, or `null` when it compares with a constant. */
export function factOf(term: Term): FactId | null {
  if (!('characteristic' in term)) return null
  return typeof term.value === 'object' && 'fact' in term.value ? term.value.fact : null
}

/** The constant or the list that a term compares with, or `null` when it compares with a fact. */
export function constantOf({ value }: CharacteristicTerm): FactValue | readonly FactValue[] | null {
  if (typeof value !== 'object') return value
  return 'fact' in value ? null : value
}

/** Whether the bundle has what the term speaks of. A set is never compared with a fact. */
export function isKnownTerm(space: BundleSpace, bundle: BundleItem, term: Term): boolean {
  const path = pathBelow(bundle.path, term.path)
  if (!('characteristic' in term)) return space.quantities.has(path)
  const set = space.sets.get(path)?.get(term.characteristic)
  if (set !== undefined) return isOfSet(term) && valuesOf(set.of.characteristic.type).some((value) => value === constantOf(term))
  return !isOfSet(term) && space.characteristics.get(path)?.has(term.characteristic) === true
}

/** A term as "the variable is in these cells". What isn't taken has quantity 0 and satisfies no comparison of values. */
export function readTerm(space: BundleSpace, hidden: HiddenVariables, bundle: BundleItem, term: Term, source: number): ReadTerm {
  const path = pathBelow(bundle.path, term.path)
  const quantity = space.quantities.get(path)!
  if ('selected' in term) return plain(isIn(quantity, (cell) => cell > 0 === term.selected))
  if ('quantity' in term)
    return plain(isIn(quantity, (cell) => compares(quantity.ranges[cell]!.from, term.quantity.operator, term.quantity.value)))
  if (isOfSet(term)) return readElement(space, hidden, path, term, source)
  const variable = space.characteristics.get(path)!.get(term.characteristic)!
  const wanted = constantOf(term)
  if (wanted === null) return readComparedFact(hidden, variable, term, source)
  return plain(isIn(variable, (cell) => cell > 0 && compares(variable.values[cell]![0]!, term.operator, wanted)))
}

function isOfSet({ operator }: CharacteristicTerm): boolean {
  return operator === 'contains' || operator === 'doesNotContain'
}

function plain(literal: Literal): ReadTerm {
  return { literal, definitions: [], compared: [] }
}

/** A value of a set is in it only when its item is taken; "does not contain" asks for both the item and the lack. */
function readElement(space: BundleSpace, hidden: HiddenVariables, path: string, term: CharacteristicTerm, source: number): ReadTerm {
  const { elements, item } = space.sets.get(path)!.get(term.characteristic)!
  const variable = elements.find(({ value }) => value === constantOf(term))
  const taken = isIn(space.quantities.get(path)!, (cell) => cell > 0)
  // What the offering narrows away is in no set of it.
  if (variable === undefined) return plain(term.operator === 'contains' ? isIn(space.quantities.get(path)!, () => false) : taken)
  const element = isCell(variable, 1)
  if (term.operator === 'contains') return plain(element)
  if (item.hung === null) return plain(negated(element))
  const lacks = isCell(hidden.add(), 1)
  const definitions = [
    anyOf(source, [negated(lacks), taken]),
    anyOf(source, [negated(lacks), negated(element)]),
    anyOf(source, [lacks, negated(taken), element]),
  ]
  return { literal: lacks, definitions, compared: [] }
}

/** "It has one of the values that compare so with the fact": which those are is for the request to say. */
function readComparedFact(hidden: HiddenVariables, variable: CharacteristicVariable, term: CharacteristicTerm, source: number): ReadTerm {
  const holds = isCell(hidden.add(), 1)
  const compared: ComparedFact[] = []
  const definitions: Constraint[] = [anyOf(source, [negated(holds), isIn(variable, (cell) => cell > 0)])]
  variable.values.forEach(([value], cell) => {
    if (value === undefined) return
    const one = hidden.add()
    compared.push({ fact: factOf(term)!, holds: one, value, operator: term.operator })
    const other = isIn(variable, (another) => another !== cell)
    definitions.push(anyOf(source, [other, isCell(one, 0), holds]), anyOf(source, [other, isCell(one, 1), negated(holds)]))
  })
  return { literal: holds, definitions, compared }
}
