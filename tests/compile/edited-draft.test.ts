import { expect, test } from 'vitest'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { bundleProofs } from '../../engine/configure/bundle/bundle-proof.js'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import type { Document } from '../../engine/model/document.js'
import type { JsonValue } from '../../engine/values/json.js'
import { sampleDocuments } from '../samples/sample-telecom.js'

function read(documents: readonly Document[]): readonly Document[] {
  return documentsFromValues(documents as unknown as readonly JsonValue[]).documents.map(({ document }) => document)
}

function compiled(documents: readonly Document[]): CompiledCatalog {
  const compilation = compileDraft(documents)
  if (compilation.kind === 'rejected') throw new Error(JSON.stringify(compilation.diagnostics))
  return compilation.catalog
}

test('an edit compiles and proves only the bundles that it touches', () => {
  const released = read(sampleDocuments())
  const before = compiled(released)
  const [edited] = read(released.filter(({ kind, id }) => kind === 'productOffering' && id === 'home-tv'))
  const after = compiled(
    released.map((one) => (one.kind === 'productOffering' && one.id === 'home-tv' ? { ...edited!, category: 'tv' } : one) as Document),
  )
  const again = [...after.bundles.offerings].filter(([id, bundle]) => bundle !== before.bundles.offerings.get(id)).map(([id]) => id)
  expect(again.sort()).toEqual(['home-tv', 'smart-home'])
  const proven = [...bundleProofs(after.draft)].filter(([id, proof]) => proof !== bundleProofs(before.draft).get(id)).map(([id]) => id)
  expect(proven.sort()).toEqual(['home-tv', 'smart-home'])
  expect(after.fingerprint).not.toBe(before.fingerprint)
})
