import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { ChargePart, PriceStep } from '../../../engine/price/price-step.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { field, plain, type StepField } from './step-fields.js'
import { documentOf } from './step-place.js'

/** From what was used to what it costs: increments, conversion, included units, tiers. */
export function usageFields(
  documents: CatalogDraft,
  step: Extract<PriceStep, { readonly step: 'usage' }>,
  language: Language,
): readonly StepField[] {
  const { given, events, rounded, converted, charged, unit } = step
  return [
    field('given', `${given} ${step.metric}`),
    ...(events === null ? [] : [field('events', events)]),
    ...(rounded === given ? [] : [field('rounded', rounded)]),
    ...(converted === rounded ? [] : [field('converted', `${converted} ${unit}`)]),
    ...step.allowances.map(({ price, quantity }) => ({
      name: phrase('priceStep.covered', { price: documentOf(documents, price).name[language] }),
      value: plain(`−${quantity} ${unit}`),
    })),
    field('charged', `${charged} ${unit}`),
    ...(step.items === undefined ? [] : [field('quantity', String(step.items))]),
    ...(step.together === null ? [] : [field('together', `${step.together} ${unit}`)]),
    ...step.others.map(({ metric, quantity }) => ({ name: plain(metric), value: plain(quantity) })),
    ...step.parts.map((part) => ({
      name: partName(part),
      value: plain(partText(part)),
    })),
    field('result', step.after),
  ]
}

function partName({ tier, bounded }: ChargePart): Phrase {
  if (bounded !== undefined) return phrase(bounded.by === 'minimum' ? 'priceStep.atLeast' : 'priceStep.atMost', { events: bounded.events })
  return tier === null ? phrase('priceStep.part') : phrase('priceStep.tier', { tier: tier + 1 })
}

/** `100 × 0.30 + 5 = 35`. */
function partText({ quantity, rate, flat, amount }: ChargePart): string {
  const terms = [rate === null ? null : `${quantity} × ${rate}`, flat].filter((term) => term !== null)
  return terms.length === 0 ? amount : `${terms.join(' + ')} = ${amount}`
}
