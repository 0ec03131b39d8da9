import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { text } from '../../engine/values/localized-text.js'

/** A small bundle to show views with: one of two plans, and a line that only goes with the large one. */
export const family = {
  kind: 'productOffering',
  id: 'family',
  name: text('家庭套餐', 'Family'),
  category: 'fusion',
  validFor: { from: '2026-01-01T00:00:00+08:00' },
  isSellable: true,
  eligibility: { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 },
  content: {
    kind: 'bundle',
    groups: [
      {
        id: 'mobile',
        name: text('移动', 'Mobile'),
        minimum: 1,
        maximum: 1,
        members: [
          { id: 'small', offering: 'small', minimum: 1, maximum: 1 },
          { id: 'large', offering: 'large', minimum: 1, maximum: 1 },
        ],
      },
      {
        id: 'extras',
        name: text('可选', 'Extras'),
        minimum: 0,
        maximum: 1,
        members: [{ id: 'line', offering: 'line', minimum: 1, maximum: 3 }],
      },
    ],
    rules: [
      {
        id: 'line-needs-large',
        name: text('线路需要大套餐。', 'A line needs the large plan.'),
        kind: 'requires',
        if: [{ path: '/extras/line', selected: true }],
        then: [{ path: '/mobile/large', selected: true }],
      },
    ],
  },
  prices: [],
}

const plan = (id: string, chinese: string, english: string, price: string) => [
  {
    kind: 'productOffering',
    id,
    name: text(chinese, english),
    category: 'mobile',
    validFor: {},
    isSellable: false,
    content: { kind: 'simple', specification: 'line' },
    prices: [`${id}-monthly`],
  },
  {
    kind: 'productOfferingPrice',
    id: `${id}-monthly`,
    name: text(`${chinese}月费`, `${english} fee`),
    charge: {
      kind: 'recurring',
      amount: { kind: 'fixed', amounts: [{ currency: 'CNY', amount: price }] },
      period: { unit: 'month', count: 1 },
      timing: 'advance',
      cycle: 'calendar',
      proration: { start: { kind: 'day' }, change: { kind: 'none' }, cease: { kind: 'fullPeriod' } },
    },
  },
]

export const familyDocuments = exampleCatalog(
  family,
  ...plan('small', '小套餐', 'Small plan', '59.00'),
  ...plan('large', '大套餐', 'Large plan', '129.00'),
)

export const documents = catalogDraft(familyDocuments)
