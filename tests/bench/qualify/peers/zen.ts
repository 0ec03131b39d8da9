import { type ZenDecision, ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import type { Contender, Peer } from '../peer.js'
import type { PlainComparison, PlainCondition, PlainFacts } from '../plain-rules.js'

/**
 * One decision table that collects the offering of every row that holds. Of its set-ups that were measured this is the
 * fastest: the content is compiled beforehand, and each row has a single cell with the whole condition. A column for each
 * thing that is asked takes half as long again, one for each fact twice as long, and content that is not compiled beforehand three
 * times as long.
 */
export const zenTable: Peer = {
  subject: '@gorules/zen-engine',
  atMost: 2_000_000,
  memory: 'elsewhere',
  build: (rules) => {
    const rows = rules.map(({ offering, condition }) => ({
      _id: offering,
      when: expressionOf(condition),
      offering: JSON.stringify(offering),
    }))
    const inputs = [{ id: 'when', name: 'when' }]
    const outputs = [{ id: 'offering', name: 'offering', field: 'id' }]
    const decision = decisionOf('decisionTableNode', { hitPolicy: 'collect', inputs, outputs, rules: rows })
    return questionsTo(decision, (result) => (result as readonly { readonly id: string }[]).map(({ id }) => id))
  },
}

/** No table at all, but a single expression with all conditions, compiled beforehand: the fastest way that was found to use it. */
export const zenExpression: Peer = {
  subject: '@gorules/zen-engine without a table',
  atMost: 2_000_000,
  memory: 'elsewhere',
  build: (rules) => {
    const choices = rules.map(({ condition }, n) => `${expressionOf(condition)} ? ${n} : -1`)
    const expressions = [{ id: 'found', key: 'found', value: `filter([${choices.join(', ')}], # >= 0)` }]
    const decision = decisionOf('expressionNode', { expressions })
    return questionsTo(decision, (result) => (result as { readonly found: readonly number[] }).found.map((n) => rules[n]!.offering))
  },
}

function questionsTo(decision: ZenDecision, offeringsIn: (result: unknown) => readonly string[]): Contender {
  return {
    question: (customer: PlainFacts) => {
      const ask = () => decision.evaluate(customer)
      return { ask, offerings: async () => offeringsIn((await ask()).result) }
    },
  }
}

function decisionOf(type: string, content: object): ZenDecision {
  const graph = {
    nodes: [
      { id: 'customer', name: 'customer', type: 'inputNode', content: {} },
      { id: 'offerings', name: 'offerings', type, content },
      { id: 'found', name: 'found', type: 'outputNode', content: {} },
    ],
    edges: [
      { id: 'ask', type: 'edge', sourceId: 'customer', targetId: 'offerings' },
      { id: 'answer', type: 'edge', sourceId: 'offerings', targetId: 'found' },
    ],
  }
  return new ZenEngine().createDecision(new ZenDecisionContent(graph))
}

function expressionOf(condition: PlainCondition): string {
  if ('all' in condition) return condition.all.length === 0 ? 'true' : `(${condition.all.map(expressionOf).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map(expressionOf).join(' or ')})`
  if ('not' in condition) return `not (${expressionOf(condition.not)})`
  return comparison(condition)
}

function comparison({ fact, operator, value }: PlainComparison): string {
  const wanted = JSON.stringify(value)
  switch (operator) {
    case 'equal':
      return `${fact} == ${wanted}`
    case 'notEqual':
      return `${fact} != ${wanted}`
    case 'in':
      return `${fact} in ${wanted}`
    case 'notIn':
      return `${fact} not in ${wanted}`
    case 'lessThan':
      return `${fact} < ${wanted}`
    case 'lessThanInclusive':
      return `${fact} <= ${wanted}`
    case 'greaterThan':
      return `${fact} > ${wanted}`
    case 'greaterThanInclusive':
      return `${fact} >= ${wanted}`
    case 'contains':
      return `${wanted} in ${fact}`
    case 'doesNotContain':
      return `${wanted} not in ${fact}`
  }
}
