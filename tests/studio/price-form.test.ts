import { describe, expect, test } from 'vitest'
import type { Alteration } from '../../engine/model/alteration.js'
import { catalogDraft } from '../../engine/model/draft.js'
import type { ProductOfferingPrice, RecurringCharge, UsageCharge } from '../../engine/model/price.js'
import { text } from '../../engine/values/localized-text.js'
import { baseFields } from '../../studio/features/offer/base-fields.js'
import { amountFault, amountLines, withAmount } from '../../studio/features/offer/price-form/amount-edit.js'
import {
  amountsOfModel,
  lastingOf,
  withBound,
  withLasting,
  withLimit,
  withModelAmounts,
  withName,
  withProration,
  withWindow,
} from '../../studio/features/offer/price-form/price-edit.js'
import { relatedOf } from '../../studio/parts/charge-view.js'
import { momentOf, momentText } from '../../studio/parts/moment-text.js'

const both = [
  { currency: 'CNY', amount: '10' },
  { currency: 'XAU', amount: '1' },
] as const
const price = (charge: object, id = 'fee') =>
  ({ kind: 'productOfferingPrice', id, name: text('费用', 'Fee'), charge }) as unknown as ProductOfferingPrice
const halfOf = (of: object) =>
  ({
    kind: 'alteration',
    effect: { kind: 'percentOf', percent: '50', of },
    target: { scope: 'item', charge: 'recurring' },
  }) as unknown as Alteration

describe('amounts in a form', () => {
  test('have a line for every currency of the catalog, and for those that stand there all the same', () => {
    expect(amountLines(both, ['USD', 'CNY'])).toEqual([
      { currency: 'USD', amount: '' },
      { currency: 'CNY', amount: '10' },
      { currency: 'XAU', amount: '1' },
    ])
  })

  test('change in their place, go when they are emptied, and the last one stays', () => {
    expect(withAmount(both, 'CNY', '12')).toEqual([{ currency: 'CNY', amount: '12' }, both[1]])
    expect(withAmount(both, 'CNY', '')).toEqual([both[1]])
    expect(withAmount(undefined, 'USD', '3')).toEqual([{ currency: 'USD', amount: '3' }])
    expect(amountFault([both[0]], 'CNY', '', false)?.key).toBe('priceForm.fault.lastAmount')
    expect(amountFault([both[0]], 'CNY', '', true)).toBe(null)
    expect(amountFault(both, 'CNY', '', false)).toBe(null)
    expect(amountFault(both, 'CNY', '1,5', false)?.key).toBe('priceTable.fault.amount')
  })
})

describe('what a form changes of a price', () => {
  test('is that alone: names, windows, ways to share a period', () => {
    const fee = price({
      kind: 'recurring',
      proration: { start: { kind: 'day' }, change: { kind: 'none' }, cease: { kind: 'fixedMonth', days: 30 } },
    })
    expect(withName(fee, 'en', 'Rental')).toEqual({ ...fee, name: { 'zh-CN': '费用', en: 'Rental' } })
    const open = withWindow(fee, 'from', '2026-01-01T00:00:00.000Z')
    expect(open.validFor).toEqual({ from: '2026-01-01T00:00:00.000Z' })
    expect(withWindow(open, 'from', null)).toEqual(fee)
    expect(withProration(fee.charge as RecurringCharge, 'start', 'second').proration).toEqual({
      start: { kind: 'second' },
      change: { kind: 'none' },
      cease: { kind: 'fixedMonth', days: 30 },
    })
  })

  test('are bounds and limits that go when they are emptied', () => {
    const use = { kind: 'usage', metric: 'data', unit: 'MB', model: { kind: 'percentOf', percent: '1' } } as const as UsageCharge
    expect(withBound(withBound(use, 'cap', [both[0]]), 'cap', [])).toEqual(use)
    expect(withModelAmounts(withModelAmounts(use.model, [both[0]]), [])).toEqual(use.model)
    expect(amountsOfModel(use.model)).toEqual([])
    const half = halfOf({ kind: 'line' })
    expect(withLimit(withLimit(half, 'quantityLimit', 2), 'quantityLimit', null)).toEqual(half)
    const ending = withLasting(half, { kind: 'until', date: '2027-01-01' })
    expect([lastingOf(half), lastingOf(ending)]).toEqual(['forGood', 'until'])
    expect(withLasting(ending, null)).toEqual(half)
  })

  test('reads moments as days of the zone and back', () => {
    expect(momentOf('2026-12-01', 'Asia/Shanghai')).toBe('2026-11-30T16:00:00.000Z')
    expect(momentText('Asia/Shanghai', '2026-11-30T16:00:00.000Z')).toBe('2026-12-01')
    expect(momentOf('soon', 'Asia/Shanghai')).toBe(null)
  })
})

describe('a percentage that makes a price', () => {
  const documents = catalogDraft([price({ kind: 'oneTime' }, 'base')])

  test('names what it is taken of, and leads there', () => {
    const ofBase = halfOf({ kind: 'price', price: 'base' })
    expect(baseFields(documents, ofBase, 'en').map(({ value }) => value.values?.['word'])).toEqual(['Fee'])
    expect(baseFields(documents, halfOf({ kind: 'price', price: 'gone' }), 'en')[0]?.value.values?.['word']).toBe('gone')
    expect(baseFields(documents, halfOf({ kind: 'line' }), 'en')[0]?.value.key).toBe('priceForm.ofLine')
    expect(relatedOf(price(ofBase), documents).map(({ id }) => id)).toEqual(['base'])
  })
})
