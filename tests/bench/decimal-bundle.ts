import { Decimal } from 'decimal.js'

/** What a bundle of the quote benchmark costs, by hand with a decimal library: no catalog, no rules, no steps, just the arithmetic. */
export interface DecimalBundle {
  /** By price: what is paid, and what of it is on the first bill. */
  readonly lines: ReadonlyMap<string, { readonly amount: string; readonly firstBill: string }>
  readonly monthly: string
  readonly firstBill: string
}

/** A question of the benchmark. */
export interface BundleQuestion {
  readonly offering: string
  readonly at: string
  /** The day on which service begins, which is charged from then up to the end of its month. */
  readonly startDate: string
  readonly currency: string
  readonly facts: {
    readonly 'customer.age': number
    readonly 'place.id': string
    readonly 'channel.id': string
    readonly 'customer.marketSegment': readonly string[]
  }
  readonly choices: readonly ({ readonly path: string } & (
    | { readonly quantity: number }
    | { readonly characteristic: string; readonly value: number }
  ))[]
}

export function decimalBundle({ facts, choices, startDate }: BundleQuestion): DecimalBundle {
  const speed = choices.flatMap((choice) => ('value' in choice ? [choice.value] : []))[0]!
  const quantityOf = (member: string) => choices.flatMap((one) => ('quantity' in one && one.path === member ? [one.quantity] : []))[0]!
  const base = facts['place.id'] === 'north-town' ? 49 : 59
  const list = {
    'mobile-monthly': new Decimal('59.00').times(quantityOf('/members/mobile')),
    'net-monthly': new Decimal(base + 20 * [100, 300, 500, 1000].indexOf(speed)),
    'tv-monthly': new Decimal('15.00').times(quantityOf('/members/tv')),
  }
  const isHome = facts['customer.marketSegment'].includes('home')
  const [year, month, day] = startDate.split('-').map(Number) as [number, number, number]
  const inMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const lines = new Map<string, { readonly amount: string; readonly firstBill: string }>()
  let [monthly, firstBill] = [new Decimal(0), new Decimal(0)]
  for (const [price, amount] of Object.entries(list)) {
    const exact = isHome ? amount.minus(amount.times(10).dividedBy(100)) : amount
    const paid = exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
    const first = exact
      .times(inMonth - day + 1)
      .dividedBy(inMonth)
      .toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
    monthly = monthly.plus(paid)
    firstBill = firstBill.plus(first)
    lines.set(price, { amount: paid.toFixed(2), firstBill: first.toFixed(2) })
  }
  lines.set('installation', { amount: '100.00', firstBill: '100.00' })
  return { lines, monthly: monthly.toFixed(2), firstBill: firstBill.plus('100.00').toFixed(2) }
}
