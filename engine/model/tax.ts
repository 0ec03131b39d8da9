import type { LocalizedText } from '../values/localized-text.js'
import type { Rounding } from '../values/ratio.js'
import type { AuthoredPeriod } from './document-header.js'

/** How the tax on charges is reckoned; a catalog without it says nothing of tax. */
export interface TaxRules {
  /** `line`: the tax of each line is rounded; `total`: that of all lines of one rate is, and then shared out to them. */
  readonly round: 'line' | 'total'
  /** What tax is reckoned of: what is paid, or the exact amount before it was rounded to that. */
  readonly of: 'payable' | 'exact'
  readonly rounding: Rounding
  readonly categories: readonly TaxCategory[]
}

export interface TaxCategory {
  readonly id: string
  readonly name: LocalizedText
  /** One holds at a time. */
  readonly rates: readonly { readonly percent: string; readonly validFor?: AuthoredPeriod }[]
}

/** The tax category of a charge, and whether its amounts include the tax. */
export interface PriceTax {
  readonly category: string
  readonly included: boolean
}
