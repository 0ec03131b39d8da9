import type { Reason } from '../explain/reason.js'
import type { CatalogDraft } from '../model/draft.js'
import type { PriceId, PriceTableId } from '../values/ids.js'
import type { PricedItems, PriceLine } from './price-answer.js'
import type { PriceStep, TableCandidate } from './price-step.js'

/** A price that was looked at and plays no part. */
export type PriceNotTaken = { readonly path: string; readonly price: PriceId } & (
  | { readonly why: Extract<PriceStep, { readonly step: 'filtered' }>['by']; readonly reason: Reason | null }
  /** Another one of its group acts instead: `by` is the item that carries it. */
  | { readonly why: 'exclusiveBest' | 'exclusivePriority'; readonly winner: PriceId; readonly by: string }
)

/** A row of a table of a line that does not give its price; `winner` is the one that does. */
export interface RowNotTaken extends Omit<TableCandidate, 'outcome'> {
  readonly table: PriceTableId
  readonly outcome: Exclude<TableCandidate['outcome'], 'won'>
  readonly winner: string
}

/** What else a line could have cost, and what kept it from that. */
export interface WhyNot {
  readonly prices: readonly PriceNotTaken[]
  readonly rows: readonly RowNotTaken[]
  /** Rows of a large table that fail and are only counted. */
  readonly unlisted: number
}

/** Other prices of a line's item, alterations that may have meant it, and rows of its tables. It reads the trace and adds nothing to it. */
export function whyNot(draft: CatalogDraft, { trace }: Pick<PricedItems, 'trace'>, line: Pick<PriceLine, 'path' | 'price'>): WhyNot {
  const acting = new Set(trace.flatMap((step) => (step.step === 'alteration' && isOf(line, step) ? `${step.by} ${step.alteration}` : [])))
  const found = trace.filter((step): step is RowStep => step.step === 'row' && isOf(line, step))
  const rows = found.flatMap((step) => step.candidates.flatMap((candidate) => rowNotTaken(step, candidate) ?? []))
  const failed = found.reduce((all, step) => all + step.failed, 0)
  return {
    prices: trace.flatMap((step): readonly PriceNotTaken[] => {
      const found = notTaken(step)
      if (found === null) return []
      if ('winner' in found) return acting.has(`${found.by} ${found.winner}`) ? [found] : []
      const isAlteration = draft.find('productOfferingPrice', found.price)?.charge.kind === 'alteration'
      return isAlteration || found.path === line.path ? [found] : []
    }),
    rows,
    unlisted: failed - rows.filter(({ outcome }) => outcome === 'failed').length,
  }
}

/** What the trace says of a price on an item that plays no part, each once; nothing where it does. */
export function whyNotPrice(
  { trace }: Pick<PricedItems, 'trace'>,
  at: { readonly path: string; readonly price: string },
): readonly PriceNotTaken[] {
  return trace.flatMap((step) => (isOf(at, step) ? (notTaken(step) ?? []) : []))
}

type RowStep = Extract<PriceStep, { readonly step: 'row' }>

/** What a step says of a price that plays no part. */
function notTaken(step: PriceStep): PriceNotTaken | null {
  const { path, price } = step
  if (step.step === 'filtered') return { path, price, why: step.by, reason: step.reason }
  return step.step === 'excluded' ? { path, price, why: step.mode, winner: step.winner, by: step.by } : null
}

/** A row that was looked at, unless it is the one that counts. */
export function rowNotTaken({ table, row: winner }: Pick<RowStep, 'table' | 'row'>, candidate: TableCandidate): RowNotTaken | null {
  const { outcome } = candidate
  return outcome === 'won' ? null : { ...candidate, outcome, table, winner }
}

function isOf({ path, price }: { readonly path: string; readonly price: string }, step: PriceStep): boolean {
  return step.path === path && step.price === price
}
