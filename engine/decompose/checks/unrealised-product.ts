import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { refText, type SpecificationId } from '../../values/ids.js'
import { text } from '../../values/localized-text.js'

/** A product that is sold and must be provisioned has at least one realization. */
export const unrealisedProduct: Check = {
  code: 'decompose/unrealised-product',
  severity: 'error',
  why: text(
    '没有实现规则的产品可以卖出，却没有任何开通工作，客户付了钱也用不上。',
    'A product without a realization can be sold but never be provisioned: the customer pays and gets nothing.',
  ),
  find: (draft) => {
    const realised = new Set(draft.all('realization').map(({ from }) => refText(from)))
    const offeringOf = new Map<SpecificationId, string>()
    for (const { id, content } of draft.all('productOffering')) {
      if (content.specification !== undefined && !offeringOf.has(content.specification)) offeringOf.set(content.specification, id)
    }
    return draft
      .all('productSpecification')
      .filter(({ kind, id, provisioned }) => offeringOf.has(id) && provisioned !== false && !realised.has(refText({ kind, id })))
      .map(({ kind, id }) => ({
        document: { kind, id },
        pointer: pointer(),
        what: text(
          `产品规格“${id}”由销售品“${offeringOf.get(id)}”使用，但没有任何实现规则。`,
          `Product specification "${id}" is sold by offering "${offeringOf.get(id)}", but no realization starts from it.`,
        ),
        fix: text(
          `为“${id}”增加一条实现规则；如果它确实无需开通，则在产品规格中写明 "provisioned": false。`,
          `Add a realization from "${id}" or, if nothing has to be provisioned for it, write "provisioned": false into the specification.`,
        ),
      }))
  },
  examples: {
    sound: exampleCatalog(discount(false), discountOffering()),
    unsound: exampleCatalog(discount(true), discountOffering()),
  },
}

function discount(provisioned: boolean) {
  return { kind: 'productSpecification', id: 'membership', name: text('优惠会员', 'Discount membership'), characteristics: [], provisioned }
}

function discountOffering() {
  return {
    kind: 'productOffering',
    id: 'membership',
    name: text('优惠会员', 'Discount membership'),
    category: 'line',
    validFor: { from: '2026-01-01T00:00:00+08:00' },
    isSellable: true,
    content: { kind: 'simple', specification: 'membership' },
    prices: ['line-monthly'],
  }
}
