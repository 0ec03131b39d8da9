import type { Charge } from '../../../engine/model/price.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { amountsText } from '../../parts/charge-view.js'

export interface PriceField {
  readonly name: Phrase
  readonly value: Phrase
}

/** The terms of a charge beyond its amount, each as authored. */
export function priceFields(charge: Charge): readonly PriceField[] {
  switch (charge.kind) {
    case 'oneTime':
      return charge.actions.map((action) => field('field.action', phrase(`action.${action}`)))
    case 'recurring':
      return [
        field('field.timing', phrase(`charge.timing.${charge.timing}`)),
        field('field.firstPeriod', phrase(`charge.first.${charge.firstPeriod.kind}`)),
      ]
    case 'usage':
      return [
        field('field.metric', plain(charge.metric)),
        ...(charge.increment === undefined ? [] : [field('field.increment', plain(`${charge.increment} ${charge.unit}`))]),
        ...(charge.cap === undefined || 'tiers' in charge.model ? [] : [field('field.cap', plain(amountsText(charge.cap)))]),
      ]
    case 'allowance':
      return [
        field('field.pool', phrase(`charge.pool.${charge.pool}`)),
        field('field.firstPeriod', phrase(`charge.first.${charge.firstPeriod.kind}`)),
      ]
    case 'alteration':
      return [
        field('field.target', phrase(`charge.target.${charge.target.scope}`)),
        field('field.stacking', phrase('charge.stacking', { stage: charge.stage, group: charge.group, priority: charge.priority })),
        field('field.mode', phrase(`charge.mode.${charge.mode}`)),
        field('field.base', phrase(`charge.base.${charge.base}`)),
      ]
  }
}

function field(name: Parameters<typeof phrase>[0], value: Phrase): PriceField {
  return { name: phrase(name), value }
}

/** A word of the author that is the same in every language. */
function plain(word: string): Phrase {
  return phrase('value.plain', { word })
}
