import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlaceDocument } from '../../engine/model/catalog.js'
import { compilePlaces, isWithin, placeDepth } from '../../engine/rules/places.js'
import { documentId } from '../../engine/values/ids.js'
import { text } from '../../engine/values/localized-text.js'

function place(id: string, parent?: string): PlaceDocument {
  const document = { kind: 'place', id: documentId('place', id), name: text('地点', 'Place'), level: 'area' } as const
  return parent === undefined ? document : { ...document, parent: documentId('place', parent) }
}
const hierarchy = (...documents: PlaceDocument[]) => ({ places: compilePlaces(documents) })

/** A forest: each place may have one before it as its parent. */
const forest = fc
  .array(fc.option(fc.nat()), { minLength: 1, maxLength: 20 })
  .map((parents) => parents.map((parent, i) => (parent === null || i === 0 ? { id: `p${i}` } : { id: `p${i}`, parent: `p${parent % i}` })))

test('a place lies within itself and whatever is above it, and depth counts the steps up', () =>
  fc.assert(
    fc.property(forest, fc.boolean(), (nodes, reversed) => {
      const documents = nodes.map(({ id, parent }) => place(id, parent))
      const rules = hierarchy(...(reversed ? documents.toReversed() : documents))
      const above = (id: string): readonly string[] => {
        const parent = nodes.find((node) => node.id === id)?.parent
        return parent === undefined ? [id] : [id, ...above(parent)]
      }
      for (const { id } of nodes) {
        expect(placeDepth(rules, id)).toBe(above(id).length - 1)
        for (const other of nodes) expect(isWithin(rules, id, other.id)).toBe(above(id).includes(other.id))
      }
    }),
  ))

test('of a place that nobody knows nothing is said', () => {
  const rules = hierarchy(place('cn'))
  expect([isWithin(rules, 'moon', 'cn'), isWithin(rules, 'cn', '__proto__'), placeDepth(rules, 'constructor')]).toEqual([null, null, null])
})

test('a place whose parent is missing counts as a root', () => expect(placeDepth(hierarchy(place('a', 'nowhere')), 'a')).toBe(0))

test('places that are each other’s parents are left out, with all below them', () => {
  const rules = hierarchy(place('a', 'b'), place('b', 'a'), place('c', 'a'), place('self', 'self'), place('d'))
  expect(['a', 'b', 'c', 'self', 'd'].map((id) => placeDepth(rules, id))).toEqual([null, null, null, null, 0])
})

test('a line of a hundred thousand places is no harder than a short one', () => {
  const rules = hierarchy(...Array.from({ length: 100_000 }, (_, i) => (i === 0 ? place('p0') : place(`p${i}`, `p${i - 1}`))))
  expect([placeDepth(rules, 'p99999'), isWithin(rules, 'p99999', 'p1'), isWithin(rules, 'p1', 'p99999')]).toEqual([99_999, true, false])
})
