import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { judgeTax } from './judge-tax.js'

/** A tax category of which nobody could say whether a rate holds wherever something of it is sold. */
export const taxRateUnproven: Check = {
  code: 'price/tax-rate-unproven',
  severity: 'warning',
  why: text(
    '没有证明处处有税率，有的客户可能因此得不到价格。',
    'Where nobody has proven that there is a rate, customers may find no price.',
  ),
  find: (draft) =>
    judgeTax(draft)
      .filter(({ isProven }) => !isProven)
      .map(({ category: { id }, position }) => ({
        document: { kind: 'catalog', id: draft.all('catalog')[0]!.id },
        pointer: pointer('tax', 'categories', position, 'rates'),
        what: text(
          `无法证明凡是收取税目“${id}”费用的地方和时间都有税率。`,
          `It could not be proven that the tax category "${id}" has a rate wherever and whenever something of it is charged.`,
        ),
        fix: text(
          '请写一个不限地点、没有终止的税率，或者简化这些费用的条件。',
          'Write a rate without a place and an end, or use simpler conditions for these charges.',
        ),
      })),
  examples: { sound: taxedBy({ percent: '6' }), unsound: taxedBy({ percent: '6', place: 'cn' }) },
}

/** A charge whose condition calls one choice by two names, which are not told apart. */
function taxedBy(rate: object) {
  const tax = {
    round: 'line',
    of: 'payable',
    rounding: 'halfAwayFromZero',
    categories: [{ id: 'standard', name: text('标准税率', 'Standard rate'), rates: [rate] }],
  }
  const extras = {
    id: 'extra',
    name: text('附加', 'Extra'),
    required: false,
    type: { kind: 'choice', values: ['news', 'sport'].map((value) => ({ value, name: text(value, value) })) },
  }
  const all = exampleCatalog()
  const catalog = all.find(({ kind }) => kind === 'catalog')
  const specification = all.find(({ kind }) => kind === 'productSpecification')
  const monthly = all.find(({ kind, id }) => kind === 'productOfferingPrice' && id === 'line-monthly')
  const when = { all: ['item.extra', 'root.extra'].map((fact) => ({ fact, operator: 'equal', value: 'news' })) }
  return exampleCatalog(
    { ...catalog, tax },
    { ...specification, characteristics: [extras] },
    { ...monthly, when, tax: { category: 'standard', included: true } },
  )
}
