import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { rateRecords } from '../price/rate/rate-records.js'
import { currency } from '../values/currency.js'
import type { Answered, RateAnswer } from './answer.js'
import { configureSelection } from './configure-selection.js'
import { answered, type ReadQuestion, readQuestion } from './read-question.js'
import { continuationsNotNeeded, readRating } from './read-rating.js'
import { termProblems } from './term-problems.js'
import { unknownCurrency } from './unknown-currency.js'
import { recordProblems } from './usage-problems.js'

/**
 * What does each use of a billing period cost, for a customer who has this selection: every record with its lines and
 * their steps, what is due for the period, what is left of included units, and when use stopped.
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
  const problems = [...recordProblems(catalog, items, request.records), ...termProblems(catalog, items, request.terms ?? [])]
  if (problems.length > 0) return { kind: 'invalid-request', problems }
  const rating = readRating(catalog, at, items, request)
  if (rating.kind === 'problems') return { kind: 'invalid-request', problems: rating.problems }
  const { period, carriedOver, continued, records } = rating
  const startDate = period.since ?? period.from
  const terms = request.terms ?? []
  const question = { items, facts, at, startDate, terms, currency: asked, period, carriedOver, continued }
  const rated = rateRecords(catalog.prices, catalog.rules, question, records)
  if (rated.kind !== 'rated') return rated
  const { notNeeded, ...stream } = rated
  if (notNeeded.length > 0) return { kind: 'invalid-request', problems: continuationsNotNeeded(notNeeded) }
  return { ...stream, offering, items }
}
