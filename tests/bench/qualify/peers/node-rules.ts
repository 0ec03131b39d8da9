import { RuleEngine } from 'node-rules'
import { type Contender, listing, type Peer } from '../peer.js'
import { factsOf, type PlainFacts, type PlainRule, type PlainValue } from '../plain-rules.js'
import { testOf } from './closures.js'

/** What a session of this engine carries: the customer, and the offerings that were found for it so far. */
interface Session {
  readonly row: readonly (PlainValue | undefined)[]
  readonly found: string[]
}

/** Its rules are functions: they get the same ones as the closures, and it need not watch whether a rule changes the facts. */
export const nodeRules: Peer = { subject: 'node-rules', atMost: 2_000_000, memory: 'heap', build }

function build(rules: readonly PlainRule[]): Contender {
  const facts = factsOf(rules)
  const places = new Map(facts.map((fact, n) => [fact, n]))
  const engine = new RuleEngine([], { ignoreFactChanges: true })
  engine.register(
    rules.map(({ offering, condition }) => {
      const test = testOf(places, condition)
      return {
        condition: (flow, session) => flow.when(test((session as unknown as Session).row)),
        consequence: (flow, session) => {
          ;(session as unknown as Session).found.push(offering)
          flow.next()
        },
      }
    }),
  )
  return {
    question: (customer: PlainFacts) => {
      const session = () => ({ row: facts.map((fact) => customer[fact]), found: [] })
      return listing(() => new Promise((answer) => engine.execute(session(), (after) => answer((after as unknown as Session).found))))
    },
  }
}
