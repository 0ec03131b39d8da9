import { type Phrase, phrase } from '../../language/phrase.js'

/** A figure of a step with its name. */
export interface StepField {
  readonly name: Phrase
  readonly value: Phrase
}

/** The amount before a step and after it. */
export function change({ before, after }: { readonly before: string; readonly after: string }): readonly StepField[] {
  return [field('before', before), field('after', after)]
}

type FieldName =
  | 'cause'
  | 'catalog'
  | 'boughtAt'
  | 'countsSince'
  | 'version'
  | 'unit'
  | 'quantity'
  | 'before'
  | 'after'
  | 'result'
  | 'effect'
  | 'tableRow'
  | 'until'
  | 'days'
  | 'from'
  | 'given'
  | 'events'
  | 'rounded'
  | 'converted'
  | 'charged'
  | 'taken'
  | 'open'
  | 'stopsAt'
  | 'times'
  | 'together'
  | 'shared'
  | 'net'
  | 'taxAmount'
  | 'gross'
  | 'firstBillGross'
  | 'billedOn'
  | 'billingPeriod'
  | 'charging'
  | 'seconds'
  | 'dailyRate'

export function field(name: FieldName, word: string): StepField {
  return { name: phrase(`priceStep.${name}`), value: plain(word) }
}

/** A word that is the same in every language. */
export function plain(word: string): Phrase {
  return phrase('value.plain', { word })
}
