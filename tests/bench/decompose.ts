import { compileRealizations } from '../../engine/decompose/compile-realizations.js'
import { decomposeItems } from '../../engine/decompose/decompose-items.js'
import type { ConfiguredItem } from '../../engine/model/configured-item.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { text } from '../../engine/values/localized-text.js'
import type { Bench } from './bench.js'
import { measurements, ours } from './measurement.js'
import { race } from './race.js'

const name = text('名称', 'Name')
const speed = { id: 'speed', name, type: { kind: 'number', values: [100, 300, 1000] }, required: true }
const products = ['mobile', 'broadband', 'voice', 'tv', 'security']
const facts = { 'place.fibre': true }

/** What must be provisioned for a fusion order of 30 lines, and for enterprise orders of many sites, with all reasons. */
export const decompose: Bench = async function* ({ smoke }) {
  const draft = catalogDraft(exampleCatalog(...documents()))
  const [realizations, rules] = [compileRealizations(draft), compileRules(draft)]
  const orders = [
    { name: '30 lines', items: order(30), length: { warmUp: 200, rounds: 2000 } },
    { name: '1,000 sites', items: order(1000), length: { warmUp: 5, rounds: 50 } },
    { name: '10,000 sites', items: order(10_000), length: { warmUp: 1, rounds: 10 } },
  ]
  for (const { name: order, items, length } of smoke ? orders.slice(0, 1) : orders) {
    const run = () => {
      const answer = decomposeItems(realizations, rules, { items, facts })
      if (answer.kind !== 'plan') throw new Error(`The order has no plan: ${JSON.stringify(answer).slice(0, 500)}`)
    }
    yield measurements('decompose', order, await race([{ subject: ours, run }], smoke ? { warmUp: 2, rounds: 5 } : length))
  }
}

function order(lines: number): readonly ConfiguredItem[] {
  const line = (n: number) => {
    const specification = products[n % products.length]!
    const characteristics = [{ id: 'speed', value: [100, 300, 1000][n % 3]!, by: 'choice' }]
    return { path: `/lines/line-${n}`, offering: specification, specification, quantity: 1, characteristics, by: 'choice' }
  }
  const root = { path: '/', offering: 'bundle', specification: null, quantity: 1, characteristics: [], by: 'choice' }
  return [root, ...Array.from({ length: lines }, (_, n) => line(n))] as unknown as readonly ConfiguredItem[]
}

/** Each product becomes a service of its own on a port of its own; a router for fast ones; one account for the order. */
function documents(): readonly object[] {
  const service = (level: string, id: string, more: object) => ({
    kind: 'serviceSpecification',
    id,
    name,
    level,
    characteristics: [speed],
    ...more,
  })
  const realization = (id: string, from: object, to: object, more: object = {}) => {
    return {
      kind: 'realization',
      id,
      name,
      from,
      to,
      characteristics: [{ to: 'speed', from: 'speed' }],
      quantity: 'one',
      scope: 'item',
      ...more,
    }
  }
  const ref = (kind: string) => (id: string) => ({ kind, id })
  const [product, technical, resource] = [ref('productSpecification'), ref('serviceSpecification'), ref('resourceSpecification')]
  const fast = { all: [compared('item.speed', 'greaterThanInclusive', 300), compared('place.fibre', 'equal', true)] }
  return [
    { kind: 'fact', id: 'place.fibre', name, subject: 'place', type: { kind: 'flag' } },
    { kind: 'resourceSpecification', id: 'router', name, characteristics: [] },
    { kind: 'resourceSpecification', id: 'account', name, characteristics: [] },
    ...products.flatMap((id) => [
      { kind: 'productSpecification', id, name, characteristics: [speed] },
      service('CFS', `${id}-service`, { dependsOn: [resource('account')] }),
      service('RFS', `${id}-port`, {}),
      realization(`${id}-1`, product(id), technical(`${id}-service`)),
      realization(`${id}-2`, product(id), resource('account'), { scope: 'order', characteristics: [] }),
      realization(`${id}-3`, technical(`${id}-service`), technical(`${id}-port`)),
      realization(`${id}-4`, technical(`${id}-port`), resource('router'), { when: fast, characteristics: [] }),
    ]),
  ]
}

function compared(fact: string, operator: string, value: number | boolean): object {
  return { fact, operator, value }
}
