import type { Facts } from '../../engine/model/fact.js'
import type { BundleRule, Term } from '../../engine/model/offering.js'
import type { CharacteristicValue, FactValue } from '../../engine/values/fact-value.js'
import { thousandths } from './documents-at.js'
import { type Assignment, quantityKey, type Value, valueKey } from './oracle.js'

export function isTaken(assignment: Assignment, path: string): boolean {
  return (assignment.get(quantityKey(path)) as number) > 0
}

/** A path within a bundle, as a path from the top. */
export function pathIn(bundle: string, path: string): string {
  if (path === '/') return bundle
  return bundle === '/' ? path : bundle + path
}

/** Whether a selection keeps to a rule that is enforced, in the bundle at `base`. */
export function ruleHolds(rule: BundleRule, base: string, one: Assignment, facts: Facts): boolean {
  const holds = (term: Term) => termHolds(term, base, one, facts)
  switch (rule.kind) {
    case 'requires':
      return !(rule.if ?? []).every(holds) || rule.then.every(holds)
    case 'excludes':
      return !rule.terms.every(holds)
    case 'atMost':
      return rule.terms.filter(holds).length <= rule.maximum
    case 'recommends':
      return true
    case 'total': {
      if (!(rule.if ?? []).every(holds)) return true
      let millionths = 0
      for (const { path, characteristic, each = 1 } of rule.of) {
        const at = pathIn(base, path)
        const number = one.get(characteristic === undefined ? quantityKey(at) : valueKey(at, characteristic))
        if (typeof number === 'number') millionths += thousandths(number) * thousandths(each)
      }
      const { minimum, maximum } = rule
      return (
        (minimum === undefined || millionths >= thousandths(minimum) * 1_000) &&
        (maximum === undefined || millionths <= thousandths(maximum) * 1_000)
      )
    }
  }
}

export function termHolds(term: Term, base: string, one: Assignment, facts: Facts): boolean {
  const path = pathIn(base, term.path)
  if ('selected' in term) return isTaken(one, path) === term.selected
  if ('quantity' in term) return compare(one.get(quantityKey(path)) as number, term.quantity.operator, term.quantity.value)
  const found = one.get(valueKey(path, term.characteristic)) as Value
  if (term.operator === 'contains') return (found as readonly FactValue[]).includes(term.value as FactValue)
  if (term.operator === 'doesNotContain') return isTaken(one, path) && !(found as readonly FactValue[]).includes(term.value as FactValue)
  const wanted = typeof term.value === 'object' && 'fact' in term.value ? facts[term.value.fact]! : term.value
  return found !== null && compare(found as FactValue, term.operator, wanted)
}

/** Whether something compares so with what an author wrote. */
export function compare(found: FactValue, operator: string, wanted: CharacteristicValue): boolean {
  const list = Array.isArray(wanted) ? wanted : [wanted]
  if (operator === 'equal') return found === wanted
  if (operator === 'notEqual') return found !== wanted
  if (operator === 'in') return list.includes(found)
  if (operator === 'notIn') return !list.includes(found)
  if (typeof found !== 'number' || typeof wanted !== 'number') return false
  if (operator === 'lessThan') return found < wanted
  if (operator === 'lessThanInclusive') return found <= wanted
  if (operator === 'greaterThan') return found > wanted
  if (operator === 'greaterThanInclusive') return found >= wanted
  throw new Error(operator)
}
