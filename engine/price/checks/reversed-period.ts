import { type Check, type Finding, pointer } from '../../model/check.js'
import type { AuthoredPeriod } from '../../model/document-header.js'
import type { DocumentRef } from '../../values/ids.js'
import { text } from '../../values/localized-text.js'
import { utcPeriod } from '../table/compile-table.js'
import { exampleWithPrices, exampleWithTable, oneTime } from './example.js'

const winter = { from: '2026-12-01T00:00:00+08:00', to: '2027-03-01T00:00:00+08:00' }
const fees = (validFor: object) =>
  exampleWithTable({
    dimensions: [],
    hitPolicy: { kind: 'unique' },
    rows: [{ id: 'all', when: {}, currency: 'CNY', amount: '10.00', validFor }],
  })

/** A price, a row of a table, or a tax rate ends before it begins, or at that very moment. */
export const reversedPeriod: Check = {
  code: 'price/reversed-period',
  severity: 'error',
  why: text(
    '起止颠倒的价格从不生效，客户会查不到价格，或者悄悄免费。',
    'What ends before it begins never applies, and customers would find no price or silently pay nothing.',
  ),
  find: (draft) => [
    ...draft.all('productOfferingPrice').flatMap(({ kind, id, validFor }) => reversal({ kind, id }, [], validFor)),
    ...draft
      .all('priceTable')
      .flatMap(({ kind, id, rows }) => rows.flatMap(({ validFor }, position) => reversal({ kind, id }, ['rows', position], validFor))),
    ...draft
      .all('catalog')
      .flatMap(({ kind, id, tax }) =>
        (tax?.categories ?? []).flatMap(({ rates }, category) =>
          rates.flatMap(({ validFor }, rate) => reversal({ kind, id }, ['tax', 'categories', category, 'rates', rate], validFor)),
        ),
      ),
  ],
  examples: { sound: exampleWithPrices({ setup: oneTime('10.00') }), unsound: fees({ from: winter.to, to: winter.from }) },
}

/** Moments are compared as such: with different offsets, text order is not time order. */
function reversal(document: DocumentRef, steps: readonly (string | number)[], validFor: AuthoredPeriod = {}): readonly Finding[] {
  const { from, to } = utcPeriod(validFor)
  if (from === undefined || to === undefined || from < to) return []
  return [
    {
      document,
      pointer: pointer(...steps, 'validFor', 'to'),
      what: text(
        `“${document.id}”从 ${validFor.from} 起生效，却到 ${validFor.to} 就已失效。`,
        `"${document.id}" begins to apply at ${validFor.from} and ends at ${validFor.to}.`,
      ),
      fix: text(
        '请让起点早于终点；起点属于有效期，终点不属于。',
        'Begin before the end; the beginning belongs to the period, the end does not.',
      ),
      witness: { at: from, ends: to },
    },
  ]
}
