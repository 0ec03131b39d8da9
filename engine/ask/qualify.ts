import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { qualifyOffering } from '../rules/qualify-offering.js'
import type { Answered, QualifyAnswer } from './answer.js'
import { answered, readQuestion } from './read-question.js'

/**
 * May this customer have this offering, at this moment? The question is any JSON: what is wrong with it is part of the
 * answer.
 *
 * ```ts
 * qualify(catalog, { offering: 'star-card', facts: { 'customer.age': 15, 'channel.id': 'web' }, at: '2026-12-01T00:00:00+08:00' })
 * // { catalog: '…', at: '2026-11-30T16:00:00.000Z', answer: { kind: 'refused', reason: … } }
 * ```
 */
export function qualify(catalog: CompiledCatalog, question: unknown): Answered<QualifyAnswer> {
  const read = readQuestion(catalog, 'qualify', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  return answered(catalog, read.at, qualifyOffering(catalog.rules, read.offering, read))
}
