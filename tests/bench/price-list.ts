import { nativeSha256 } from '../../catalog/native-sha256.js'
import { priceList as ask } from '../../engine/ask/price-list.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import { askPriceIndex, listOutcomes } from '../../engine/price/whole-catalog/ask-price-index.js'
import { compilePriceIndex } from '../../engine/price/whole-catalog/compile-price-index.js'
import { listablePrices, listCharge, listFacts } from '../../engine/price/whole-catalog/listed-charge.js'
import type { PriceIndex } from '../../engine/price/whole-catalog/price-index.js'
import { currency } from '../../engine/values/currency.js'
import { instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import type { Bench } from './bench.js'
import { measurements, ours } from './measurement.js'
import { rowClosures } from './price-table/row-closures.js'
import { measuredBuild, race } from './race.js'
import { type Seeded, seeded } from './seeded.js'

const name = text('名称', 'Name')
const at = '2026-06-17T00:00:00+08:00'
const CNY = currency('CNY')!
const places = ['cn', 'north', 'north-town']
const channels = ['shop', 'web']

/**
 * What does each of 10,000 offerings list at, with a table of three rows for each? All of them for one customer: by the index,
 * one by one, and by closures compiled from the same rows. And the question as it arrives, with a page of 100.
 */
export const priceList: Bench = async function* ({ smoke }) {
  const count = smoke ? 40 : 10_000
  const compilation = compileDraft(exampleCatalog(...documents(count)), { sha256: nativeSha256 })
  if (compilation.kind === 'rejected') throw new Error(JSON.stringify(compilation.diagnostics.slice(0, 3), null, 1))
  const { catalog } = compilation
  const { built: index, ...own } = measuredBuild(() => compilePriceIndex(catalog.prices, catalog.rules, CNY))
  const customers = Array.from({ length: 100 }, (_, n) => customerOf(n))
  const peers = {
    [ours]: (facts: Facts) => rowsByIndex(index, facts),
    'one by one': (facts: Facts) => rowsOneByOne(catalog, index, facts),
    closures: closuresOf(catalog, index),
  }
  for (const facts of customers.slice(0, 5)) {
    const expected = peers['one by one'](facts).join()
    for (const [subject, find] of Object.entries(peers)) {
      if (find(facts).join() !== expected) throw new Error(`${subject} lists other rows for ${JSON.stringify(facts)}.`)
    }
  }
  const askAll = (facts: Facts) => askPriceIndex(index, facts, instant(at))
  const length = smoke ? { warmUp: 1, rounds: 2 } : { warmUp: 5, rounds: 40 }
  const runners = Object.entries(peers).map(([subject, find]) => ({
    subject,
    run: (round: number) => (subject === ours ? askAll : find)(customers[round % customers.length]!),
    ...(subject === ours ? own : {}),
    ...(subject === 'one by one' ? { turns: 8 } : { perTurn: smoke ? 1 : subject === ours ? 50 : 10 }),
  }))
  const size = `${count.toLocaleString('en')} offerings, ${(3 * count).toLocaleString('en')} rows`
  yield measurements('price-list', size, await race(runners, length))
  const questions = customers.map((facts) => ({ facts, at, currency: 'CNY' }))
  const page = (round: number) => {
    const { answer } = ask(catalog, questions[round % questions.length])
    if (answer.kind !== 'priceList' || answer.offerings.length !== Math.min(100, count + 1))
      throw new Error(JSON.stringify(answer).slice(0, 500))
  }
  yield measurements(
    'price-list',
    `${size}, counts and a page of 100`,
    await race([{ subject: ours, run: page, perTurn: smoke ? 1 : 50 }], length),
  )
}

/** By price of the index: the row of its table, or what became of it. */
type RowsOfAll = readonly string[]

function rowsByIndex(index: PriceIndex, facts: Facts): RowsOfAll {
  const { outcomes, rowOf } = askPriceIndex(index, facts, instant(at))
  return index.charges.map(({ table }, number) =>
    rowOf[number] === -1 || table === null ? listOutcomes[outcomes[number]!]! : index.tables[table]!.rows[rowOf[number]!]!.row.id,
  )
}

function rowsOneByOne({ prices, rules }: CompiledCatalog, index: PriceIndex, facts: Facts): RowsOfAll {
  return index.offerings.flatMap(({ offering }) => {
    const known = listFacts(prices, offering, facts)
    return listablePrices(prices, offering).map((price) => {
      const one = listCharge(rules, price, { facts: known, at: instant(at), currency: CNY })
      return one.outcome === 'listed' && one.row !== null ? one.row : one.outcome
    })
  })
}

function closuresOf({ rules }: CompiledCatalog, index: PriceIndex): (facts: Facts) => RowsOfAll {
  const finds = index.charges.map(({ price }) => {
    const { amount } = price.charge
    if (amount.kind === 'fixed') return () => 'listed'
    const find = rowClosures(rules, amount.table, CNY)
    return (facts: Facts) => find(facts, instant(at)) ?? 'unpriced'
  })
  return (facts) => finds.map((find) => find(facts))
}

function customerOf(n: number): Facts {
  const random = seeded(n + 1)
  return {
    'customer.age': random.between(0, 90),
    'place.id': random.pick(places),
    'channel.id': random.pick(channels),
  } as Facts
}

function documents(count: number): readonly object[] {
  const random = seeded(7)
  return Array.from({ length: count }, (_, n) => [
    {
      kind: 'productOffering',
      id: `offering-${n}`,
      name,
      category: 'plans',
      validFor: {},
      isSellable: true,
      content: { kind: 'simple', specification: 'line' },
      prices: [`fee-${n}`],
    },
    {
      kind: 'productOfferingPrice',
      id: `fee-${n}`,
      name,
      charge: { kind: 'oneTime', amount: { kind: 'table', table: `fees-${n}` }, actions: ['add'] },
    },
    tableOf(n, random),
  ]).flat()
}

/** A row for everybody, and two that some have instead: by place, channel or age. */
function tableOf(n: number, random: Seeded): object {
  const row = (id: string, when: object) => ({ id: `${id}-${n}`, when, currency: 'CNY', amount: `${random.between(1, 500)}.00` })
  const place = random.pick(['north', 'north-town'])
  const channel = random.pick(channels)
  const age = random.between(12, 60)
  const special = random.pick([{ channel }, { age: { to: age } }])
  return {
    kind: 'priceTable',
    id: `fees-${n}`,
    name,
    dimensions: [
      { id: 'place', fact: 'place.id', match: 'within' },
      { id: 'channel', fact: 'channel.id', match: 'equal' },
      { id: 'age', fact: 'customer.age', match: 'range' },
    ].filter(({ id }) => id === 'place' || id in special),
    hitPolicy: { kind: 'specific', order: ['place', ...Object.keys(special)] },
    rows: [row('all', {}), row('place', { place }), row('special', { place, ...special })],
  }
}
