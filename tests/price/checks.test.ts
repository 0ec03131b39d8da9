import { describe, expect, test } from 'vitest'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { exampleWithPrices, exampleWithTable } from '../../engine/price/checks/example.js'
import { priceChecks } from '../../engine/price/checks.js'
import { compilePrices } from '../../engine/price/compile-prices.js'
import { text } from '../../engine/values/localized-text.js'

const findings = (documents: readonly Document[]) =>
  priceChecks.flatMap(({ code, find }) => find(catalogDraft(documents)).map((finding) => ({ code, ...finding })))

test('the example catalog passes every price check', () => expect(findings(exampleCatalog())).toEqual([]))

test('every check has a code of its own', () => expect(new Set(priceChecks.map(({ code }) => code)).size).toBe(priceChecks.length))

describe.each(priceChecks)('$code', (check) => {
  test('accepts its sound example, as every other price check does', () => expect(findings(check.examples.sound)).toEqual([]))

  test('finds fault with its unsound example, at a place that exists, and says how to mend it', () => {
    const found = check.find(catalogDraft(check.examples.unsound))
    expect(found).not.toEqual([])
    for (const { document, pointer, what, fix } of found) {
      const at = check.examples.unsound.find(({ kind, id }) => kind === document.kind && id === document.id)
      const place = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], at)
      expect([pointer, typeof place]).not.toEqual([pointer, 'undefined'])
      for (const { en } of [what, fix, check.why]) expect(en).toMatch(/^[A-Z"].*\.$/)
      for (const sentence of [what, fix, check.why]) expect(sentence['zh-CN']).toMatch(/[\u4e00-\u9fff].*[。？]$/)
    }
  })
})

describe('a half-written draft', () => {
  const circle = (id: string, member: string) => ({
    kind: 'productOffering',
    id,
    name: text('组合', 'Bundle'),
    category: 'bundle',
    validFor: {},
    isSellable: true,
    content: {
      kind: 'bundle',
      groups: [
        { id: 'g', name: text('组', 'Group'), minimum: 0, maximum: 1, members: [{ id: 'm', offering: member, minimum: 1, maximum: 1 }] },
      ],
      rules: [],
    },
    prices: ['nowhere', 'off', 'off'],
  })
  const off = {
    kind: 'alteration',
    effect: { kind: 'percentOff', percent: '10' },
    target: { scope: 'price', price: 'nowhere' },
    stage: 1,
    group: 'g',
    mode: 'additive',
    priority: 1,
    base: 'list',
  }
  const drafts: readonly (readonly [string, readonly Document[]])[] = [
    ['nothing at all', []],
    ['bundles in each other', exampleCatalog(circle('a', 'b'), circle('b', 'a'), { kind: 'productOfferingPrice', id: 'off', charge: off })],
    [
      'a charge by a missing table',
      exampleWithPrices({ fee: { kind: 'oneTime', amount: { kind: 'table', table: 'nowhere' }, actions: [] } }),
    ],
    [
      'a model without tiers',
      exampleWithPrices({
        use: {
          kind: 'usage',
          metric: 'm',
          unit: 'u',
          model: {
            kind: 'graduated',
            tierBy: { kind: 'ownQuantity' },
            upperBound: 'inclusive',
            withoutUse: 'nothing',
            tiers: [],
            repeatEvery: '0',
          },
        },
      }),
    ],
    [
      'tiers that repeat after nothing',
      exampleWithPrices({
        use: {
          kind: 'usage',
          metric: 'm',
          unit: 'u',
          increment: { initial: '0', step: '0', per: 'event' },
          cap: [],
          model: {
            kind: 'graduated',
            tierBy: { kind: 'event' },
            upperBound: 'exclusive',
            withoutUse: 'firstTier',
            tiers: [{}],
            repeatEvery: '-1',
          },
        },
      }),
    ],
    ['an empty table', exampleWithTable({ dimensions: [], hitPolicy: { kind: 'specific', order: ['__proto__'] }, rows: [] })],
    [
      'cells of every wrong form',
      exampleWithTable({
        dimensions: [
          { id: 'toString', fact: 'valueOf', match: 'range' },
          { id: 'p', fact: 'place.id', match: 'within' },
        ],
        hitPolicy: { kind: 'priority' },
        rows: [{ id: 'r', when: JSON.parse('{"toString":[],"__proto__":1,"p":{"from":1}}'), currency: 'XXX', amount: '1' }],
      }),
    ],
    [
      "places that are each other's parents",
      exampleWithTable(
        {
          dimensions: [{ id: 'p', fact: 'place.id', match: 'within' }],
          hitPolicy: { kind: 'unique' },
          rows: ['x', 'y'].map((id) => ({ id, when: { p: id }, currency: 'CNY', amount: '1' })),
        },
        { kind: 'place', id: 'x', level: 'city', parent: 'y' },
        { kind: 'place', id: 'y', level: 'city', parent: 'x' },
      ),
    ],
  ]
  test.each(drafts)('with %s is checked and compiled without a fault of ours', (_name, documents) => {
    expect(findings(documents)).toBeInstanceOf(Array)
    expect(compilePrices(catalogDraft(documents)).offerings).toBeInstanceOf(Map)
  })
})
