import { Decimal } from 'decimal.js'

/** What a bundle of the quote benchmark costs, by hand with a decimal library: no catalog, no rules, no steps, just the arithmetic. */
export interface DecimalBundle {
  /** By price: what is paid, and what of it is on the first bill. */
  readonly lines: ReadonlyMap<string, { readonly amount: string; readonly firstBill: string }>
  readonly monthly: string
  readonly firstBill: string
}

/** `question` is one of the benchmark's own: service begins on 17 June, so that 14 of 30 days are on the first bill. */
export function decimalBundle(question: {
  readonly facts: { readonly 'place.id': string; readonly 'customer.marketSegment': readonly string[] }
  readonly choices: readonly object[]
}): DecimalBundle {
  const { facts, choices } = question
  const speed = choices.flatMap((choice) => ('value' in choice ? [Number(choice.value)] : []))[0]!
  const base = facts['place.id'] === 'north-town' ? 49 : 59
  const list = { 'mobile-monthly': '59.00', 'net-monthly': `${base + 20 * [100, 300, 500, 1000].indexOf(speed)}.00`, 'tv-monthly': '15.00' }
  const isHome = facts['customer.marketSegment'].includes('home')
  const lines = new Map<string, { readonly amount: string; readonly firstBill: string }>()
  let [monthly, firstBill] = [new Decimal(0), new Decimal(0)]
  for (const [price, amount] of Object.entries(list)) {
    const exact = isHome ? new Decimal(amount).minus(new Decimal(amount).times(10).dividedBy(100)) : new Decimal(amount)
    const paid = exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
    const first = exact.times(14).dividedBy(30).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
    monthly = monthly.plus(paid)
    firstBill = firstBill.plus(first)
    lines.set(price, { amount: paid.toFixed(2), firstBill: first.toFixed(2) })
  }
  lines.set('installation', { amount: '100.00', firstBill: '100.00' })
  return { lines, monthly: monthly.toFixed(2), firstBill: firstBill.plus('100.00').toFixed(2) }
}
