import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesAround, technicalId } from '../../engine/decompose/plan-id.js'
import { item, number, planOf, product, realization, service, technicalItems } from './parts.js'

const hostile = ['__proto__', 'constructor', 'toString', 'a@/x#1', 'a%40b', '@', '#', 'CFS:a', 'order', ' ', '/', '实现']

test.each(hostile)('"%s" is an id like any other, of specifications, characteristics and facts', (id) => {
  const documents = [
    product(id, [number(id)]),
    service('CFS', id, { characteristics: [number(id)] }),
    realization(`product ${id}`, `CFS ${id}`, {
      characteristics: [{ to: id, from: id }],
      when: { fact: `item.${id}`, operator: 'equal', value: 2 },
    }),
    realization(`product ${id}`, `CFS ${id}`, { id: `${id}-2`, when: { fact: id, operator: 'equal', value: true } }),
  ]
  const values = Object.fromEntries([[id, 2]])
  const plan = planOf(documents, [item('/', null), item('/g/m', id, values)], Object.fromEntries([[id, true]]))
  const [only, ...others] = technicalItems(plan)
  expect(others).toEqual([])
  expect(only).toMatchObject({ specification: { id }, characteristics: [{ id, value: 2 }] })
  expect(only?.because).toHaveLength(2)
})

test('two specifications never get one id, whatever they are called and wherever they belong', () => {
  const piece = fc.constantFrom('a', '@', '#1', '%', '%40', '%25', '/')
  const words = fc.array(piece, { maxLength: 4 })
  // Each text is cut at two of its "@": the halves are names and scopes that look alike when they are put together.
  const cuts = fc.tuple(words, words, words).map((parts) => parts.map((part) => part.join('')))
  fc.assert(
    fc.property(cuts, ([one, middle, last]) => {
      const pairs = [
        [`${one}@${middle}`, last],
        [one, `${middle}@${last}`],
        [`${one}%40${middle}`, last],
        [`${one}%2540${middle}`, last],
      ] as const
      expect(new Set(pairs.map(([name, scope]) => technicalId('CFS', name!, scope!, 1))).size).toBe(pairs.length)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['/', ['/', '']],
  ['/home/net', ['/home/net', '/', '']],
  ['/offices/north/lines/phone', ['/offices/north/lines/phone', '/offices/north', '/', '']],
])('around %s lie its bundles, then the order', (path, places) => expect(placesAround(path)).toEqual(places))

test('any text has an end of places around it', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '/'), maxLength: 12 }), (path) => {
      const places = placesAround(path)
      expect(places[0]).toBe(path)
      expect(places.at(-1)).toBe('')
      expect(places.length).toBeLessThanOrEqual(path.length + 2)
    }),
  ))
