import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inReadingOrder } from '../../studio/source/reading-order.js'

test('a released document is read as an author writes it', () => {
  const released = {
    category: 'fusion',
    content: { groups: [{ id: 'g', maximum: 1, members: [], minimum: 0, name: 'G' }], kind: 'bundle' },
    id: 'x',
    kind: 'productOffering',
    name: 'X',
    prices: [],
    source: [],
    zebra: 1,
  }
  expect(JSON.stringify(inReadingOrder(released))).toBe(
    '{"kind":"productOffering","id":"x","name":"X","category":"fusion","content":{"kind":"bundle","groups":[{"id":"g","name":"G","minimum":0,"maximum":1,"members":[]}]},"zebra":1,"prices":[],"source":[]}',
  )
})

test('only the order changes', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(inReadingOrder(value)).toEqual(value)
    }),
  ))
