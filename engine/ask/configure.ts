import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { configureOffering } from '../configure/configure-offering.js'
import type { RequestProblem } from '../explain/request-problem.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import { currency } from '../values/currency.js'
import type { OfferingId } from '../values/ids.js'
import { text } from '../values/localized-text.js'
import type { Answered, ConfigureAnswer } from './answer.js'
import { priceOpenChoices } from './price-open-choices.js'
import { answered, type ReadQuestion, readQuestion } from './read-question.js'
import { termProblems } from './term-problems.js'
import { unknownCurrency } from './unknown-currency.js'

/** Over how many months costs are added up where the question doesn't say. */
const usualMonths = 12

/** With these choices, what can every member and value still be, why, what would it cost, and could it be ordered as it stands? */
export function configure(catalog: CompiledCatalog, question: unknown): Answered<ConfigureAnswer> {
  const read = readQuestion(catalog, 'configure', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  return answered(catalog, read.at, configureQuestion(catalog, read))
}

function configureQuestion(catalog: CompiledCatalog, read: ReadQuestion<'configure'>): ConfigureAnswer {
  const { offering, facts, at, request } = read
  const { choices, explain = true, count = false, finish, price } = request
  if (price === undefined && (finish === 'cheapest' || finish === 'dearest')) {
    return { kind: 'invalid-request', problems: [unpricedFinish(finish)] }
  }
  const pricing = price === undefined ? null : pricingFor(catalog, read, price)
  if (pricing !== null && 'problems' in pricing) return pricing
  return configureOffering(
    catalog.bundles,
    catalog.rules,
    { offering, facts, at, choices },
    { explain, count, ...(finish === undefined ? {} : { finish }), ...(pricing === null ? {} : { pricing }) },
  )
}

function pricingFor(
  catalog: CompiledCatalog,
  read: ReadQuestion<'configure'>,
  { currency: code, months = usualMonths, terms = [] }: NonNullable<ReadQuestion<'configure'>['request']['price']>,
) {
  const declared = catalog.catalog.currencies.map((one) => one.code)
  const asked = declared.includes(code) ? currency(code) : null
  if (asked === null) return { kind: 'invalid-request', problems: [unknownCurrency(code, declared, '/price/currency')] } as const
  const problems = termProblems(catalog, itemsThatMayBe(catalog, read.offering), terms, ['price', 'terms'])
  if (problems.length > 0) return { kind: 'invalid-request', problems } as const
  return priceOpenChoices(catalog, read, { currency: asked, months, terms })
}

/** Everything that may be ordered with an offering, whatever is chosen. */
function itemsThatMayBe(catalog: CompiledCatalog, offering: OfferingId): readonly Pick<ConfiguredItem, 'path' | 'offering'>[] {
  const tree = catalog.bundles.offerings.get(offering)?.tree.items ?? []
  return tree.map(({ path, offering: { id } }) => ({ path, offering: id }))
}

function unpricedFinish(finish: 'cheapest' | 'dearest'): RequestProblem {
  return {
    code: 'request/finish-without-price',
    pointer: '/finish',
    what: text(`没有写明币种，无法按“${finish}”补全。`, `Which way is "${finish}" cannot be known without a currency.`),
    fix: text('请用 price 写明币种，例如 { "currency": "CNY" }。', 'Add "price" with a currency, such as { "currency": "CNY" }.'),
  }
}
