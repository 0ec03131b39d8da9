import type { PlaceId } from '../values/ids.js'

/** Money in answers is a decimal string in the currency of the whole answer, such as `"46.20"`. */
export type AmountText = string

/** Use stops when it has cost `at`, and at each further such amount: so many times for the use that is expected. */
export interface LineSuspension {
  readonly at: AmountText
  readonly times: number
}

/** The tax of a line's amount and of its part of the first bill. */
export interface LineTax {
  readonly category: string
  readonly percent: string
  /** The place whose rate it is; absent where the rate holds wherever none of a place does. */
  readonly place?: PlaceId
  /** Whether `amount` and `firstBill` of the line are gross; else they are net. */
  readonly included: boolean
  readonly amount: TaxText
  readonly firstBill: TaxText
}

export interface TaxText {
  readonly net: AmountText
  readonly tax: AmountText
  readonly gross: AmountText
}
