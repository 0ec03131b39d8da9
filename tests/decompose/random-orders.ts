import fc from 'fast-check'
import type { ConfiguredItem } from '../../engine/model/configured-item.js'
import type { Document } from '../../engine/model/document.js'
import type { Facts } from '../../engine/model/fact.js'
import { flagFact, item, number, product, realization, reference, resource, service } from './parts.js'

/** A catalog with an order for it. */
export interface Order {
  readonly documents: readonly Document[]
  readonly items: readonly ConfiguredItem[]
  readonly facts: Facts
}

const products = ['p0', 'p1', 'p2']
/** In an order in which everything leads and waits only towards the end, so that there are no cycles; not the order of their names. */
const technical = ['CFS c1', 'CFS c0', 'RFS r2', 'RFS r0', 'RFS r1', 'resource s1', 'resource s0']
const paths = ['/', '/g/a', '/g/b', '/g/a/h/x', '/g/a/h/y', '/g/b/h/x', '/g/c']

const condition = fc.oneof(
  fc.record({ fact: fc.constantFrom('f', 'g'), operator: fc.constant('equal'), value: fc.boolean() }),
  fc.record({
    fact: fc.constantFrom('item.v', 'root.v', 'item.quantity'),
    operator: fc.constant('lessThan'),
    value: fc.constantFrom(1, 2, 3),
  }),
)

const mapping = fc.oneof(
  fc.record({ to: fc.constantFrom('v', 'w'), from: fc.constantFrom('v', 'w') }),
  fc.record({ to: fc.constantFrom('v', 'w'), value: fc.constantFrom(1, 2) }),
)

function characteristics(): fc.Arbitrary<readonly object[]> {
  const one = (id: string) =>
    fc.record({ required: fc.nat(7).map((n) => n === 0), fallback: fc.boolean() }).map(({ required, fallback }) => {
      return number(id, [1, 2], { required, ...(fallback ? { default: { value: 2 } } : {}) })
    })
  return fc.tuple(one('v'), one('w'))
}

const realizations = fc.uniqueArray(
  fc
    .record({ from: fc.nat(products.length + technical.length - 1), to: fc.nat(technical.length - 1), n: fc.nat(1) })
    .filter(({ from, to }) => leadsDown(from, to))
    .chain(({ from, to, n }) =>
      fc
        .record(
          {
            when: condition,
            characteristics: fc.uniqueArray(mapping, { maxLength: 2, selector: ({ to: target }) => target }),
            quantity: fc.constantFrom('one', 'perItem'),
            scope: fc.constantFrom('order', 'topItem', 'item', 'item'),
          },
          { requiredKeys: ['characteristics', 'quantity', 'scope'] },
        )
        .map((more) =>
          realization(from < products.length ? `product ${products[from]}` : technical[from - products.length]!, technical[to]!, {
            ...more,
            id: `${from}-${to}-${n}`,
          }),
        ),
    ),
  { minLength: 1, maxLength: 16, selector: ({ id }) => id },
)

function leadsDown(from: number, to: number): boolean {
  if (from < products.length) return true
  const [source, target] = [technical[from - products.length]!, technical[to]!]
  const level = (words: string) => words.split(' ')[0]
  return from - products.length < to && level(source) !== 'resource' && (level(source) !== level(target) || level(source) === 'RFS')
}

const specifications = fc.tuple(
  ...technical.map((words, index) =>
    fc.record({ declared: characteristics(), waits: fc.subarray(technical.slice(index + 1, index + 4)) }).map(({ declared, waits }) => {
      const [level, id] = words.split(' ') as ['CFS' | 'RFS' | 'resource', string]
      const more = { characteristics: declared, dependsOn: waits.map(reference) }
      return level === 'resource' ? resource(id, more) : service(level, id, more)
    }),
  ),
)

const value = fc.option(fc.constantFrom(1, 2), { nil: undefined })
const items = fc
  .uniqueArray(
    fc.record({
      path: fc.constantFrom(...paths),
      specification: fc.constantFrom(...products),
      v: value,
      w: value,
      quantity: fc.constantFrom(1, 1, 2, 3),
    }),
    { minLength: 1, maxLength: 6, selector: ({ path }) => path },
  )
  .map((all) =>
    all.some(({ path }) => path === '/') ? all : [{ path: '/', specification: null, v: 1, w: undefined, quantity: 1 }, ...all],
  )
  .map((all) =>
    all.map(({ path, specification, v, w, quantity }) =>
      item(path, specification, { ...(v === undefined ? {} : { v }), ...(w === undefined ? {} : { w }) }, quantity),
    ),
  )

/** Small orders with everything that can matter: sharing, conditions on facts and items, defaults, conflicts, missing facts. */
export const anyOrder: fc.Arbitrary<Order> = fc.record({
  documents: fc
    .record({ realizations, specifications, provisioned: fc.boolean() })
    .map(({ realizations: some, specifications: all, provisioned }) => [
      ...products.map((id) => product(id, [number('v'), number('w')], { provisioned: provisioned && id === 'p0' })),
      ...['f', 'g'].map(flagFact),
      ...all,
      ...some,
    ]),
  items,
  facts: fc.record({ f: fc.boolean(), g: fc.boolean() }, { requiredKeys: [] }),
})
