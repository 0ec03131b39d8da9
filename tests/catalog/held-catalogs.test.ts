import { expect, test } from 'vitest'
import type { Database } from '../../catalog/store/database.js'
import { groupLayer } from '../../catalog/store/layer.js'
import { openDatabase } from '../../catalog/store/open-database.js'
import { quote } from '../../engine/ask/quote.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { type CompiledCatalogs, createCompiledCatalogs } from '../../schema/answering/compiled-catalogs.js'
import { catalogsOfThen } from '../../schema/answering/held-catalogs.js'
import { held, history, line, type Releases } from '../ask/released-lines.js'
import { release } from './catalog-in-hand.js'

const [first, kept, soon, other, latest] = [
  line({ amount: '20.00' }),
  line({ amount: '21.00' }),
  line({ amount: '22.00', holders: { kind: 'nextPeriod' } }),
  line({
    amount: '22.00',
    holders: { kind: 'nextPeriod' },
    documents: [{ kind: 'channel', id: 'market', name: { 'zh-CN': '集市', en: 'Market' } }],
  }),
  line({ amount: '23.00', holders: { kind: 'fromDate', date: '2026-09-01' } }),
]

/** Puts the releases into a master copy, and gives the catalogs that it makes of them. */
async function released(db: Database, catalogs: CompiledCatalogs, releases: Releases): Promise<Releases> {
  for (const [moment, { draft }] of Object.entries(releases))
    await release(db, draft.documents as unknown as readonly JsonValue[], instant(moment))
  const live: Record<string, CompiledCatalog> = {}
  for (const moment of Object.keys(releases)) {
    const found = await catalogs.find({ layer: groupLayer, changeSet: null, at: instant(moment) })
    if (found.kind === 'catalog') live[moment] = found.catalog
  }
  return live
}

const bought = { ...held, facts: {} }
const at = instant('2026-08-16T12:00:00+08:00')
const question = { offering: 'line', facts: {}, choices: [], currency: 'CNY', at, startDate: '2026-08-16', held: bought }

test('the releases of a master copy tell of price versions what all catalogs together would', async () => {
  const db = await openDatabase({ kind: 'sqlite', file: ':memory:' })
  const catalogs = createCompiledCatalogs(db)
  const live = await released(db, catalogs, {
    '2026-01-01T00:00:00.000Z': first,
    '2026-02-01T00:00:00.000Z': kept,
    '2026-03-10T00:00:00.000Z': soon,
    '2026-04-10T00:00:00.000Z': other,
    '2026-05-10T00:00:00.000Z': latest,
  })
  const then = await catalogsOfThen(db, catalogs, { held: bought, offering: 'line', at })
  const [, second, third, , fifth] = Object.keys(live)
  expect(then.releasedBetween(instant(held.at), at).map((one) => one.released)).toEqual([second, third, fifth])
  const { heldAt, between } = history(live)
  const answer = quote(live[fifth!]!, question, then.heldAt, then.releasedBetween)
  expect(answer).toEqual(quote(live[fifth!]!, question, heldAt, between))
  expect(JSON.stringify(answer)).toContain('"outcome":"applies"') // the test would show nothing if no version came
  await db.destroy()
})

test('where holders keep what they have, no catalog but that of the purchase is fetched', async () => {
  const db = await openDatabase({ kind: 'sqlite', file: ':memory:' })
  const catalogs = createCompiledCatalogs(db)
  await released(db, catalogs, { '2026-01-01T00:00:00.000Z': first, '2026-02-01T00:00:00.000Z': kept })
  const then = await catalogsOfThen(db, catalogs, { held: bought, offering: 'line', at })
  expect(then.heldAt(instant(held.at))?.catalog.id).toBe('example')
  expect(then.releasedBetween(instant(held.at), at)).toEqual([])
  await db.destroy()
})
