import { type Contender, listing, type Peer } from '../peer.js'
import { factsOf, type PlainComparison, type PlainCondition, type PlainFacts, type PlainRule, type PlainValue } from '../plain-rules.js'

/** A customer's facts in a row, each in its own place: reading from there is faster than by name. */
type Row = readonly (PlainValue | undefined)[]
type Test = (row: Row) => boolean

/** What an engineer writes who needs no catalog: one function for each offering, made beforehand, done at the first thing that fails. */
export const closures: Peer = { subject: 'closures', atMost: Number.POSITIVE_INFINITY, memory: 'heap', build }

function build(rules: readonly PlainRule[]): Contender {
  const facts = factsOf(rules)
  const places = new Map(facts.map((fact, n) => [fact, n]))
  const tests = rules.map(({ condition }) => testOf(places, condition))
  const ids = rules.map(({ offering }) => offering)
  const ask = (customer: PlainFacts) => {
    const row: Row = facts.map((fact) => customer[fact])
    const found: string[] = []
    for (let n = 0; n < tests.length; n++) if (tests[n]!(row)) found.push(ids[n]!)
    return found
  }
  return { question: (customer) => listing(() => ask(customer)) }
}

/** A test of a plain condition; also how rules enter engines whose rules are functions. */
export function testOf(places: ReadonlyMap<string, number>, condition: PlainCondition): Test {
  if ('all' in condition) return allOf(condition.all.map((inner) => testOf(places, inner)))
  if ('any' in condition) return anyOf(condition.any.map((inner) => testOf(places, inner)))
  if ('not' in condition) {
    const inner = testOf(places, condition.not)
    return (row) => !inner(row)
  }
  return comparison(places.get(condition.fact)!, condition)
}

function allOf(tests: readonly Test[]): Test {
  return (row) => {
    for (let n = 0; n < tests.length; n++) if (!tests[n]!(row)) return false
    return true
  }
}

function anyOf(tests: readonly Test[]): Test {
  return (row) => {
    for (let n = 0; n < tests.length; n++) if (tests[n]!(row)) return true
    return false
  }
}

function comparison(place: number, { operator, value }: PlainComparison): Test {
  const list = Array.isArray(value) ? value : []
  switch (operator) {
    case 'equal':
      return (row) => row[place] === value
    case 'notEqual':
      return (row) => row[place] !== value
    case 'in':
      return (row) => list.includes(row[place])
    case 'notIn':
      return (row) => !list.includes(row[place])
    case 'lessThan':
      return (row) => row[place]! < value
    case 'lessThanInclusive':
      return (row) => row[place]! <= value
    case 'greaterThan':
      return (row) => row[place]! > value
    case 'greaterThanInclusive':
      return (row) => row[place]! >= value
    case 'contains':
      return (row) => contains(row[place], value)
    case 'doesNotContain':
      return (row) => !contains(row[place], value)
  }
}

function contains(set: PlainValue | undefined, member: PlainValue): boolean {
  return Array.isArray(set) && set.includes(member)
}
