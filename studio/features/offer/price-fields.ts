import type { Alteration } from '../../../engine/model/alteration.js'
import type { ChargeModel, FreeEvents, PercentCharge } from '../../../engine/model/charge-model.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { ChargeTrigger, OrderAction } from '../../../engine/model/order-action.js'
import type { Charge, ProductOfferingPrice, RecurringCharge, UsageCharge } from '../../../engine/model/price.js'
import type { PenaltyFee } from '../../../engine/model/term.js'
import type { CalendarPeriod } from '../../../engine/values/local-date.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { amountsText, figureWords } from '../../parts/charge-view.js'
import { prorationPhrase } from '../../parts/proration-phrase.js'
import { allowanceFields, suspensionFields } from './allowance-fields.js'

export interface PriceField {
  readonly name: Phrase
  readonly value: Phrase
}

/** The terms of a charge beyond its amount, each as authored; other prices are named as `nameOf` has it. */
export function priceFields(charge: Charge, nameOf: (price: string) => string = (id) => id): readonly PriceField[] {
  switch (charge.kind) {
    case 'oneTime':
      return [...charge.actions.map((trigger) => field('field.action', triggerName(trigger))), ...listBoundFields(charge)]
    case 'recurring':
      return [
        field('field.timing', phrase(`charge.timing.${charge.timing}`)),
        field('field.cycle', phrase(`charge.cycle.${charge.cycle}`)),
        field('field.start', prorationPhrase('start', charge.proration.start)),
        field('field.change', prorationPhrase('change', charge.proration.change)),
        field('field.cease', prorationPhrase('cease', charge.proration.cease)),
        ...listBoundFields(charge),
      ]
    case 'usage':
      return usageFields(charge)
    case 'allowance':
      return allowanceFields(charge, nameOf)
    case 'commitment':
      return charge.coefficient === undefined ? [] : [field('term.coefficient', plain(charge.coefficient))]
    case 'penalty':
      return [...charge.actions.map((action) => field('field.action', phrase(`action.${action}`))), ...feeFields(charge.fee)]
    case 'alteration':
      return [
        field('field.target', phrase(`charge.target.${charge.target.scope}`)),
        ...('path' in charge.target ? [field('priceForm.alteredMember', plain(charge.target.path))] : []),
        ...('charge' in charge.target ? [field('priceForm.alteredCharge', phrase(`charge.${charge.target.charge}`))] : []),
        field('field.stacking', phrase('charge.stacking', { stage: charge.stage, group: charge.group, priority: charge.priority })),
        field('field.mode', phrase(`charge.mode.${charge.mode}`)),
        field('field.base', phrase(`charge.base.${charge.base}`)),
        ...boundFields(charge),
        ...timeFields(charge),
      ]
  }
}

/** How far the list amount may be left. */
function listBoundFields({ floor, negotiable }: Pick<RecurringCharge, 'floor' | 'negotiable'>): readonly PriceField[] {
  return [
    ...(floor === undefined ? [] : [field('field.floor', plain(amountsText(floor)))]),
    ...(negotiable === true ? [field('field.negotiable', phrase('charge.mayBeNegotiated'))] : []),
  ]
}

/** What of a penalty is declared beside its amounts. */
function feeFields(fee: PenaltyFee): readonly PriceField[] {
  if (fee.kind !== 'bands') return []
  return [
    ...fee.bands.map(({ fromMonth, toMonth, percent }) => ({
      name: phrase('term.band', { from: fromMonth, to: toMonth }),
      value: plain(`${percent} %`),
    })),
    field('term.monthBegun', phrase(`term.begun.${fee.monthBegun}`)),
  ]
}

function triggerName(trigger: ChargeTrigger): Phrase {
  const [action, characteristic] = trigger.split(':') as [OrderAction, string?]
  return characteristic === undefined ? phrase(`action.${action}`) : phrase('orderAction.changeOf', { characteristic })
}

/** The tax category of a charge; nothing where the author says nothing of tax. */
export function taxFields(documents: CatalogDraft, { tax }: ProductOfferingPrice): readonly PriceField[] {
  if (tax === undefined) return []
  const [catalog] = documents.all('catalog')
  const rates = catalog?.tax?.categories.find(({ id }) => id === tax.category)?.rates ?? []
  const percents = rates.map(({ percent }) => `${percent} %`).join(', ')
  return [
    field('priceStep.category', plain(percents === '' ? tax.category : `${tax.category} · ${percents}`)),
    field('priceStep.taxed', phrase(tax.included ? 'priceStep.included' : 'priceStep.onTop')),
  ]
}

/** How far an alteration may go. */
function boundFields({ effect, baseLess, quantityLimit, cap, rounded }: Alteration): readonly PriceField[] {
  const allocation = 'allocation' in effect ? effect.allocation : undefined
  return [
    ...(allocation === undefined ? [] : [field('charge.alter.allocation', phrase(`charge.alter.by.${allocation}`))]),
    ...(baseLess === undefined ? [] : [field('charge.alter.baseLess', plain(amountsText(baseLess)))]),
    ...(quantityLimit === undefined ? [] : [field('charge.alter.quantityLimit', plain(String(quantityLimit)))]),
    ...(cap === undefined ? [] : [field('charge.alter.cap', plain(amountsText(cap)))]),
    ...(rounded === undefined ? [] : [field('charge.alter.rounded', phrase(`charge.alter.per.${rounded.of}`))]),
  ]
}

/** When an alteration begins and ends to act. */
function timeFields({ startAfter, lasts }: Alteration): readonly PriceField[] {
  const span = ({ unit, count }: CalendarPeriod) => phrase(`charge.alter.span.${unit}`, { count })
  return [
    ...(startAfter === undefined ? [] : [field('charge.alter.startAfter', span(startAfter))]),
    ...(lasts === undefined
      ? []
      : [field('charge.alter.lasts', lasts.kind === 'after' ? span(lasts.period) : phrase('charge.alter.until', { date: lasts.date }))]),
  ]
}

function usageFields({ metric, unit, model, increment, conversion, minimum, cap, suspendAt }: UsageCharge): readonly PriceField[] {
  return [
    field('field.metric', plain(metric)),
    ...(conversion === undefined ? [] : conversionFields(conversion, unit)),
    ...(increment === undefined
      ? []
      : [field('field.increment', phrase(`charge.use.per.${increment.per}`, { ...increment, unit: conversion?.from ?? unit }))]),
    ...modelFields(model),
    ...(minimum === undefined ? [] : [field('charge.use.minimum', figureWords(minimum))]),
    ...(cap === undefined || 'tiers' in model ? [] : [field('field.cap', figureWords(cap))]),
    ...suspensionFields(suspendAt),
  ]
}

function conversionFields({ operation, from, factor, round }: NonNullable<UsageCharge['conversion']>, unit: string): readonly PriceField[] {
  return [
    field('charge.use.conversion', phrase(`charge.use.${operation}`, { from, factor, unit })),
    ...(round === undefined ? [] : [field('rounding.converted', phrase(`rounding.to.${round.rounding}`, { decimals: round.decimals }))]),
  ]
}

/** What a model declares beside its amounts. */
function modelFields(model: ChargeModel): readonly PriceField[] {
  if (model.kind === 'percentOf') return percentFields(model)
  if (!('tiers' in model)) return []
  return [
    ...('tierBy' in model ? [field('charge.use.tierBy', phrase(`charge.tierBy.${model.tierBy.kind}`, { ...model.tierBy }))] : []),
    field('charge.use.withoutUse', phrase(`charge.withoutUse.${model.withoutUse}`)),
    ...(model.onOverflow === undefined ? [] : [field('charge.use.onOverflow', phrase(`charge.onOverflow.${model.onOverflow}`))]),
    ...('least' in model && model.least !== undefined
      ? [field('charge.use.least', phrase(`charge.belowLeast.${model.least.below}`, { quantity: model.least.quantity }))]
      : []),
    ...('repeatEvery' in model && model.repeatEvery !== undefined ? [field('charge.use.repeatEvery', plain(model.repeatEvery))] : []),
  ]
}

function percentFields({ eventMinimum, eventCap, free }: PercentCharge): readonly PriceField[] {
  return [
    ...(eventMinimum === undefined ? [] : [field('charge.use.eventMinimum', figureWords(eventMinimum))]),
    ...(eventCap === undefined ? [] : [field('charge.use.eventCap', figureWords(eventCap))]),
    ...(free === undefined ? [] : [field('charge.use.free', freeWords(free))]),
  ]
}

function freeWords({ events, amount }: FreeEvents): Phrase {
  if (events === undefined) return plain(amountsText(amount ?? []))
  return amount === undefined
    ? phrase('charge.free.events', { count: events })
    : phrase('charge.free.both', { count: events, amount: amountsText(amount) })
}

function field(name: Parameters<typeof phrase>[0], value: Phrase): PriceField {
  return { name: phrase(name), value }
}

/** A word of the author that is the same in every language. */
function plain(word: string): Phrase {
  return phrase('value.plain', { word })
}
