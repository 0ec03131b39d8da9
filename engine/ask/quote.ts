import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { Configuration } from '../configure/configuration.js'
import type { RequestProblem } from '../explain/request-problem.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { HeldProduct } from '../model/request.js'
import type { Pricing } from '../price/price-answer.js'
import { priceItems } from '../price/price-items.js'
import type { PricingRequest } from '../price/pricing-work.js'
import { type Currency, currency } from '../values/currency.js'
import { type LocalDate, localDateIn, parseLocalDate } from '../values/local-date.js'
import { text } from '../values/localized-text.js'
import type { Answered, QuoteAnswer, QuoteToken } from './answer.js'
import { configureSelection } from './configure-selection.js'
import { heldProblems } from './held-problems.js'
import type { ReleasedBetween } from './later-versions.js'
import { overrideProblems } from './override-problems.js'
import { type AskedOfSelection, type CatalogsOfThen, type PricedSelection, priceOrder, quoteChange } from './quote-change.js'
import { differingParts, tokenFor } from './quote-token.js'
import type { HeldCatalogs } from './read-held.js'
import { answered, type ReadQuestion, readQuestion } from './read-question.js'
import { termProblems } from './term-problems.js'
import { unknownCurrency } from './unknown-currency.js'
import { usageProblems } from './usage-problems.js'
import { versionsNamed } from './versions-named.js'

/**
 * What would a new order of this selection cost: each line with its steps, the totals, and a token under which the
 * same catalog gives the same price to the byte. Of an order on what the customer has, it says what is different afterwards;
 * `heldAt` gives the catalogs that it was bought under, and `releasedBetween` those that came later. Asked with a token, it gives that very price or says what is different.
 */
export function quote(
  catalog: CompiledCatalog,
  question: unknown,
  heldAt: HeldCatalogs = () => null,
  releasedBetween: ReleasedBetween = () => [],
): Answered<QuoteAnswer> {
  const read = readQuestion(catalog, 'quote', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  return answered(catalog, read.at, quoteQuestion(catalog, read, { heldAt, releasedBetween }))
}

function quoteQuestion(catalog: CompiledCatalog, read: ReadQuestion<'quote'>, then: CatalogsOfThen): QuoteAnswer {
  const terms = readTerms(catalog, read)
  if (terms.kind === 'invalid-request') return terms
  if (read.request.held !== undefined) {
    const changed = quoteChange(catalog, read, read.request.held, then, askedOfOrder(catalog, read, terms))
    if (changed.kind !== 'priced') return changed
    const { items, ...priced } = changed
    return withToken(catalog, read, priced, items)
  }
  if (read.request.orders !== undefined) return { kind: 'invalid-request', problems: [heldProblems.nothingHeld()] }
  const selection = configureSelection(catalog, read)
  switch (selection.kind) {
    case 'invalid-request':
    case 'conflict':
      return selection
    case 'incomplete':
      return soFar(catalog, read, terms, selection.configuration)
    case 'complete':
      return priceSelection(catalog, read, terms, selection.items)
  }
}

/** An order on what the customer has, item by item with where its prices come from: what the prices of a quote are explained by. */
export function orderQuoted(
  catalog: CompiledCatalog,
  read: ReadQuestion<'quote'>,
  held: HeldProduct,
  then: CatalogsOfThen,
): ReturnType<typeof priceOrder> {
  const terms = readTerms(catalog, read)
  return terms.kind === 'invalid-request' ? terms : priceOrder(catalog, read, held, then, askedOfOrder(catalog, read, terms))
}

function askedOfOrder(catalog: CompiledCatalog, read: ReadQuestion<'quote'>, terms: Terms): AskedOfSelection {
  return {
    requestFor: (items) => requestFor(read, terms, items),
    problemsOf: (items, held) => selectionProblems(catalog, read, terms, items, held),
  }
}

function priceSelection(
  catalog: CompiledCatalog,
  read: ReadQuestion<'quote'>,
  terms: Terms,
  items: readonly ConfiguredItem[],
): QuoteAnswer {
  const problems = selectionProblems(catalog, read, terms, items)
  if (problems.length > 0) return { kind: 'invalid-request', problems }
  const priced = price(catalog, read, terms, items)
  if (priced.kind !== 'priced') return priced
  return withToken(catalog, read, priced, items)
}

/** Gives a priced answer its token; one that is asked for again must be that of the question. */
function withToken(
  catalog: CompiledCatalog,
  read: ReadQuestion<'quote'>,
  priced: Omit<PricedSelection, 'items'>,
  items: readonly ConfiguredItem[],
): QuoteAnswer {
  const token = tokenFor(catalog, read, priced)
  const given = read.request.token
  const differs = given === undefined ? [] : differingParts(token, given as QuoteToken)
  if (differs.length > 0) return { kind: 'token-mismatch', offering: read.offering, differs, token }
  const { kind, currency, startDate, lines, allowances, terms, totals, trace, changes } = priced
  const { offering } = read
  const versions = versionsNamed(catalog, priced)
  const ofChange = changes === undefined ? {} : { changes }
  // Member by member: an object that is begun with those of another is several microseconds slower.
  return {
    kind,
    currency,
    startDate,
    lines,
    allowances,
    terms,
    totals,
    trace,
    ...ofChange,
    offering,
    items,
    versions,
    token,
  } satisfies EveryMember
}

type PricedQuote = Extract<QuoteAnswer, { readonly kind: 'priced' }>
/** A member that is added to priced answers later, even one that may be absent, is passed on, or this is no longer met. */
type EveryMember = Record<Exclude<keyof PricedQuote, 'changes'>, unknown> & Pick<PricedQuote, 'changes'>

/** What is known of the price while something is still to be chosen. */
function soFar(catalog: CompiledCatalog, read: ReadQuestion<'quote'>, terms: Terms, configuration: Configuration): QuoteAnswer {
  // What the use, the term or the amount is of may still be chosen.
  const problems = selectionProblems(catalog, read, terms, configuration.items).filter(({ code }) => !mayBeChosen.has(code))
  if (problems.length > 0) return { kind: 'invalid-request', problems }
  const priced = price(catalog, read, terms, configuration.items)
  return { kind: 'incomplete', configuration, soFar: priced.kind === 'priced' ? priced : null }
}

const mayBeChosen: ReadonlySet<string> = new Set(['request/usage-not-ordered', 'request/term-not-ordered', 'request/override-not-ordered'])

/** What is wrong with what the request says of the selected items. */
function selectionProblems(
  catalog: CompiledCatalog,
  { request }: ReadQuestion<'quote'>,
  terms: Terms,
  items: readonly ConfiguredItem[],
  held: readonly ConfiguredItem[] = [],
): readonly RequestProblem[] {
  const { usage, terms: chosen, overrides } = request
  const problems: RequestProblem[] = []
  if (usage !== undefined) problems.push(...usageProblems(catalog, [...items, ...held], usage))
  if (chosen !== undefined) problems.push(...termProblems(catalog, items, chosen))
  if (overrides !== undefined) problems.push(...overrideProblems(catalog, items, terms.currency, overrides))
  return problems
}

interface Terms {
  readonly kind: 'terms'
  readonly currency: Currency
  readonly startDate: LocalDate
}

function readTerms(
  catalog: CompiledCatalog,
  { request, at }: ReadQuestion<'quote'>,
): Terms | Extract<QuoteAnswer, { kind: 'invalid-request' }> {
  const declared = catalog.catalog.currencies.map(({ code }) => code)
  const asked = declared.includes(request.currency) ? currency(request.currency) : null
  const startDate = request.startDate === undefined ? localDateIn(catalog.catalog.timeZone, at) : parseLocalDate(request.startDate)
  const problems: RequestProblem[] = []
  if (asked === null) problems.push(unknownCurrency(request.currency, declared, '/currency'))
  if (startDate === null) problems.push(impossibleDay(request.startDate ?? ''))
  return asked === null || startDate === null ? { kind: 'invalid-request', problems } : { kind: 'terms', currency: asked, startDate }
}

function price(catalog: CompiledCatalog, read: ReadQuestion<'quote'>, terms: Terms, items: readonly ConfiguredItem[]): Pricing {
  return priceItems(catalog.prices, catalog.rules, requestFor(read, terms, items))
}

function requestFor({ facts, at, request }: ReadQuestion<'quote'>, terms: Terms, items: readonly ConfiguredItem[]): PricingRequest {
  return {
    items,
    facts,
    at,
    startDate: terms.startDate,
    currency: terms.currency,
    usage: request.usage ?? [],
    ...(request.billDay === undefined ? {} : { billDay: request.billDay }),
    terms: request.terms ?? [],
    overrides: request.overrides ?? [],
  }
}

function impossibleDay(day: string): RequestProblem {
  return {
    code: 'request/impossible-day',
    pointer: '/startDate',
    what: text(`“${day}”不是日历上的一天。`, `"${day}" is not a day of the calendar.`),
    fix: text('请写成年-月-日，例如 2026-12-01。', 'Write year, month and day, such as 2026-12-01.'),
  }
}
