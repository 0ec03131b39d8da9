import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { Condition, Facts } from '../model/fact.js'
import type { QuoteRequest } from '../model/request.js'
import type { CompiledPrice } from '../price/compile-prices.js'
import type { PricedCatalog } from '../price/held/priced-catalog.js'
import type { PriceStep } from '../price/price-step.js'
import type { CompiledTable } from '../price/table/compile-table.js'
import type { CompiledRow } from '../price/table/compiled-row.js'
import { whereRowWins } from '../price/table/row-wins.js'
import type { PriceNotTaken } from '../price/why-not.js'
import type { OutOfOrder } from '../price/why-not-of-order.js'
import { type SmallestChange, smallestChangeTo } from '../rules/what-if/smallest-change.js'
import type { OfferingId } from '../values/ids.js'
import type { Instant } from '../values/instant.js'
import type { QuoteAnswer } from './answer.js'
import type { OrderOnItem } from './judged-price.js'
import { pricesOf } from './prices-of-item.js'
import { quote } from './quote.js'
import type { CatalogsOfThen } from './quote-change.js'
import { dictionaryOf, withChange } from './selection-change.js'

type Priced = Extract<QuoteAnswer, { readonly kind: 'priced' }>
type NotTaken = PriceNotTaken | OutOfOrder

/**
 * The smallest change that brings the price in, each shown by asking for the price with it; or that no fact has a say in what
 * keeps it out. `not-reckoned`: a change may bring in other prices altogether for what is held, so that nothing is said of it.
 */
export type PriceChange = SmallestChange | { readonly kind: 'not-by-facts' } | { readonly kind: 'not-reckoned' }

/** What is asked of a quote, and how to ask for it again. */
export interface Asked {
  readonly catalog: CompiledCatalog
  /** The catalog by which the item is priced. */
  readonly by: PricedCatalog
  readonly then: CatalogsOfThen
  readonly request: QuoteRequest
  readonly priced: Priced
  readonly root: OfferingId
  readonly item: ConfiguredItem
  readonly price: CompiledPrice
  /** What conditions about the item see. */
  readonly facts: Facts
  readonly at: Instant
  readonly order: OrderOnItem | null
  readonly table: CompiledTable | null
  readonly row?: string
}

type Taking = Pick<Asked, 'item' | 'price' | 'table' | 'row'>

/** Whether a price makes a line, is shown beside one, gives an allowance or changes something; of a row, whether it gives the price. */
export function takesPart({ lines, allowances, trace }: Priced, { item: { path }, price: { id: price }, table, row }: Taking): boolean {
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

export function rowOf({ table, row }: Asked): CompiledRow | null {
  return table?.rows.find(({ id }) => id === row) ?? null
}

/** Why a price is out that facts about its customer, order and selection have a say in. */
const byFacts: ReadonlySet<string> = new Set(['condition', 'row', 'exclusiveBest', 'exclusivePriority'])

/** The smallest change that brings the price in, as far as it can be told. */
export function changeFor(asked: Asked, because: readonly NotTaken[]): PriceChange {
  if (!isReckoned(asked, because)) return { kind: 'not-reckoned' }
  if (because.some(({ why }) => !byFacts.has(why))) return { kind: 'not-by-facts' }
  const wanted = wantedFor(asked, because)
  if (wanted === 'too-large') return { kind: 'unproven', atLeast: 0 }
  if (wanted === null) return asked.order === null || isAdded(asked.order) ? { kind: 'not-by-facts' } : { kind: 'not-reckoned' }
  const shown = shownChange(asked, wanted, false) ?? shownChange(asked, wanted, true)
  return shown === null ? { kind: 'unproven', atLeast: 0 } : atMost(shown, asked)
}

/**
 * What is kept goes by facts of the purchase, and any change of an order may bring other prices in: so nothing is said of it.
 * What acts instead of a price may come from another catalog, too.
 */
function isReckoned({ order }: Asked, because: readonly NotTaken[]): boolean {
  if (order === null) return true
  if (because.some((one) => 'winner' in one)) return false
  return isAdded(order) || (isOfNow(order) && because.every(({ why }) => byFacts.has(why)))
}

function isAdded({ action }: OrderOnItem): boolean {
  return action === 'add'
}

function isOfNow({ basis }: OrderOnItem): boolean {
  return basis === 'fresh' || basis === 'renewalTerms'
}

/**
 * A change to what is held may have it priced by another catalog, where the condition is another: one step that brings the
 * price in is as few as there can be, but of more steps nobody knows whether all are needed, nor of none whether others would do.
 */
function atMost(change: SmallestChange, { order }: Asked): PriceChange {
  if (order === null || isAdded(order)) return change
  if (change.kind !== 'change' || change.steps !== 1) return { kind: 'not-reckoned' }
  return { ...change, isComplete: false }
}

/** When the price applies, none that excludes it does, and the row gives it; `null` where the row is not in force, or of another currency. */
function wantedFor(asked: Asked, because: readonly NotTaken[]): Condition | null | 'too-large' {
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
  const { catalog, item, facts, then } = asked
  const rules = dictionaryOf(catalog, { offering: item.offering, root: asked.root }, isSelectionSettled)
  const change = smallestChangeTo(rules, wanted, facts)
  if (change.kind === 'already' || change.kind === 'unproven') return null
  if (change.kind === 'impossible') return isSelectionSettled ? change : null
  const shown = change.changes.filter((alternative) => {
    const { answer } = quote(catalog, withChange(asked.request, item, alternative), then.heldAt, then.releasedBetween)
    return answer.kind === 'priced' && takesPart(answer, asked)
  })
  if (shown.length === 0) return null
  return { ...change, changes: shown, isComplete: change.isComplete && shown.length === change.changes.length }
}
