import type { Allowance } from '../../engine/model/allowance.js'
import type { CurrencyAmount } from '../../engine/model/currency-amount.js'
import type { DocumentOf } from '../../engine/model/document.js'
import { type AmountFigure, isByTable } from '../../engine/model/figure.js'
import type { BundleRule } from '../../engine/model/offering.js'
import type { Amount, Charge } from '../../engine/model/price.js'
import type { DocumentKind } from '../../engine/values/ids.js'
import { sampleDraft } from './sample-telecom.js'

const draft = sampleDraft()

/** The document, which must be there. */
export function sample<Kind extends DocumentKind>(kind: Kind, id: string): DocumentOf<Kind> {
  const document = draft.find(kind, id)
  if (document === undefined) throw new Error(`Sample Telecom has no ${kind} "${id}".`)
  return document
}

/** The amount of a row of a price table. */
export function rowAmount(table: string, row: string): string {
  const found = sample('priceTable', table).rows.find(({ id }) => id === row)
  if (found === undefined || !('amount' in found)) throw new Error(`Table "${table}" has no row "${row}".`)
  return found.amount
}

/** The fixed amount of a one-time or recurring charge. */
export function fixedAmount(price: string): string {
  const { charge } = sample('productOfferingPrice', price)
  return charge.kind === 'oneTime' || charge.kind === 'recurring' ? onlyAmount(amountsOf(charge.amount)) : wrongKind(price, charge)
}

/** The rate of a usage charge by the unit or by the package. */
export function unitRate(price: string): string {
  const { charge } = sample('productOfferingPrice', price)
  if (charge.kind !== 'usage' || (charge.model.kind !== 'unit' && charge.model.kind !== 'package')) return wrongKind(price, charge)
  return onlyAmount(writtenIn(price, charge.model.rate))
}

function writtenIn(price: string, figure: AmountFigure): readonly CurrencyAmount[] {
  if (isByTable(figure)) throw new Error(`The figure of "${price}" comes from the table "${figure.table}".`)
  return figure
}

/** The rate of a tier, counted from 0, and where the tier ends. */
export function tier(price: string, index: number): { readonly rate: string; readonly upTo: string } {
  const { charge } = sample('productOfferingPrice', price)
  if (charge.kind !== 'usage' || !('tiers' in charge.model) || charge.model.kind === 'capacity') return wrongKind(price, charge)
  const found = charge.model.tiers[index]
  return { rate: onlyAmount(writtenIn(price, found?.rate ?? [])), upTo: found?.upTo ?? '' }
}

export function capOf(price: string): string {
  const { charge } = sample('productOfferingPrice', price)
  return charge.kind === 'usage' ? onlyAmount(writtenIn(price, charge.cap ?? [])) : wrongKind(price, charge)
}

/** How much an allowance gives, with its unit: `20 GB`. */
export function allowance(price: string): Allowance & { readonly quantity: string } {
  const { charge } = sample('productOfferingPrice', price)
  if (charge.kind !== 'allowance') return wrongKind(price, charge)
  const { quantity } = charge
  if (isByTable(quantity)) throw new Error(`The quantity of "${price}" comes from the table "${quantity.table}".`)
  return { ...charge, quantity }
}

/** The most use of another charge that an allowance covers. */
export function conversionCap(price: string, into: string): string {
  return allowance(price).convertible?.find(({ overflow }) => overflow === into)?.cap ?? ''
}

/** The price that an alteration sets. */
export function setPrice(price: string): string {
  const { charge } = sample('productOfferingPrice', price)
  return charge.kind === 'alteration' && charge.effect.kind === 'setPrice' ? onlyAmount(charge.effect.amounts) : wrongKind(price, charge)
}

/** The only value that a simple offering leaves to a characteristic. */
export function onlyValue(offering: string, characteristic: string): string {
  const { content } = sample('productOffering', offering)
  const narrowed = content.kind === 'simple' ? content.characteristics?.find(({ id }) => id === characteristic) : undefined
  if (narrowed?.values.length !== 1) throw new Error(`Offering "${offering}" does not leave one value to "${characteristic}".`)
  return String(narrowed.values[0])
}

export function bundleRule(offering: string, rule: string): BundleRule {
  const { content } = sample('productOffering', offering)
  const found = content.kind === 'bundle' ? content.rules.find(({ id }) => id === rule) : undefined
  if (found === undefined) throw new Error(`Bundle "${offering}" has no rule "${rule}".`)
  return found
}

/** The highest speed that a bundle rule lets through. */
export function speedLimit(offering: string, rule: string): string {
  const found = bundleRule(offering, rule)
  const [term] = found.kind === 'requires' ? found.then : []
  if (term === undefined || !('value' in term) || term.operator !== 'lessThanInclusive') throw new Error(`Rule "${rule}" limits no speed.`)
  return String(term.value)
}

function amountsOf(amount: Amount): readonly CurrencyAmount[] {
  return amount.kind === 'fixed' ? amount.amounts : []
}

function onlyAmount(amounts: readonly CurrencyAmount[]): string {
  const [only] = amounts
  if (only === undefined || amounts.length > 1 || only.currency !== 'CNY') throw new Error('A price of the sample has one amount, in CNY.')
  return only.amount
}

function wrongKind(price: string, charge: Charge): never {
  throw new Error(`Price "${price}" is of another kind than was looked for: ${charge.kind}.`)
}
