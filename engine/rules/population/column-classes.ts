import type { Comparison } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import { parseInstant } from '../../values/instant.js'
import { parseLocalDate } from '../../values/local-date.js'
import { satisfies } from '../compare.js'
import type { CompiledRules } from '../compile-rules.js'
import type { FactColumn, NumberColumn, SetColumn, WordColumn } from './columns.js'
import { type NumberFinder, numberFinder } from './number-finder.js'

/**
 * The values of a column in classes that no comparison tells apart, and each comparison as the classes that satisfy it.
 * Whoever looks at the classes of a customer has answered all comparisons of a fact at once.
 */
export type ColumnClasses =
  /** A number is in the class of how many cuts it is at or above. */
  | { readonly kind: 'numbers'; readonly finder: NumberFinder }
  /** A word is in the class that stands at its code. */
  | { readonly kind: 'words'; readonly classOf: Int32Array; readonly count: number }
  /** A member has the class that stands at its code, -1 when nobody asks for it; a set is in the classes of its members. */
  | { readonly kind: 'sets'; readonly classOf: Int32Array; readonly count: number }

/** Classes from `from` to, not including, `to`. */
export interface ClassRange {
  readonly from: number
  readonly to: number
}

export interface ClassifiedColumn {
  readonly classes: ColumnClasses
  /** For each comparison, in the order given, the classes that satisfy it, ascending. Of a set: any of them. */
  readonly satisfying: readonly ClassifiedComparison[]
}

export interface ClassifiedComparison {
  readonly ranges: readonly ClassRange[]
  /** The comparison is satisfied where the ranges say no. */
  readonly contrary: boolean
}

export function classifiedColumn(rules: CompiledRules, column: FactColumn, comparisons: readonly Comparison[]): ClassifiedColumn {
  switch (column.kind) {
    case 'numbers':
      return classifiedNumbers(timeOf(rules, column), comparisons)
    case 'words':
      return classifiedWords(rules, column, comparisons)
    case 'sets':
      return classifiedSets(column, comparisons)
  }
}

export function classCount(classes: ColumnClasses): number {
  return classes.kind === 'numbers' ? classes.finder.cuts.length + 1 : classes.count
}

/** Reads a wanted value as the column's numbers are; `null` for one that no value of the column can equal or be compared with. */
type ReadTime = (value: FactValue) => number | null

function timeOf(rules: CompiledRules, { fact }: NumberColumn): ReadTime {
  switch (rules.facts.get(fact)?.type.kind) {
    case 'instant':
      return (value) => timeNumber(typeof value === 'string' ? parseInstant(value) : null)
    case 'date':
      return (value) => timeNumber(typeof value === 'string' ? parseLocalDate(value) : null)
    default:
      return (value) => (typeof value === 'number' ? value : null)
  }
}

function timeNumber(time: string | null): number | null {
  return time === null ? null : Date.parse(time)
}

/** Numbers from a cut to, not including, another one. */
interface Span {
  readonly from: number
  readonly to: number
}

function classifiedNumbers(read: ReadTime, comparisons: readonly Comparison[]): ClassifiedColumn {
  const spans = comparisons.map((comparison) => spansOf(read, comparison))
  const ends = new Set(spans.flatMap(({ within }) => within.flatMap(({ from, to }) => [from, to])))
  const cuts = Float64Array.from(ends)
    .filter((cut) => Number.isFinite(cut))
    .sort()
  const positions = new Map([...cuts].map((cut, index) => [cut, index + 1]))
  const classAt = (end: number) => (end === Number.NEGATIVE_INFINITY ? 0 : (positions.get(end) ?? cuts.length + 1))
  return {
    classes: { kind: 'numbers', finder: numberFinder(cuts) },
    satisfying: spans.map(({ within, contrary }) => {
      const ranges = within.map(({ from, to }) => ({ from: classAt(from), to: classAt(to) }))
      return { ranges: ranges.filter(({ from, to }) => from < to), contrary }
    }),
  }
}

function spansOf(read: ReadTime, { operator, value }: Comparison): { readonly within: readonly Span[]; readonly contrary: boolean } {
  const single = Array.isArray(value) ? null : read(value as FactValue)
  const below = (end: number | null) => (end === null ? [] : [{ from: Number.NEGATIVE_INFINITY, to: end }])
  const from = (start: number | null) => (start === null ? [] : [{ from: start, to: Number.POSITIVE_INFINITY }])
  const after = single === null ? null : nextAbove(single)
  const points = (values: readonly FactValue[]) =>
    [...new Set(values.flatMap((one) => read(one) ?? []))].sort((a, b) => a - b).map((one) => ({ from: one, to: nextAbove(one) }))
  switch (operator) {
    case 'equal':
    case 'notEqual':
      return { within: single === null ? [] : points([value as FactValue]), contrary: operator === 'notEqual' }
    case 'in':
    case 'notIn':
      return Array.isArray(value) ? { within: points(value), contrary: operator === 'notIn' } : { within: [], contrary: false }
    case 'lessThan':
      return { within: below(single), contrary: false }
    case 'lessThanInclusive':
      return { within: below(after), contrary: false }
    case 'greaterThan':
      return { within: from(after), contrary: false }
    case 'greaterThanInclusive':
      return { within: from(single), contrary: false }
    case 'contains':
    case 'doesNotContain':
    case 'within':
    case 'notWithin':
      return { within: [], contrary: false }
  }
}

const scratch = new DataView(new ArrayBuffer(8))

/** The least number above a finite one; of the greatest, infinity. Zero has one sign here: what is above both zeros is the same. */
function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE
  scratch.setFloat64(0, value)
  scratch.setBigInt64(0, scratch.getBigInt64(0) + (value > 0 ? 1n : -1n))
  return scratch.getFloat64(0)
}

function classifiedWords(rules: CompiledRules, { words, fact }: WordColumn, comparisons: readonly Comparison[]): ClassifiedColumn {
  const codes = new Map(words.map((word, code) => [word as FactValue, code]))
  const chosen = comparisons.map((comparison) => wordsOf(rules, words, codes, { ...comparison, fact }))
  const { classOf, count } = refined(words.length, chosen)
  return {
    classes: { kind: 'words', classOf, count },
    satisfying: chosen.map(({ among, contrary }) => ({ ranges: rangesOf(among.map((code) => classOf[code]!)), contrary })),
  }
}

interface ChosenWords {
  readonly among: readonly number[]
  readonly contrary: boolean
}

/** The words that satisfy a comparison. Equality looks them up; what the place hierarchy decides is asked of every word. */
function wordsOf(
  rules: CompiledRules,
  words: WordColumn['words'],
  codes: ReadonlyMap<FactValue, number>,
  comparison: Comparison,
): ChosenWords {
  const { operator, value } = comparison
  const found = (values: readonly FactValue[]) => values.flatMap((one) => codes.get(one) ?? [])
  switch (operator) {
    case 'equal':
    case 'notEqual':
      return { among: Array.isArray(value) ? [] : found([value as FactValue]), contrary: operator === 'notEqual' }
    case 'in':
    case 'notIn':
      return Array.isArray(value) ? { among: found(value), contrary: operator === 'notIn' } : { among: [], contrary: false }
    case 'within':
    case 'notWithin':
      return { among: words.flatMap((word, code) => (satisfies(rules, comparison, word) ? [code] : [])), contrary: false }
    case 'contains':
    case 'doesNotContain':
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return { among: [], contrary: false }
  }
}

/** Splits codes into classes until each of the given lists is a union of classes. */
function refined(codes: number, lists: readonly ChosenWords[]): { readonly classOf: Int32Array; readonly count: number } {
  const classOf = new Int32Array(codes)
  let next = 1
  for (const { among } of lists) {
    const split = new Map<number, number>()
    const moved = new Set<number>()
    for (const code of among) {
      if (moved.has(code)) continue
      moved.add(code)
      const before = classOf[code]!
      const into = split.get(before) ?? next++
      split.set(before, into)
      classOf[code] = into
    }
  }
  const numbered = new Map<number, number>()
  for (let code = 0; code < codes; code++) {
    const before = classOf[code]!
    const position = numbered.get(before) ?? numbered.size
    numbered.set(before, position)
    classOf[code] = position
  }
  return { classOf, count: numbered.size }
}

/** Ascending ranges of neighbouring classes. */
function rangesOf(classes: readonly number[]): readonly ClassRange[] {
  const ranges: { from: number; to: number }[] = []
  for (const one of [...new Set(classes)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.to === one) last.to = one + 1
    else ranges.push({ from: one, to: one + 1 })
  }
  return ranges
}

function classifiedSets({ words }: SetColumn, comparisons: readonly Comparison[]): ClassifiedColumn {
  const codes = new Map(words.map((word, code) => [word as FactValue, code]))
  const classOf = new Int32Array(words.length).fill(-1)
  let count = 0
  const classFor = (value: FactValue): number | null => {
    const code = codes.get(value)
    if (code === undefined) return null
    if (classOf[code] === -1) classOf[code] = count++
    return classOf[code]!
  }
  const satisfying = comparisons.map(({ operator, value }): ClassifiedComparison => {
    switch (operator) {
      case 'contains':
      case 'doesNotContain': {
        const member = Array.isArray(value) ? null : classFor(value as FactValue)
        return { ranges: member === null ? [] : [{ from: member, to: member + 1 }], contrary: operator === 'doesNotContain' }
      }
      // A set equals no value, so that it is always another one and never in a list.
      case 'notEqual':
        return { ranges: [], contrary: true }
      case 'notIn':
        return { ranges: [], contrary: Array.isArray(value) }
      default:
        return { ranges: [], contrary: false }
    }
  })
  return { classes: { kind: 'sets', classOf, count }, satisfying }
}
