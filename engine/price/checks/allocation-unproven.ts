import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { discount, exampleWithPrices, oneTime, yuan } from './example.js'
import { sharedAmounts } from './shared-amounts.js'

/** An amount that two charges may share, of which nobody could say whether anybody is charged both. */
export const allocationUnproven: Check = {
  code: 'price/allocation-unproven',
  severity: 'warning',
  why: text(
    '若真有客户同时有这两项费用，就没有人说过怎样在它们之间分摊。',
    'If somebody is charged both after all, nobody has said how they share what is taken off or added.',
  ),
  find: (draft) =>
    sharedAmounts(draft).flatMap(({ alteration: { kind, id }, root, lines, order }) => {
      if (order !== null) return []
      const [first, second] = lines
      return [
        {
          document: { kind, id },
          pointer: pointer('charge', 'effect'),
          what: text(
            `“${id}”没有说怎样分摊，而无法证明“${first.price.id}”和“${second.price.id}”不会同时收取。`,
            `"${id}" does not say how charges share its amount, and it could not be proven that "${first.price.id}" and "${second.price.id}" are never charged together.`,
          ),
          fix: text('请写明 allocation，或者简化这些费用的条件。', 'Say with "allocation" how they share it, or use simpler conditions.'),
          witness: {
            offering: root,
            lines: lines.map(({ item, price }) => ({ path: item.path, offering: item.offering.id, price: price.id })),
          },
        },
      ]
    }),
  examples: { sound: underTwoNames({ allocation: 'amount' }), unsound: underTwoNames({}) },
}

/** Two charges that call one choice by two names, which are not told apart. */
function underTwoNames(more: object) {
  const extras = {
    id: 'extra',
    name: text('附加', 'Extra'),
    required: false,
    type: { kind: 'choice', values: ['news', 'sport'].map((value) => ({ value, name: text(value, value) })) },
  }
  const specification = exampleCatalog().find(({ kind }) => kind === 'productSpecification')
  const charges = {
    setup: oneTime('50.00'),
    sim: oneTime('20.00'),
    welcome: discount({ kind: 'amountOff', amounts: yuan('15.00'), ...more }, { target: { scope: 'item', charge: 'oneTime' } }),
  }
  const named: Readonly<Record<string, string>> = { setup: 'item.extra', sim: 'root.extra' }
  const documents = exampleWithPrices(charges, { ...specification, characteristics: [extras] })
  return exampleCatalog(
    ...documents.map((document) =>
      named[document.id] === undefined ? document : { ...document, when: { fact: named[document.id], operator: 'equal', value: 'news' } },
    ),
  )
}
