import { LogicEngine } from 'json-logic-engine'
import { type Contender, listing, type Peer } from '../peer.js'
import type { PlainComparison, PlainCondition, PlainFacts, PlainRule } from '../plain-rules.js'

/** Every rule compiled to JavaScript beforehand, asked one after another. */
export const jsonLogic: Peer = { subject: 'json-logic-engine', atMost: 2_000_000, memory: 'heap', build }

function build(rules: readonly PlainRule[]): Contender {
  const engine = new LogicEngine()
  const tests = rules.map(({ condition }) => engine.build(logicOf(condition)) as (facts: PlainFacts) => unknown)
  const ids = rules.map(({ offering }) => offering)
  const ask = (customer: PlainFacts) => {
    const found: string[] = []
    for (let n = 0; n < tests.length; n++) if (tests[n]!(customer) === true) found.push(ids[n]!)
    return found
  }
  return { question: (customer: PlainFacts) => listing(() => ask(customer)) }
}

function logicOf(condition: PlainCondition): object {
  if ('all' in condition) return { and: condition.all.map(logicOf) }
  if ('any' in condition) return { or: condition.any.map(logicOf) }
  if ('not' in condition) return { '!': [logicOf(condition.not)] }
  return comparison(condition)
}

function comparison({ fact, operator, value }: PlainComparison): object {
  const found = { val: fact }
  switch (operator) {
    case 'equal':
      return { '===': [found, value] }
    case 'notEqual':
      return { '!==': [found, value] }
    case 'in':
      return { in: [found, value] }
    case 'notIn':
      return { '!': [{ in: [found, value] }] }
    case 'lessThan':
      return { '<': [found, value] }
    case 'lessThanInclusive':
      return { '<=': [found, value] }
    case 'greaterThan':
      return { '>': [found, value] }
    case 'greaterThanInclusive':
      return { '>=': [found, value] }
    case 'contains':
      return { in: [value, found] }
    case 'doesNotContain':
      return { '!': [{ in: [value, found] }] }
  }
}
