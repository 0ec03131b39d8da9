import { compareText } from '../../model/draft.js'
import type { Comparison, FactDocument, Facts, FactType } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import { groupBy } from '../../values/group-by.js'
import { satisfies } from '../compare.js'
import type { CompiledRules } from '../compile-rules.js'
import { placeDepth } from '../places.js'
import { type NumberLine, numberLine } from './number-line.js'
import { cut, nearestIn, type Stretch } from './stretches.js'

/** Values of a fact that no comparison tells apart: it is enough to look at one of them. */
export interface ValueClass {
  readonly values: ClassValues
  /** The one that stands for them: of an ordered type the nearest to what was supplied. */
  readonly nearest: FactValue
  /** Whether it satisfies each of the comparisons, in their order. */
  readonly satisfied: readonly boolean[]
}

export type ClassValues =
  | { readonly kind: 'values'; readonly values: readonly FactValue[] }
  /** Every text but these. */
  | { readonly kind: 'except'; readonly values: readonly FactValue[] }
  | { readonly kind: 'stretches'; readonly stretches: readonly Stretch[] }
  /** In a set, or not. */
  | { readonly kind: 'member'; readonly isIn: boolean }

type Supplied = Facts[string] | null

/**
 * Everything that a fact with one value can be, as far as the comparisons tell values apart. Values nearest to the
 * supplied one come first, values without order by their text. `null` when there are too many values to look at, or
 * when whole numbers are compared that are so large that a double doesn't hold the next one.
 */
export function valueClasses(
  rules: CompiledRules,
  { type }: FactDocument,
  comparisons: readonly Comparison[],
  supplied: Supplied,
): readonly ValueClass[] | null {
  const line = numberLine(type)
  const compared = line === null ? [] : thresholds(line, comparisons)
  if (line?.isDiscrete && !compared.every((number) => Math.abs(number) < Number.MAX_SAFE_INTEGER)) return null
  const pieces = line === null ? null : cut(line, compared)
  const values = pieces === null ? possibleValues(rules, type, comparisons) : []
  if ((pieces ?? values).length * comparisons.length > mostLooks) return null
  const tests = comparisons.map((comparison) => testOf(rules, type, comparison))
  const told = (value: FactValue) => tests.map((test) => test(value))
  if (line === null || pieces === null) return classesOfValues(rules, type, values, told)
  return classesOfStretches(line, pieces, line.read(supplied), told)
}

/** Whether a member is in the set; `mayJoin` says whether it can be one at all. */
export function memberClasses(comparisons: readonly Comparison[], member: FactValue, mayJoin: boolean): readonly ValueClass[] {
  return (mayJoin ? [false, true] : [false]).map((isIn) => ({
    values: { kind: 'member', isIn },
    nearest: member,
    satisfied: comparisons.map(({ operator }) => (operator === 'contains') === isIn),
  }))
}

/** More looks at a value than this are not taken. */
const mostLooks = 1_000_000

/** A comparison as a question about values; a long list is looked up, not read again for every value. */
function testOf(rules: CompiledRules, type: FactType, comparison: Comparison): (value: FactValue) => boolean {
  const { operator } = comparison
  if (type.kind === 'instant' || (operator !== 'in' && operator !== 'notIn')) return (value) => satisfies(rules, comparison, value)
  const listed = new Set(comparedValues(comparison))
  return (value) => listed.has(value) === (operator === 'in')
}

type Told = (value: FactValue) => readonly boolean[]

function classesOfStretches(line: NumberLine, pieces: readonly Stretch[], supplied: number | null, told: Told): readonly ValueClass[] {
  const found = pieces.map((stretch) => ({ stretch, satisfied: told(line.write(nearestIn(line, stretch, null)!)) }))
  const distance = (number: number) => (supplied === null ? 0 : Math.abs(number - supplied))
  return [...groupBy(found, ({ satisfied }) => keyOf(satisfied)).values()]
    .map((alike) => {
      const near = alike.map(({ stretch }) => nearestIn(line, stretch, supplied)!)
      const nearest = near.toSorted((left, right) => distance(left) - distance(right) || left - right)[0]!
      return { nearest, stretches: alike.map(({ stretch }) => stretch), satisfied: alike[0]!.satisfied }
    })
    .sort((left, right) => distance(left.nearest) - distance(right.nearest) || left.nearest - right.nearest)
    .map(({ nearest, stretches, satisfied }) => ({ values: { kind: 'stretches', stretches }, nearest: line.write(nearest), satisfied }))
}

function classesOfValues(rules: CompiledRules, type: FactType, values: readonly FactValue[], told: Told): readonly ValueClass[] {
  const found = values.map((value) => ({ value, satisfied: told(value) }))
  const listed = [...groupBy(found, ({ satisfied }) => keyOf(satisfied)).values()].map((alike): ValueClass => {
    const ordered = alike.map(({ value }) => value).sort(type.kind === 'place' ? byDepth(rules) : byText)
    return { values: { kind: 'values', values: ordered }, nearest: ordered[0]!, satisfied: alike[0]!.satisfied }
  })
  const sorted = listed.sort((left, right) => byText(left.nearest, right.nearest))
  return type.kind === 'text' ? [...sorted, anyOtherText(values, told)] : sorted
}

/** All texts that no comparison speaks of, for which any one of them stands. */
function anyOtherText(spokenOf: readonly FactValue[], told: Told): ValueClass {
  let other = '…'
  while (spokenOf.includes(other)) other += '…'
  return { values: { kind: 'except', values: spokenOf.toSorted(byText) }, nearest: other, satisfied: told(other) }
}

function possibleValues(rules: CompiledRules, type: FactType, comparisons: readonly Comparison[]): readonly FactValue[] {
  switch (type.kind) {
    case 'flag':
      return [false, true]
    case 'place':
      return [...rules.places.keys()]
    case 'choice':
    case 'set':
      return 'documents' in type ? [...rules.documentIds[type.documents]] : type.values.map(({ value }) => value)
    case 'text':
      return [...new Set(comparisons.flatMap(comparedValues).filter((value) => typeof value === 'string'))]
    case 'number':
    case 'quantity':
    case 'date':
    case 'instant':
      return []
  }
}

function thresholds(line: NumberLine, comparisons: readonly Comparison[]): readonly number[] {
  return comparisons.flatMap(comparedValues).flatMap((value) => line.read(value) ?? [])
}

function comparedValues({ value }: Comparison): readonly FactValue[] {
  return Array.isArray(value) ? (value as readonly FactValue[]) : [value as FactValue]
}

function keyOf(satisfied: readonly boolean[]): string {
  return satisfied.map(Number).join('')
}

/** Places that others lie in come first. */
function byDepth(rules: CompiledRules) {
  const depth = (place: FactValue) => placeDepth(rules, String(place)) ?? 0
  return (left: FactValue, right: FactValue) => depth(left) - depth(right) || byText(left, right)
}

function byText(left: FactValue, right: FactValue): number {
  return compareText(String(left), String(right))
}
