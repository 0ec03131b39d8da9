import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { decomposeItems } from '../decompose/decompose-items.js'
import type { Answered, DecomposeAnswer } from './answer.js'
import { configureSelection } from './configure-selection.js'
import { answered, type ReadQuestion, readQuestion } from './read-question.js'

/** What must provisioning do for a new order of this selection? */
export function decompose(catalog: CompiledCatalog, question: unknown): Answered<DecomposeAnswer> {
  const read = readQuestion(catalog, 'decompose', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  return answered(catalog, read.at, decomposeQuestion(catalog, read))
}

function decomposeQuestion(catalog: CompiledCatalog, read: ReadQuestion<'decompose'>): DecomposeAnswer {
  const selection = configureSelection(catalog, read)
  if (selection.kind !== 'complete') return selection
  const { offering, facts } = read
  const decomposition = decomposeItems(catalog.realizations, catalog.rules, { items: selection.items, facts })
  return decomposition.kind === 'plan' ? { ...decomposition, offering } : decomposition
}
