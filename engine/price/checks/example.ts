import type { Document } from '../../model/document.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'

/** The example catalog with more prices on its one line, by price id: `exampleWithPrices({ setup: { kind: 'oneTime', … } })`. */
export function exampleWithPrices(charges: Readonly<Record<string, object>>, ...documents: readonly unknown[]): readonly Document[] {
  const ids = Object.keys(charges)
  const line = exampleCatalog().find(({ kind, id }) => kind === 'productOffering' && id === 'line')
  const prices = ids.map((id) => ({ kind: 'productOfferingPrice', id, name: text('价格', 'Price'), charge: charges[id] }))
  return exampleCatalog({ ...line, prices: ['line-monthly', ...ids] }, ...prices, ...documents)
}

/** The example catalog with one tax category at these rates, which its line is charged: `exampleWithTax([{ percent: '6' }])`. */
export function exampleWithTax(rates: readonly object[], ...documents: readonly unknown[]): readonly Document[] {
  const tax = {
    round: 'line',
    of: 'payable',
    rounding: 'halfAwayFromZero',
    categories: [{ id: 'standard', name: text('标准税率', 'Standard rate'), rates }],
  }
  const catalog = exampleCatalog().find(({ kind }) => kind === 'catalog')
  const monthly = exampleCatalog().find(({ kind, id }) => kind === 'productOfferingPrice' && id === 'line-monthly')
  return exampleCatalog({ ...catalog, tax }, { ...monthly, tax: { category: 'standard', included: true } }, ...documents)
}

/** The example catalog with an installation fee from a table: `exampleWithTable({ dimensions, hitPolicy, rows })`. */
export function exampleWithTable(table: object, ...documents: readonly unknown[]): readonly Document[] {
  return exampleWithPrices(
    { 'line-setup': { kind: 'oneTime', amount: { kind: 'table', table: 'setup-fees' }, actions: ['add'] } },
    { kind: 'priceTable', id: 'setup-fees', name: text('安装费', 'Installation fees'), ...table },
    ...documents,
  )
}

/** An amount in the currency of the example catalog. */
export function yuan(amount: string): readonly { readonly currency: string; readonly amount: string }[] {
  return [{ currency: 'CNY', amount }]
}

/** A one-time charge of a fixed amount, raised by new orders. */
export function oneTime(amount: string): object {
  return { kind: 'oneTime', amount: { kind: 'fixed', amounts: yuan(amount) }, actions: ['add'] }
}

/** A charge for data by the model. */
export function usage(model: object, more: object = {}): object {
  return { kind: 'usage', metric: 'data.domestic', unit: 'MB', model, ...more }
}

/** A charge for data by tiers of what the item itself uses. */
export function tiered(
  kind: 'graduated' | 'volume' | 'stairstep',
  tiers: readonly object[],
  more: object = {},
  terms: object = {},
): object {
  return usage({ kind, tierBy: { kind: 'ownQuantity' }, upperBound: 'inclusive', withoutUse: 'firstTier', tiers, ...more }, terms)
}

/** An alteration of the line's monthly fee. */
export function discount(effect: object, more: object = {}): object {
  return {
    kind: 'alteration',
    effect,
    target: { scope: 'price', price: 'line-monthly' },
    stage: 1,
    group: 'welcome',
    mode: 'sequential',
    priority: 1,
    base: 'running',
    ...more,
  }
}

/** Data that comes with the line each month. */
export function allowance(more: object): object {
  return {
    kind: 'allowance',
    metric: 'data.domestic',
    unit: 'MB',
    quantity: '500',
    period: { unit: 'month', count: 1 },
    pool: 'product',
    firstPeriod: { kind: 'full' },
    ...more,
  }
}
