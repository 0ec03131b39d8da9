import { describe, expect, test } from 'vitest'
import { defaultsCollide } from '../../engine/configure/checks/defaults-collide.js'
import { always, bundleOf, exampleHome, groupOf, lineWithSpeed } from '../../engine/configure/checks/example.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'

const byDefault = (id: string, more: object = {}) => ({ id, default: { quantity: 1 }, ...more })
const atMostOne = { minimum: 0, maximum: 1 }
const found = (documents: ReturnType<typeof exampleCatalog>) => defaultsCollide.find(catalogDraft(documents))
const witnesses = (documents: ReturnType<typeof exampleCatalog>) => found(documents).map(({ document, witness }) => [document.id, witness])

describe('Defaults that exclude each other', () => {
  test('are named with the demand that they meet, and without those that play no part', () => {
    const groups = [groupOf('lines', [byDefault('first'), byDefault('second')], atMostOne), groupOf('others', [byDefault('third')])]
    expect(witnesses(exampleHome([], groups))).toEqual([
      [
        'home',
        {
          defaults: [
            { path: '/lines/first', quantity: 1 },
            { path: '/lines/second', quantity: 1 },
          ],
          demands: [{ document: 'productOffering/home', pointer: '/content/groups/0' }],
        },
      ],
    ])
  })

  test('may be three of which any two go together', () => {
    const members = ['first', 'second', 'third'].map((id) => byDefault(id))
    expect(found(exampleHome([], [groupOf('lines', members, { minimum: 0, maximum: 2 })]))).toHaveLength(1)
    expect(found(exampleHome([], [groupOf('lines', members, { minimum: 0, maximum: 3 })]))).toEqual([])
  })

  test('may be a member and a value of what is always there', () => {
    const speed = { ...lineWithSpeed, characteristics: lineWithSpeed.characteristics.map((one) => ({ ...one, default: { value: 500 } })) }
    const groups = [groupOf('fixed', [{ id: 'line' }], { minimum: 1, maximum: 1 }), groupOf('lines', [byDefault('second')])]
    const slow = [
      { path: '/fixed/line', characteristic: 'speed', operator: 'equal', value: 500 },
      { path: '/lines/second', selected: true },
    ]
    const home = exampleCatalog(speed, bundleOf('home', groups, [{ kind: 'excludes', terms: slow }]))
    expect(witnesses(home)).toMatchObject([
      [
        'home',
        {
          defaults: [
            { path: '/fixed/line', characteristic: 'speed', value: 500 },
            { path: '/lines/second', quantity: 1 },
          ],
        },
      ],
    ])
  })

  test('are told of where a nested bundle has them, and not again further up', () => {
    const inner = bundleOf('inner', [groupOf('lines', [byDefault('first'), byDefault('second')], atMostOne)])
    const outer = bundleOf('outer', [groupOf('packs', [byDefault('pack', { offering: 'inner' })])])
    expect(found(exampleCatalog(inner, outer)).map(({ document }) => document.id)).toEqual(['inner'])
  })

  test.each([
    ['of which one can never be', [always({ path: '/lines/first', selected: false })]],
    [
      'that only a condition holds apart',
      [{ kind: 'atMost', maximum: 1, when: { fact: 'customer.age', operator: 'lessThan', value: 18 } }],
    ],
  ])('%s are not at fault', (_, rules) => {
    const terms = ['first', 'second'].map((id) => ({ path: `/lines/${id}`, selected: true }))
    const groups = [groupOf('lines', [byDefault('first'), byDefault('second')])]
    expect(
      found(
        exampleHome(
          rules.map((rule) => ({ terms, ...rule })),
          groups,
        ),
      ),
    ).toEqual([])
  })
})
