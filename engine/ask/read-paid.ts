import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { HeldPin, PeriodBilled } from '../model/request.js'
import type { BilledPeriod, PaidSoFar } from '../price/held/paid-so-far.js'
import type { PricedCatalog } from '../price/held/priced-catalog.js'
import { exactValue } from '../price/waterfall.js'
import { type Currency, decimalsOf } from '../values/currency.js'
import { documentId } from '../values/ids.js'
import { instant } from '../values/instant.js'
import { type LocalDate, localDate } from '../values/local-date.js'
import { compareRatios, round } from '../values/ratio.js'
import { heldProblems } from './held-problems.js'

/** What was paid for a held item, as its pin says, with what is wrong with that. */
export interface ReadPaid {
  readonly paid: PaidSoFar
  readonly problems: readonly RequestProblem[]
}

/** The item that something was paid for, with the catalog that it was bought of, the currency that is asked in, and the day of the order. */
export interface PaidItem {
  readonly item: ConfiguredItem
  readonly catalog: PricedCatalog
  readonly currency: Currency
  readonly day: LocalDate
}

/** Reads what was paid for an item; `catalogOf` gives the catalog that is named, and notes itself when there is none. */
export function readPaid(
  { deposits, periods = [] }: HeldPin,
  paidItem: PaidItem,
  here: string,
  catalogOf: (named: Pick<PeriodBilled, 'at' | 'catalog'>, here: string) => CompiledCatalog | null,
): ReadPaid {
  const { offering } = paidItem.item
  const problems = Object.entries(deposits ?? {}).flatMap(([price, paid]) =>
    depositProblems(paidItem, price, paid, here + pointer('deposits', price)),
  )
  const paid = {
    deposits:
      deposits === undefined
        ? null
        : new Map(
            Object.entries(deposits).map(([price, { amount, quantity }]) => [
              documentId('productOfferingPrice', price),
              { amount: exactValue(amount), quantity },
            ]),
          ),
    periods: periods.flatMap((one, index) => periodOf(one, here + pointer('periods', index)) ?? []),
  }
  return { paid, problems }

  function periodOf(one: PeriodBilled, at: string): BilledPeriod | null {
    const [start, from] = [localDate(one.start), localDate(one.from)]
    if (paidItem.day < from) problems.push(heldProblems.beforeStart(`${at}/from`, paidItem.day, from))
    const catalog = catalogOf(one, at)
    if (catalog === null) return null
    const price = (catalog.prices.offerings.get(offering) ?? []).find(({ id }) => id === one.price)
    if (price === undefined || price.charge.kind !== 'recurring') {
      problems.push(heldProblems.noSuchCharge(`${at}/price`, one.price, offering))
      return null
    }
    return {
      price: { ...price, charge: price.charge },
      catalog,
      at: instant(one.at),
      start,
      from,
      amount: exactValue(one.amount),
      quantity: one.quantity,
      cost: exactValue(one.cost),
      isBilled: one.billed,
    }
  }
}

/** A deposit may outlive its price, and a later version of that may ask for none; but it never was a fee that recurs. */
function depositProblems(
  { item, catalog, currency }: PaidItem,
  price: string,
  { amount, quantity }: NonNullable<HeldPin['deposits']>[string],
  here: string,
): readonly RequestProblem[] {
  const known = catalog.draft.find('productOfferingPrice', price)?.charge
  const isDeposit = known === undefined || known.kind === 'oneTime'
  const paid = exactValue(amount)
  const isPayable = paid.numerator >= 0n && compareRatios(paid, round(paid, decimalsOf(currency), 'down')) === 0
  return [
    ...(isDeposit ? [] : [heldProblems.noDeposit(here, price)]),
    ...(isPayable ? [] : [heldProblems.depositAmount(`${here}/amount`, amount, currency)]),
    ...(quantity <= item.quantity ? [] : [heldProblems.depositQuantity(`${here}/quantity`, quantity, item.quantity)]),
  ]
}
