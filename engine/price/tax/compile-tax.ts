import { type Facts, placeFact } from '../../model/fact.js'
import type { PriceTax, TaxRules } from '../../model/tax.js'
import { isWithin, placeDepth, type WithPlaces } from '../../rules/places.js'
import type { PlaceId } from '../../values/ids.js'
import { covers, type Instant, type Period } from '../../values/instant.js'
import { dividedBy, parseDecimal, type Ratio, ratio, zero } from '../../values/ratio.js'
import { utcPeriod } from '../table/compile-table.js'

/** The tax category of a price with its rates over time. */
export interface CompiledTax extends PriceTax {
  readonly rates: readonly TaxRate[]
}

export interface TaxRate {
  readonly validFor: Period
  /** `null`: wherever no rate of a place holds. */
  readonly place: PlaceId | null
  readonly percent: string
  readonly share: Ratio
}

/** A category that the catalog doesn't declare has no rates: a price of it is refused, and never without tax. */
export function compileTax(tax: PriceTax, rules: TaxRules | undefined): CompiledTax {
  const rates = rules?.categories.find(({ id }) => id === tax.category)?.rates ?? []
  return {
    ...tax,
    rates: rates.map(({ percent, validFor = {}, place = null }) => ({
      validFor: utcPeriod(validFor),
      place,
      percent,
      share: dividedBy(parseDecimal(percent) ?? zero, ratio(100n)),
    })),
  }
}

/** What decides about a rate. */
export interface TaxSituation {
  readonly rules: WithPlaces
  readonly facts: Facts
  readonly at: Instant
}

export type FoundRate =
  | { readonly kind: 'rate'; readonly rate: TaxRate }
  /** No rate holds, or two do, which a check reports. */
  | { readonly kind: 'none' }
  /** Which one holds depends on a place that nobody named. */
  | { readonly kind: 'place-unknown' }

/** The rate at a moment and a place: the one of the deepest place that the place of the request lies in. */
export function rateFor({ rates }: CompiledTax, { rules, facts, at }: TaxSituation): FoundRate {
  const inForce = rates.filter(({ validFor }) => covers(validFor, at))
  const here = Object.hasOwn(facts, placeFact) ? facts[placeFact] : undefined
  if (here === undefined && inForce.some(({ place }) => place !== null)) return { kind: 'place-unknown' }
  const holding = inForce.filter(({ place }) => place === null || isWithin(rules, String(here), place) === true)
  const depthOf = ({ place }: TaxRate) => (place === null ? -1 : (placeDepth(rules, place) ?? -1))
  const deepest = Math.max(-1, ...holding.map(depthOf))
  const found = holding.filter((rate) => depthOf(rate) === deepest)
  return found.length === 1 ? { kind: 'rate', rate: found[0]! } : { kind: 'none' }
}
