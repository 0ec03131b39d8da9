import { expect, test } from 'vitest'
import { priceOpenChoices } from '../../engine/ask/price-open-choices.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { named } from './plain-offering.js'
import type { PricedCase } from './priced-bundles.js'
import { at, cny, compiled, configured, offering } from './priced-oracle.js'

const amounts = (amount: string) => [{ currency: 'CNY', amount }]
const member = (id: string, more: object = {}) => ({
  id: `g-${id}`,
  name: named(id),
  minimum: 0,
  maximum: 1,
  members: [{ id: 'm0', offering: id, minimum: 1, maximum: 1, ...more }],
})
const offer = (id: string, content: object, prices: readonly string[]) => ({
  kind: 'productOffering',
  id,
  name: named(id),
  category: 'test',
  validFor: {},
  isSellable: true,
  content: { specification: id, ...content },
  prices,
})
const priced = (id: string, charge: object) => ({ kind: 'productOfferingPrice', id, name: named(id), charge })
const off = (charge: string) => ({
  kind: 'alteration',
  effect: { kind: 'amountOff', amounts: amounts('0.10') },
  target: { scope: 'bundle', charge },
  ...{ stage: 0, group: `of ${charge}`, mode: 'sequential', priority: 0, base: 'list' },
})
const charges = (charge: object, kind: string) =>
  catalogDraft(
    exampleCatalog(
      offer('bundle', { kind: 'bundle', groups: [member('phone')], rules: [always] }, ['off']),
      offer('phone', { kind: 'bundle', groups: [member('card')], rules: [] }, ['fee', 'setup-off']),
      offer('card', { kind: 'simple' }, ['setup']),
      priced('setup', { kind: 'oneTime', amount: { kind: 'fixed', amounts: amounts('0.10') }, actions: ['add'] }),
      priced('setup-off', off('oneTime')),
      { kind: 'productOfferingPrice', id: 'fee', name: named('fee'), when: { fact: 'root.c0', operator: 'equal', value: 'a' }, charge },
      priced('off', off(kind)),
      ...['bundle', 'phone', 'card'].map((id) => ({
        kind: 'productSpecification',
        id,
        name: named(id),
        characteristics: id !== 'bundle' ? [] : [{ id: 'c0', name: named('c0'), type: { kind: 'choice', values: two }, required: true }],
      })),
    ),
  )
const two = ['a', 'b'].map((value) => ({ value, name: named(value) }))
const always = {
  id: 'r0',
  name: named('r0'),
  kind: 'requires',
  if: [{ path: '/g-phone/m0', quantity: { operator: 'lessThanInclusive', value: 1 } }],
  then: [{ path: '/g-phone/m0', selected: true }],
}

test.each([
  [
    'recurring',
    {
      kind: 'recurring',
      amount: { kind: 'fixed', amounts: amounts('0.30') },
      period: { unit: 'month', count: 1 },
      timing: 'advance',
      cycle: 'calendar',
      proration: { start: { kind: 'day' }, change: { kind: 'none' }, cease: { kind: 'fullPeriod' } },
    },
    '0.20',
  ],
  [
    'usage',
    { kind: 'usage', metric: 'data', unit: 'MB', model: { kind: 'flat', amount: amounts('0.30') }, minimum: amounts('0.25') },
    '0.25',
  ],
] as const)('a bundle that takes an amount off %s charges of its members is priced as it will be quoted', (kind, charge, cost) => {
  const one: PricedCase = { draft: charges(charge, kind), facts: {}, choices: [], months: 1, ways: [], declared: [], uses: new Set() }
  const catalog = compiled(one)
  const pricing = priceOpenChoices(catalog, { offering, facts: {}, at }, { currency: cny, months: 1 })!
  const chosen = configured(catalog, one, [{ path: '/', characteristic: 'c0', value: 'a' }], { pricing })
  expect(chosen.prices).toMatchObject({ from: cost, to: cost })
})
