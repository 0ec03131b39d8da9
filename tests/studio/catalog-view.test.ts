import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { documentKinds } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import {
  type CatalogFilter,
  catalogRows,
  documentGroups,
  facetValues,
  filterRows,
  readFilter,
  saleStatus,
} from '../../studio/features/catalog/catalog-view.js'
import { rowReached } from '../../studio/parts/row-reached.js'
import { summaryOf } from '../../studio/parts/row-summary.js'

const offering = (id: string, more: object = {}) => ({
  kind: 'productOffering',
  id,
  name: text(`${id}套餐`, `${id} plan`),
  category: 'mobile',
  validFor: {},
  isSellable: true,
  content: { kind: 'simple', specification: 'line' },
  prices: [],
  ...more,
})
const documents = catalogDraft(
  exampleCatalog(
    offering('shop-only', { channel: ['shop'] }),
    offering('web-only', { channel: ['web'], category: 'fusion' }),
    offering('later', { validFor: { from: '2027-01-01T00:00:00+08:00' } }),
    offering('part', { isSellable: false }),
  ),
)
const at = instant('2026-06-01T00:00:00+08:00')
const rows = catalogRows(documents, 'offerings', at, 'en')
const all: CatalogFilter = { group: 'offerings', typed: '', category: null, content: null, channel: null, status: null }
const ids = (filter: Partial<CatalogFilter>) => filterRows(rows, { ...all, ...filter }).map(({ id }) => id)

describe('the catalog list', () => {
  test('has a place for every kind of document', () => {
    expect(Object.values(documentGroups).flat().sort()).toEqual([...documentKinds].sort())
  })

  test('says something about every document', () => {
    for (const document of documents.documents) expect(summaryOf(document).key).toMatch(/^summary\./)
  })

  test('is on sale from the very moment, and not a millisecond before', () => {
    const window = { validFor: { from: instant('2026-12-01T00:00:00Z'), to: instant('2027-01-01T00:00:00Z') }, isSellable: true }
    expect(saleStatus(window, instant('2026-11-30T23:59:59.999Z'))).toBe('scheduled')
    expect(saleStatus(window, instant('2026-12-01T00:00:00Z'))).toBe('onSale')
    expect(saleStatus(window, instant('2026-12-31T23:59:59.999Z'))).toBe('onSale')
    expect(saleStatus(window, instant('2027-01-01T00:00:00Z'))).toBe('ended')
    expect(saleStatus({ ...window, isSellable: false }, instant('2026-12-01T00:00:00Z'))).toBe('withinBundles')
  })

  test('keeps an offering for every channel when one channel is asked for', () => {
    expect(ids({ channel: 'shop' })).toEqual(['line', 'later', 'part', 'shop-only'])
  })

  test('narrows by status, category and what is typed together', () => {
    expect(ids({ status: 'scheduled' })).toEqual(['later'])
    expect(ids({ status: 'onSale', category: 'mobile' })).toEqual(['shop-only'])
    expect(ids({ typed: 'web', category: 'mobile' })).toEqual([])
  })

  test('counts for each facet what a click on it would leave', () => {
    const filter = { ...all, category: 'mobile' }
    for (const facet of ['status', 'category', 'channel', 'content'] as const) {
      for (const { value, count } of facetValues(facet, rows, filter)) {
        expect(count, `${facet} ${value}`).toBe(filterRows(rows, { ...filter, [facet]: value }).length)
      }
    }
  })

  test('reads its filter from a link, and ignores what makes no sense', () => {
    expect(readFilter(new URLSearchParams('kind=__proto__&content=round&status=soon&q=ef'))).toEqual({ ...all, typed: 'ef' })
    expect(readFilter(new URLSearchParams('kind=tables')).group).toBe('tables')
  })

  test('moves by row, by page and to its ends, and stops there', () => {
    expect(rowReached(0, 100, 10, 'PageDown')).toBe(10)
    expect(rowReached(95, 100, 10, 'PageDown')).toBe(99)
    expect(rowReached(5, 100, 10, 'Home')).toBe(0)
    expect(rowReached(-1, 100, 10, 'ArrowDown')).toBe(0)
    expect(rowReached(3, 100, 10, 'toString')).toBeNull()
    expect(rowReached(0, 0, 10, 'End')).toBeNull()
  })
})
