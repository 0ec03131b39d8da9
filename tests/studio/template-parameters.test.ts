import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { RuleTemplate, TemplateParameter } from '../../engine/model/rule-template.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import {
  comparisonCounts,
  parameterFor,
  parametersFault,
  parameterTypes,
} from '../../studio/features/rules/template/template-parameters.js'
import { ruleFacts } from '../../studio/parts/rule-fact.js'
import { documentText } from '../../studio/source/local-drafts.js'

const from = { fact: 'customer.age', operator: 'greaterThanInclusive', value: { parameter: 'from' } }
const template = {
  kind: 'ruleTemplate',
  id: 'band',
  name: text('年龄段', 'Age band'),
  parameters: [{ id: 'from', name: text('起', 'From'), type: { kind: 'number' } }],
  condition: { any: [from, { not: from }, { fact: 'customer.age', operator: 'in', value: [18] }] },
} as unknown as RuleTemplate
const facts = ruleFacts(catalogDraft(exampleCatalog(template)), true)
const factOf = (id: string) => facts.find((fact) => fact.id === id)!

describe('the parameters of a template', () => {
  test('take one value of a fact and its name, and can be made to take a list', () => {
    const segment = parameterFor(factOf('customer.marketSegment'), template.parameters)
    expect(segment).toMatchObject({ id: 'marketSegment', type: { kind: 'choice', documents: 'marketSegment' } })
    expect(parameterTypes(segment.type).map(({ kind }) => kind)).toEqual(['choice', 'set', 'number', 'flag', 'text', 'date'])
    expect(parameterTypes(segment.type)[1]).toEqual({ kind: 'set', documents: 'marketSegment' })
    const bounded = { kind: 'number', minimum: 18 } as const
    expect(parameterTypes(bounded)[0]).toBe(bounded)
    expect(parameterTypes(bounded)).toHaveLength(4)
  })

  test('are counted where they stand in the condition', () => {
    expect([...comparisonCounts(template)]).toEqual([['from', 2]])
  })

  test('are not taken without a name in both languages', () => {
    expect(parametersFault(template.parameters)).toBeNull()
    expect(parametersFault([{ ...template.parameters[0]!, name: text('起', ' ') }])?.key).toBe('newRule.fault.name')
  })

  test('are what the schema of templates allows, each with an id of its own, whatever they are about', () => {
    const odd = ['a', '年龄', 'a.__proto__', 'a.constructor', `x.${'y'.repeat(200)}`].map((id) => ({ ...facts[0]!, id }))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...facts, ...odd), fc.nat(5)), { maxLength: 12 }), (added) => {
        let parameters: readonly TemplateParameter[] = template.parameters
        for (const [fact, pick] of added) {
          const parameter = parameterFor(fact, parameters)
          const types = parameterTypes(parameter.type)
          parameters = [...parameters, { ...parameter, type: types[pick % types.length]! }]
        }
        expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length)
        const written = JSON.parse(documentText({ ...template, parameters })) as JsonValue
        expect(documentsFromValues([written]).diagnostics).toEqual([])
      }),
    )
  })
})
