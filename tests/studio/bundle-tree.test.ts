import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { BundleRule } from '../../engine/model/offering.js'
import { text } from '../../engine/values/localized-text.js'
import { rulesAbout, ruleWords } from '../../studio/features/offer/rule-view.js'
import { bundleTree, moveInTree, openNodes } from '../../studio/parts/bundle-tree.js'
import { documents, family } from './family.js'

const nodes = bundleTree(documents, 'family')
const none: ReadonlySet<string> = new Set()
const move = (focus: string, key: string, closed = none) => moveInTree(nodes, closed, focus, key, 'en')

describe('the tree of a bundle', () => {
  test('shows groups and members with their paths, in the order of the document', () => {
    expect(nodes.map(({ path, level }) => `${level} ${path}`)).toEqual([
      '1 /',
      '2 /mobile',
      '3 /mobile/small',
      '3 /mobile/large',
      '2 /extras',
      '3 /extras/line',
    ])
  })

  test('says of each node where it stands among its siblings', () => {
    expect(nodes.map(({ position, siblings, children }) => [position, siblings, children])).toEqual([
      [1, 1, 2],
      [1, 2, 2],
      [1, 2, 0],
      [2, 2, 0],
      [2, 2, 1],
      [1, 1, 0],
    ])
  })

  test('ends where a bundle returns to itself', () => {
    const group = { id: 'self', name: text('自身', 'Self'), minimum: 0, maximum: 1 }
    const circle = {
      ...family,
      content: { ...family.content, groups: [{ ...group, members: [{ id: 'me', offering: 'family', minimum: 1, maximum: 1 }] }] },
    }
    expect(bundleTree(catalogDraft(exampleCatalog(circle)), 'family').map(({ path }) => path)).toEqual(['/', '/self', '/self/me'])
  })

  test('shows members whose offering does not exist', () => {
    const lonely = catalogDraft(exampleCatalog(family))
    const missing = bundleTree(lonely, 'family').find(({ path }) => path === '/mobile/small')!
    expect(missing.offering).toBeNull()
    expect(missing.name.en).toBe('small')
  })

  test('moves with the arrow keys among what is seen', () => {
    expect(move('/', 'ArrowDown')?.focus).toBe('/mobile')
    expect(move('/mobile', 'ArrowDown', new Set(['/mobile']))?.focus).toBe('/extras')
    expect(move('/', 'ArrowUp')?.focus).toBe('/')
    expect(move('/', 'End')?.focus).toBe('/extras/line')
  })

  test('opens and enters to the right, closes and leaves to the left', () => {
    expect(move('/mobile', 'ArrowRight', new Set(['/mobile']))).toEqual({ focus: '/mobile', closed: new Set() })
    expect(move('/mobile', 'ArrowRight')?.focus).toBe('/mobile/small')
    expect(move('/mobile/small', 'ArrowRight')).toBeNull()
    expect(move('/mobile', 'ArrowLeft')?.closed).toEqual(new Set(['/mobile']))
    expect(move('/mobile/small', 'ArrowLeft')?.focus).toBe('/mobile')
    expect(move('/', 'ArrowLeft', new Set(['/']))).toBeNull()
  })

  test('finds the next name by its first letter', () => {
    expect(move('/', 'l')?.focus).toBe('/mobile/large')
    expect(move('/mobile/large', 'L')?.focus).toBe('/extras/line')
    expect(move('/', 'z')).toBeNull()
    expect(move('/', 'Tab')).toBeNull()
  })

  test('opens all siblings with an asterisk', () => {
    expect(move('/mobile', '*', new Set(['/mobile', '/extras']))?.closed).toEqual(new Set())
  })

  test('hides everything below what is closed', () => {
    expect(openNodes(nodes, new Set(['/'])).map(({ path }) => path)).toEqual(['/'])
  })
})

describe('the rules of a bundle', () => {
  const rules = family.content.rules as readonly BundleRule[]

  test('stand beside every member that they speak of', () => {
    expect(rulesAbout(rules, '/extras').map(({ id }) => id)).toEqual(['line-needs-large'])
    expect(rulesAbout(rules, '/mobile/small')).toEqual([])
    expect(rulesAbout(rules, '/')).toEqual(rules)
  })

  test('are said with the names of their members', () => {
    expect(ruleWords(documents, nodes, rules[0]!, 'en')).toEqual({
      frame: { key: 'rule.requires' },
      terms: [{ key: 'rule.selected', values: { name: 'Line' } }],
      demands: [{ key: 'rule.selected', values: { name: 'Large plan' } }],
    })
  })
})
