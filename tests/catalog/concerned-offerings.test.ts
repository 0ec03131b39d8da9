import { describe, expect, test } from 'vitest'
import { concernedOfferings } from '../../catalog/launch/concerned-offerings.js'
import { scenariosOf } from '../../catalog/launch/touched-offerings.js'
import type { Change, DraftDocument } from '../../catalog/store/change-set-content.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { DocumentRef } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import { lineCatalog, offering, scenario } from './launch-in-hand.js'

const members = (...offerings: string[]) => offerings.map((id) => ({ id, offering: id, minimum: 1, maximum: 1 }))
const bundle = (id: string, ...offerings: string[]) =>
  offering(id, {
    content: {
      kind: 'bundle',
      groups: [{ id: 'main', name: text('主', 'Main'), minimum: 0, maximum: 1, members: members(...offerings) }],
      rules: [],
    },
    prices: [],
  })
const adult = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 }
const documents = held([
  ...lineCatalog(),
  bundle('home', 'line'),
  bundle('family', 'home'),
  offering('alone', { prices: [], eligibility: { all: [adult] } }),
  scenario('family-sells', 'family', 'qualified'),
])

describe('the offerings that a change concerns', () => {
  test.each([
    [
      'a price: those that have it, and the bundles around them',
      { kind: 'productOfferingPrice', id: 'line-monthly' },
      ['family', 'home', 'line'],
    ],
    ['an offering: itself and the bundles around it', { kind: 'productOffering', id: 'home' }, ['family', 'home']],
    ['a fact: those whose conditions ask for it', { kind: 'fact', id: 'customer.age' }, ['alone']],
    ['the catalog: all', { kind: 'catalog', id: 'example' }, ['alone', 'family', 'home', 'line']],
    ['a scenario: none, it only asks', { kind: 'scenario', id: 'family-sells' }, []],
  ] as const)('%s', (_what, ref, expected) => {
    const change: Change = { ...ref, op: 'remove', before: null }
    expect([...concernedOfferings({ documents, changes: [change] })].sort()).toEqual(expected)
  })
})

test('a scenario of a bundle speaks of everything in the bundle', () => {
  expect(scenariosOf(documents)).toEqual({ alone: 0, family: 1, home: 1, line: 2 })
})

test('bundles that contain each other are no trap', () => {
  const circle = held([bundle('a', 'b'), bundle('b', 'a'), scenario('asks', 'a', 'qualified')])
  expect(scenariosOf(circle)).toEqual({ a: 1, b: 1 })
  expect(concernedOfferings({ documents: circle, changes: [{ kind: 'productOffering', id: 'a', op: 'remove', before: null }] }).size).toBe(
    2,
  )
})

function held(values: readonly JsonValue[]): readonly DraftDocument[] {
  return values.map((content) => ({ ...(content as unknown as DocumentRef), hash: '' as Fingerprint, content }))
}
