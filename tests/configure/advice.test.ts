import { describe, expect, test } from 'vitest'
import { compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import { configureOffering } from '../../engine/configure/configure-offering.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import type { Choice } from '../../engine/model/request.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { documentId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { named, plainOffering, plainSpecification } from './plain-offering.js'

const simple = (id: string, characteristics: readonly object[]) => [
  plainSpecification(id, characteristics),
  plainOffering(id, { kind: 'simple', specification: id }),
]
const member = (id: string, maximum = 1, more: object = {}) => ({ id, offering: id, minimum: 1, maximum, ...more })
const speed = { id: 'speed', name: named('speed'), type: { kind: 'number', values: [1000, 500, 200, 100] }, required: true }
const languages = {
  id: 'audio',
  name: named('audio'),
  type: { kind: 'set', values: ['zh', 'en'].map((value) => ({ value, name: named(value) })) },
}
const line = '/line/broadband'
const fast = { path: line, characteristic: 'speed', operator: 'greaterThanInclusive', value: 500 }
const audio = (operator: string) => ({ path: '/tv/box', characteristic: 'audio', operator, value: 'en' })
const chosen500 = { path: line, characteristic: 'speed', value: 500 }

/** A line of broadband, up to four Wi-Fi points, at most one of a box and a stick; a default may take the box. */
function draftOf(recommendation: object, rules: readonly object[] = [], usual: object = {}) {
  return catalogDraft(
    exampleCatalog(
      { kind: 'fact', id: 'fibre', name: named('fibre'), subject: 'place', type: { kind: 'flag' } },
      { kind: 'fact', id: 'wanted', name: named('wanted'), subject: 'place', type: { kind: 'number' } },
      ...simple('broadband', [speed]),
      ...simple('point', []),
      ...simple('box', [languages]),
      ...simple('stick', []),
      plainOffering('bundle', {
        kind: 'bundle',
        groups: [
          { id: 'line', name: named('line'), minimum: 1, maximum: 1, members: [member('broadband')] },
          { id: 'wifi', name: named('wifi'), minimum: 0, maximum: 1, members: [member('point', 4)] },
          { id: 'tv', name: named('tv'), minimum: 0, maximum: 1, members: [member('box', 1, usual), member('stick')] },
        ],
        rules: [{ id: 'advice', name: named('advice'), kind: 'recommends', ...recommendation }, ...rules],
      }),
    ),
  )
}

function asked(choices: readonly Choice[], facts: Facts) {
  return { offering: documentId('productOffering', 'bundle'), choices, facts, at: instant('2026-06-17T10:00:00+08:00') }
}

function advised(recommendation: object, choices: readonly Choice[], facts: Facts = {}, rules: readonly object[] = [], usual: object = {}) {
  const draft = draftOf(recommendation, rules, usual)
  const request = asked(choices, facts)
  const answer = configureOffering(compileBundles(draft), compileRules(draft), request)
  if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer))
  expect(configureOffering(compileBundles(draft), compileRules(draft), request, { by: 'search' })).toEqual(answer)
  return answer.advice.map(({ rule, choices }) => [rule.pointer, ...choices])
}

const pointer = '/content/rules/0'

describe('A recommendation', () => {
  test('speaks once its condition certainly holds, and names the least that follows it', () => {
    const two = { if: [fast], then: [{ path: '/wifi/point', quantity: { operator: 'greaterThanInclusive', value: 2 } }] }
    expect(advised(two, [])).toEqual([])
    expect(advised(two, [{ ...chosen500, value: 200 }])).toEqual([])
    expect(advised(two, [chosen500])).toEqual([[pointer, { path: '/wifi/point', quantity: 2 }]])
  })

  test('is silent once it is followed', () => {
    const two = { if: [fast], then: [{ path: '/wifi/point', quantity: { operator: 'greaterThanInclusive', value: 2 } }] }
    expect(advised(two, [chosen500, { path: '/wifi/point', quantity: 3 }])).toEqual([])
  })

  test('is silent where the customer chose against it', () => {
    const two = { if: [fast], then: [{ path: '/wifi/point', quantity: { operator: 'greaterThanInclusive', value: 2 } }] }
    expect(advised(two, [chosen500, { path: '/wifi/point', quantity: 0 }])).toEqual([])
  })

  test('without a condition speaks to everybody, and names the lowest number wherever the author wrote it', () => {
    expect(advised({ then: [fast] }, [])).toEqual([[pointer, { path: line, characteristic: 'speed', value: 500 }]])
  })

  test('passes over values that rules exclude', () => {
    const excluded = { id: 'no-500', name: named('no-500'), kind: 'excludes', terms: [{ ...fast, operator: 'equal' }] }
    expect(advised({ then: [fast] }, [], {}, [excluded])).toEqual([[pointer, { ...chosen500, value: 1000 }]])
  })

  test('that asks for several things is only given where all go together', () => {
    const both = {
      then: [
        { path: '/tv/box', selected: true },
        { path: '/wifi/point', selected: true },
      ],
    }
    expect(advised(both, [])).toEqual([[pointer, { path: '/tv/box', quantity: 1 }, { path: '/wifi/point', quantity: 1 }]])
    expect(advised(both, [{ path: '/tv/stick', quantity: 1 }])).toEqual([])
    expect(
      advised(
        {
          then: [
            { path: '/tv/box', selected: true },
            { path: '/tv/stick', selected: true },
          ],
        },
        [],
      ),
    ).toEqual([])
  })

  test('names only what is not there yet', () => {
    const both = {
      then: [
        { path: '/tv/box', selected: true },
        { path: '/wifi/point', selected: true },
      ],
    }
    expect(advised(both, [{ path: '/wifi/point', quantity: 4 }])).toEqual([[pointer, { path: '/tv/box', quantity: 1 }]])
  })

  test('may advise against something', () => {
    const none = { if: [fast], then: [{ path: '/tv/stick', selected: false }] }
    expect(advised(none, [chosen500])).toEqual([[pointer, { path: '/tv/stick', quantity: 0 }]])
  })

  test('may speak of what a set contains', () => {
    const box = { path: '/tv/box', quantity: 1 }
    const english = { path: '/tv/box', characteristic: 'audio', value: 'en' }
    expect(advised({ then: [audio('contains')] }, [box])).toEqual([[pointer, english]])
    expect(advised({ then: [audio('contains')] }, [box, english])).toEqual([])
    expect(advised({ then: [audio('doesNotContain')] }, [box])).toEqual([[pointer, { ...english, included: false }]])
  })

  test('about a set that only a default brings names what it is the set of, too, so that following it holds', () => {
    const [usual, box] = [{ default: { quantity: 1 } }, { path: '/tv/box', quantity: 1 }]
    const without = { path: '/tv/box', characteristic: 'audio', value: 'en', included: false }
    expect(advised({ then: [audio('doesNotContain')] }, [], {}, [], usual)).toEqual([[pointer, box, without]])
    expect(advised({ then: [audio('doesNotContain')] }, [box], {}, [], usual)).toEqual([[pointer, without]])
  })

  test('waits for the facts of its condition and of its terms', () => {
    const when = { when: { fact: 'fibre', operator: 'equal', value: true }, then: [fast] }
    expect(advised(when, [])).toEqual([])
    expect(advised(when, [], { fibre: false })).toEqual([])
    expect(advised(when, [], { fibre: true })).toEqual([[pointer, chosen500]])
    const wanted = { then: [{ ...fast, value: { fact: 'wanted' } }] }
    expect(advised(wanted, [])).toEqual([])
    expect(advised(wanted, [], { wanted: 150 })).toEqual([[pointer, { ...chosen500, value: 200 }]])
    expect(advised(wanted, [{ ...chosen500, value: 100 }], { wanted: 150 })).toEqual([])
  })

  test('is silent where the budget ends before anybody knows what to choose', () => {
    const points = (value: number) => ({ path: '/wifi/point', quantity: { operator: 'greaterThanInclusive', value } })
    const rule = { id: 'rule', name: named('rule'), kind: 'requires', if: [points(4)], then: [{ path: '/tv/stick', selected: true }] }
    const draft = draftOf({ then: [points(2), { path: '/tv/box', selected: true }] }, [rule])
    const [bundles, rules] = [compileBundles(draft), compileRules(draft)]
    const said = Array.from({ length: 200 }, (_, budget) => {
      const answer = configureOffering(bundles, rules, asked([], {}), { by: 'search', budget, explain: false })
      return answer.kind === 'configuration' ? answer.advice.length : null
    })
    expect(new Set(said)).toEqual(new Set([0, 1]))
  })
})
