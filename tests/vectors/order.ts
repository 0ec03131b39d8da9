import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import type { PricedItems } from '../../engine/price/price-answer.js'
import { exactValue } from '../../engine/price/waterfall.js'
import { text as inBoth } from '../../engine/values/localized-text.js'
import { decimal, minus, type Ratio, ratio, sum, times, toText, zero } from '../../engine/values/ratio.js'
import { priced } from '../price/shop.js'

/** A line of a case: so many of something at a price, paid once. */
export interface OrderedLine {
  readonly id: string
  readonly unit: string
  readonly quantity: number
  /** The percentage of its tax, and whether its price includes it. */
  readonly tax?: { readonly percent: string; readonly included: boolean }
}

/** What a case takes off, or puts on; every one stands on the order itself. */
export interface OrderAlteration {
  readonly id: string
  readonly effect: object
  readonly when?: object
  /** All but the effect. */
  readonly more?: object
}

export interface AskedOrder {
  readonly currency: string
  readonly lines: readonly OrderedLine[]
  readonly alterations?: readonly OrderAlteration[]
  readonly facts?: Facts
  /** How tax is reckoned, where lines have one. */
  readonly tax?: object
}

/** Charges that are paid once: what cases order. */
export const onOrder = { scope: 'order', charge: 'oneTime' }

/** Only these lines of an order. */
export function onLines(ids: readonly string[]): object {
  return { scope: 'products', offerings: ids.map(offeringOf), charge: 'oneTime' }
}

/** Puts an order to the engine: each line is a member, and its price is paid once. */
export function pricedOrder({ currency, lines, alterations = [], facts = {}, tax = {} }: AskedOrder): PricedItems {
  const standing = { stage: 1, group: 'all', mode: 'sequential', priority: 1, base: 'running', target: onOrder }
  const charges = lines.map(({ id, unit, tax: taxed }) => [
    `price-of-${id}`,
    {
      charge: { kind: 'oneTime', amount: { kind: 'fixed', amounts: [{ currency, amount: unit }] }, actions: ['add'] },
      ...(taxed === undefined ? {} : { tax: { category: `tax-${taxed.percent}`, included: taxed.included } }),
    },
  ])
  const altering = alterations.map(({ id, effect, when, more = {} }) => [
    id,
    { charge: { kind: 'alteration', effect, ...standing, ...more }, ...(when === undefined ? {} : { when }) },
  ])
  const percents = [...new Set(lines.flatMap((line) => line.tax?.percent ?? []))]
  const categories = percents.map((percent) => ({ id: `tax-${percent}`, name: inBoth('税', 'Tax'), rates: [{ percent }] }))
  const taxRules = percents.length === 0 ? {} : { tax: { round: 'line', of: 'payable', rounding: 'halfAwayFromZero', ...tax, categories } }
  return priced(
    {
      prices: Object.fromEntries([...charges, ...altering]),
      offerings: {
        order: alterations.map(({ id }) => id),
        ...Object.fromEntries(lines.map(({ id }) => [offeringOf(id), [`price-of-${id}`]])),
      },
      documents: [
        {
          ...exampleCatalog().find(({ kind }) => kind === 'catalog'),
          currencies: [{ code: currency, rounding: 'halfAwayFromZero' }],
          ...taxRules,
        },
      ],
    },
    {
      currency,
      facts,
      items: [
        { path: '/', offering: 'order' },
        ...lines.map(({ id, quantity }, index) => ({
          path: `/lines/${String(index).padStart(4, '0')}`,
          offering: offeringOf(id),
          quantity,
        })),
      ],
    },
  )
}

/** What an alteration changes at a line in the end: less what it took below zero. */
export function adjustments(order: PricedItems): readonly { readonly alteration: string; readonly line: string; readonly by: Ratio }[] {
  const found: { alteration: string; line: string; by: Ratio }[] = []
  for (const step of order.trace) {
    const line = step.price.replace(/^price-of-/, '')
    if (step.step === 'alteration')
      found.push({ alteration: step.alteration, line, by: minus(exactValue(step.after), exactValue(step.before)) })
    if (step.step !== 'floor') continue
    const last = found.findLast((one) => one.line === line)!
    last.by = minus(last.by, minus(exactValue(step.before), exactValue(step.after)))
  }
  return found.filter(({ by }) => by.numerator !== 0n)
}

/** The exact amounts of all lines before they are rounded. */
export function exactTotal(order: PricedItems): Ratio {
  return sum(order.trace.flatMap((step) => (step.step === 'round' && step.of === 'amount' ? [exactValue(step.before)] : [])))
}

export function paidTotal(order: PricedItems): Ratio {
  return order.lines.reduce((all, { amount }) => sum([all, decimal(amount)]), zero)
}

/** An amount in the smallest unit of a currency with two decimals, in major units. */
export function fromMinor(minor: string): string {
  return toText(times(decimal(minor), ratio(1n, 100n)))
}

export function toMinor(amount: Ratio): string {
  return toText(times(amount, ratio(100n)))
}

/** A currency of so many decimals. */
export function codeOf(scale: number): string {
  const code = { 0: 'JPY', 2: 'CNY', 3: 'KWD', 4: 'CLF' }[scale]
  if (code === undefined) throw new Error(`No currency has ${scale} decimals.`)
  return code
}

function offeringOf(id: string): string {
  return `line-${id}`
}
