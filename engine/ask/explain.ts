import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { qualifyOffering } from '../rules/qualify-offering.js'
import { decidingFacts } from '../rules/what-if/deciding-facts.js'
import { smallestChange } from '../rules/what-if/smallest-change.js'
import type { Answered, ExplainAnswer } from './answer.js'
import { answered, readQuestion } from './read-question.js'

/**
 * Why may this customer have this offering, or why not, and what would make it so? The same question as {@link qualify},
 * answered in full: the reason, the fewest facts that decide, and the smallest change of facts that turns the answer.
 *
 * ```ts
 * explain(catalog, { offering: 'gold-data', facts: { 'customer.monthlySpend': 89 }, at: '2026-12-01T00:00:00+08:00' })
 * // { …, answer: { kind: 'explanation', qualification: { kind: 'refused', … }, deciding: { facts: […], … }, change: { kind: 'change', … } } }
 * ```
 */
export function explain(catalog: CompiledCatalog, question: unknown): Answered<ExplainAnswer> {
  const read = readQuestion(catalog, 'explain', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  const { rules } = catalog
  const { offering } = read
  return answered(catalog, read.at, {
    kind: 'explanation',
    offering,
    qualification: qualifyOffering(rules, offering, read),
    deciding: decidingFacts(rules, offering, read),
    change: smallestChange(rules, offering, read),
  })
}
