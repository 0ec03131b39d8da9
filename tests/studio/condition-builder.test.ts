import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition } from '../../engine/model/fact.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import { withCondition } from '../../studio/features/rules/rule-document.js'
import { added, moved, placeOf, removed, replaced, unwrapped, wrapped } from '../../studio/parts/condition-builder/builder-edit.js'
import {
  type BuilderKind,
  type BuilderNode,
  builderNode,
  incompleteCount,
  isGroup,
  newNode,
  writtenCondition,
} from '../../studio/parts/condition-builder/builder-node.js'
import {
  type ComparisonLeaf,
  comparisonChoices,
  suitableParameters,
  withOperator,
  withSubject,
} from '../../studio/parts/condition-builder/comparison-edit.js'

const keys = () => {
  let last = 0
  return () => {
    last += 1
    return last
  }
}
const noParameters = () => []
const adult = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 } as unknown as Condition
const shop = { fact: 'channel.id', operator: 'in', value: ['shop'] } as unknown as Condition
const named = { condition: 'good' } as unknown as Condition
const tiered = { table: 'tier', operator: 'equal', value: 'gold' } as unknown as Condition
const banded = { template: 'band', with: { from: 18 } } as unknown as Condition

const { condition: conditions } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(adult, shop, named, tiered, banded),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))

const nodesOf = (node: BuilderNode): readonly BuilderNode[] => [node, ...(isGroup(node) ? node.children.flatMap(nodesOf) : [])]
const leavesOf = (node: BuilderNode) => nodesOf(node).flatMap((one) => (isGroup(one) ? [] : [one.key]))

describe('the condition builder', () => {
  test('writes what it read, node for node', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(writtenCondition(builderNode(condition, keys()), noParameters)).toEqual(condition)
      }),
    )
  })

  test('never writes what the schema of conditions refuses, whatever is done to it', () => {
    const step = fc.record({
      action: fc.constantFrom('add', 'remove', 'up', 'down', 'all', 'not', 'unwrap', 'blank'),
      at: fc.nat(40),
      kind: fc.constantFrom<BuilderKind>('fact', 'condition', 'table', 'template', 'all', 'any', 'not'),
    })
    fc.assert(
      fc.property(conditions, fc.array(step, { maxLength: 12 }), (condition, steps) => {
        const next = keys()
        let tree: BuilderNode | null = builderNode(condition, next)
        for (const { action, at, kind } of steps) {
          if (tree === null) break
          const nodes = nodesOf(tree)
          const node = nodes[at % nodes.length]!
          if (action === 'add') tree = added(tree, node.key, newNode(kind, next), next)
          else if (action === 'remove') tree = removed(tree, node.key)
          else if (action === 'up' || action === 'down') tree = moved(tree, node.key, action === 'up' ? -1 : 1)
          else if (action === 'all' || action === 'not') tree = wrapped(tree, node.key, action, next)
          else if (action === 'unwrap') tree = unwrapped(tree, node.key)
          else tree = replaced(tree, node.key, newNode(kind, next))
        }
        const written = tree === null ? null : writtenCondition(tree, () => ['from'])
        if (written === null) return
        const document = { kind: 'condition', id: 'built', name: text('条件', 'Condition'), condition: written }
        expect(documentsFromValues([document as unknown as JsonValue]).diagnostics).toEqual([])
      }),
    )
  })

  test('leaves out what is not finished, and groups in which nothing else stands', () => {
    const next = keys()
    const tree = builderNode({ all: [adult, { any: [shop] }] }, next)
    const shopKey = nodesOf(tree).at(-1)!.key
    const blank = replaced(tree, shopKey, newNode('fact', next))
    expect(writtenCondition(blank, noParameters)).toEqual({ all: [adult] })
    expect(incompleteCount(blank, noParameters)).toBe(1)
    expect(incompleteCount(tree, noParameters)).toBe(0)
    expect(writtenCondition(newNode('all', next), noParameters)).toBeNull()
    expect(incompleteCount(newNode('all', next), noParameters)).toBe(1)
  })

  test('holds a use of a template for unfinished until every gap is filled', () => {
    const tree = builderNode(banded, keys())
    expect(writtenCondition(tree, () => ['from', 'to'])).toBeNull()
    expect(writtenCondition(tree, () => ['from'])).toEqual(banded)
    expect(writtenCondition(tree, () => ['constructor'])).toBeNull()
  })

  test('moves a part without losing or doubling any', () => {
    fc.assert(
      fc.property(conditions, fc.nat(40), fc.constantFrom(1 as const, -1 as const), (condition, at, by) => {
        const tree = builderNode(condition, keys())
        const nodes = nodesOf(tree)
        const after = moved(tree, nodes[at % nodes.length]!.key, by)
        expect([...leavesOf(after)].sort()).toEqual([...leavesOf(tree)].sort())
      }),
    )
  })

  test('moves a part among its neighbours, into a group, and out of it', () => {
    const next = keys()
    const tree = builderNode({ all: [adult, { any: [shop, named] }] }, next)
    const written = (node: BuilderNode) => writtenCondition(node, noParameters)
    const adultKey = isGroup(tree) ? tree.children[0]!.key : 0
    const inside = moved(tree, adultKey, 1)
    expect(written(inside)).toEqual({ all: [{ any: [adult, shop, named] }] })
    const between = moved(inside, adultKey, 1)
    expect(written(between)).toEqual({ all: [{ any: [shop, adult, named] }] })
    expect(placeOf(between, adultKey)).toEqual({ position: 2, of: 3 })
    expect(written(moved(inside, adultKey, -1))).toEqual({ all: [adult, { any: [shop, named] }] })
    expect(moved(tree, adultKey, -1)).toBe(tree)
    expect(moved(tree, tree.key, 1)).toBe(tree)
  })

  test('wraps a part, and takes the group away again', () => {
    const next = keys()
    const tree = builderNode(adult, next)
    const around = wrapped(tree, tree.key, 'not', next)
    expect(writtenCondition(around, noParameters)).toEqual({ not: adult })
    expect(unwrapped(around, around.key)).toEqual(tree)
  })

  test('lets "not" hold one part, and joins a second one with it', () => {
    const next = keys()
    const tree = builderNode({ not: adult }, next)
    const more = added(tree, tree.key, builderNode(shop, next), next)
    expect(writtenCondition(more, noParameters)).toEqual({ not: { all: [adult, shop] } })
  })
})

describe('a comparison in the builder', () => {
  const documents = catalogDraft(
    exampleCatalog({
      kind: 'decisionTable',
      id: 'tier',
      name: text('分层', 'Tier'),
      dimensions: [],
      hitPolicy: { kind: 'collect' },
      outcome: { kind: 'choice', values: [{ value: 'gold', name: text('金卡', 'Gold') }] },
      rows: [],
    }),
  )
  const leaf = (more: Partial<ComparisonLeaf>): ComparisonLeaf => ({
    key: 1,
    kind: 'fact',
    subject: 'channel.id',
    operator: 'equal',
    value: 'shop',
    ...more,
  })

  test('offers the operators that suit what is compared', () => {
    expect(comparisonChoices(documents, 'fact', 'customer.age').operators).toContain('lessThan')
    expect(comparisonChoices(documents, 'fact', 'channel.id').operators).not.toContain('lessThan')
    expect(comparisonChoices(documents, 'table', 'tier').operators).toEqual(['contains', 'doesNotContain'])
    expect(comparisonChoices(documents, 'fact', 'gone').type.kind).toBe('text')
  })

  test('keeps its value where that suits the new fact or operator, and forgets it where it does not', () => {
    expect(withOperator(documents, leaf({}), 'in')).toMatchObject({ operator: 'in', value: ['shop'] })
    expect(withOperator(documents, leaf({ operator: 'in', value: ['shop', 'web'] }), 'equal')).toMatchObject({
      operator: 'equal',
      value: null,
    })
    expect(withOperator(documents, leaf({ operator: 'in', value: ['web'] }), 'notEqual')).toMatchObject({ value: 'web' })
    expect(withSubject(documents, leaf({}), 'customer.age')).toMatchObject({ subject: 'customer.age', operator: 'equal', value: null })
    expect(withSubject(documents, leaf({}), 'customer.marketSegment')).toMatchObject({ operator: 'contains', value: null })
  })

  test('can be made with the gaps of a template that suit it', () => {
    const parameters = [
      { id: 'from', name: text('起', 'From'), type: { kind: 'number' as const } },
      { id: 'who', name: text('谁', 'Who'), type: { kind: 'set' as const, documents: 'channel' as const } },
    ]
    const ids = (...asked: Parameters<typeof suitableParameters> extends [unknown, ...infer Rest] ? Rest : never) =>
      suitableParameters(parameters, ...asked).map(({ id }) => id)
    expect(ids({ kind: 'number' }, 'lessThan')).toEqual(['from'])
    expect(ids({ kind: 'choice', documents: 'channel' }, 'in')).toEqual(['who'])
    expect(ids({ kind: 'choice', documents: 'channel' }, 'equal')).toEqual([])
  })

  test('is written into its document where it stood, and nowhere else', () => {
    const offering = { content: { rules: [{ id: 'a', when: adult }, { id: 'b' }] }, eligibility: shop } as never
    expect(withCondition(offering, '/content/rules/0/when', named)).toEqual({
      content: { rules: [{ id: 'a', when: named }, { id: 'b' }] },
      eligibility: shop,
    })
    expect(withCondition(offering, '/eligibility', named)).toMatchObject({ eligibility: named })
    expect(withCondition(offering, '/__proto__/x', named)).toEqual(offering)
  })
})
