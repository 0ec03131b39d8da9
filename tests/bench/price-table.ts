import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import type { PriceTable } from '../../engine/model/price.js'
import { type CompiledTable, compileTable } from '../../engine/price/table/compile-table.js'
import { findRow } from '../../engine/price/table/find-row.js'
import { rowIndex } from '../../engine/price/table/row-index.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { currency } from '../../engine/values/currency.js'
import { instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import type { Bench } from './bench.js'
import { measurements, ours } from './measurement.js'
import { rowClosures } from './price-table/row-closures.js'
import { measuredBuild, race } from './race.js'
import { seeded } from './seeded.js'

const at = instant('2026-06-17T00:00:00+08:00')
const CNY = currency('CNY')!
const places = ['cn', 'north', 'north-town']

/**
 * The row of a large table, with all that could hold and what they lost by: by the index, by looking at every row in the same
 * way, and by closures compiled from the same rows, which say nothing but the row.
 */
export const priceTable: Bench = async function* ({ smoke }) {
  const rules = compileRules(catalogDraft(exampleCatalog()))
  for (const models of smoke ? [20] : [100, 6_666]) {
    const authored = tableOf(models)
    const { built: table, ...own } = measuredBuild(() => compileTable(authored))
    const scanned: CompiledTable = { ...table, index: rowIndex([], table.rows) }
    const closures = rowClosures(rules, table, CNY)
    const asked = Array.from({ length: 200 }, (_, n) => factsOf(n, models))
    const finds = {
      [ours]: (facts: Facts) => rowIn(table, facts),
      'scanning the same rows': (facts: Facts) => rowIn(scanned, facts),
      closures: (facts: Facts) => closures(facts, at),
    }
    for (const facts of asked.slice(0, smoke ? 20 : 100)) {
      const found = new Set(Object.values(finds).map((find) => find(facts)))
      if (found.size !== 1) throw new Error(`Not the same row for ${JSON.stringify(facts)}: ${[...found]}`)
    }
    const length = smoke ? { warmUp: 1, rounds: 2 } : { warmUp: 5, rounds: 50 }
    const runners = Object.entries(finds).map(([subject, find]) => ({
      subject,
      run: (round: number) => find(asked[round % asked.length]!),
      ...(subject === ours ? own : {}),
      perTurn: smoke ? 1 : subject === ours ? 200 : 10,
    }))
    yield measurements('price-table', `${(3 * models).toLocaleString('en')} rows`, await race(runners, length))
  }

  function rowIn(table: CompiledTable, facts: Facts): string | null {
    const hit = findRow(table, { rules, facts, at, currency: CNY })
    return hit.kind === 'won' ? hit.row.id : null
  }
}

function factsOf(n: number, models: number): Facts {
  const random = seeded(n + 1)
  return {
    'item.model': `model-${random.between(0, models - 1)}`,
    'place.id': random.pick(places),
    'customer.age': random.between(0, 90),
  } as Facts
}

/** Three rows for each model: for everybody, for a place, and for the young in it. */
function tableOf(models: number): PriceTable {
  const rows = Array.from({ length: models }, (_, n) => {
    const random = seeded(n + 1)
    const model = `model-${n}`
    const place = random.pick(['north', 'north-town'])
    const row = (id: string, when: object) => ({
      id: `${id}-${n}`,
      when: { model, ...when },
      currency: 'CNY',
      amount: `${random.between(1, 900)}.00`,
    })
    return [row('all', {}), row('place', { place }), row('young', { place, age: { to: random.between(18, 30) } })]
  })
  return {
    kind: 'priceTable',
    id: 'rates',
    name: text('价格表', 'Rates'),
    dimensions: [
      { id: 'model', fact: 'item.model', match: 'equal' },
      { id: 'place', fact: 'place.id', match: 'within' },
      { id: 'age', fact: 'customer.age', match: 'range' },
    ],
    hitPolicy: { kind: 'specific', order: ['model', 'place', 'age'] },
    rows: rows.flat(),
  } as unknown as PriceTable
}
