import { decimalsOf } from '../../values/currency.js'
import { groupBy } from '../../values/group-by.js'
import type { CalendarPeriod } from '../../values/local-date.js'
import { compareRatios, minus, negate, plus, type Ratio, sum, toText, zero } from '../../values/ratio.js'
import type { LineTax } from '../line-amounts.js'
import type { PriceLine } from '../price-answer.js'
import type { TaxRounding } from '../tax/reckon-tax.js'
import { comparePeriods } from '../totals-of.js'
import { exactValue } from '../waterfall.js'
import { type BilledEntry, type BillTerms, chargeOf, type FateOfLine, newlyDue, type Settlement, settlement } from './bill-of-change.js'
import type { BeforeAfter, BillEntry, ChangeTotals, LineChange, PriceChanges } from './change-answer.js'
import { type ChargeOfChange, type ChargesAsked, chargesOfChange } from './charges-of-change.js'
import { refund } from './deposits.js'
import { paidAfterwards } from './paid-afterwards.js'
import type { PaidSoFar } from './paid-so-far.js'
import type { ItemPricing } from './sources-of-change.js'
import { type EntryToTax, taxedBill } from './tax-of-bill.js'

/** What an order changes, and what is paid for each item once it is carried out. */
export interface ChangesOf extends Pick<PriceChanges, 'lines' | 'totals' | 'bill'> {
  readonly paid: ReadonlyMap<ItemPricing, PaidSoFar>
}

/** How tax is reckoned, and that of lines before and after. */
export interface TaxesOfChange {
  readonly rules: TaxRounding | null
  readonly before: readonly PriceLine[]
  readonly after: readonly PriceLine[]
}

/** Sets what every charge costs before and after side by side, and writes the bill of the change. */
export function changesOf(terms: BillTerms, asked: ChargesAsked, taxes: TaxesOfChange): ChangesOf {
  const charges = chargesOfChange(terms, asked)
  const settlements = new Map(charges.map((charge) => [charge, settled(terms, charge)]))
  const [taxBefore, taxAfter] = [taxOf(taxes.before), taxOf(taxes.after)]
  const entries = charges.flatMap((charge) => entriesOf(terms, charge, settlements.get(charge)!, taxBefore, taxAfter))
  const { bill, total } = taxedBill(taxes.rules, terms.request.currency, entries)
  const totals = totalsOf(
    terms,
    charges.filter(({ before, after }) => before !== null || after !== null),
    bill,
  )
  return {
    lines: charges.flatMap((charge) => lineChange(terms, charge) ?? []),
    totals: { ...totals, ...(total === null ? {} : { billTax: total }) },
    bill,
    paid: paidAfterwards(terms, asked.pricings, charges, settlements),
  }
}

function lineChange({ request }: BillTerms, charge: ChargeOfChange): LineChange | null {
  const line = charge.after ?? charge.before
  if (line === null) return null
  return {
    ...chargeOf(line),
    charge: line.working.price.charge.kind,
    period: line.line.period,
    ...beforeAfter(request.currency, amountBefore(charge), amountAfter(charge)),
  }
}

function amountBefore({ before }: ChargeOfChange): Ratio {
  return before === null ? zero : before.amount
}

function amountAfter({ after }: ChargeOfChange): Ratio {
  return after === null ? zero : after.amount
}

function settled(terms: BillTerms, charge: ChargeOfChange): Settlement {
  const { period, path, offering } = charge
  if (period === null) return { entry: null, left: null }
  return settlement(terms, { path, offering, price: period.price.id, name: period.price.name }, period, fateOf(charge))
}

type TaxOf = (charge: ChargeOfChange) => LineTax | null

function entriesOf(
  terms: BillTerms,
  charge: ChargeOfChange,
  { entry: settled }: Settlement,
  taxBefore: TaxOf,
  taxAfter: TaxOf,
): readonly EntryToTax[] {
  const back = charge.deposit === null ? null : refund(terms, charge, charge.deposit)
  const due = charge.after === null ? null : newlyDue(terms, charge.after)
  const taxed = (entry: BilledEntry | null, taxOf: TaxOf) => (entry === null ? [] : [{ ...entry, tax: taxOf(charge) }])
  return [...taxed(back, taxBefore), ...taxed(settled, taxBefore), ...taxed(due, taxAfter)]
}

/** The tax of a charge's line: of what was billed on an earlier day, that of the same charge of today. */
function taxOf(lines: readonly PriceLine[]): TaxOf {
  const taxes = new Map(lines.map(({ path, price, tax }) => [`${path} ${price}`, tax]))
  return ({ path, price }) => taxes.get(`${path} ${price}`) ?? null
}

/** A period that outlived its charge goes on until service ends, or the charge is there again. */
function fateOf({ pricing: { change }, before, after }: ChargeOfChange): FateOfLine {
  if (change.action === 'cease') return 'ceases'
  if (before === null) return after === null ? 'stays' : 'changes'
  return after !== null && compareRatios(before.amount, after.amount) === 0 ? 'stays' : 'changes'
}

function totalsOf({ request: { currency } }: BillTerms, charges: readonly ChargeOfChange[], bill: readonly BillEntry[]): ChangeTotals {
  const total = (some: readonly ChargeOfChange[]) => beforeAfter(currency, sum(some.map(amountBefore)), sum(some.map(amountAfter)))
  const of = (...kinds: readonly PriceLine['charge'][]) =>
    charges.filter(({ before, after }) => kinds.includes((before ?? after)!.line.charge))
  const recurring = byPeriod(of('recurring'))
  const amounts = bill.map(({ amount }) => exactValue(amount))
  const back = negate(sum(amounts.filter(({ numerator }) => numerator < 0n)))
  return {
    oneTime: total(of('oneTime', 'penalty')),
    monthly: total(recurring.find(({ period }) => period.unit === 'month' && period.count === 1)?.charges ?? []),
    recurring: recurring.map(({ period, charges: some }) => ({ period, ...total(some) })),
    usage: total(of('usage')),
    commitment: byPeriod(of('commitment')).map(({ period, charges: some }) => ({ period, ...total(some) })),
    bill: beforeAfter(currency, back, plus(sum(amounts), back)),
  }
}

function byPeriod(
  charges: readonly ChargeOfChange[],
): readonly { readonly period: CalendarPeriod; readonly charges: readonly ChargeOfChange[] }[] {
  const periodOf = ({ before, after }: ChargeOfChange) => (before ?? after)!.line.period!
  const periods = groupBy(charges, (charge) => `${periodOf(charge).unit} ${periodOf(charge).count}`)
  return [...periods.values()]
    .map((some) => ({ period: { unit: periodOf(some[0]!).unit, count: periodOf(some[0]!).count }, charges: some }))
    .sort((left, right) => comparePeriods(left.period, right.period))
}

function beforeAfter(currency: BillTerms['request']['currency'], before: Ratio, after: Ratio): BeforeAfter {
  const text = (amount: Ratio) => toText(amount, decimalsOf(currency))
  return { before: text(before), delta: text(minus(after, before)), after: text(after) }
}
