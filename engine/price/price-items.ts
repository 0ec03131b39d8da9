import { compareText } from '../model/draft.js'
import { selectionFactPattern } from '../model/fact.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import { alterLines } from './alter-lines.js'
import { laterLines, nowActing } from './alteration/later-lines.js'
import { type Collected, collectPrices } from './collect-prices.js'
import type { CompiledPrices } from './compile-prices.js'
import { finishLines } from './finish-lines.js'
import { listLine } from './list-line.js'
import type { PriceProblem, Pricing } from './price-answer.js'
import { comparePaths, type PricingRequest, type PricingWork, type WorkingLine } from './pricing-work.js'
import { takeAllowances } from './take-allowances.js'
import { targetsOf } from './target-lines.js'
import { lineRates } from './tax/tax-view.js'
import { useLines } from './use-lines.js'

/**
 * What an order of the items would cost, with every step that led there. Whatever order items, prices, rows and facts
 * come in, the same question gets the same bytes, and nothing of the caller's is changed.
 *
 * A fee of 200.00 for 29 of 30 days with 25 % on top is 241.67: each line is rounded once, at its end.
 */
export function priceItems(prices: CompiledPrices, rules: CompiledRules, request: PricingRequest): Pricing {
  const work: PricingWork = {
    rules,
    request,
    action: request.action ?? 'add',
    tax: prices.tax,
    zone: prices.zone,
    rounding: prices.roundings.get(request.currency) ?? null,
    trace: [],
    problems: [],
  }
  const collected = collectPrices(prices, work)
  const lines = linesOf(work, collected)
  const allowances = takeAllowances(work, collected.allowances)
  const alterations = targetsOf(work, collected.alterations, lines, collected.prospects)
  const rates = lineRates(work, lines)
  if (work.problems.length > 0) return withoutPrice(work)
  alterLines(work, lines, nowActing(work, alterations))
  return finishLines(work, lines, allowances, laterLines(work, lines, alterations), rates)
}

function linesOf(work: PricingWork, { charges, usage, allowances }: Collected): readonly WorkingLine[] {
  const lines = [...charges.flatMap((charge) => listLine(work, charge) ?? []), ...useLines(work, usage, allowances)]
  return lines.sort((left, right) => comparePaths(left.item.path, right.item.path) || compareText(left.price.id, right.price.id))
}

/**
 * A fault that no fact could mend comes before what is merely unknown. What the selection itself lacks is such a fault: a
 * request cannot supply `root.payment` of an item that is ordered by itself. Use that nobody named can be supplied.
 */
function withoutPrice({ problems }: PricingWork): Pricing {
  const sorted = [...problems].sort((left, right) => comparePaths(left.path, right.path) || compareText(left.price, right.price))
  const certain = sorted.filter((problem) => !isOpen(problem))
  if (certain.length > 0) return { kind: 'not-priced', because: certain }
  const missing = [...new Set(sorted.flatMap(({ missing }) => missing))].sort(compareText)
  return { kind: 'undetermined', missing, because: sorted }
}

function isOpen({ code, missing }: PriceProblem): boolean {
  if (code === 'usage-unknown' || code === 'events-unknown' || code === 'bill-day-unknown') return true
  return missing.length > 0 && !missing.some((fact) => selectionFactPattern.test(fact))
}
