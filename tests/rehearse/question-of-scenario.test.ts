import { expect, test } from 'vitest'
import { definitions, documentSchemas, requestSchemas } from '../../engine/document/schema/document-schema.js'
import type { Schema } from '../../engine/document/schema/schema.js'
import type { Scenario } from '../../engine/model/scenario.js'
import { questionOfScenario } from '../../engine/rehearse/question-of-scenario.js'
import { sampleCatalog } from '../samples/sample-catalog.js'

const fieldsOf = ({ properties = {} }: Schema) => Object.keys(properties)
const without = (fields: readonly string[], ...left: readonly string[]) => fields.filter((field) => !left.includes(field))
const quoteFields: { readonly [name: string]: Schema } = (requestSchemas.quote as Schema).properties!
const scenarioFields = documentSchemas.scenario.properties!

test('whatever a quote can be asked, a scenario can ask; only a token is of a quote that was given', () => {
  expect(without(fieldsOf(requestSchemas.quote), ...fieldsOf(documentSchemas.scenario))).toEqual(['token'])
})

test('what is held is said in the same words, but for what names a catalog', () => {
  expect(without(fieldsOf(quoteFields['held']!), ...fieldsOf(scenarioFields['held']!))).toEqual(['catalog'])
  const [pin, ofScenario] = [definitions.get('heldPin')!, definitions.get('heldPinOfScenario')!]
  expect(without(fieldsOf(pin), ...fieldsOf(ofScenario))).toEqual(['catalog', 'reached'])
})

test('all that a scenario says reaches the quote', () => {
  const header = ['kind', 'id', 'name', 'description', 'source', '$schema', 'expect']
  const asked = without(fieldsOf(documentSchemas.scenario), ...header)
  const scenario = Object.fromEntries(asked.map((field) => [field, `the ${field}`])) as unknown as Scenario
  expect(questionOfScenario(sampleCatalog, scenario)).toEqual(scenario)
})
