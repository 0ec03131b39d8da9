import type { Alteration, AlterationEffect } from '../../../../engine/model/alteration.js'
import type { ChargeModel, PercentCharge } from '../../../../engine/model/charge-model.js'
import { type AmountFigure, isByTable } from '../../../../engine/model/figure.js'
import type { ProductOfferingPrice, RecurringCharge, UsageCharge } from '../../../../engine/model/price.js'
import type { CalendarPeriod } from '../../../../engine/values/local-date.js'
import type { Language } from '../../../../engine/values/localized-text.js'

/** The price called otherwise in one language. */
export function withName(price: ProductOfferingPrice, language: Language, name: string): ProductOfferingPrice {
  return { ...price, name: { ...price.name, [language]: name } }
}

/** The price in force from, or until, another moment; `null` leaves that end open. */
export function withWindow(price: ProductOfferingPrice, end: 'from' | 'to', moment: string | null): ProductOfferingPrice {
  const { validFor, ...rest } = price
  const ends = Object.entries({ ...validFor, [end]: moment }).filter(([, at]) => at !== null && at !== undefined)
  return ends.length === 0 ? rest : { ...rest, validFor: Object.fromEntries(ends) as NonNullable<ProductOfferingPrice['validFor']> }
}

export function withPeriod(period: CalendarPeriod, change: Partial<CalendarPeriod>): CalendarPeriod {
  return { ...period, ...change }
}

type PlainProration = 'none' | 'fullPeriod' | 'day' | 'second'

/** Another way to charge a part of a period; ways with figures of their own stay as they are written. */
export function withProration(charge: RecurringCharge, cause: keyof RecurringCharge['proration'], kind: PlainProration): RecurringCharge {
  return { ...charge, proration: { ...charge.proration, [cause]: { kind } } }
}

/** The charge with a monthly bound in one or more currencies; without any it has none. */
export function withBound(charge: UsageCharge, bound: 'minimum' | 'cap', amounts: AmountFigure): UsageCharge {
  const { [bound]: _before, ...rest } = charge
  return isNone(amounts) ? rest : { ...rest, [bound]: amounts }
}

/** The model with another bound of each event; without any amount it has none. */
export function withEventBound(model: PercentCharge, bound: 'eventMinimum' | 'eventCap', amounts: AmountFigure): PercentCharge {
  const { [bound]: _before, ...rest } = model
  return isNone(amounts) ? rest : { ...rest, [bound]: amounts }
}

function isNone(amounts: AmountFigure): boolean {
  return !isByTable(amounts) && amounts.length === 0
}

/** A figure that is an amount by currency, or that a table gives. */
export function amountsOfModel(model: ChargeModel): AmountFigure | null {
  switch (model.kind) {
    case 'flat':
      return model.amount
    case 'unit':
    case 'package':
      return model.rate
    case 'percentOf':
      return model.perEvent ?? []
    case 'dynamic':
    case 'graduated':
    case 'volume':
    case 'stairstep':
    case 'capacity':
      return null
  }
}

export function withModelAmounts(model: ChargeModel, amounts: AmountFigure): ChargeModel {
  switch (model.kind) {
    case 'flat':
      return { ...model, amount: amounts }
    case 'unit':
    case 'package':
      return { ...model, rate: amounts }
    case 'percentOf': {
      const { perEvent: _perEvent, ...rest } = model
      return isNone(amounts) ? rest : { ...rest, perEvent: amounts }
    }
    case 'dynamic':
    case 'graduated':
    case 'volume':
    case 'stairstep':
    case 'capacity':
      return model
  }
}

/** The alteration with another bound; `null` takes it away. */
export function withLimit<Name extends 'quantityLimit' | 'cap' | 'startAfter'>(
  alteration: Alteration,
  name: Name,
  value: NonNullable<Alteration[Name]> | null,
): Alteration {
  const { [name]: _before, ...rest } = alteration
  return (value === null ? rest : { ...rest, [name]: value }) as Alteration
}

export type AmountEffect = Extract<AlterationEffect, { readonly amounts: unknown }>

export function hasAmounts(effect: AlterationEffect): effect is AmountEffect {
  return 'amounts' in effect
}

/** For how long an alteration acts, by kind. */
export type Lasting = 'forGood' | 'after' | 'until'

export function lastingOf({ lasts }: Alteration): Lasting {
  return lasts === undefined ? 'forGood' : lasts.kind
}

/** The alteration with another end; `null` lets it act for good. */
export function withLasting(alteration: Alteration, lasts: NonNullable<Alteration['lasts']> | null): Alteration {
  const { lasts: _before, ...rest } = alteration
  return lasts === null ? rest : { ...rest, lasts }
}
