import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Facts } from '../../../engine/model/fact.js'
import { type CompiledPrices, compilePrices } from '../../../engine/price/compile-prices.js'
import { priceItems } from '../../../engine/price/price-items.js'
import { askPriceIndex, chargesOf, countOutcomes } from '../../../engine/price/whole-catalog/ask-price-index.js'
import { priceIndexOf } from '../../../engine/price/whole-catalog/compile-price-index.js'
import { type ListedCharge, listablePrices, listCharge, listFacts } from '../../../engine/price/whole-catalog/listed-charge.js'
import { type CompiledRules, compileRules } from '../../../engine/rules/compile-rules.js'
import { hasBit } from '../../../engine/rules/whole-catalog/bit-row.js'
import { currency } from '../../../engine/values/currency.js'
import { covers, type Instant, instant } from '../../../engine/values/instant.js'
import { localDate } from '../../../engine/values/local-date.js'
import { decimal, toText } from '../../../engine/values/ratio.js'
import { draftOf } from '../shop.js'

const CNY = currency('CNY')!
const moments = ['2026-01-01T00:00:00.000Z', '2026-06-30T23:59:59.999Z', '2026-07-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'].map(
  instant,
)
const validFor = fc.constantFrom<object>({}, {}, {}, { from: moments[0] }, { to: moments[2] }, { from: moments[2], to: moments[3] })
const condition = fc.constantFrom(
  undefined,
  undefined,
  { fact: 'customer.age', operator: 'lessThan', value: 2 },
  { not: { fact: 'customer.marketSegment', operator: 'contains', value: 'gold' } },
  {
    any: [
      { fact: 'item.speed', operator: 'equal', value: 100 },
      { fact: 'place.id', operator: 'within', value: 'north' },
    ],
  },
  { fact: 'order.action', operator: 'equal', value: 'add' },
  { fact: 'item.term', operator: 'equal', value: 'year' },
)
const dimensions = [
  { id: 'place', fact: 'place.id', match: 'within' },
  { id: 'segment', fact: 'customer.marketSegment', match: 'equal' },
  { id: 'age', fact: 'customer.age', match: 'range' },
  { id: 'action', fact: 'order.action', match: 'equal' },
  { id: 'quantity', fact: 'item.quantity', match: 'range' },
  { id: 'speed', fact: 'item.speed', match: 'equal' },
  { id: 'term', fact: 'root.term', match: 'equal' },
]
const cells = fc.record(
  {
    place: fc.constantFrom<unknown>('cn', 'north', 'north-town', ['north-town', 'cn'], []),
    segment: fc.constantFrom<unknown>('gold', 'staff', ['gold', 'staff'], []),
    age: fc.constantFrom({ from: 1 }, { to: 2 }, { from: 0, to: 3 }, {}),
    action: fc.constantFrom<unknown>('add', 'modify', ['add', 'modify']),
    quantity: fc.constantFrom({ from: 2 }, { to: 5 }),
    speed: fc.constantFrom(100, 300),
    term: fc.constantFrom('year', 'month'),
  },
  { requiredKeys: [] },
)
/** Most rows ask for little, so that several hold at once. */
const few = cells.map(({ place, segment, age }) => ({
  ...(place === undefined ? {} : { place }),
  ...(segment === undefined || age !== undefined ? {} : { segment }),
  ...(age === undefined || place !== undefined ? {} : { age }),
}))
const ofSelection = fc.constantFrom<object>({ speed: 100 }, { term: 'year' }, { place: 'cn', speed: 300 }, { action: 'add', speed: 300 })
const policies = fc.constantFrom<object>(
  { kind: 'unique' },
  { kind: 'priority' },
  { kind: 'specific', order: ['place', 'segment', 'age'] },
  { kind: 'specific', order: ['age', 'speed', 'place', 'term'] },
)
const rows = (most: number) =>
  fc.array(
    fc.record({
      when: fc.oneof({ weight: 3, arbitrary: few }, cells, ofSelection),
      validFor,
      currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD'),
    }),
    {
      minLength: 1,
      maxLength: most,
      size: 'max',
    },
  )
const tables = fc.array(fc.record({ hitPolicy: policies, rows: fc.oneof({ weight: 5, arbitrary: rows(4) }, rows(24)) }), {
  minLength: 3,
  maxLength: 4,
})
const charges = fc.array(
  fc.record({
    kind: fc.constantFrom('oneTime', 'recurring'),
    table: fc.constantFrom(0, 1, 2, 0, 1, 2, 3, 4, 5),
    when: condition,
    validFor,
  }),
  {
    minLength: 5,
    maxLength: 6,
  },
)
const offerings = fc.array(
  fc.record({
    prices: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 3 }),
    isSellable: fc.constantFrom(true, true, true, false),
    validFor,
    terms: fc.constantFrom(0, 0, 1, 2),
  }),
  { minLength: 3, maxLength: 5 },
)
const catalogs = fc.record({ tables, charges, offerings }).map((shape): CatalogDraft => {
  const term = (id: string) => ({ id, name: { en: id, 'zh-CN': id }, duration: { unit: 'year', count: 1 }, renewal: { kind: 'ends' } })
  const name = { en: 'x', 'zh-CN': 'x' }
  const amountOf = (table: number) =>
    table < shape.tables.length
      ? { kind: 'table', table: `t${table}` }
      : { kind: 'fixed', amounts: table === 5 ? [] : [{ currency: 'CNY', amount: '7.125' }] }
  return draftOf({
    prices: Object.fromEntries(
      shape.charges.map(({ kind, table, when, validFor }, n) => {
        const charge =
          kind === 'oneTime'
            ? { kind, amount: amountOf(table), actions: n === 3 ? ['modify'] : ['add'] }
            : {
                kind,
                amount: amountOf(table),
                period: { unit: 'month', count: 1 },
                timing: 'advance',
                cycle: 'anniversary',
                proration: { start: { kind: 'day' }, change: { kind: 'day' }, cease: { kind: 'day' } },
              }
        return [`p${n}`, { charge, validFor, ...(when === undefined ? {} : { when }) }]
      }),
    ),
    offerings: {},
    documents: [
      { kind: 'fact', id: 'customer.marketSegment', subject: 'customer', type: { kind: 'set', values: [] } },
      ...shape.tables.map(({ hitPolicy, rows }, n) => ({
        kind: 'priceTable',
        id: `t${n}`,
        hitPolicy,
        dimensions,
        rows: rows.map((row, m) => ({ id: `r${m}`, ...row, amount: `${m}.5`, ...('order' in hitPolicy ? {} : { priority: m % 3 }) })),
      })),
      ...shape.offerings.map(({ prices, isSellable, validFor, terms }, n) => ({
        kind: 'productOffering',
        id: `o${n}`,
        name,
        category: 'x',
        validFor,
        isSellable,
        content: { kind: 'simple', specification: 'line' },
        prices: prices.filter((price) => price < shape.charges.length).map((price) => `p${price}`),
        ...(terms === 0 ? {} : { terms: ['year', 'month'].slice(0, terms).map(term) }),
      })),
    ],
  })
})
const facts = fc.record(
  {
    'place.id': fc.constantFrom('cn', 'north', 'north-town'),
    'customer.marketSegment': fc.subarray(['gold', 'staff']),
    'customer.age': fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<Facts>

/** What an order of this one charge says of it: its list step, what keeps it from a price, or why it plays no part. */
function askedAlone(
  { prices, rules }: { readonly prices: CompiledPrices; readonly rules: CompiledRules },
  one: ListedCharge,
  offering: string,
  known: Facts,
  at: Instant,
): object {
  const ofOffering = [...prices.offerings].filter(([id]) => id === offering)
  const only = new Map(ofOffering.map(([id, all]) => [id, all.filter((price) => price.id === one.price)]))
  const items = [{ path: '/', offering: ofOffering[0]![0], specification: null, quantity: 1, characteristics: [], by: 'choice' as const }]
  // Which of several terms is taken would be asked for whatever the charge.
  const terms = new Map([...prices.terms].filter(([, all]) => all.length === 1))
  const priced = priceItems({ ...prices, terms, offerings: only }, rules, {
    items,
    facts: known,
    at,
    startDate: localDate('2026-06-17'),
    currency: CNY,
    usage: [],
  })
  if (priced.kind !== 'priced') {
    const { code, table, rows, missing } = priced.because.find(({ price }) => price === one.price)!
    return missing.length > 0 ? { outcome: 'undetermined', code, table, rows, missing } : { outcome: 'unpriced', code, table, rows }
  }
  const filtered = priced.trace.find((step) => step.step === 'filtered')
  if (filtered?.step === 'filtered') return { outcome: 'notDue', by: filtered.by, reason: filtered.reason }
  const [list, row] = [priced.trace.find((step) => step.step === 'list'), priced.trace.find((step) => step.step === 'row')]
  if (list?.step !== 'list') throw new Error('no list amount')
  return { outcome: 'listed', amount: toText(decimal(list.unit), 2), table: row?.step === 'row' ? row.table : null, row: list.row }
}

test('the whole list says of every charge what it says when it is listed by itself, and what an order of it says', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(catalogs, fc.array(fc.tuple(facts, fc.constantFrom(...moments)), { minLength: 1, maxLength: 4 }), (draft, questions) => {
      const [prices, rules] = [compilePrices(draft), compileRules(draft)]
      const index = priceIndexOf(prices, rules, CNY)
      for (const [known, at] of [...questions, ...questions]) {
        const asked = askPriceIndex(index, known, at)
        const counts = { listed: 0, undetermined: 0, unpriced: 0, notDue: 0 }
        for (const [number, one] of index.offerings.entries()) {
          expect(hasBit(asked.onSale, number)).toBe(covers(rules.offerings.get(one.offering)!.saleWindow, at))
          const found = chargesOf(asked, one)
          const itsFacts = listFacts(prices, one.offering, known)
          expect(found).toEqual(
            listablePrices(prices, one.offering).map((price) => listCharge(rules, price, { facts: itsFacts, at, currency: CNY })),
          )
          for (const charge of found) {
            const kind = 'code' in charge ? charge.code : 'by' in charge ? charge.by : charge.outcome
            seen.set(kind, (seen.get(kind) ?? 0) + 1)
            if (hasBit(asked.onSale, number)) counts[charge.outcome] += 1
            const { price: _price, charge: _charge, period: _period, ...listing } = charge
            expect(listing).toEqual(askedAlone({ prices, rules }, charge, one.offering, known, at))
          }
        }
        expect(countOutcomes(asked, null)).toEqual(counts)
      }
    }),
    { numRuns: 120 },
  )
  expect(seen.size).toBe(8)
  expect(Math.min(...seen.values())).toBeGreaterThan(10)
})
