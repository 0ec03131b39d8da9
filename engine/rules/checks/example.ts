import type { Document } from '../../model/document.js'
import { exampleCatalog } from '../../model/example-catalog.js'

/** The example catalog with fields of its one offering set: `exampleWithLine({ eligibility: … })`. */
export function exampleWithLine(fields: object, ...documents: readonly unknown[]): readonly Document[] {
  const line = exampleCatalog().find(({ kind, id }) => kind === 'productOffering' && id === 'line')
  return exampleCatalog({ ...line, ...fields }, ...documents)
}
