import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { rateRecords } from '../price/rate/rate-records.js'
import { currency } from '../values/currency.js'
import { localDateIn } from '../values/local-date.js'
import type { Answered, RateAnswer } from './answer.js'
import { configureSelection } from './configure-selection.js'
import { answered, type ReadQuestion, readQuestion } from './read-question.js'
import { unknownCurrency } from './unknown-currency.js'
import { recordProblems } from './usage-problems.js'

/**
 * What does each use of a billing period cost, for a customer who has this selection: every record with its lines and
 * their steps, and what is due for the period. Allowances are those of a whole period.
 */
export function rate(catalog: CompiledCatalog, question: unknown): Answered<RateAnswer> {
  const read = readQuestion(catalog, 'rate', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  return answered(catalog, read.at, rateQuestion(catalog, read))
}

function rateQuestion(catalog: CompiledCatalog, read: ReadQuestion<'rate'>): RateAnswer {
  const { request, facts, at, offering } = read
  const declared = catalog.catalog.currencies.map(({ code }) => code)
  const asked = declared.includes(request.currency) ? currency(request.currency) : null
  if (asked === null) return { kind: 'invalid-request', problems: [unknownCurrency(request.currency, declared, '/currency')] }
  const selection = configureSelection(catalog, read)
  if (selection.kind === 'invalid-request') return selection
  if (selection.kind !== 'complete') return { kind: selection.kind, configuration: selection.configuration }
  const { items } = selection
  const problems = recordProblems(catalog, items, request.records)
  if (problems.length > 0) return { kind: 'invalid-request', problems }
  const startDate = localDateIn(catalog.catalog.timeZone, at)
  const rated = rateRecords(catalog.prices, catalog.rules, { items, facts, at, startDate, currency: asked }, request.records)
  return rated.kind === 'rated' ? { ...rated, offering, items } : rated
}
