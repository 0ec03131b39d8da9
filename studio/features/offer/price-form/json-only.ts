import type { Charge, ProductOfferingPrice, RecurringCharge } from '../../../../engine/model/price.js'
import { type Phrase, phrase } from '../../../language/phrase.js'

/** A part of a price that no field changes, and where it stands in the document. */
export interface JsonPart {
  readonly name: Phrase
  readonly pointer: string
}

/** What is written in a price and has no field in its form. */
export function jsonOnly({ charge }: ProductOfferingPrice): readonly JsonPart[] {
  return partsOf(charge).flatMap(([pointer, name]) => (stands(charge, pointer) ? [{ name, pointer: `/charge/${pointer}` }] : []))
}

type Part = readonly [pointer: string, name: Phrase]

function partsOf(charge: Charge): readonly Part[] {
  switch (charge.kind) {
    case 'oneTime':
    case 'commitment':
      return []
    case 'recurring':
      return (['start', 'change', 'cease'] as const).flatMap((cause) => figuresOf(charge, cause))
    case 'usage':
      return [
        ['metric', phrase('field.metric')],
        ['conversion', phrase('charge.use.conversion')],
        ['model/free', phrase('charge.use.free')],
        ['suspendAt', phrase('charge.included.suspendAt')],
      ]
    case 'allowance':
      return [
        ['metric', phrase('field.metric')],
        ['period', phrase('charge.included.period')],
        ['members', phrase('charge.included.members')],
        ['firstPeriod', phrase('field.firstPeriod')],
        ['consumption', phrase('charge.included.order')],
        ['rollover', phrase('charge.included.rollover')],
        ['convertible', phrase('charge.included.convertible')],
        ['overflow', phrase('priceForm.overflow')],
        ['onExhausted', phrase('priceForm.onExhausted')],
      ]
    case 'penalty':
      return [
        ['actions', phrase('field.action')],
        ['fee/monthBegun', phrase('term.monthBegun')],
      ]
    case 'alteration':
      return [
        ['effect/kind', phrase('priceForm.effect')],
        ['effect/of', phrase('priceForm.percentOf')],
        ['effect/allocation', phrase('charge.alter.allocation')],
        ['baseLess', phrase('charge.alter.baseLess')],
        ['group', phrase('priceForm.group')],
        ['rounded', phrase('charge.alter.rounded')],
      ]
  }
}

/** Ways to charge a part of a period that have figures of their own. */
function figuresOf({ proration }: RecurringCharge, cause: keyof RecurringCharge['proration']): readonly Part[] {
  const { kind } = proration[cause]
  return kind === 'fixedMonth' || kind === 'dailyRate' ? [[`proration/${cause}`, phrase(`field.${cause}`)]] : []
}

function stands(value: unknown, pointer: string): boolean {
  return (
    pointer.split('/').reduce<unknown>((found, step) => (found as Readonly<Record<string, unknown>> | undefined)?.[step], value) !==
    undefined
  )
}
