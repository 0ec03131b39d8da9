import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { configureOffering } from '../configure/configure-offering.js'
import type { Answered, ConfigureAnswer } from './answer.js'
import { answered, readQuestion } from './read-question.js'

/** With these choices, what can every member and value still be, why, and could it be ordered as it stands? */
export function configure(catalog: CompiledCatalog, question: unknown): Answered<ConfigureAnswer> {
  const read = readQuestion(catalog, 'configure', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  const { offering, facts, at, request } = read
  const asked = { offering, facts, at, choices: request.choices }
  const options = request.explain === undefined ? {} : { explain: request.explain }
  return answered(catalog, at, configureOffering(catalog.bundles, catalog.rules, asked, options))
}
