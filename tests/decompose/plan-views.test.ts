import { describe, expect, test } from 'vitest'
import type { DecompositionProblem } from '../../engine/decompose/plan.js'
import { planGraph } from '../../engine/decompose/plan-graph.js'
import { planTable } from '../../engine/decompose/plan-table.js'
import { problemText } from '../../engine/decompose/problem-text.js'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { text } from '../../engine/values/localized-text.js'
import { item, planOf, product, realization, resource, service } from './parts.js'

const name = text('宽带', 'Broadband')
const documents: readonly Document[] = [
  { kind: 'productOffering', id: 'net', name } as unknown as Document,
  product('net'),
  product('tv'),
  service('CFS', 'internet', { name: text('上网', 'Internet') }),
  service('CFS', 'video', { dependsOn: [{ kind: 'serviceSpecification', id: 'internet' }] }),
  resource('fibre'),
  realization('product tv', 'CFS video'),
  realization('product net', 'CFS internet', { name: text('宽带上网', 'Broadband by internet') }),
  realization('CFS internet', 'resource fibre'),
]
const plan = planOf(documents, [item('/', null), item('/home/net', 'net'), item('/home/tv', 'tv')])
const draft = catalogDraft(documents)

describe('a plan as a graph', () => {
  const { nodes, edges } = planGraph(plan, draft)

  test('has a column per level, and rows in it', () =>
    expect(nodes.map(({ id, column, row }) => `${column}.${row} ${id}`)).toEqual([
      '0.0 product:bundle@/',
      '0.1 product:net@/home/net',
      '0.2 product:tv@/home/tv',
      '1.0 CFS:internet@/home/net#1',
      '1.1 CFS:video@/home/tv#1',
      '3.0 resource:fibre@CFS:internet@/home/net#1#1',
    ]))

  test('calls things by their names, and by their ids where they have none', () =>
    expect(nodes.map(({ label }) => label.en)).toEqual(['bundle', 'Broadband', 'tv', 'Internet', 'Name', 'Name']))

  test('draws members, what realises what, and what waits for what', () =>
    expect(edges.map(({ kind, source, target, label }) => [kind, source, target, label?.en])).toEqual([
      ['contains', 'product:bundle@/', 'product:net@/home/net', undefined],
      ['contains', 'product:bundle@/', 'product:tv@/home/tv', undefined],
      ['realizes', 'product:net@/home/net', 'CFS:internet@/home/net#1', 'Broadband by internet'],
      ['realizes', 'product:tv@/home/tv', 'CFS:video@/home/tv#1', 'Name'],
      ['realizes', 'CFS:internet@/home/net#1', 'resource:fibre@CFS:internet@/home/net#1#1', 'Name'],
      ['completion', 'CFS:internet@/home/net#1', 'CFS:video@/home/tv#1', undefined],
    ]))

  test('has ids of its own for lines', () => expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length))
})

describe('a plan as a table', () => {
  const rows = planTable(plan, draft)

  test('lists the products, then the work step by step', () =>
    expect(rows.map(({ id, step }) => `${step} ${id}`)).toEqual([
      'null product:bundle@/',
      'null product:net@/home/net',
      'null product:tv@/home/tv',
      '1 resource:fibre@CFS:internet@/home/net#1#1',
      '2 CFS:internet@/home/net#1',
      '3 CFS:video@/home/tv#1',
    ]))

  test('says after what and why', () => {
    const internet = rows.find(({ id }) => id === 'CFS:internet@/home/net#1')
    expect(internet?.after).toEqual(['resource:fibre@CFS:internet@/home/net#1#1'])
    expect(internet?.because).toEqual([
      { realization: text('宽带上网', 'Broadband by internet'), source: 'product:net@/home/net', sourceName: name, reason: null },
    ])
    expect(rows.at(-1)?.after).toEqual(['CFS:internet@/home/net#1'])
  })
})

const problems: readonly DecompositionProblem['code'][] = [
  'not-realised',
  'characteristic-conflict',
  'characteristic-missing',
  'cycle',
  'too-many-items',
]
test.each(problems)('the problem %s is told in whole sentences', (code) => {
  const { what, fix } = problemText({ code, items: ['CFS:a@/#1'], characteristic: 'speed', claims: [] })
  for (const words of [what, fix]) {
    expect(words.en).toMatch(/^[A-Z].*\.$/)
    expect(words['zh-CN']).toMatch(/。$/)
  }
  if (code !== 'too-many-items') expect(what.en).toContain('CFS:a@/#1')
})
