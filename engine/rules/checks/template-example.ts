import type { Document } from '../../model/document.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'

const template = {
  kind: 'ruleTemplate',
  id: 'of-age',
  name: text('达到年龄', 'Of age'),
  parameters: [{ id: 'age', name: text('年龄', 'Age'), type: { kind: 'number', integer: true, minimum: 0 } }],
  condition: { fact: 'customer.age', operator: 'greaterThanInclusive', value: { parameter: 'age' } },
}

/** A catalog with a rule template, of which fields are set, and a condition that uses it with these values. */
export function exampleWithTemplate(fields: object, supplied: object = { age: 18 }): readonly Document[] {
  const adult = { kind: 'condition', id: 'adult', name: text('成年', 'Adult'), condition: { template: 'of-age', with: supplied } }
  return exampleCatalog({ ...template, ...fields }, adult)
}
