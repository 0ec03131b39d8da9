import { compileDraft } from '../../engine/compile/compile-draft.js'
import { readDocuments } from '../../engine/document/read-documents.js'
import { sampleFiles } from './sample-telecom.js'

const compilation = compileDraft(readDocuments(sampleFiles()).documents.map(({ document }) => document))
if (compilation.kind !== 'compiled') throw new Error('the sample must compile')

/** The sample operator's catalog, read and compiled as the product does it. */
export const sampleCatalog = compilation.catalog

/** Somebody who orders the plan at 79 on its own. */
export const enjoy79 = {
  offering: 'enjoy-79',
  at: '2018-06-17T10:00:00+08:00',
  facts: { 'customer.numbersHeld': 0 },
  choices: [],
  currency: 'CNY',
}
