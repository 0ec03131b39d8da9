import { type CatalogDraft, catalogDraft } from '../../../engine/model/draft.js'
import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import type { Condition, Facts } from '../../../engine/model/fact.js'
import type { QualificationRequest } from '../../../engine/rules/qualify-offering.js'
import { instant, type Period } from '../../../engine/values/instant.js'
import { text } from '../../../engine/values/localized-text.js'
import { type Seeded, seeded } from '../seeded.js'
import {
  amountFacts,
  channels,
  choiceFacts,
  choices,
  compared,
  customer,
  dateFacts,
  day,
  dictionary,
  flagFacts,
  never,
  numberFacts,
  products,
  provinces,
  segments,
  setFacts,
} from './dictionary.js'

/** Offerings and customers of one kind, the same ones for the same seed. */
export interface Workload {
  readonly name: string
  /** Up to how many offerings it is measured. */
  readonly upTo: number
  /** Up to how many offerings the peers are raced too, and not just closures. */
  readonly peersUpTo: number
  /** What the n-th offering asks. */
  readonly asks: (random: Seeded) => OfferingAsks
  readonly customer: (random: Seeded) => Facts
}

/** What an offering may ask beside its conditions. */
interface OfferingAsks {
  readonly all: readonly Condition[]
  readonly validFor?: Period
  readonly channel?: readonly string[]
  readonly marketSegment?: readonly string[]
  readonly place?: readonly string[]
}

export const workloads: readonly Workload[] = [
  { name: 'realistic', upTo: 100_000, peersUpTo: 100_000, asks: realistic, customer },
  { name: 'nobody matches', upTo: 100_000, peersUpTo: 10_000, asks: nobody, customer },
  { name: 'everybody matches', upTo: 100_000, peersUpTo: 10_000, asks: everybody, customer },
  { name: 'nested conditions over many facts', upTo: 10_000, peersUpTo: 10_000, asks: nested, customer },
  { name: 'thresholds of its own for every offering', upTo: 100_000, peersUpTo: 10_000, asks: ownThresholds, customer },
  { name: 'most facts unknown', upTo: 100_000, peersUpTo: 10_000, asks: lowerBounds, customer: stranger },
]

const at = instant('2026-06-01T00:00:00Z')
const name = text('名称', 'Name')

/** The catalog of a workload; its first offering stands in for the only one that every example catalog has. */
export function catalogOf(workload: Workload, count: number): CatalogDraft {
  const offerings = Array.from({ length: count }, (_, n) => {
    const { all, validFor = {}, ...restrictions } = workload.asks(seeded(n + 1))
    return {
      kind: 'productOffering',
      id: n === 0 ? 'line' : `offering-${n}`,
      name,
      category: 'generated',
      validFor,
      isSellable: true,
      ...restrictions,
      eligibility: { all },
      content: { kind: 'simple', specification: 'line' },
      prices: [],
    }
  })
  return catalogDraft(exampleCatalog(...dictionary(), ...offerings))
}

export function requestsOf(workload: Workload, count: number): readonly QualificationRequest[] {
  return Array.from({ length: count }, (_, n) => ({ facts: workload.customer(seeded(1_000_000 + n)), at }))
}

/** Three to eight things of all kinds, of which about one offering in twenty-five holds for a customer. */
function realistic(random: Seeded): OfferingAsks {
  const things = random.between(3, 8)
  const restrictions = {
    ...(random.below(3) === 0 ? { channel: some(random, channels, 0.4) } : {}),
    ...(random.below(4) === 0 ? { marketSegment: some(random, segments, 0.1) } : {}),
    ...(random.below(8) === 0 ? { place: some(random, provinces, 0.5) } : {}),
  }
  const left = Math.max(1, things - Object.keys(restrictions).length)
  return { ...restrictions, validFor: saleWindow(random), all: Array.from({ length: left }, () => predicate(random)) }
}

function saleWindow(random: Seeded): Period {
  const from = instant('2026-01-01T00:00:00+08:00')
  return random.below(10) === 0 ? { from, to: random.pick([at, instant('2027-01-01T00:00:00+08:00')]) } : { from }
}

function predicate(random: Seeded): Condition {
  switch (random.below(9)) {
    case 0:
    case 1:
    case 2:
      return compared(random.pick(choiceFacts), 'in', some(random, choices, 0.2))
    case 3:
      return compared(random.pick(numberFacts), random.pick(['lessThan', 'greaterThanInclusive'] as const), random.between(20, 80))
    case 4:
      return compared(random.pick(setFacts), random.pick(['contains', 'doesNotContain'] as const), random.pick(products))
    case 5:
      return compared(random.pick(choiceFacts), 'notEqual', random.pick(choices))
    case 6:
      return compared(random.pick(dateFacts), random.pick(['lessThan', 'greaterThanInclusive'] as const), day(random))
    default:
      return {
        any: [compared(random.pick(flagFacts), 'equal', true), compared(random.pick(numberFacts), 'greaterThan', random.between(50, 99))],
      }
  }
}

/** As many things as in life, but somewhere among them is one that holds for nobody. */
function nobody(random: Seeded): OfferingAsks {
  const all = Array.from({ length: random.between(3, 8) }, () => predicate(random))
  all[random.below(all.length)] = random.pick([
    compared(random.pick(choiceFacts), 'in', never),
    compared(random.pick(numberFacts), 'greaterThan', random.between(100, 200)),
    compared(random.pick(numberFacts), 'lessThan', -random.below(100)),
  ])
  return { all }
}

/** All things that are asked hold for everybody. */
function everybody(random: Seeded): OfferingAsks {
  const thing = (): Condition =>
    random.pick([
      compared(random.pick(choiceFacts), 'notEqual', random.pick(never)),
      compared(random.pick(choiceFacts), 'in', choices),
      compared(random.pick(numberFacts), 'lessThan', random.between(100, 200)),
      compared(random.pick(numberFacts), 'greaterThanInclusive', -random.below(100)),
      compared('place.id', 'within', 'cn'),
    ])
  return { all: Array.from({ length: random.between(3, 8) }, thing) }
}

/** Alternatives of conjunctions of alternatives, each over facts of its own: nothing that one look at one fact decides. */
function nested(random: Seeded): OfferingAsks {
  const leaf = (): Condition =>
    random.pick([
      compared(random.pick(choiceFacts), 'in', some(random, choices, 0.5)),
      compared(random.pick(numberFacts), 'lessThan', random.between(20, 80)),
      compared(random.pick(amountFacts), 'greaterThanInclusive', random.below(1_000_000)),
      compared(random.pick(flagFacts), 'equal', true),
      compared(random.pick(setFacts), 'contains', random.pick(products)),
    ])
  const branch = (): Condition => ({ all: [leaf(), { any: [leaf(), { not: { all: [leaf(), leaf()] } }] }, leaf()] })
  const tree = (): Condition => ({ any: [branch(), branch(), branch(), { not: { any: [branch(), leaf()] } }] })
  return { all: Array.from({ length: random.between(1, 2) }, tree) }
}

/** No two offerings draw the same border. */
function ownThresholds(random: Seeded): OfferingAsks {
  const border = () =>
    random.below(2) === 0
      ? compared(random.pick(amountFacts), 'lessThan', random.between(300_000, 1_000_000))
      : compared(random.pick(amountFacts), 'greaterThanInclusive', random.below(700_000))
  return { all: Array.from({ length: random.between(3, 8) }, border) }
}

/** Only things that no stand-in for a missing fact makes true: nothing negative, and borders only from below. */
function lowerBounds(random: Seeded): OfferingAsks {
  const thing = (): Condition =>
    random.pick([
      compared(random.pick(choiceFacts), 'in', some(random, choices, 0.7)),
      compared(random.pick(numberFacts), 'greaterThanInclusive', random.below(60)),
      { any: [compared(random.pick(flagFacts), 'equal', true), compared(random.pick(numberFacts), 'greaterThan', random.below(100))] },
      { any: [compared('place.id', 'within', random.pick(provinces)), compared(random.pick(setFacts), 'contains', random.pick(products))] },
    ])
  return {
    ...(random.below(4) === 0 ? { marketSegment: some(random, segments, 0.2) } : {}),
    all: Array.from({ length: random.between(1, 4) }, thing),
  }
}

/** Somebody of whom a third is known. */
function stranger(random: Seeded): Facts {
  return Object.fromEntries(Object.entries(customer(random)).filter(() => random.below(3) === 0))
}

/** About that share of the values, at least one. */
function some(random: Seeded, values: readonly string[], share: number): readonly string[] {
  const sure = random.pick(values)
  return values.filter((value) => value === sure || random.below(1000) < share * 1000)
}
