import { Engine, type RuleProperties } from 'json-rules-engine'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Comparison, Condition, Facts } from '../../engine/model/fact.js'
import type { ProductOffering } from '../../engine/model/offering.js'
import { type CompiledRules, compileRules } from '../../engine/rules/compile-rules.js'
import { qualifyOffering } from '../../engine/rules/qualify-offering.js'
import { instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import type { Bench } from './bench.js'
import { measurements, ours } from './measurement.js'
import { builtWithMemory, race } from './race.js'
import { type Seeded, seeded } from './seeded.js'

const at = instant('2026-06-01T00:00:00Z')
const name = text('名称', 'Name')
const choices = ['a', 'b', 'c', 'd', 'e', 'f']
const choiceFacts = Array.from({ length: 8 }, (_, n) => `customer.choice${n}`)
const numberFacts = Array.from({ length: 8 }, (_, n) => `customer.number${n}`)
const flagFacts = Array.from({ length: 4 }, (_, n) => `customer.flag${n}`)

/**
 * Which of all offerings may this customer have? Every offering asks for 3 to 8 things; every customer's facts are
 * complete. Ours gives the reason for every offering, json-rules-engine the offerings that hold; both must find the same.
 */
export const qualify: Bench = async function* ({ smoke }) {
  for (const count of smoke ? [100] : [100, 1000]) {
    const offerings = Array.from({ length: count }, (_, n) => offering(seeded(n + 1), n))
    const customers = Array.from({ length: 100 }, (_, n) => customer(seeded(1_000_000 + n)))
    const own = builtWithMemory(() => compileRules(catalogDraft(exampleCatalog(...structuredClone([...dictionary(), ...offerings])))))
    const peer = builtWithMemory(() => engineOf(offerings))
    for (const facts of customers.slice(0, 20)) await insistOnAgreement(own.built, peer.built, offerings, facts)
    const facts = (round: number) => customers[round % customers.length]!
    const showings = await race(
      [
        { subject: ours, run: (round) => qualifiedBy(own.built, offerings, facts(round)), memory: own.memory },
        { subject: 'json-rules-engine', run: (round) => peer.built.run(facts(round)), memory: peer.memory },
      ],
      smoke ? { warmUp: 2, rounds: 5 } : { warmUp: 20, rounds: 200 },
    )
    yield measurements('qualify', `all of ${count} offerings for one customer`, showings)
  }
}

function qualifiedBy(rules: CompiledRules, offerings: readonly ProductOffering[], facts: Facts): readonly string[] {
  return offerings.filter(({ id }) => qualifyOffering(rules, id, { facts, at }).kind === 'qualified').map(({ id }) => id)
}

async function insistOnAgreement(rules: CompiledRules, engine: Engine, offerings: readonly ProductOffering[], facts: Facts): Promise<void> {
  const own = qualifiedBy(rules, offerings, facts).toSorted()
  const theirs = (await engine.run(facts)).events.map(({ type }) => type).toSorted()
  if (own.join() !== theirs.join())
    throw new Error(`The subjects differ on ${JSON.stringify(facts)}: ${own.join()} against ${theirs.join()}.`)
}

/** One engine that holds all rules and is asked about one customer after another: the fastest way to use it. */
function engineOf(offerings: readonly ProductOffering[]): Engine {
  return new Engine(
    offerings.map(({ id, eligibility }): RuleProperties => {
      return { conditions: structuredClone(eligibility) as RuleProperties['conditions'], event: { type: id } }
    }),
  )
}

function offering(random: Seeded, n: number): ProductOffering {
  const all: Condition[] = Array.from({ length: random.between(3, 8) }, () => predicate(random))
  return {
    kind: 'productOffering',
    id: `offering-${n}`,
    name,
    category: 'generated',
    validFor: {},
    isSellable: true,
    eligibility: { all },
    content: { kind: 'simple', specification: 'line' },
    prices: [],
  } as unknown as ProductOffering
}

/** Mild enough that about one offering in twenty-five holds for a customer. */
function predicate(random: Seeded): Condition {
  switch (random.below(4)) {
    case 0:
      return compared(random.pick(choiceFacts), 'in', random.some(choices))
    case 1:
      return compared(random.pick(choiceFacts), 'notEqual', random.pick(choices))
    case 2:
      return compared(random.pick(numberFacts), random.pick(['lessThan', 'greaterThanInclusive'] as const), random.between(20, 80))
    default:
      return {
        any: [compared(random.pick(flagFacts), 'equal', true), compared(random.pick(numberFacts), 'greaterThan', random.below(100))],
      }
  }
}

function customer(random: Seeded): Facts {
  return Object.fromEntries([
    ...choiceFacts.map((fact) => [fact, random.pick(choices)] as const),
    ...numberFacts.map((fact) => [fact, random.below(100)] as const),
    ...flagFacts.map((fact) => [fact, random.below(2) === 0] as const),
  ])
}

function dictionary(): readonly object[] {
  const fact = (type: object) => (id: string) => ({ kind: 'fact', id, name, subject: 'customer', type })
  return [
    ...choiceFacts.map(fact({ kind: 'choice', values: choices.map((value) => ({ value, name })) })),
    ...numberFacts.map(fact({ kind: 'number', integer: true })),
    ...flagFacts.map(fact({ kind: 'flag' })),
  ]
}

function compared(fact: string, operator: Comparison['operator'], value: Comparison['value']): Comparison {
  return { fact, operator, value } as Comparison
}
