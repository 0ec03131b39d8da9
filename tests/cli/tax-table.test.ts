import { expect, test } from 'vitest'
import type { QuoteAnswer, QuotedChanges } from '../../engine/ask/answer.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Currency } from '../../engine/values/currency.js'
import type { Language } from '../../engine/values/localized-text.js'
import { text } from '../../engine/values/localized-text.js'
import { quoteLines } from '../../schema/cli/answer-tables.js'
import { billTable } from '../../schema/cli/bill-table.js'
import { monthly, priced } from '../price/shop.js'

/** A quote in francs as the command line shows it, without the spaces between columns. */
function shown(prices: Readonly<Record<string, object>>, language: Language = 'en'): readonly string[] {
  const tax = {
    round: 'line',
    of: 'payable',
    rounding: 'halfAwayFromZero',
    categories: [{ id: 'standard', name: text('标准', 'Standard'), rates: [{ percent: '10' }] }],
  }
  const catalog = {
    ...exampleCatalog().find(({ kind }) => kind === 'catalog'),
    currencies: [{ code: 'CHF', rounding: 'halfAwayFromZero' }],
    tax,
  }
  const answer = priced({ prices, documents: [catalog] }, { currency: 'CHF' })
  return quoteLines(null as unknown as CompiledCatalog, answer as QuoteAnswer, language).map((line) => line.replace(/ {2,}/g, ' | '))
}
const fee = (amount: string, included: boolean) => ({ charge: monthly(amount, undefined, 'CHF'), tax: { category: 'standard', included } })

test('a quote on the command line says of each total whether tax is in it, and shows net, tax and gross', () => {
  // 11.22 with a tenth of it, 1.122, is 12.34, in coins 12.35.
  expect(shown({ fee: fee('11.22', false) })).toEqual([
    'item | charge | amount CHF | first bill',
    '/ | Price | 11.22 | 11.22',
    'one-time | 0.00',
    'monthly | without tax | 11.22',
    'total | without tax | 11.22',
    'paid in cash | smallest coin 0.05 | 12.35',
    '',
    'item | charge | tax rate | net CHF | tax | gross',
    '/ | Price | 10 % on top | 11.22 | 1.12 | 12.34',
    'one-time | 0.00 | 0.00 | 0.00',
    'monthly | 11.22 | 1.12 | 12.34',
    'first bill | 11.22 | 1.12 | 12.34',
  ])
  expect(shown({ fee: fee('11.00', true) }, 'zh-CN')).toContain('合计 | 含税 | 11.00')
})

test('and says it where some lines have no tax category', () => {
  const lines = shown({ fee: fee('11.00', false), other: monthly('1.00', undefined, 'CHF') })
  expect(lines).toContain('monthly | without tax | 12.00')
  expect(lines.at(-1)).toBe('Not every line names a tax category, so the totals have no tax of their own: tax on top is not in them.')
  expect(lines.join()).not.toContain('paid in cash')
})

test('the bill of a change has net, tax and gross of each entry, and of all together where every entry has a category', () => {
  // Half of 100.00 is given back and half of 90.00 is due, each with 9 percent on top: 4.50 and 4.05.
  const bill = (billTax: object, tax: object) => {
    const name = text('月租', 'Fee')
    const nine = { category: 'basic', percent: '9', included: false }
    const entries = [
      { kind: 'credit', path: '/', name, part: null, amount: '-50.00', tax: { ...nine, net: '-50.00', tax: '-4.50', gross: '-54.50' } },
      { kind: 'charge', path: '/', name, part: null, amount: '45.00', ...tax },
    ]
    const changes = { bill: entries, totals: { bill: { delta: '-5.00' }, ...billTax } }
    return billTable(changes as unknown as QuotedChanges, 'CNY' as Currency, 'en').map((line) => line.replace(/ {2,}/g, ' | '))
  }
  const due = { tax: { category: 'basic', percent: '9', included: false, net: '45.00', tax: '4.05', gross: '49.05' } }
  expect(bill({ billTax: { net: '-5.00', tax: '-0.45', gross: '-5.45' } }, due)).toEqual([
    'item | charge | bill of the change | days | amount | tax rate | net CNY | tax | gross',
    '/ | Fee | credit | -50.00 | 9 % on top | -50.00 | -4.50 | -54.50',
    '/ | Fee | charge | 45.00 | 9 % on top | 45.00 | 4.05 | 49.05',
    'total | -5.00 | -5.00 | -0.45 | -5.45',
  ])
  expect(bill({}, {}).slice(-2)).toEqual([
    '/ | Fee | charge | 45.00',
    'Not every line names a tax category, so the totals have no tax of their own: tax on top is not in them.',
  ])
})
