import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { HeldPin, PeriodBilled } from '../model/request.js'
import type { BilledPeriod, PaidSoFar } from '../price/held/paid-so-far.js'
import { exactValue } from '../price/waterfall.js'
import { documentId, type OfferingId } from '../values/ids.js'
import { instant } from '../values/instant.js'
import { type LocalDate, localDate } from '../values/local-date.js'
import { heldProblems } from './held-problems.js'

/** What was paid for a held item, as its pin says, with what is wrong with that. */
export interface ReadPaid {
  readonly paid: PaidSoFar
  readonly problems: readonly RequestProblem[]
}

/** Reads what was paid for an item of an offering; `catalogOf` gives the catalog that is named, and notes itself when there is none. */
export function readPaid(
  { deposits, periods = [] }: HeldPin,
  offering: OfferingId,
  day: LocalDate,
  here: string,
  catalogOf: (named: Pick<PeriodBilled, 'at' | 'catalog'>, here: string) => CompiledCatalog | null,
): ReadPaid {
  const problems: RequestProblem[] = []
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
    if (day < from) problems.push(heldProblems.beforeStart(`${at}/from`, day, from))
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
