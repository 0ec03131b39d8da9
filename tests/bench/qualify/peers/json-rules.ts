import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import { type Contender, listing, type Peer } from '../peer.js'
import type { PlainFacts, PlainRule } from '../plain-rules.js'

/** One engine that holds all rules and is asked about one customer after another: the fastest way to use it. */
export const jsonRules: Peer = { subject: 'json-rules-engine', atMost: 200_000, memory: 'heap', build }

function build(rules: readonly PlainRule[]): Contender {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const { offering, condition } of rules) {
    const conditions: TopLevelCondition = { all: structuredClone(condition.all) as NestedCondition[] }
    engine.addRule({ conditions, event: { type: offering } })
  }
  return { question: (customer: PlainFacts) => listing(async () => (await engine.run(customer)).events.map(({ type }) => type)) }
}
