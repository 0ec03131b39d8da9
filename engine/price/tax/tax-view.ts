import { placeFact } from '../../model/fact.js'
import { decimalsOf } from '../../values/currency.js'
import { sum, toText } from '../../values/ratio.js'
import type { LineTax, TaxText } from '../line-amounts.js'
import type { TaxedTotals } from '../price-answer.js'
import { type PricingWork, refuse, type WorkingLine } from '../pricing-work.js'
import { type AddedUp, addedUp, monthlyOf, type PaidLine } from '../totals-of.js'
import { rateFor, type TaxRate } from './compile-tax.js'
import { reckonTax, type TaxedAmount } from './reckon-tax.js'

/** The rate of each line whose price has a tax category; one whose category has no rate at the moment and the place is refused. */
export type LineRates = ReadonlyMap<WorkingLine, TaxRate>

export function lineRates(work: PricingWork, lines: readonly WorkingLine[]): LineRates {
  const found = new Map<WorkingLine, TaxRate>()
  if (work.tax === null) return found
  for (const line of lines) {
    const { tax } = line.price
    if (tax === null) continue
    const hit = rateFor(tax, { rules: work.rules, facts: line.facts, at: work.request.at })
    switch (hit.kind) {
      case 'rate':
        found.set(line, hit.rate)
        break
      case 'none':
        refuse(work, line, 'tax-rate-missing')
        break
      case 'place-unknown':
        refuse(work, line, 'tax-place-unknown', { missing: [placeFact] })
    }
  }
  return found
}

/** The tax of each line, `null` without a category, and of totals, `null` unless all lines have one. */
export interface TaxView {
  readonly lines: readonly (LineTax | null)[]
  readonly totals: TaxedTotals | null
}

interface TaxedLine {
  readonly paid: PaidLine
  readonly rate: TaxRate
}

/** Net, tax and gross of what lines and totals say: lines that a total adds up are taxed together. */
export function taxView(work: PricingWork, rates: LineRates, all: readonly PaidLine[]): TaxView {
  if (work.tax === null) return { lines: all.map(() => null), totals: null }
  const lines = all.flatMap((paid) => {
    const rate = rates.get(paid.working)
    return rate === undefined ? [] : [{ paid, rate }]
  })
  const byTotal = addedUp(lines, ({ paid }) => paid.line)
  const amounts = new Map<TaxedLine, TaxedAmount>()
  for (const together of [byTotal.oneTime, byTotal.usage, ...[...byTotal.recurring, ...byTotal.commitment].map((one) => one.lines)]) {
    const taxed = reckoned(work, together, 'amount')
    for (const [index, line] of together.entries()) amounts.set(line, taxed[index]!)
  }
  const first = reckoned(work, lines, 'firstBill')
  const byPaid = new Map(lines.map((line, index) => [line.paid, taxOfLine(work, line, amounts.get(line)!, first[index]!)]))
  return {
    lines: all.map((paid) => byPaid.get(paid) ?? null),
    totals: lines.length === all.length ? totalsOf(work, byTotal, amounts, first) : null,
  }
}

function reckoned(work: PricingWork, lines: readonly TaxedLine[], of: 'amount' | 'firstBill'): readonly TaxedAmount[] {
  const amounts = lines.map(({ paid, rate: { share } }) => ({
    paid: paid[of],
    exact: paid.exact[of],
    share,
    included: paid.working.price.tax!.included,
  }))
  return reckonTax(work.tax!, work.request.currency, amounts)
}

function taxOfLine(work: PricingWork, { paid, rate }: TaxedLine, amount: TaxedAmount, firstBill: TaxedAmount): LineTax {
  const { category, included } = paid.working.price.tax!
  const { path, price } = paid.line
  const at = rate.place === null ? {} : { place: rate.place }
  const tax = { category, percent: rate.percent, ...at, included, amount: textOf(work, amount), firstBill: textOf(work, firstBill) }
  work.trace.push({ step: 'tax', path, price, ...tax })
  return tax
}

function totalsOf(
  work: PricingWork,
  byTotal: AddedUp<TaxedLine>,
  amounts: ReadonlyMap<TaxedLine, TaxedAmount>,
  first: readonly TaxedAmount[],
): TaxedTotals {
  const all = (taxed: readonly TaxedAmount[]) =>
    textOf(work, {
      net: sum(taxed.map(({ net }) => net)),
      tax: sum(taxed.map(({ tax }) => tax)),
      gross: sum(taxed.map(({ gross }) => gross)),
    })
  const of = (lines: readonly TaxedLine[]) => all(lines.map((line) => amounts.get(line)!))
  const perPeriod = (some: AddedUp<TaxedLine>['recurring']) => some.map(({ period, lines }) => ({ period, ...of(lines) }))
  return {
    oneTime: of(byTotal.oneTime),
    monthly: of(monthlyOf(byTotal)),
    recurring: perPeriod(byTotal.recurring),
    usage: of(byTotal.usage),
    commitment: perPeriod(byTotal.commitment),
    firstBill: all(first),
  }
}

function textOf({ request }: PricingWork, { net, tax, gross }: TaxedAmount): TaxText {
  const text = (amount: TaxedAmount['net']) => toText(amount, decimalsOf(request.currency))
  return { net: text(net), tax: text(tax), gross: text(gross) }
}
