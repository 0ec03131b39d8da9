/** A decimal string in one currency; nothing is converted implicitly. */
export interface CurrencyAmount {
  readonly currency: string
  readonly amount: string
}
