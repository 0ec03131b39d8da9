import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { Condition, Facts } from '../model/fact.js'
import type { OrderAction } from '../model/order-action.js'
import type { QuoteRequest } from '../model/request.js'
import type { CompiledPrice } from '../price/compile-prices.js'
import { factsOfItem } from '../price/facts-of-item.js'
import { type ListedLine, listFacts } from '../price/list-facts.js'
import type { PriceStep } from '../price/price-step.js'
import type { CompiledTable } from '../price/table/compile-table.js'
import type { CompiledRow } from '../price/table/compiled-row.js'
import { whereRowWins } from '../price/table/row-wins.js'
import { weighRow } from '../price/table/weigh-row.js'
import { takenTerms } from '../price/term/taken-terms.js'
import { exactValue } from '../price/waterfall.js'
import { type PriceNotTaken, type RowNotTaken, rowNotTaken, whyNotPrice } from '../price/why-not.js'
import { type SmallestChange, smallestChangeTo } from '../rules/what-if/smallest-change.js'
import type { OfferingId, PriceId, PriceTableId } from '../values/ids.js'
import type { Instant } from '../values/instant.js'
import type { Answered, InvalidRequest, QuoteAnswer } from './answer.js'
import { heldProblems } from './held-problems.js'
import { type PriceAsked, priceAskedProblem } from './price-asked.js'
import { pricesOf, tablesOf } from './prices-of-item.js'
import { quote } from './quote.js'
import { answered, readQuestion } from './read-question.js'
import { dictionaryOf, withChange } from './selection-change.js'

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
  readonly isTaken: boolean
  /** What keeps the price out; nothing where it plays a part. */
  readonly because: readonly PriceNotTaken[]
  /** What keeps the row from giving the price; `null` where it gives it, where none is asked about, or where the price itself is kept out. */
  readonly rowBecause: RowNotTaken | null
  readonly change: PriceChange
}

/** The smallest change that brings the price in, each shown by asking for the price with it; or that no fact has a say in what keeps it out. */
export type PriceChange = SmallestChange | { readonly kind: 'not-by-facts' }

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
export function explainPrice(catalog: CompiledCatalog, question: unknown, asked: PriceAsked): Answered<ExplainPriceAnswer> {
  const read = readQuestion(catalog, 'quote', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  if (read.request.held !== undefined) return answered(catalog, read.at, ofChange)
  const { answer } = quote(catalog, read.request)
  return answered(catalog, read.at, answer.kind === 'priced' ? explainPriced(catalog, question, answer, asked) : answer)
}

const ofChange: InvalidRequest = { kind: 'invalid-request', problems: [heldProblems.notExplained()] }

/** The same about a quote that was given to this question. */
export function explainPriced(
  catalog: CompiledCatalog,
  question: unknown,
  priced: Priced,
  asked: PriceAsked,
): PriceExplanation | InvalidRequest {
  const read = readQuestion(catalog, 'quote', question)
  if (read.kind !== 'question') throw new Error('A quote was given to a question that cannot be read.')
  if (priced.changes !== undefined) return ofChange
  const problem = priceAskedProblem(catalog, priced.items, asked)
  if (problem !== null) return { kind: 'invalid-request', problems: [problem] }
  const item = priced.items.find(({ path }) => path === asked.path)!
  const price = pricesOf(catalog, item).find(({ id }) => id === asked.price)!
  const tables = tablesOf(price, asked)
  const table = tables.length === 1 ? tables[0]! : null
  const action = actionOn(item, read.request, priced)
  const { terms } = takenTerms(catalog.prices.terms, priced.items, read.request.terms ?? [])
  const seen = factsOfItem({ items: priced.items, facts: read.facts, action: action ?? 'add', terms })(item)
  const facts = price.charge.kind === 'alteration' ? { ...seen, ...listFacts(listedIn(priced))(item.path) } : seen
  const about: Asked = {
    catalog,
    request: read.request,
    priced,
    root: read.offering,
    item,
    price,
    facts,
    at: read.at,
    table,
    ...(asked.row === undefined ? {} : { row: asked.row }),
  }
  const because = whyNotPrice(priced, asked)
  const isTaken = takesPart(priced, about)
  return {
    kind: 'price-explanation',
    path: item.path,
    offering: item.offering,
    root: read.offering,
    price: price.id,
    table: table?.id ?? null,
    row: asked.row ?? null,
    isTaken,
    because,
    rowBecause: because.length > 0 || asked.row === undefined ? null : whyNotRow(about),
    change: isTaken ? { kind: 'already' } : action === null ? { kind: 'unproven', atLeast: 0 } : changeFor(about, because),
  }
}

/** What the order does to an item: a new one adds it, a change is read off the item's lines; `null` where it has none. */
function actionOn({ path }: ConfiguredItem, { held }: QuoteRequest, { lines }: Priced): OrderAction | null {
  return held === undefined ? 'add' : (lines.find((line) => line.path === path)?.action ?? null)
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

interface Asked {
  readonly catalog: CompiledCatalog
  readonly request: QuoteRequest
  readonly priced: Priced
  readonly root: OfferingId
  readonly item: ConfiguredItem
  readonly price: CompiledPrice
  /** What conditions about the item see. */
  readonly facts: Facts
  readonly at: Instant
  readonly table: CompiledTable | null
  readonly row?: string
}

type Taking = Pick<Asked, 'item' | 'price' | 'table' | 'row'>

/** Whether a price makes a line, is shown beside one, gives an allowance or changes something; of a row, whether it gives the price. */
function takesPart({ lines, allowances, trace }: Priced, { item: { path }, price: { id: price }, table, row }: Taking): boolean {
  const isGiven = (step: PriceStep) =>
    step.step === 'row' && step.path === path && step.price === price && step.row === row && step.table === table?.id
  if (row !== undefined) return trace.some(isGiven)
  const isOne = (one: { readonly path: string; readonly price: string }) => one.path === path && one.price === price
  return (
    lines.some(isOne) ||
    allowances.some(isOne) ||
    trace.some((step) => step.step === 'alteration' && step.alteration === price && step.by === path) ||
    trace.some((step) => step.step === 'reference' && step.reference === price && step.path === path)
  )
}

/** What the trace says of the row; one of a large table that it only counts is weighed again. */
function whyNotRow(asked: Asked): RowNotTaken | null {
  const { priced, item, price, table, row, facts, at, catalog } = asked
  const step = priced.trace.find((one) => one.step === 'row' && one.path === item.path && one.price === price.id && one.table === table?.id)
  const compiled = rowOf(asked)
  if (step?.step !== 'row' || table === null || compiled === null) return null
  const listed = step.candidates.find((candidate) => candidate.row === row)
  if (listed !== undefined) return rowNotTaken(step, listed)
  const { by, dimension, reason } = weighRow(table, compiled, { rules: catalog.rules, facts, at, currency: priced.currency })
  return rowNotTaken(step, { row: compiled.id, outcome: 'failed', by, dimension, reason })
}

function rowOf({ table, row }: Asked): CompiledRow | null {
  return table?.rows.find(({ id }) => id === row) ?? null
}

/** Why a price is out that facts about its customer, order and selection have a say in. */
const byFacts: ReadonlySet<PriceNotTaken['why']> = new Set(['condition', 'row', 'exclusiveBest', 'exclusivePriority'])

function changeFor(asked: Asked, because: readonly PriceNotTaken[]): PriceChange {
  if (because.some(({ why }) => !byFacts.has(why))) return { kind: 'not-by-facts' }
  const wanted = wantedFor(asked, because)
  if (wanted === 'too-large') return { kind: 'unproven', atLeast: 0 }
  if (wanted === null) return { kind: 'not-by-facts' }
  return shownChange(asked, wanted, false) ?? shownChange(asked, wanted, true) ?? { kind: 'unproven', atLeast: 0 }
}

/** When the price applies, none that excludes it does, and the row gives it; `null` where the row is not in force, or of another currency. */
function wantedFor(asked: Asked, because: readonly PriceNotTaken[]): Condition | null | 'too-large' {
  const { catalog, item, price, priced, table, at } = asked
  const winners = because.flatMap((one) => ('winner' in one ? [one] : []))
  const rivals = winners.map(({ by, winner }): Condition => {
    const carrier = priced.items.find(({ path }) => path === by) ?? item
    return pricesOf(catalog, carrier).find(({ id }) => id === winner)?.when ?? { all: [] }
  })
  const row = rowOf(asked)
  const wanted = row !== null ? [row] : because.some(({ why }) => why === 'row') ? (table?.rows ?? []) : []
  const wins = table === null ? [] : wanted.map((one) => whereRowWins(catalog.rules, table, one, { at, currency: priced.currency }))
  if (wins.includes(null)) return 'too-large'
  const possible = wins.filter((one) => one !== null && !('any' in one && one.any.length === 0)) as readonly Condition[]
  if (wins.length > 0 && possible.length === 0) return null
  return {
    all: [...(price.when === null ? [] : [price.when]), { not: { any: rivals } }, ...(wins.length === 0 ? [] : [{ any: possible }])],
  }
}

/**
 * The smallest change to what is wanted of which a quote shows that it brings the price in; `null` where none of those found does, since the selection
 * does not allow it, or other prices then ask for more.
 */
function shownChange(asked: Asked, wanted: Condition, isSelectionSettled: boolean): SmallestChange | null {
  const { catalog, item, facts } = asked
  const rules = dictionaryOf(catalog, { offering: item.offering, root: asked.root }, isSelectionSettled)
  const change = smallestChangeTo(rules, wanted, facts)
  if (change.kind === 'already' || change.kind === 'unproven') return null
  if (change.kind === 'impossible') return isSelectionSettled ? change : null
  const shown = change.changes.filter((alternative) => {
    const { answer } = quote(catalog, withChange(asked.request, item, alternative))
    return answer.kind === 'priced' && takesPart(answer, asked)
  })
  if (shown.length === 0) return null
  return { ...change, changes: shown, isComplete: change.isComplete && shown.length === change.changes.length }
}
