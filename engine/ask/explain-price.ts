import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { PricedCatalog } from '../price/held/priced-catalog.js'
import { type ListedLine, listFacts } from '../price/list-facts.js'
import { weighRow } from '../price/table/weigh-row.js'
import { exactValue } from '../price/waterfall.js'
import { type PriceNotTaken, type RowNotTaken, rowNotTaken, whyNotPrice } from '../price/why-not.js'
import type { OutOfOrder } from '../price/why-not-of-order.js'
import type { OfferingId, PriceId, PriceTableId } from '../values/ids.js'
import type { Answered, InvalidRequest, QuoteAnswer } from './answer.js'
import { type Asked, changeFor, type PriceChange, rowOf, takesPart } from './bring-price-in.js'
import { explainedItem } from './explained-item.js'
import type { OrderOnItem } from './judged-price.js'
import type { PriceAsked } from './price-asked.js'
import { tablesOf } from './prices-of-item.js'
import { quote } from './quote.js'
import type { CatalogsOfThen } from './quote-change.js'
import { answered, readQuestion } from './read-question.js'

type Priced = Extract<QuoteAnswer, { readonly kind: 'priced' }>

/** Why a price, or a row of its table, plays no part in a quote, and what would bring it in. */
export interface PriceExplanation {
  readonly kind: 'price-explanation'
  readonly path: string
  readonly offering: OfferingId
  /** The ordered offering. */
  readonly root: OfferingId
  readonly price: PriceId
  /** The table of the row that is asked about, or the only one that gives the price figures; `null` without one, or with several. */
  readonly table: PriceTableId | null
  /** The row that is asked about, where it is one. */
  readonly row: string | null
  /** Of an order on what the customer has: what it does to the item, and by which prices that goes. */
  readonly order?: OrderOnItem
  readonly isTaken: boolean
  /** What keeps the price out; nothing where it plays a part. */
  readonly because: readonly (PriceNotTaken | OutOfOrder)[]
  /** What keeps the row from giving the price; `null` where it gives it, where none is asked about, or where the price itself is kept out. */
  readonly rowBecause: RowNotTaken | null
  readonly change: PriceChange
}

export type ExplainPriceAnswer = PriceExplanation | Exclude<QuoteAnswer, Priced>

/**
 * Asks for a quote, and then of one price on one of its items why it plays no part, or of a row of its table why another gives
 * the price. Where the quote has no price, that is the answer: it says itself what is missing.
 *
 * ```ts
 * explainPrice(catalog, question, { path: '/', price: 'young-discount' })
 * // { …, answer: { kind: 'price-explanation', because: [{ why: 'condition', … }], change: { kind: 'change', changes: […] } } }
 * ```
 */
export function explainPrice(
  catalog: CompiledCatalog,
  question: unknown,
  asked: PriceAsked,
  then: CatalogsOfThen = noneKnown,
): Answered<ExplainPriceAnswer> {
  const read = readQuestion(catalog, 'quote', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  const { answer } = quote(catalog, read.request, then.heldAt, then.releasedBetween)
  if (answer.kind !== 'priced') return answered(catalog, read.at, answer)
  const explained = explainPriced(catalog, question, answer, asked, then)
  return answered(catalog, read.at, explained.kind === 'explained' ? explained.explanation : explained)
}

const noneKnown: CatalogsOfThen = { heldAt: () => null, releasedBetween: () => [] }

/** An explanation, with the catalog whose words it takes: that by which the item is priced. */
export interface Explained {
  readonly kind: 'explained'
  readonly explanation: PriceExplanation
  readonly by: PricedCatalog
}

/** The same about a quote that was given to this question. */
export function explainPriced(
  catalog: CompiledCatalog,
  question: unknown,
  priced: Priced,
  asked: PriceAsked,
  then: CatalogsOfThen = noneKnown,
): Explained | InvalidRequest {
  const read = readQuestion(catalog, 'quote', question)
  if (read.kind !== 'question') throw new Error('A quote was given to a question that cannot be read.')
  const found = explainedItem(catalog, read, priced, asked, then)
  if ('problems' in found) return found
  const { item, price, by, at, order, out } = found
  const tables = tablesOf(price, asked)
  const table = tables.length === 1 ? tables[0]! : null
  const facts = price.charge.kind === 'alteration' ? { ...found.facts, ...listFacts(listedIn(priced))(item.path) } : found.facts
  const row = asked.row === undefined ? {} : { row: asked.row }
  const about: Asked = {
    catalog,
    by,
    then,
    request: read.request,
    priced,
    root: read.offering,
    item,
    price,
    facts,
    at,
    order,
    table,
    ...row,
  }
  const because = out.length > 0 ? out : whyNotPrice(priced, asked)
  const isTaken = out.length === 0 && takesPart(priced, about)
  const explanation: PriceExplanation = {
    kind: 'price-explanation',
    path: item.path,
    offering: item.offering,
    root: read.offering,
    price: price.id,
    table: table?.id ?? null,
    row: asked.row ?? null,
    ...(order === null ? {} : { order }),
    isTaken,
    because,
    rowBecause: because.length > 0 || asked.row === undefined ? null : whyNotRow(about),
    change: isTaken ? { kind: 'already' } : changeFor(about, because),
  }
  return { kind: 'explained', explanation, by }
}

/** What was listed, as the lines of a quote say it. */
function listedIn({ lines }: Priced): readonly ListedLine[] {
  return lines.map(({ path, charge, period, list }) => ({
    path,
    list: exactValue(list),
    isMonthly: charge === 'recurring' && period?.unit === 'month' && period.count === 1,
    isOneTime: charge === 'oneTime',
  }))
}

/** What the trace says of the row; one of a large table that it only counts is weighed again. */
function whyNotRow(asked: Asked): RowNotTaken | null {
  const { priced, item, price, table, row, facts, at, by: of } = asked
  const step = priced.trace.find((one) => one.step === 'row' && one.path === item.path && one.price === price.id && one.table === table?.id)
  const compiled = rowOf(asked)
  if (step?.step !== 'row' || table === null || compiled === null) return null
  const listed = step.candidates.find((candidate) => candidate.row === row)
  if (listed !== undefined) return rowNotTaken(step, listed)
  const { by, dimension, reason } = weighRow(table, compiled, { rules: of.rules, facts, at, currency: priced.currency })
  return rowNotTaken(step, { row: compiled.id, outcome: 'failed', by, dimension, reason })
}
