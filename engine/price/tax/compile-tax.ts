import type { PriceTax, TaxRules } from '../../model/tax.js'
import { covers, type Instant, type Period } from '../../values/instant.js'
import { dividedBy, parseDecimal, type Ratio, ratio, zero } from '../../values/ratio.js'
import { utcPeriod } from '../compile-table.js'

/** The tax category of a price with its rates over time. */
export interface CompiledTax extends PriceTax {
  readonly rates: readonly TaxRate[]
}

export interface TaxRate {
  readonly validFor: Period
  readonly percent: string
  readonly share: Ratio
}

/** A category that the catalog doesn't declare has no rates: a price of it is refused, and never without tax. */
export function compileTax(tax: PriceTax, rules: TaxRules | undefined): CompiledTax {
  const rates = rules?.categories.find(({ id }) => id === tax.category)?.rates ?? []
  return {
    ...tax,
    rates: rates.map(({ percent, validFor = {} }) => ({
      validFor: utcPeriod(validFor),
      percent,
      share: dividedBy(parseDecimal(percent) ?? zero, ratio(100n)),
    })),
  }
}

/** The rate at a moment, or `null` when none, or more than one, holds. */
export function rateAt({ rates }: CompiledTax, at: Instant): TaxRate | null {
  const found = rates.filter(({ validFor }) => covers(validFor, at))
  return found.length === 1 ? found[0]! : null
}
