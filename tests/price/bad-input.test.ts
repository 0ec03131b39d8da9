import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { checkDraft } from '../../engine/compile/check-draft.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { allowance, discount, exampleWithPrices, exampleWithTable, oneTime, usage, yuan } from '../../engine/price/checks/example.js'
import type { JsonValue } from '../../engine/values/json.js'

/** What is wrong with documents, from reading them to the last check, without what is only worth a warning. */
function faultsIn(documents: readonly unknown[]): readonly string[] {
  const read = documentsFromValues(documents as readonly JsonValue[])
  if (read.diagnostics.length > 0) return read.diagnostics.map(({ code, at }) => `${code} ${at.pointer}`)
  return checkDraft(catalogDraft(read.documents.map(({ document }) => document)))
    .filter(({ severity }) => severity === 'error')
    .map(({ code, at }) => `${code} ${at.pointer}`)
}

const dollars = [{ currency: 'USD', amount: '1.00' }]
const backwards = { from: '2026-07-01T00:00:00+08:00', to: '2026-06-01T00:00:00+08:00' }
const fee = (charge: object) => exampleWithPrices({ fee: charge })
const table = (row: object) =>
  exampleWithTable({
    dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
    hitPolicy: { kind: 'unique' },
    rows: [
      { id: 'adult', when: { age: { from: 18 } }, currency: 'CNY', amount: '10.00' },
      { id: 'child', when: { age: { to: 18 } }, currency: 'CNY', amount: '10.00', ...row },
    ],
  })
const changed = (documents: readonly Document[], kind: string, id: string, more: object) =>
  documents.map((document) => (document.kind === kind && document.id === id ? { ...document, ...more } : document))
const share = (of: string, target: object, more: object = {}) =>
  discount({ kind: 'percentOf', percent: '50', of: { kind: 'price', price: of } }, { target, ...more })
const ofPrice = (price: string) => ({ scope: 'price', price })

function taxed(rate: object): readonly unknown[] {
  const tax = { round: 'line', of: 'payable', rounding: 'halfEven', categories: [{ id: 'standard', name: exampleName, rates: [rate] }] }
  const documents = changed(exampleCatalog(), 'catalog', 'example', { tax }) as readonly Document[]
  return changed(documents, 'productOfferingPrice', 'line-monthly', { tax: { category: 'standard', included: true } })
}
const exampleName = { 'zh-CN': '名称', en: 'Name' }

const amountAt = '/charge/amount/amounts/0/amount'

describe('a catalog is refused before launch', () => {
  test.each<[string, readonly unknown[], readonly string[]]>([
    [
      'for an amount in a currency that it does not declare',
      fee({ ...oneTime('1.00'), amount: { kind: 'fixed', amounts: [...yuan('1.00'), ...dollars] } }),
      ['price/undeclared-currency /charge/amount/amounts/1/currency'],
    ],
    [
      'for an amount that lacks a currency that it declares',
      fee(discount({ kind: 'amountOff', amounts: dollars })),
      ['price/currency-hole /charge/effect/amounts', 'price/undeclared-currency /charge/effect/amounts/0/currency'],
    ],
    ['for a negative amount', fee(oneTime('-1.00')), [`price/negative-amount ${amountAt}`]],
    ['for a negative amount in a table', table({ amount: '-1.00' }), ['price/negative-amount /rows/1/amount']],
    ['for a negative allowance', fee(allowance({ quantity: '-1', onExhausted: 'throttle' })), ['price/size-not-positive /charge/quantity']],
    [
      'for a negative limit of units',
      fee(discount({ kind: 'percentOff', percent: '5' }, { quantityLimit: -1 })),
      ['document/wrong-value /charge/quantityLimit'],
    ],
    [
      'for a price that ends before it begins',
      changed(fee(oneTime('1.00')), 'productOfferingPrice', 'fee', { validFor: backwards }),
      ['price/reversed-period /validFor/to', 'price/validity-hole /validFor/from'],
    ],
    [
      'for a row that ends before it begins',
      table({ validFor: backwards }),
      ['price/reversed-period /rows/1/validFor/to', 'price/table-gap /rows'],
    ],
    [
      'for a range that ends before it begins',
      table({ when: { age: { from: 30, to: 20 } } }),
      ['price/table-cell /rows/1/when/age', 'price/table-gap /rows'],
    ],
    [
      'for a tax rate that ends before it begins',
      taxed({ percent: '6', validFor: backwards }),
      ['price/reversed-period /tax/categories/0/rates/0/validFor/to'],
    ],
    [
      'for a sale that ends before it begins',
      changed(exampleCatalog(), 'productOffering', 'line', { validFor: backwards }),
      ['rules/empty-sale-window /validFor/to'],
    ],
    [
      'for an alteration that lasts no time',
      fee(discount({ kind: 'percentOff', percent: '5' }, { lasts: { kind: 'after', period: { unit: 'month', count: 0 } } })),
      ['document/wrong-value /charge/lasts/period/count'],
    ],
    ['for more decimals than can be paid', fee(oneTime('9.995')), [`price/unpayable-amount ${amountAt}`]],
    ['for more decimals than can be paid, in a table', table({ amount: '9.995' }), ['price/unpayable-amount /rows/1/amount']],
    [
      'for more decimals than a rate may have',
      fee(usage({ kind: 'unit', rate: yuan('0.0000000000001') })),
      ['document/wrong-value /charge/model/rate/0/amount'],
    ],
    ['for an amount of 10^18', fee(oneTime('1000000000000000000')), [`document/wrong-value ${amountAt}`]],
    ['for an amount with an exponent', fee(oneTime('1e3')), [`document/wrong-value ${amountAt}`]],
    [
      'for an amount that is a number',
      fee({ ...oneTime('1'), amount: { kind: 'fixed', amounts: [{ currency: 'CNY', amount: 1 }] } }),
      [`document/wrong-type ${amountAt}`],
    ],
    [
      'for a price that is a percentage of itself',
      exampleWithPrices({ a: oneTime('1.00'), half: share('a', ofPrice('a')) }),
      ['price/percent-base-cycle /charge/effect/of/price'],
    ],
    [
      'for prices that are percentages of each other, all in a circle',
      exampleWithPrices({
        a: oneTime('1.00'),
        b: oneTime('1.00'),
        c: oneTime('1.00'),
        ofB: share('b', ofPrice('a'), { priority: 1 }),
        ofC: share('c', ofPrice('b'), { priority: 2 }),
        ofA: share('a', ofPrice('c'), { priority: 3 }),
      }),
      Array<string>(3).fill('price/percent-base-cycle /charge/effect/of/price'),
    ],
    [
      'for a percentage of a price that is among what it sets',
      exampleWithPrices({ a: oneTime('1.00'), half: share('a', { scope: 'item', charge: 'oneTime' }) }),
      ['price/percent-base-cycle /charge/effect/of/price'],
    ],
    [
      'for a condition over a fact that there is not',
      changed(fee(oneTime('1.00')), 'productOfferingPrice', 'fee', { when: { fact: 'customer.height', operator: 'equal', value: 1 } }),
      ['rules/undeclared-fact /when/fact'],
    ],
  ])('%s', (_why, documents, faults) => expect(faultsIn(documents)).toEqual(faults))

  test('and not for the largest amount that may be written, which stays exact', () => {
    const documents = exampleWithPrices({
      fee: oneTime('999999999999999999.99'),
      use: usage({ kind: 'unit', rate: yuan('999999999999999999.999999999999') }),
    })
    expect(faultsIn(documents)).toEqual([])
    const asked = { path: '/', metric: 'data.domestic', unit: 'MB', quantity: '999999999999999999.999999999999' }
    expect(answerOf(documents, { usage: [asked] })).toMatchObject({
      totals: { oneTime: '999999999999999999.99', usage: '999999999999999999999999999998000000.00' },
    })
  })
})

const shop = exampleWithPrices({ fee: oneTime('10.00'), use: usage({ kind: 'unit', rate: yuan('0.10') }) })
const young = exampleWithTable({
  dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
  hitPolicy: { kind: 'unique' },
  rows: [
    { id: 'child', when: { age: { to: 18 } }, currency: 'CNY', amount: '5.00' },
    { id: 'adult', when: { age: { from: 18 } }, currency: 'CNY', amount: '10.00' },
  ],
})

function answerOf(documents: readonly unknown[], question: object) {
  const result = compileDraft(documents as readonly Document[])
  if (result.kind !== 'compiled') throw new Error(JSON.stringify(result))
  const asked = { offering: 'line', at: '2026-06-17T10:00:00+08:00', facts: {}, choices: [], currency: 'CNY', ...question }
  return quote(result.catalog, asked).answer
}

describe('a question is refused', () => {
  const use = { path: '/', metric: 'data.domestic', unit: 'MB', quantity: '10' }
  test.each<[string, object, string]>([
    ['in a currency without prices', { currency: 'USD' }, 'request/unknown-currency /currency'],
    ['in a currency that there is not', { currency: 'yuan' }, 'request/wrong-value /currency'],
    ['with negative use', { usage: [{ ...use, quantity: '-1' }] }, 'request/negative-usage /usage/0/quantity'],
    [
      'with use of less than nothing, written small',
      { usage: [{ ...use, quantity: '-0.000000000001' }] },
      'request/negative-usage /usage/0/quantity',
    ],
    ['with a negative quantity', { choices: [{ path: '/', quantity: -1 }] }, 'request/wrong-value /choices/0/quantity'],
    ['with use of 10^18', { usage: [{ ...use, quantity: '1000000000000000000' }] }, 'request/wrong-value /usage/0/quantity'],
    [
      'with more decimals than anything is counted in',
      { usage: [{ ...use, quantity: '0.0000000000001' }] },
      'request/wrong-value /usage/0/quantity',
    ],
    ['with use as a number', { usage: [{ ...use, quantity: 10 }] }, 'request/wrong-type /usage/0/quantity'],
    ['with no event', { usage: [{ ...use, events: 0 }] }, 'request/wrong-value /usage/0/events'],
    ['for a start on a day that there is not', { startDate: '2026-02-29' }, 'request/wrong-value /startDate'],
    ['at a moment without an offset', { at: '2026-06-17T10:00:00' }, 'request/wrong-value /at'],
    ['with a fact that there is not', { facts: { 'customer.agee': 20 } }, 'request/undeclared-fact /facts/customer.agee'],
    ['with a fact of another type', { facts: { 'customer.age': 'twenty' } }, 'request/wrong-type /facts/customer.age'],
  ])('%s', (_what, question, problem) => {
    const answer = answerOf(shop, question)
    expect(answer.kind === 'invalid-request' ? answer.problems.map(({ code, pointer }) => `${code} ${pointer}`) : answer).toEqual([problem])
  })

  test('and without a fact that decides, it is undetermined and names it', () => {
    expect(answerOf(young, {})).toMatchObject({
      kind: 'undetermined',
      missing: ['customer.age'],
      because: [{ code: 'row-unknown', price: 'line-setup', table: 'setup-fees', rows: ['adult', 'child'] }],
    })
    expect(answerOf(young, { facts: { 'customer.age': 18 } })).toMatchObject({ kind: 'priced', totals: { oneTime: '10.00' } })
  })
})
