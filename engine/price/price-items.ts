import { compareText } from '../model/draft.js'
import { selectionFactPattern } from '../model/fact.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import { filterMap } from '../values/filter-map.js'
import { inOrder } from '../values/in-order.js'
import { refuseIdle } from './agreed-amount.js'
import { grantedAllowances } from './allowance/granted-quantity.js'
import { takeAllowances } from './allowance/take-allowances.js'
import { alterLines } from './alteration/alter-lines.js'
import { laterLines, nowActing } from './alteration/later-lines.js'
import { refuseTies } from './alteration/refuse-ties.js'
import { targetsOf } from './alteration/target-lines.js'
import { type Collected, collectPrices } from './collect-prices.js'
import { commitmentLines } from './commitment/commitment-lines.js'
import type { CompiledPrices } from './compile-prices.js'
import { type FinishedLines, finishLines } from './finish-lines.js'
import { listLine } from './list-line.js'
import { penaltyLines } from './penalty/penalty-lines.js'
import type { PriceLine, PriceProblem, Pricing } from './price-answer.js'
import { comparePaths, type PricingRequest, type PricingWork, type WorkingLine } from './pricing-work.js'
import { withReferences } from './show-references.js'
import { lineRates } from './tax/tax-view.js'
import { type OpenTerm, type TakenTerms, takenTerms } from './term/taken-terms.js'
import { useLines } from './usage/use-lines.js'

/**
 * What an order of the items would cost, with every step that led there. Whatever order items, prices, rows and facts
 * come in, the same question gets the same bytes, and nothing of the caller's is changed.
 *
 * A fee of 200.00 for 29 of 30 days with 25 % on top is 241.67: each line is rounded once, at its end.
 */
export function priceItems(prices: CompiledPrices, rules: CompiledRules, request: PricingRequest): Pricing {
  const resolved = resolveItems(prices, rules, request)
  return resolved.kind === 'finished' ? resolved.priced : resolved
}

/** The same, with the exact lines behind the answer. */
export function resolveItems(
  prices: CompiledPrices,
  rules: CompiledRules,
  request: PricingRequest,
): ({ readonly kind: 'finished' } & FinishedLines) | Exclude<Pricing, { readonly kind: 'priced' }> {
  const { terms, open } = termsOf(prices, request)
  const work: PricingWork = {
    rules,
    request,
    action: request.action ?? 'add',
    terms,
    tax: prices.tax,
    zone: prices.zone,
    bundles: prices.bundles,
    rounding: prices.roundings.get(request.currency) ?? null,
    firstParts: new Map(),
    trace: [],
    problems: [],
  }
  if (open.length > 0) {
    work.problems.push(...open.map(termUnknown))
    return withoutPrice(work)
  }
  const collected = collectPrices(prices, work)
  refuseIdle(work, collected)
  const granted = grantedAllowances(work, collected.allowances)
  const lines = linesOf(work, { ...collected, allowances: granted }, request.running ?? (() => runningLines(prices, work)))
  const commitments = commitmentLines(work, collected.commitments)
  const allowances = takeAllowances(work, granted)
  const alterations = targetsOf(work, collected.alterations, lines, collected.prospects)
  refuseTies(work, alterations)
  const rates = lineRates(work, [...lines, ...commitments])
  if (work.problems.length > 0) return withoutPrice(work)
  alterLines(work, lines, nowActing(work, alterations))
  return { kind: 'finished', ...finishLines(work, lines, commitments, allowances, laterLines(work, lines, alterations), rates) }
}

/** The terms of items that are ordered anew, which may still be open, and of those that have prices of their own. */
function termsOf(prices: CompiledPrices, { items, sources, terms = [] }: PricingRequest): TakenTerms {
  if (sources === undefined) return takenTerms(prices.terms, items, terms)
  const anew = items.filter((item) => !sources.has(item))
  const { terms: taken, open } = takenTerms(prices.terms, anew, terms)
  const all = new Map(taken)
  for (const [{ path }, { term, action }] of sources) if (term !== null && action !== 'cease') all.set(path, term)
  return { terms: all, open }
}

function linesOf(
  work: PricingWork,
  { charges, usage, allowances, penalties, references }: Collected,
  running: () => readonly PriceLine[] | null,
): readonly WorkingLine[] {
  const lines = [
    ...filterMap(charges, (charge) => listLine(work, charge)),
    ...useLines(work, usage, allowances),
    ...penaltyLines(work, penalties, running),
  ]
  return withReferences(work, references, inOrder(lines, byPathAndPrice))
}

function byPathAndPrice(left: WorkingLine, right: WorkingLine): number {
  return comparePaths(left.item.path, right.item.path) || compareText(left.price.id, right.price.id)
}

/**
 * A fault that no fact could mend comes before what is merely unknown. What the selection itself lacks is such a fault: a
 * request cannot supply `root.payment` of an item that is ordered by itself. Use that nobody named can be supplied.
 */
function withoutPrice({ problems }: PricingWork): Exclude<Pricing, { readonly kind: 'priced' }> {
  const sorted = [...problems].sort(
    (left, right) => comparePaths(left.path, right.path) || compareText(left.price ?? '', right.price ?? ''),
  )
  const certain = sorted.filter((problem) => !isOpen(problem))
  if (certain.length > 0) return { kind: 'not-priced', because: certain }
  const missing = [...new Set(sorted.flatMap(({ missing }) => missing))].sort(compareText)
  return { kind: 'undetermined', missing, because: sorted }
}

function isOpen({ code, missing }: PriceProblem): boolean {
  if (toBeSaid.has(code)) return true
  return missing.length > 0 && !missing.some((fact) => selectionFactPattern.test(fact))
}

const toBeSaid: ReadonlySet<PriceProblem['code']> = new Set([
  'usage-unknown',
  'events-unknown',
  'bill-day-unknown',
  'term-unknown',
  'service-start-unknown',
])

/** That nobody said for which term an item is taken. */
export function termUnknown({ item, terms }: OpenTerm): PriceProblem {
  return {
    code: 'term-unknown',
    path: item.path,
    price: null,
    table: null,
    rows: [],
    missing: [],
    metrics: [],
    terms: terms.map(({ id }) => id),
  }
}

/** What recurs on the items while service goes on as it began; what keeps it from having a price is noted. */
function runningLines(prices: CompiledPrices, work: PricingWork): readonly PriceLine[] | null {
  const { rules, request, problems } = work
  const startDate = request.serviceSince ?? request.startDate
  const running = priceItems(prices, rules, { ...request, action: 'noChange', startDate, usage: [], wholePeriods: true })
  if (running.kind === 'priced') return running.lines
  problems.push(...running.because)
  return null
}
