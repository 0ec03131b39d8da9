import type { Comparison, FactType } from '../../model/fact.js'
import type { ComparisonOperator, FactValue } from '../../values/fact-value.js'
import { parseInstant } from '../../values/instant.js'
import { parseLocalDate } from '../../values/local-date.js'
import type { WithPlaces } from '../places.js'
import { type CodeSet, codeSetOf, codesBetween, complementOf, noCodes } from './code-set.js'

type Value = FactValue | readonly FactValue[]

/**
 * The values of a fact, cut into the few cells that the rules can tell apart, each cell with a code. Two values of one
 * cell satisfy the same comparisons, so a comparison comes down to a set of codes.
 */
export interface Domain {
  /** How many codes there are. */
  readonly size: number
  /** The code of a known value; {@link outside} for one that doesn't fit the fact's type. */
  readonly codeOf: (value: Value) => number
  /** The codes that satisfy a comparison; `null` when the type doesn't have the operator, so that codes can't say. */
  readonly codesFor: (operator: ComparisonOperator, value: Value) => CodeSet | null
}

/** The code of a value that only the exact evaluator can judge. */
export const outside = -2

/** The domain of a fact of any type but a set, given all comparisons that the rules make with it. */
export function domainOf(rules: WithPlaces, type: Exclude<FactType['kind'], 'set'>, comparisons: readonly Comparison[]): Domain {
  switch (type) {
    case 'flag':
      return codedDomain('boolean', comparisons)
    case 'choice':
    case 'text':
      return codedDomain('string', comparisons)
    case 'number':
    case 'quantity':
      return orderedDomain(readNumber, wantedValues(comparisons))
    case 'date':
      return orderedDomain((value) => (typeof value === 'string' ? parseLocalDate(value) : null), wantedValues(comparisons))
    case 'instant':
      return orderedDomain((value) => (typeof value === 'string' ? parseInstant(value) : null), wantedValues(comparisons))
    case 'place':
      return placeDomain(rules, comparisons)
  }
}

/**
 * The domain of values with an order: every value that rules mention is a cell of its own, and so is each span between
 * two neighbours, below the first and above the last.
 */
export function orderedDomain<Point extends number | string>(read: (value: Value) => Point | null, mentioned: Iterable<Value>): Domain {
  const points = sortedPoints(read, mentioned)
  const rankOf = ranking(points)
  const size = 2 * points.length + 1
  const codeOf = (value: Value) => {
    const point = read(value)
    if (point === null) return outside
    const rank = rankOf(point)
    return points[rank] === point ? 2 * rank + 1 : 2 * rank
  }
  const equality = equalityCodes(size, (value) => {
    const code = codeOf(value)
    return code >= 0 && code % 2 === 1 ? code : null
  })
  const codesFor: Domain['codesFor'] = (operator, value) => {
    const ordering = orderings[operator]
    if (ordering === undefined) return equality(operator, value)
    const code = codeOf(value)
    return code < 0 ? noCodes : ordering(code, size)
  }
  return { size, codeOf, codesFor }
}

const orderings: { readonly [Operator in ComparisonOperator]?: (code: number, size: number) => CodeSet } = {
  lessThan: (code) => codesBetween(0, code),
  lessThanInclusive: (code) => codesBetween(0, code + 1),
  greaterThan: (code, size) => codesBetween(code + 1, size),
  greaterThanInclusive: (code, size) => codesBetween(code, size),
}

/** The domain of values without an order: one code for each value that rules mention, and one for all others. */
function codedDomain(type: 'boolean' | 'string', comparisons: readonly Comparison[]): Domain {
  const codes = new Map<Value, number>()
  for (const value of wantedValues(comparisons)) if (typeof value === type && !codes.has(value)) codes.set(value, codes.size + 1)
  const size = codes.size + 1
  return {
    size,
    codeOf: (value) => (typeof value === type ? (codes.get(value) ?? 0) : outside),
    codesFor: equalityCodes(size, (value) => codes.get(value) ?? null),
  }
}

/** The domain of places: spans of the hierarchy's numbers, cut wherever a place that rules mention begins or ends. */
function placeDomain({ places }: WithPlaces, comparisons: readonly Comparison[]): Domain {
  const nodeOf = (value: Value) => (typeof value === 'string' ? places.get(value) : undefined)
  const cuts = sortedPoints<number>(readNumber, cutsOf(comparisons))
  const rankOf = ranking(cuts)
  const codeAt = (number: number) => rankOf(number + 0.5)
  const size = cuts.length + 1
  const equality = equalityCodes(size, (value) => {
    const node = nodeOf(value)
    return node === undefined ? null : codeAt(node.first)
  })

  function* cutsOf(made: readonly Comparison[]): Generator<number> {
    for (const { operator, value } of made) {
      for (const wanted of isList(value) ? value : [value]) {
        const node = nodeOf(wanted)
        if (node !== undefined) yield* [node.first, (operator === 'within' || operator === 'notWithin' ? node.last : node.first) + 1]
      }
    }
  }

  return {
    size,
    codeOf: (value) => {
      const node = nodeOf(value)
      return node === undefined ? outside : codeAt(node.first)
    },
    codesFor: (operator, value) => {
      if (operator !== 'within' && operator !== 'notWithin') return equality(operator, value)
      const node = nodeOf(value)
      if (node === undefined) return noCodes
      const within = codesBetween(codeAt(node.first), codeAt(node.last) + 1)
      return operator === 'within' ? within : complementOf(within, size)
    },
  }
}

/** What the four comparisons by equality come to, `codeOf` giving the one code of a value that equals nothing else. */
function equalityCodes(size: number, codeOf: (value: Value) => number | null): Domain['codesFor'] {
  const lists = new Map<Value, CodeSet>()
  const oneOf = (values: readonly FactValue[]) => {
    const before = lists.get(values)
    if (before !== undefined) return before
    const codes = codeSetOf(values.map(codeOf).filter((code) => code !== null))
    lists.set(values, codes)
    return codes
  }
  const single = (value: Value) => {
    const code = isList(value) ? null : codeOf(value)
    return code === null ? noCodes : codesBetween(code, code + 1)
  }
  return (operator, value) => {
    switch (operator) {
      case 'equal':
        return single(value)
      case 'notEqual':
        return complementOf(single(value), size)
      case 'in':
        return isList(value) ? oneOf(value) : noCodes
      case 'notIn':
        return isList(value) ? complementOf(oneOf(value), size) : noCodes
      default:
        return null
    }
  }
}

/** Every value that comparisons want, each once. */
function wantedValues(comparisons: readonly Comparison[]): ReadonlySet<FactValue> {
  const values = new Set<FactValue>()
  const lists = new Set<Value>()
  for (const { value } of comparisons) {
    if (!isList(value)) values.add(value)
    else if (!lists.has(value)) {
      lists.add(value)
      for (const one of value) values.add(one)
    }
  }
  return values
}

function sortedPoints<Point extends number | string>(read: (value: Value) => Point | null, values: Iterable<Value>): readonly Point[] {
  const points = new Set<Point>()
  for (const value of values) {
    const point = read(value)
    if (point !== null) points.add(point)
  }
  return [...points].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
}

/** Tells how many of the sorted points lie below a value; by a search of its own for numbers, which is much quicker than one for any type. */
function ranking<Point extends number | string>(points: readonly Point[]): (value: Point) => number {
  const first = points[0]
  if (typeof first === 'number') {
    const numbers = Float64Array.from(points as readonly number[])
    return (value) => numberRank(numbers, value as number)
  }
  return (value) => {
    let [low, high] = [0, points.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (points[middle]! < value) low = middle + 1
      else high = middle
    }
    return low
  }
}

function numberRank(points: Float64Array, value: number): number {
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (points[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function readNumber(value: Value): number | null {
  return typeof value === 'number' && !Number.isNaN(value) ? value : null
}

function isList(value: Value): value is readonly FactValue[] {
  return Array.isArray(value)
}
