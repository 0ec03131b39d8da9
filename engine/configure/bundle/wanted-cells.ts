import type { Facts } from '../../model/fact.js'
import type { Term } from '../../model/offering.js'
import { type BundleSpace, type BundleVariable, compares } from './bundle-space.js'
import { type BundleItem, pathBelow } from './bundle-tree.js'
import { constantOf, factOf } from './terms.js'

/** What a variable has to be for a term to hold. */
export interface Wanted {
  readonly variable: BundleVariable
  readonly holds: (cell: number) => boolean
}

/**
 * A term of a rule as what variables have to be, all of it, without any hidden variable: "does not contain" asks for the
 * item, too. The term is known to the space, and so is the fact that it may compare with.
 */
export function wantedCells(space: BundleSpace, owner: BundleItem, term: Term, facts: Facts): readonly Wanted[] {
  const path = pathBelow(owner.path, term.path)
  const quantity = space.quantities.get(path)!
  if ('selected' in term) return [{ variable: quantity, holds: (cell) => cell > 0 === term.selected }]
  if ('quantity' in term) {
    const { operator, value } = term.quantity
    return [{ variable: quantity, holds: (cell) => compares(quantity.ranges[cell]!.from, operator, value) }]
  }
  const fact = factOf(term)
  const wanted = fact === null ? constantOf(term)! : facts[fact]!
  if (term.operator === 'contains' || term.operator === 'doesNotContain') {
    const isIncluded = term.operator === 'contains'
    const element = space.sets
      .get(path)!
      .get(term.characteristic)!
      .elements.find(({ value }) => value === wanted)
    // What the offering narrows away is in no set of it.
    const included: Wanted =
      element === undefined
        ? { variable: quantity, holds: () => !isIncluded }
        : { variable: element, holds: (cell) => (cell === 1) === isIncluded }
    return isIncluded ? [included] : [{ variable: quantity, holds: (cell) => cell > 0 }, included]
  }
  const variable = space.characteristics.get(path)!.get(term.characteristic)!
  return [{ variable, holds: (cell) => cell > 0 && compares(variable.values[cell]![0]!, term.operator, wanted) }]
}
