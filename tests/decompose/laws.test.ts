import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decomposition, Plan, TechnicalItem } from '../../engine/decompose/plan.js'
import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { JsonValue } from '../../engine/values/json.js'
import { decompose, technicalItems } from './parts.js'
import { plainlyDecompose, technicalDocument } from './plain-decomposition.js'
import { anyOrder, type Order } from './random-orders.js'

const runs = { numRuns: 300 }

const decomposed = ({ documents, items, facts }: Order) => decompose(documents, items, facts)

const bytesOf = (answer: Decomposition) => canonicalJson(answer as unknown as JsonValue)

/** Runs the law on every order that has a plan. */
const everyPlan = (law: (plan: Plan, order: Order) => void) =>
  fc.assert(
    fc.property(anyOrder, (order) => {
      const answer = decomposed(order)
      if (answer.kind === 'plan') law(answer, order)
    }),
    runs,
  )

/** The paths of the ordered items that an item goes back to. */
function originsOf(plan: Plan, id: string): ReadonlySet<string> {
  const one = plan.items.find((item) => item.id === id)
  if (one === undefined) throw new Error(`"${id}" is not in the plan.`)
  return one.kind === 'product' ? new Set([one.path]) : new Set(one.because.flatMap(({ source }) => [...originsOf(plan, source)]))
}

describe('decomposing', () => {
  test('gives the same bytes again, in whatever order items, characteristics, facts and documents come', () =>
    fc.assert(
      fc.property(
        anyOrder.chain((order) =>
          fc.tuple(
            fc.constant(order),
            fc.record({
              documents: fc.shuffledSubarray([...order.documents], { minLength: order.documents.length }),
              items: fc
                .shuffledSubarray([...order.items], { minLength: order.items.length })
                .map((items) => items.map((item) => ({ ...item, characteristics: item.characteristics.toReversed() }))),
              facts: fc.constant(Object.fromEntries(Object.entries(order.facts).reverse())),
            }),
          ),
        ),
        ([order, shuffled]) => {
          expect(bytesOf(decomposed(shuffled))).toBe(bytesOf(decomposed(order)))
        },
      ),
      runs,
    ))

  test('finds what applying every realization over and over finds', () =>
    fc.assert(
      fc.property(anyOrder, (order) => {
        const [answer, plain] = [decomposed(order), plainlyDecompose(order)]
        expect(answer.kind).toBe(plain.outcome)
        if (answer.kind === 'undetermined') expect(new Set(answer.missing)).toEqual(plain.missing)
        if (answer.kind !== 'plan') return
        const found = technicalItems(answer).map(({ id, characteristics, because }) => {
          const sources = because.map(({ realization, source }) => `${realization} from ${source}`)
          expect(new Set(sources).size).toBe(sources.length)
          return [id, new Set(sources), new Map(characteristics.map((one) => [one.id, one.value]))] as const
        })
        expect(new Set(found)).toEqual(new Set([...plain.items].map(([id, { sources, values }]) => [id, sources, values] as const)))
      }),
      { numRuns: 800 },
    ))

  test('asks for every missing fact at once: with all of them and those of the selection, nothing is undetermined', () =>
    fc.assert(
      fc.property(anyOrder, fc.boolean(), fc.boolean(), (order, f, g) => {
        const answer = decomposed({ ...order, facts: { f, g } })
        if (answer.kind === 'undetermined') expect(answer.missing.every((fact) => /^(item|root)\./.test(fact))).toBe(true)
      }),
      runs,
    ))
})

describe('in every plan', () => {
  test('ids tell items apart', () => everyPlan(({ items }) => expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)))

  test('each technical item goes back to something that was ordered', () =>
    everyPlan((plan, { items }) => {
      const ordered = new Set(items.map(({ path }) => path))
      for (const { id } of technicalItems(plan)) {
        const origins = [...originsOf(plan, id)]
        expect(origins).not.toEqual([])
        expect(origins.every((origin) => ordered.has(origin))).toBe(true)
      }
    }))

  test('the realizes edges are the reasons of the items', () =>
    everyPlan((plan) => {
      const edges = plan.edges.filter(({ kind }) => kind === 'realizes').map(({ from, to }) => `${from} ${to}`)
      const reasons = technicalItems(plan).flatMap(({ id, because }) => because.map(({ source }) => `${source} ${id}`))
      expect(new Set(edges)).toEqual(new Set(reasons))
      expect(new Set(edges).size).toBe(edges.length)
    }))

  test('an item has the lowest rank above everything that it waits for', () =>
    everyPlan((plan) => {
      const technical = new Map(technicalItems(plan).map((item) => [item.id, item]))
      const awaited = new Map<string, TechnicalItem[]>([...technical.keys()].map((id) => [id, []]))
      for (const { kind, from, to } of plan.edges) {
        const [first, then] = kind === 'realizes' ? [to, from] : [from, to]
        if (technical.has(then)) awaited.get(then)!.push(technical.get(first)!)
      }
      for (const { id, rank } of technical.values()) expect(rank).toBe(Math.max(-1, ...awaited.get(id)!.map((one) => one.rank)) + 1)
    }))

  test('items wait for the nearest ones of a specification that theirs depends on, and for no others', () =>
    everyPlan((plan, { documents }) => {
      const technical = technicalItems(plan)
      const origins = new Map(technical.map(({ id }) => [id, originsOf(plan, id)]))
      const wanted = technical.flatMap(({ id, kind, specification }) =>
        (technicalDocument(`${kind} ${specification.id}`, documents).dependsOn ?? []).flatMap((ref) => {
          const others = technical.filter((other) => other.specification.id === ref.id && other.specification.kind === ref.kind)
          return [...origins.get(id)!].flatMap((origin) => {
            for (let place = origin; ; place = place.split('/').slice(0, -2).join('/')) {
              const near = others.filter((other) =>
                [...origins.get(other.id)!].some((at) => at === place || at.startsWith(`${place === '/' ? '' : place}/`)),
              )
              if (near.length > 0) return near.map((other) => `${other.id} before ${id}`)
              if (place === '' || place === '/') return []
            }
          })
        }),
      )
      const drawn = plan.edges.filter(({ kind }) => kind === 'completion').map(({ from, to }) => `${from} before ${to}`)
      expect(new Set(drawn)).toEqual(new Set(wanted))
      expect(new Set(drawn).size).toBe(drawn.length)
    }))
})

test('the random orders try every outcome, and plans with sharing and waiting', () => {
  const seen = new Set<string>()
  for (const order of fc.sample(anyOrder, { numRuns: 400, seed: 7 })) {
    const answer = decomposed(order)
    seen.add(answer.kind)
    if (answer.kind === 'not-decomposed') for (const { code } of answer.because) seen.add(code)
    if (answer.kind !== 'plan') continue
    if (answer.edges.some(({ kind }) => kind === 'completion')) seen.add('waiting')
    if (technicalItems(answer).some(({ because }) => new Set(because.map(({ source }) => source)).size > 1)) seen.add('sharing')
    if (answer.declined.length > 0) seen.add('declined')
  }
  expect([...seen].sort()).toEqual([
    'characteristic-conflict',
    'characteristic-missing',
    'declined',
    'not-decomposed',
    'not-realised',
    'plan',
    'sharing',
    'undetermined',
    'waiting',
  ])
})
