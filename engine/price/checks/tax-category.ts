import { type Check, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { exampleWithPrices, oneTime } from './example.js'

/** A charge without the tax category that the catalog asks for, or of one that it lacks; or a category where nothing is charged. */
export const taxCategory: Check = {
  code: 'price/tax-category',
  severity: 'error',
  why: text(
    '税额只有在每一项费用都写明税目时才完整；写错的税目没有税率。',
    'Tax is only complete when every charge names its category, and a category that does not exist has no rate.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap((price) => {
      const found = fault(draft, price)
      if (found === null) return []
      const at = price.tax === undefined ? [] : ['tax']
      return [{ document: { kind: price.kind, id: price.id }, pointer: pointer(...at), ...found }]
    }),
  examples: {
    sound: taxedExample('standard'),
    unsound: taxedExample('luxury'),
  },
}

function fault(draft: CatalogDraft, { id, charge, tax }: ProductOfferingPrice): { what: LocalizedText; fix: LocalizedText } | null {
  const rules = draft.all('catalog')[0]?.tax
  const isCharge = charge.kind !== 'allowance' && charge.kind !== 'alteration'
  if (!isCharge) {
    if (tax === undefined) return null
    return {
      what: text(`“${id}”本身不收费，却写了税目。`, `"${id}" charges nothing itself, but names a tax category.`),
      fix: text('请删去税目，并写在它所调整或抵扣的费用上。', 'Remove it: the charges that it changes or covers have their own.'),
    }
  }
  const known = rules?.categories.map((category) => category.id) ?? []
  if (tax === undefined) {
    if (rules === undefined) return null
    return {
      what: text(`“${id}”没有写明税目。`, `"${id}" names no tax category.`),
      fix: text(
        '请写明税目，以及金额是否含税；免税也是一个税目。',
        'Name one, and whether the amounts include the tax; free of tax is a category, too.',
      ),
    }
  }
  if (known.includes(tax.category)) return null
  return {
    what: text(`“${id}”的税目“${tax.category}”不存在。`, `The tax category "${tax.category}" of "${id}" does not exist.`),
    fix:
      known.length === 0
        ? text('请在目录中声明税目和税率。', 'Declare it in the catalog, with its rates.')
        : text(`请改用已声明的税目：${known.join('、')}。`, `Name one that the catalog declares: ${known.join(', ')}.`),
  }
}

function taxedExample(category: string) {
  const tax = {
    round: 'line',
    of: 'payable',
    rounding: 'halfAwayFromZero',
    categories: [{ id: 'standard', name: text('标准税率', 'Standard rate'), rates: [{ percent: '6' }] }],
  }
  const catalog = exampleCatalog().find(({ kind }) => kind === 'catalog')
  return exampleWithPrices({ setup: oneTime('50.00') }, { ...catalog, tax }).map((document) =>
    document.kind === 'productOfferingPrice' ? { ...document, tax: { category, included: true } } : document,
  )
}
