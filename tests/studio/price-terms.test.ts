import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import type { ProductOfferingPrice, RecurringCharge } from '../../engine/model/price.js'
import { holderFields } from '../../studio/features/offer/holder-fields.js'
import { tablesOf, tablesOfEffects } from '../../studio/features/offer/price-form/figure-tables.js'
import { holderDraftOf, withHolders } from '../../studio/features/offer/price-form/holder-edit.js'
import { jsonOnly } from '../../studio/features/offer/price-form/json-only.js'
import { memberPaths, type TargetDraft, targetDraftOf, targetOf } from '../../studio/features/offer/price-form/target-edit.js'
import {
  comparable,
  roleDraftOf,
  taxDraftOf,
  withListBounds,
  withRole,
  withTax,
  withWhen,
} from '../../studio/features/offer/price-form/terms-edit.js'
import { richCatalog } from '../document/examples.js'
import { amounts, draftOf, monthly, oneTime, percentOff } from '../price/shop.js'
import { documents as familyDocuments } from './family.js'

const shop = draftOf({ prices: { fee: monthly('10.00'), joining: oneTime('5.00'), less: percentOff('10') } })
const find = (id: string): ProductOfferingPrice => shop.find('productOfferingPrice', id)!
const fee = find('fee')

describe('what a form says of a price beside its charge', () => {
  test('is a tax only once its category, and whether it is included, are both known, and none when the category goes', () => {
    expect(withTax(fee, { category: 'service', included: null })).toBeNull()
    const taxed = withTax(fee, { category: 'service', included: true })!
    expect(taxed.tax).toEqual({ category: 'service', included: true })
    expect(taxDraftOf(taxed)).toEqual(taxed.tax)
    expect(withTax(taxed, { category: null, included: null })).toEqual(fee)
  })

  test('is a reference only once it is known what it is shown beside; any other role is shown beside nothing', () => {
    expect(withRole(fee, { role: 'reference', compares: null })).toBeNull()
    const reference = withRole(fee, { role: 'reference', compares: 'joining' })!
    expect(roleDraftOf(reference)).toEqual({ role: 'reference', compares: 'joining' })
    expect(withRole(reference, { role: 'sale', compares: 'joining' })).toEqual({ ...fee, role: 'sale' })
    expect(withRole(reference, { role: null, compares: null })).toEqual(fee)
  })

  test('may be compared with the other charges of its offering, and with no alteration', () =>
    expect(comparable(shop, fee).map(({ id }) => id)).toEqual(['joining']))

  test('is a condition or none', () => {
    const when = { fact: 'customer.age', operator: 'equal', value: 20 } as never
    expect(withWhen(withWhen(fee, when), null)).toEqual(fee)
    expect(withWhen(fee, when).when).toEqual(when)
  })

  test('writes no floor that is empty, and nothing for what may not be negotiated', () => {
    const charge = fee.charge as RecurringCharge
    const bound = withListBounds(charge, { floor: amounts('5.00'), negotiable: true })
    expect(bound).toEqual({ ...charge, floor: amounts('5.00'), negotiable: true })
    expect(withListBounds(bound, { floor: [], negotiable: false })).toEqual(charge)
  })
})

describe('what an alteration changes', () => {
  const open: TargetDraft = { scope: 'item', charge: null, price: null, path: null, offerings: [] }

  test('is written once all of it is chosen', () => {
    expect(targetOf(open)).toBeNull()
    expect(targetOf({ ...open, scope: 'price', charge: 'usage' })).toBeNull()
    expect(targetOf({ ...open, scope: 'member', charge: 'usage' })).toBeNull()
    expect(targetOf({ ...open, scope: 'products', charge: 'usage' })).toBeNull()
    expect(targetOf({ ...open, scope: 'member', charge: 'usage', path: '/main/card' })).toEqual({
      scope: 'member',
      path: '/main/card',
      charge: 'usage',
    })
  })

  test('is, left as it is, what it was', () => {
    const targets = richCatalog.flatMap((one) =>
      one.kind === 'productOfferingPrice' && one.charge.kind === 'alteration' ? [one.charge.target] : [],
    )
    expect(new Set(targets.map(({ scope }) => scope)).size).toBe(6)
    for (const target of targets) expect(targetOf(targetDraftOf(target))).toEqual(target)
  })

  test('may be a member of whatever carries it', () => {
    expect(memberPaths(familyDocuments, 'large-monthly')).toEqual([])
    const bundle = { ...familyDocuments.find('productOffering', 'family')!, prices: ['off'] }
    const others = familyDocuments.all('productOffering').filter(({ id }) => id !== 'family')
    const paths = memberPaths(catalogDraft([...others, bundle as never]), 'off').map(({ path }) => path)
    expect(paths).toEqual(['/mobile/small', '/mobile/large', '/extras/line'])
  })
})

test('tables are offered for what their rows give, and the one that is used whatever it gives', () => {
  const table = (id: string, row: object, hitPolicy = 'unique') =>
    ({
      kind: 'priceTable',
      id,
      name: { 'zh-CN': id, en: id },
      dimensions: [],
      hitPolicy: { kind: hitPolicy },
      rows: [{ id: 'r', when: {}, ...row }],
    }) as never
  const yuan = { currency: 'CNY', amount: '1.00' }
  const documents = catalogDraft([table('fees', yuan), table('all', yuan, 'collect'), table('share', { percent: '5' })])
  const ids = (tables: readonly { readonly id: string }[]) => tables.map(({ id }) => id).sort()
  expect(ids(tablesOf(documents, 'amount', null))).toEqual(['fees'])
  expect(ids(tablesOf(documents, 'amount', 'share'))).toEqual(['fees', 'share'])
  const effect = (does: string, used: string) => ({ kind: 'byTable', does, table: used }) as never
  expect(ids(tablesOfEffects(documents, effect('percentOff', 'gone')))).toEqual(['share'])
  expect(ids(tablesOfEffects(documents, effect('amountOff', 'gone')))).toEqual(['all', 'fees'])
})

test('what has no field is named with its place in the document, where it stands', () => {
  const prices = richCatalog.flatMap((one) => (one.kind === 'productOfferingPrice' ? [one as ProductOfferingPrice] : []))
  const parts = prices.flatMap((price) => jsonOnly(price).map((part) => ({ price, ...part })))
  expect(new Set(parts.map(({ pointer }) => pointer)).size).toBeGreaterThan(15)
  for (const { price, pointer } of parts) {
    const found = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>>)[step], price)
    expect(found, pointer).toBeDefined()
  }
})

describe('what a version means for those who hold an earlier one', () => {
  const open = { kind: null, date: '', noticeDays: '', maximumIncrease: '' }

  test('is written once the day of a change is known, and not at all where nothing is said', () => {
    expect(withHolders(fee, { ...open, kind: 'fromDate' })).toBeNull()
    const changed = withHolders(fee, { kind: 'fromDate', date: '2026-07-01', noticeDays: '30', maximumIncrease: '5' })!
    expect(changed.holders).toEqual({ kind: 'fromDate', date: '2026-07-01', noticeDays: 30, maximumIncrease: '5' })
    expect(withHolders(changed, holderDraftOf(changed))).toEqual(changed)
    expect(withHolders(changed, open)).toEqual(fee)
  })

  test('has no notice and no bound where they keep theirs', () =>
    expect(withHolders(fee, { kind: 'keep', date: '', noticeDays: '30', maximumIncrease: '5' })!.holders).toEqual({ kind: 'keep' }))

  test('is told as it is authored', () => {
    const changed = withHolders(fee, { kind: 'nextPeriod', date: '', noticeDays: '30', maximumIncrease: '5' })!
    expect(holderFields(changed).map(({ value }) => value.values?.['word'] ?? value.key)).toEqual([
      'holderChange.kind.nextPeriod',
      '30',
      '5 %',
    ])
    expect(holderFields(fee)).toEqual([])
  })
})
