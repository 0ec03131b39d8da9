import type { FixedEffect } from '../../engine/model/alteration.js'
import type { ChargeModel, Tier } from '../../engine/model/charge-model.js'
import type { CurrencyAmount } from '../../engine/model/currency-amount.js'
import type { Document } from '../../engine/model/document.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import { type AmountFigure, isByTable } from '../../engine/model/figure.js'
import type { Amount, Charge, ProductOfferingPrice } from '../../engine/model/price.js'
import type { PenaltyFee } from '../../engine/model/term.js'
import { modelFigures } from '../../engine/price/charge-model/model-figures.js'
import { chargedTables } from '../../engine/price/checks/charged-tables.js'
import type { CalendarPeriod } from '../../engine/values/local-date.js'
import { type Phrase, phrase } from '../language/phrase.js'

/** A price in short: its kind, its amounts as authored, and how they repeat. Nothing is computed. */
export interface ChargeWords {
  readonly kind: Charge['kind']
  /** `null` where a table, or nothing, gives amounts. */
  readonly amount: string | null
  readonly table: string | null
  readonly detail: Phrase
}

export function chargeWords({ charge }: ProductOfferingPrice): ChargeWords {
  switch (charge.kind) {
    case 'oneTime':
      return { ...amountWords(charge.amount), kind: charge.kind, detail: phrase(charge.refundable ? 'charge.refundable' : 'charge.once') }
    case 'recurring':
      return { ...amountWords(charge.amount), kind: charge.kind, detail: periodPhrase(charge.period) }
    case 'usage':
      return {
        kind: charge.kind,
        amount: modelAmount(charge.model),
        table: modelAmount(charge.model) === null ? (modelTables(charge.model)[0] ?? null) : null,
        detail: modelDetail(charge.model, charge.unit),
      }
    case 'allowance':
      return {
        kind: charge.kind,
        amount: isByTable(charge.quantity) ? null : `${charge.quantity} ${charge.unit}`,
        table: isByTable(charge.quantity) ? charge.quantity.table : null,
        detail: phrase(`charge.onExhausted.${charge.onExhausted}`, { metric: charge.metric }),
      }
    case 'commitment':
      return {
        kind: charge.kind,
        amount: amountsText(charge.amounts, '≥ '),
        table: null,
        detail: periodPhrase(charge.per),
      }
    case 'penalty':
      return { kind: charge.kind, ...feeWords(charge.fee) }
    case 'alteration':
      return { kind: charge.kind, ...effectWords(charge.effect) }
  }
}

/** How often something is charged. */
export function periodPhrase({ unit, count }: CalendarPeriod): Phrase {
  return count === 1 ? phrase(`charge.each.${unit}`) : phrase(`charge.every.${unit}`, { count })
}

/** The other documents that a price speaks of: its table, what it alters, what it takes a percentage of, what it overflows to. */
export function relatedOf(price: ProductOfferingPrice, documents: CatalogDraft): readonly Document[] {
  const { charge } = price
  const others = new Set(otherPrices(charge))
  return [
    ...tablesOf(charge).map((table) => documents.find('priceTable', table)),
    ...[...others].map((id) => documents.find('productOfferingPrice', id)),
  ].filter((found) => found !== undefined)
}

function otherPrices(charge: Charge): readonly string[] {
  if (charge.kind === 'allowance') {
    const { overflow, convertible = [] } = charge
    return [...(overflow === undefined ? [] : [overflow]), ...convertible.map((one) => one.overflow)]
  }
  if (charge.kind !== 'alteration') return []
  const { effect, target } = charge
  return [
    ...('price' in target ? [target.price] : []),
    ...(effect.kind === 'percentOf' && effect.of.kind === 'price' ? [effect.of.price] : []),
  ]
}

/** The tables that give a charge its figures, each once. */
function tablesOf(charge: Charge): readonly string[] {
  if (charge.kind === 'alteration') return charge.effect.kind === 'byTable' ? [charge.effect.table] : []
  return [...new Set(chargedTables({ charge }).map(({ table }) => table))]
}

/** The tables that give figures of a charge model, each once. */
export function modelTables(model: ChargeModel): readonly string[] {
  return [...new Set(modelFigures(model).flatMap(({ figure }) => (isByTable(figure) ? [figure.table] : [])))]
}

/** Amounts as they are written, or the table that gives them. */
export function figureWords(figure: AmountFigure): Phrase {
  return isByTable(figure) ? phrase('charge.fromTable', { table: figure.table }) : phrase('value.plain', { word: amountsText(figure) })
}

function amountWords(amount: Amount): { readonly amount: string | null; readonly table: string | null } {
  return amount.kind === 'table' ? { amount: null, table: amount.table } : { amount: amountsText(amount.amounts), table: null }
}

function effectWords(effect: Extract<Charge, { kind: 'alteration' }>['effect']): Omit<ChargeWords, 'kind'> {
  if (effect.kind === 'byTable') return { amount: null, table: effect.table, detail: phrase(`charge.effect.${effect.does}`) }
  return { amount: effectAmount(effect), table: null, detail: phrase(`charge.effect.${effect.kind}`) }
}

/** What an alteration does, in short: `−20 %`. */
export function effectAmount(effect: FixedEffect): string {
  switch (effect.kind) {
    case 'percentOff':
      return `−${effect.percent} %`
    case 'percentOf':
      return `${effect.percent} %`
    case 'amountOff':
      return amountsText(effect.amounts, '−')
    case 'amountOn':
      return amountsText(effect.amounts, '+')
    case 'setPrice':
      return amountsText(effect.amounts)
    case 'atLeast':
      return amountsText(effect.amounts, '≥ ')
    case 'atMost':
      return amountsText(effect.amounts, '≤ ')
    case 'roundTo':
      return effect.step
  }
}

/** A penalty in short. */
function feeWords(fee: PenaltyFee): Omit<ChargeWords, 'kind'> {
  const detail = (values?: Readonly<Record<string, string>>) => phrase(`term.fee.${fee.kind}`, values)
  switch (fee.kind) {
    case 'flat':
    case 'prorated':
      return { amount: amountsText(fee.amounts), table: null, detail: detail() }
    case 'declining': {
      const [initial, step, floor] = [amountsText(fee.initial), amountsText(fee.step), amountsText(fee.floor)]
      return { amount: initial, table: null, detail: detail({ initial, step, floor }) }
    }
    case 'bands':
      return { amount: fee.bands.map(({ percent }) => `${percent} %`).join(' / '), table: null, detail: detail() }
  }
}

export function amountsText(amounts: readonly CurrencyAmount[], sign = ''): string {
  return amounts.map(({ currency, amount }) => `${sign}${amount} ${currency}`).join(' / ')
}

function modelAmount(model: ChargeModel): string | null {
  switch (model.kind) {
    case 'flat':
      return writtenText(model.amount)
    case 'unit':
    case 'package':
      return writtenText(model.rate)
    case 'dynamic':
      return `× ${model.multiplier}`
    case 'percentOf': {
      const share = `${model.percent} %`
      const each = model.perEvent === undefined ? null : writtenText(model.perEvent)
      return each === null ? share : `${share} + ${each}`
    }
    case 'graduated':
    case 'volume':
    case 'stairstep':
    case 'capacity':
      return null
  }
}

/** `null` for what a table gives. */
function writtenText(figure: AmountFigure): string | null {
  return isByTable(figure) ? null : amountsText(figure)
}

function modelDetail(model: ChargeModel, unit: string): Phrase {
  switch (model.kind) {
    case 'flat':
      return phrase('charge.model.flat')
    case 'unit':
      return phrase('charge.model.unit', { unit })
    case 'package':
      return phrase('charge.model.package', { size: model.size, unit })
    case 'dynamic':
      return phrase('charge.model.dynamic')
    case 'percentOf':
      return phrase('charge.model.percentOf')
    case 'graduated':
    case 'volume':
    case 'stairstep':
    case 'capacity':
      return phrase(`charge.model.${model.kind}`, { count: model.tiers.length })
  }
}

export interface TierRow {
  readonly key: string
  readonly from: string
  readonly upTo: string | null
  /** `null` where the tier has none. */
  readonly rate: Phrase | null
  readonly flat: Phrase | null
}

/** A tier's rate as authored: per unit, as a percentage, per block, or the table that gives it. */
function rateWords({ rate, percent, size }: Tier): Phrase | null {
  if (percent !== undefined) return phrase('value.plain', { word: `${percent} %` })
  if (rate === undefined) return null
  return size === undefined || isByTable(rate) ? figureWords(rate) : phrase('value.plain', { word: `${amountsText(rate)} / ${size}` })
}

/** The tiers of a usage charge as rows. */
export function tierRows(tiers: readonly Tier[]): readonly TierRow[] {
  return tiers.map((tier, index) => ({
    key: String(index),
    from: tiers[index - 1]?.upTo ?? '0',
    upTo: tier.upTo ?? null,
    rate: rateWords(tier),
    flat: tier.flat === undefined ? null : figureWords(tier.flat),
  }))
}

export type CapacityModel = Extract<ChargeModel, { readonly kind: 'capacity' }>

/** The tiers of a capacity as rows: `calls 100 min, data ∞ MB`. */
export function capacityRows({ tiers }: CapacityModel) {
  return tiers.map(({ limits, amount }, index) => ({
    key: String(index),
    limits: limits.map(({ metric, unit, upTo = '∞' }) => `${metric} ${upTo} ${unit}`).join(', '),
    amount: figureWords(amount),
  }))
}
