import type { Document } from '../../model/document.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'

/** The line of the example catalog with a speed to choose; its default is the highest one. */
export const lineWithSpeed = {
  kind: 'productSpecification',
  id: 'line',
  name: text('线路', 'Line'),
  characteristics: [
    {
      id: 'speed',
      name: text('速率', 'Speed'),
      type: { kind: 'number', values: [100, 200, 500], unit: 'Mbps' },
      required: true,
      default: { prefer: 'highest' },
    },
  ],
}

/** A group of a bundle; its members are lines unless they say otherwise. */
export function groupOf(id: string, members: readonly object[], bounds: object = { minimum: 0, maximum: members.length }): object {
  return {
    id,
    name: text('线路组', 'Lines'),
    ...bounds,
    members: members.map((member) => ({ offering: 'line', minimum: 1, maximum: 1, ...member })),
  }
}

/** A bundle to add to the example catalog. */
export function bundleOf(id: string, groups: readonly object[], rules: readonly object[] = []): object {
  return {
    kind: 'productOffering',
    id,
    name: text('组合', 'Bundle'),
    category: 'fusion',
    validFor: { from: '2026-01-01T00:00:00+08:00' },
    isSellable: true,
    content: {
      kind: 'bundle',
      groups,
      rules: rules.map((rule, index) => ({ id: `rule-${index}`, name: text('示例规则。', 'Example rule.'), ...rule })),
    },
    prices: [],
  }
}

/** The example catalog with lines that have a speed, a bundle called "home" of two of them, and rules between them. */
export function exampleHome(rules: readonly object[], groups: readonly object[] = twoLines): readonly Document[] {
  return exampleCatalog(lineWithSpeed, bundleOf('home', groups, rules))
}

const twoLines = [groupOf('lines', [{ id: 'first' }, { id: 'second' }])]

/** "Always …", as a rule. */
export function always(...terms: readonly object[]): object {
  return { kind: 'requires', then: terms }
}

/** "Not … together with the second line", as a rule. */
export function notWithSecond(term: object): object {
  return { kind: 'excludes', terms: [term, { path: '/lines/second', selected: true }] }
}

/** "Whoever takes all of these takes the last one", as a rule; members by their paths. */
export function needs(...paths: readonly string[]): object {
  return { kind: 'requires', if: paths.slice(0, -1).map(taken), then: paths.slice(-1).map(taken) }
}

/** "Not all of these together", as a rule. */
export function apart(...paths: readonly string[]): object {
  return { kind: 'excludes', terms: paths.map(taken) }
}

/** "The speeds of both lines together are at most 600", as a rule; or another characteristic in the place of the speed. */
export function totalOf(characteristic: string): object {
  return { kind: 'total', of: ['first', 'second'].map((id) => ({ path: `/lines/${id}`, characteristic })), maximum: 600 }
}

function taken(path: string): object {
  return { path, selected: true }
}
