import type { PlaceId } from '../values/ids.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { Rounding } from '../values/ratio.js'
import type { AuthoredPeriod } from './document-header.js'

/** How the tax on charges is reckoned; a catalog without it says nothing of tax. */
export interface TaxRules {
  /** `line`: the tax of each line is rounded; `total`: that of all lines of one rate is, and then shared out to them. */
  readonly round: 'line' | 'total'
  /**
   * What tax is reckoned of: what is paid, or the exact amount before it was rounded to that. Then it is what the exact amount with tax
   * and the one without it differ by when each is rounded, and never below zero.
   */
  readonly of: 'payable' | 'exact'
  readonly rounding: Rounding
  readonly categories: readonly TaxCategory[]
}

export interface TaxCategory {
  readonly id: string
  readonly name: LocalizedText
  /** At a place and a moment one holds: of those that do, the one of the deepest place. */
  readonly rates: readonly AuthoredTaxRate[]
}

export interface AuthoredTaxRate {
  readonly percent: string
  readonly validFor?: AuthoredPeriod
  /** Where it holds, and below; absent, wherever no rate of a place does. */
  readonly place?: PlaceId
}

/** The tax category of a charge, and whether its amounts include the tax. */
export interface PriceTax {
  readonly category: string
  readonly included: boolean
}
