import { nativeSha256 } from '../../catalog/native-sha256.js'
import { quote as quoteOffering } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { PricedItems } from '../../engine/price/price-answer.js'
import { text } from '../../engine/values/localized-text.js'
import type { Bench } from './bench.js'
import { type BundleQuestion, type DecimalBundle, decimalBundle } from './decimal-bundle.js'
import { measurements, ours } from './measurement.js'
import { race } from './race.js'
import { seeded } from './seeded.js'

const name = text('名称', 'Name')
const speeds = [100, 300, 500, 1000]

/**
 * Quotes of a bundle with three members, with every step of the price: a table by speed and place, recurring fees with a
 * first part of a month, one-time fees, a discount that only families get. From the question as JSON to the answer. No
 * question is asked twice: each has a moment and a start of service of its own, and its own customer and selection.
 */
export const quote: Bench = async function* ({ smoke }) {
  const compilation = compileDraft(exampleCatalog(...documents()), { sha256: nativeSha256 })
  if (compilation.kind === 'rejected') throw new Error(JSON.stringify(compilation.diagnostics, null, 1))
  const [length, perTurn] = smoke ? [{ warmUp: 2, rounds: 5 }, 1] : [{ warmUp: 100, rounds: 100 }, 100]
  const asked: readonly BundleQuestion[] = JSON.parse(
    JSON.stringify(Array.from({ length: (length.warmUp + length.rounds) * perTurn }, (_, n) => question(n))),
  )
  const run = (round: number) => {
    const { answer } = quoteOffering(compilation.catalog, asked[round])
    if (answer.kind !== 'priced' || answer.lines.length !== 4)
      throw new Error(`Not the price that was asked for: ${JSON.stringify(answer)}`)
    return answer
  }
  for (const [n, one] of asked.slice(0, compared).entries()) insistOnSamePrice(run(n), decimalBundle(one))
  const runners = [
    { subject: ours, run, perTurn },
    { subject: 'decimal.js, by hand and without steps', run: (round: number) => decimalBundle(asked[round]!), perTurn },
  ]
  yield measurements('quote', 'bundle of three members, traced', await race(runners, length))
}

/** How many of the questions are held against the decimal library before the race. */
const compared = 1000

/** Nobody is raced unless both come to the same cent, line by line. */
function insistOnSamePrice({ lines, totals }: PricedItems, expected: DecimalBundle): void {
  const found = new Map(lines.map(({ price, amount, firstBill }) => [price as string, { amount, firstBill }]))
  const wrong = [...expected.lines].filter(([price, { amount, firstBill }]) => {
    const line = found.get(price)
    return line?.amount !== amount || line.firstBill !== firstBill
  })
  if (wrong.length > 0 || totals.monthly !== expected.monthly || totals.firstBill !== expected.firstBill)
    throw new Error(`Not the same price: ${JSON.stringify({ wrong, found: [...found], totals, expected })}`)
}

/** The clock goes on by some milliseconds from question to question, and service begins on a day of the next four months. */
function question(n: number): BundleQuestion {
  const random = seeded(n + 1)
  return {
    offering: 'bundle',
    at: new Date(Date.UTC(2026, 5, 17, 1) + 7 * n).toISOString(),
    startDate: new Date(Date.UTC(2026, 5, 17) + random.below(120) * 86_400_000).toISOString().slice(0, 10),
    currency: 'CNY',
    facts: {
      'customer.age': random.between(18, 90),
      'place.id': random.pick(['north', 'north-town']),
      'channel.id': 'shop',
      'customer.marketSegment': random.pick([[], ['home']]),
    },
    choices: [
      { path: '/members/net', characteristic: 'speed', value: random.pick(speeds) },
      { path: '/members/tv', quantity: random.between(1, 3) },
      { path: '/members/mobile', quantity: random.between(1, 5) },
    ],
  }
}

function documents(): readonly object[] {
  return [
    ...product('mobile', [], ['mobile-monthly']),
    ...product('net', [speed()], ['net-monthly', 'installation']),
    ...product('tv', [], ['tv-monthly']),
    {
      ...offering('bundle', ['family-discount']),
      content: { kind: 'bundle', groups: [{ id: 'members', name, minimum: 2, maximum: 3, members: members() }], rules: [] },
    },
    recurring('mobile-monthly', { kind: 'fixed', amounts: cny('59.00') }),
    recurring('net-monthly', { kind: 'table', table: 'net-rates' }),
    recurring('tv-monthly', { kind: 'fixed', amounts: cny('15.00') }),
    {
      kind: 'productOfferingPrice',
      id: 'installation',
      name,
      charge: { kind: 'oneTime', amount: { kind: 'fixed', amounts: cny('100.00') }, actions: ['add'] },
    },
    rates(),
    {
      kind: 'productOfferingPrice',
      id: 'family-discount',
      name,
      when: { fact: 'customer.marketSegment', operator: 'contains', value: 'home' },
      charge: {
        kind: 'alteration',
        effect: { kind: 'percentOff', percent: '10' },
        target: { scope: 'bundle', charge: 'recurring' },
        stage: 1,
        group: 'family',
        mode: 'sequential',
        priority: 1,
        base: 'list',
      },
    },
  ]
}

function members(): readonly object[] {
  return ['mobile', 'net', 'tv'].map((id) => ({
    id,
    offering: id,
    minimum: 1,
    maximum: id === 'net' ? 1 : 5,
    ...(id === 'tv' ? {} : { default: { quantity: 1 } }),
  }))
}

function product(id: string, characteristics: readonly object[], prices: readonly string[]): readonly object[] {
  const specification = { kind: 'productSpecification', id, name, characteristics, provisioned: false }
  return [specification, { ...offering(id, prices), content: { kind: 'simple', specification: id } }]
}

function offering(id: string, prices: readonly string[]): object {
  return { kind: 'productOffering', id, name, category: 'fusion', validFor: {}, isSellable: true, prices }
}

function speed(): object {
  return { id: 'speed', name, type: { kind: 'number', values: speeds, unit: 'Mbit/s' }, required: true }
}

function recurring(id: string, amount: object): object {
  const charge = {
    kind: 'recurring',
    amount,
    period: { unit: 'month', count: 1 },
    timing: 'advance',
    cycle: 'calendar',
    proration: { start: { kind: 'day' }, change: { kind: 'none' }, cease: { kind: 'fullPeriod' } },
  }
  return { kind: 'productOfferingPrice', id, name, charge }
}

/** A rate per speed for the whole country, and a lower one for one town. */
function rates(): object {
  const row = (value: number, place: string, amount: string) => ({
    id: `${value}-${place}`,
    when: { speed: value, place },
    currency: 'CNY',
    amount,
  })
  return {
    kind: 'priceTable',
    id: 'net-rates',
    name,
    dimensions: [
      { id: 'speed', fact: 'item.speed', match: 'equal' },
      { id: 'place', fact: 'place.id', match: 'within' },
    ],
    hitPolicy: { kind: 'specific', order: ['speed', 'place'] },
    rows: speeds.flatMap((value, n) => [row(value, 'cn', `${59 + 20 * n}.00`), row(value, 'north-town', `${49 + 20 * n}.00`)]),
  }
}

function cny(amount: string): readonly object[] {
  return [{ currency: 'CNY', amount }]
}
