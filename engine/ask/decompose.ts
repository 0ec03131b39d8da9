import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { configureOffering } from '../configure/configure-offering.js'
import { decomposeItems } from '../decompose/decompose-items.js'
import type { Answered, DecomposeAnswer } from './answer.js'
import { answered, type ReadQuestion, readQuestion } from './read-question.js'

/** What must provisioning do for a new order of this selection? */
export function decompose(catalog: CompiledCatalog, question: unknown): Answered<DecomposeAnswer> {
  const read = readQuestion(catalog, 'decompose', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  return answered(catalog, read.at, decomposeQuestion(catalog, read))
}

function decomposeQuestion(catalog: CompiledCatalog, { offering, facts, request }: ReadQuestion<'decompose'>): DecomposeAnswer {
  const configuration = configureOffering(catalog.bundles, catalog.rules, { offering, facts, choices: request.choices })
  if (configuration.kind === 'invalid-request') return configuration
  if (configuration.state === 'conflict') return { kind: 'conflict', configuration }
  if (configuration.state !== 'complete') return { kind: 'incomplete', configuration }
  const decomposition = decomposeItems(catalog.realizations, catalog.rules, { items: configuration.items, facts })
  return decomposition.kind === 'plan' ? { ...decomposition, offering } : decomposition
}
