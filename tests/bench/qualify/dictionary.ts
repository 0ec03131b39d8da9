import type { Comparison, Facts } from '../../../engine/model/fact.js'
import { text } from '../../../engine/values/localized-text.js'
import type { Seeded } from '../seeded.js'

const numbered = (count: number, id: (n: number) => string) => Array.from({ length: count }, (_, n) => id(n))

/** What customers have of a choice; `never` is declared too, but nobody has it. */
export const choices = ['a', 'b', 'c', 'd', 'e', 'f']
export const never = ['g', 'h']
export const choiceFacts = numbered(8, (n) => `customer.choice${n}`)
/** Whole numbers below 100. */
export const numberFacts = numbered(8, (n) => `customer.number${n}`)
/** Amounts below a million. */
export const amountFacts = numbered(6, (n) => `account.amount${n}`)
export const flagFacts = numbered(4, (n) => `customer.flag${n}`)
export const setFacts = numbered(2, (n) => `installed.products${n}`)
export const products = numbered(20, (n) => `product-${n}`)
export const dateFacts = ['customer.since']
export const channels = numbered(8, (n) => `channel-${n}`)
export const segments = numbered(20, (n) => `segment-${n}`)
export const provinces = numbered(31, (n) => `province-${n}`)
export const cities = provinces.flatMap((province) => numbered(10, (n) => `${province}-city-${n}`))

const name = text('名称', 'Name')
const values = (all: readonly string[]) => all.map((value) => ({ value, name }))
const fact = (subject: string, type: object) => (id: string) => ({ kind: 'fact', id, name, subject, type })

/** Facts of every type, channels, market segments, and the places of a country: about what an operator asks for. */
export function dictionary(): readonly object[] {
  return [
    ...choiceFacts.map(fact('customer', { kind: 'choice', values: values([...choices, ...never]) })),
    ...numberFacts.map(fact('customer', { kind: 'number', integer: true })),
    ...amountFacts.map(fact('account', { kind: 'quantity', unit: 'CNY' })),
    ...flagFacts.map(fact('customer', { kind: 'flag' })),
    ...setFacts.map(fact('installed', { kind: 'set', values: values(products) })),
    ...dateFacts.map(fact('customer', { kind: 'date' })),
    ...channels.map((id) => ({ kind: 'channel', id, name })),
    ...segments.map((id) => ({ kind: 'marketSegment', id, name })),
    ...provinces.map((id) => ({ kind: 'place', id, name, level: 'province', parent: 'cn' })),
    ...cities.map((id) => ({ kind: 'place', id, name, level: 'city', parent: id.replace(/-city-.*/, '') })),
  ]
}

/** Somebody of whom everything is known. */
export function customer(random: Seeded): Facts {
  return Object.fromEntries<Facts[string]>([
    ...choiceFacts.map((id) => [id, random.pick(choices)] as const),
    ...numberFacts.map((id) => [id, random.below(100)] as const),
    ...amountFacts.map((id) => [id, random.below(1_000_000)] as const),
    ...flagFacts.map((id) => [id, random.below(2) === 0] as const),
    ...setFacts.map((id) => [id, products.filter(() => random.below(5) === 0)] as const),
    ...dateFacts.map((id) => [id, day(random)] as const),
    ['channel.id', random.pick(channels)],
    ['customer.marketSegment', segments.filter(() => random.below(4) === 0)],
    ['place.id', random.pick(cities)],
  ])
}

/** A day of the last ten years. */
export function day(random: Seeded): string {
  return new Date(Date.UTC(2016, 5, 1) + random.below(3650) * 86_400_000).toISOString().slice(0, 10)
}

export function compared(fact: string, operator: Comparison['operator'], value: Comparison['value']): Comparison {
  return { fact, operator, value } as Comparison
}
