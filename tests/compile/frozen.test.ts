import { expect, test } from 'vitest'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'

test('a compiled catalog cannot be changed, and does not change with the documents it was made from', () => {
  const documents = JSON.parse(JSON.stringify(exampleCatalog()))
  const compilation = compileDraft(documents)
  if (compilation.kind !== 'compiled') throw new Error('the example must compile')
  const { catalog } = compilation
  const offering = catalog.draft.find('productOffering', 'line')!
  expect(() => Object.assign(offering.name, { en: 'Changed' })).toThrow(TypeError)
  expect(() => (offering.prices as unknown as string[]).push('another')).toThrow(TypeError)
  expect(() => Object.assign(catalog, { fingerprint: 'x' })).toThrow(TypeError)
  for (const document of documents) document.name.en = 'Changed afterwards'
  expect(catalog.draft.find('productOffering', 'line')?.name.en).toBe('Line')
})
