import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Configuration } from '../../engine/configure/configuration.js'
import type { ConfiguredValue } from '../../engine/model/configured-item.js'
import { catalogDraft } from '../../engine/model/draft.js'
import type { ProductOffering } from '../../engine/model/offering.js'
import type { Characteristic, ProductSpecification } from '../../engine/model/specification.js'
import { configure } from './ask-a-case.js'
import { cases } from './cases.js'
import { type BundleCase, bundleCase } from './generated-bundles.js'
import { ask } from './home-bundle.js'

describe('The order in which an author writes things down', () => {
  test('changes no answer: not of groups, members, rules or values', () => {
    const seen = { rivals: 0, defaults: 0 }
    fc.assert(
      fc.property(bundleCase, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (one, dice) => {
        const answer = configure(one, { explain: false })
        expect(asSets(configure(reordered(one, dice), { explain: false }))).toEqual(asSets(answer))
        if (answer.open.some((point) => point.kind === 'quantity' && isDefaulted(one, point.path))) seen.rivals += 1
        if (answer.items.some(({ by }) => by === 'default')) seen.defaults += 1
      }),
      cases(300),
    )
    expect(seen.rivals).toBeGreaterThan(0)
    expect(seen.defaults).toBeGreaterThan(25)
  })
})

function isDefaulted({ draft }: BundleCase, path: string): boolean {
  const [, group, member, ...below] = path.split('/')
  const { content } = draft.find('productOffering', 'bundle' as ProductOffering['id'])!
  if (content.kind !== 'bundle' || below.length > 0) return false
  const found = content.groups.find(({ id }) => id === group)?.members.find(({ id }) => id === member)
  return (found?.default?.quantity ?? 0) > 0
}

/** The same bundle with everything in another order; ids stay, so that paths do. */
function reordered({ draft, ...rest }: BundleCase, dice: readonly number[]): BundleCase {
  const offerings = draft.all('productOffering').map((offering): ProductOffering => {
    const { content } = offering
    if (content.kind !== 'bundle') return offering
    const groups = shuffled(
      content.groups.map((group) => ({ ...group, members: shuffled(group.members, dice) })),
      dice,
    )
    return { ...offering, content: { ...content, groups, rules: shuffled(content.rules, dice) } }
  })
  const specifications = draft.all('productSpecification').map((specification): ProductSpecification => {
    const characteristics = specification.characteristics.map((one): Characteristic => {
      const { type } = one
      if (type.kind === 'set') return { ...one, type: { ...type, values: shuffled(type.values, dice) } }
      return type.kind === 'number' && 'values' in type ? { ...one, type: { ...type, values: shuffled(type.values, dice) } } : one
    })
    return { ...specification, characteristics: shuffled(characteristics, dice) }
  })
  const others = draft.documents.filter(({ kind }) => kind !== 'productOffering' && kind !== 'productSpecification')
  return { ...rest, draft: catalogDraft([...others, ...specifications, ...offerings]) }
}

function shuffled<Value>(values: readonly Value[], dice: readonly number[]): readonly Value[] {
  const left = [...values]
  return values.map((_, index) => left.splice(dice[index % dice.length]! % left.length, 1)[0]!)
}

/** An answer without the order of its parts. */
function asSets({ state, missing, open, items, members, groups, characteristics }: Configuration): unknown {
  return {
    state,
    missing: asSet(missing),
    open: asSet(open),
    members: asSet(members),
    groups: asSet(groups),
    items: asSet(items.map((item) => ({ ...item, characteristics: asSet(item.characteristics.map(withValuesAsSet)) }))),
    characteristics: asSet(characteristics.map((one) => ({ ...one, values: asSet(one.values) }))),
  }
}

function withValuesAsSet(one: ConfiguredValue): unknown {
  return Array.isArray(one.value) ? { ...one, value: asSet(one.value) } : one
}

function asSet(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).sort()
}

describe('Two members that are taken by default and exclude each other for some customers', () => {
  const excluding = { kind: 'excludes', when: { fact: 'site.fibre', operator: 'equal', value: true } }
  const documents = (ids: readonly string[]) => [
    {
      kind: 'productOffering',
      id: 'home',
      name: { 'zh-CN': '组合', en: 'Bundle' },
      category: 'x',
      validFor: {},
      isSellable: true,
      content: {
        kind: 'bundle',
        groups: [
          {
            id: 'g',
            name: { 'zh-CN': '组', en: 'Group' },
            minimum: 0,
            maximum: 3,
            members: ids.map((id) => ({ id, offering: 'line', minimum: 1, maximum: 1, default: { quantity: 1 } })),
          },
        ],
        rules: [
          {
            id: 'r',
            name: { 'zh-CN': '规则。', en: 'Rule.' },
            ...excluding,
            terms: [
              { path: '/g/a', selected: true },
              { path: '/g/b', selected: true },
            ],
          },
        ],
      },
      prices: [],
    },
  ]
  const points = (ids: readonly string[], quantity?: number) => {
    const choices = quantity === undefined ? [] : [{ path: '/g/a', quantity }]
    const answer = ask(documents(ids), choices, { 'site.fibre': true })
    if (answer.kind !== 'configuration') throw new Error(answer.kind)
    return [
      answer.state,
      answer.open.map((point) => ('path' in point ? point.path : '')).sort(),
      answer.items.map(({ path }) => path).sort(),
    ]
  }

  test.each([[['a', 'b', 'c']], [['b', 'a', 'c']], [['c', 'b', 'a']]])(
    'are both asked for, in the order %j, and leave others alone',
    (ids) => expect(points(ids)).toEqual(['open', ['/g/a', '/g/b'], ['/', '/g/c']]),
  )

  test('settle each other as soon as the customer says one thing', () => {
    expect(points(['a', 'b', 'c'], 1)).toEqual(['complete', [], ['/', '/g/a', '/g/c']])
    expect(points(['a', 'b', 'c'], 0)).toEqual(['complete', [], ['/', '/g/b', '/g/c']])
  })
})
