import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { Pricing } from '../configure/answer/open-prices.js'
import type { CompiledBundle } from '../configure/bundle/compile-bundles.js'
import { type PricedProblem, pricedProblem } from '../configure/bundle/priced-problem.js'
import { costsOfWays, type PartCost, type WayCosts } from '../configure/bundle/way-costs.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { PricedPart } from '../model/priced-part.js'
import type { ChosenTerm } from '../model/request.js'
import { costOverMonths } from '../price/cost-over-months.js'
import { priceItems } from '../price/price-items.js'
import { lastBoundary, priceBoundaries } from '../price/price-windows.js'
import { pricedParts } from '../price/priced-parts.js'
import { canonicalJson } from '../values/canonical-json.js'
import { type Currency, decimalsOf } from '../values/currency.js'
import type { OfferingId } from '../values/ids.js'
import type { Instant } from '../values/instant.js'
import type { JsonValue } from '../values/json.js'
import { localDateIn } from '../values/local-date.js'
import { type Ratio, ratio, round, toText } from '../values/ratio.js'
import type { ReadQuestion } from './read-question.js'

export interface PricingTerms {
  readonly currency: Currency
  readonly months: number
  /** The terms that are taken; where an item can be taken for several and none is chosen, nothing has a price. */
  readonly terms?: readonly ChosenTerm[]
}

/** What is known of an offering's prices: how they are laid out, and what they cost in the requests that came last. */
interface KnownPrices {
  readonly problem: PricedProblem | null
  /** When what is in force changes. */
  readonly boundaries: readonly Instant[]
  readonly costs: Map<string, WayCosts | null>
}

/** Costs of so many different requests are kept, for the clicks that follow. */
const mostKept = 8

const known = new WeakMap<CompiledCatalog, Map<OfferingId, KnownPrices>>()

/**
 * What new orders of an offering cost, for a configuration to say what each open value would: the configuration knows
 * what can be had together, the prices what that costs. What is kept from one request to the next never changes an answer.
 */
export function priceOpenChoices(
  catalog: CompiledCatalog,
  question: Pick<ReadQuestion<'configure'>, 'offering' | 'facts' | 'at'>,
  terms: PricingTerms,
): Pricing | null {
  const bundle = catalog.bundles.offerings.get(question.offering)
  if (bundle === undefined) return null
  const { problem, boundaries, costs } = pricesOf(catalog, bundle)
  const { facts, at } = question
  // What was chosen plays no part in what ways cost, and of the moment only what is in force then: so every click of a
  // session finds them, though each was made a moment later.
  const { currency, months, terms: taken = [] } = terms
  const key = canonicalJson({ facts, since: lastBoundary(boundaries, at), currency, months, taken } as unknown as JsonValue)
  const before = costs.get(key)
  const ofWays = problem === null ? null : before === undefined ? costsOfWays(problem, costOf) : before
  costs.delete(key)
  costs.set(key, ofWays)
  for (const oldest of costs.keys()) if (costs.size > mostKept) costs.delete(oldest)
  const rounding = catalog.prices.roundings.get(terms.currency) ?? 'halfAwayFromZero'
  const decimals = decimalsOf(terms.currency)
  const written = (amount: Ratio) => toText(round(amount, decimals, rounding), decimals)
  return {
    currency,
    months,
    laidOut: problem === null || ofWays === null ? null : { problem, costs: ofWays },
    written: unitWriter(ofWays?.scale ?? 1n, decimals, written),
    ofItems(items) {
      const priced = price(items)
      return priced.kind === 'priced' ? written(costOverMonths(priced.lines, terms.months, priced.startDate)) : null
    },
  }

  function costOf({ items: own }: PricedPart, items: readonly ConfiguredItem[]): PartCost {
    const priced = price(items, new Set(items.map(({ path }) => path).filter((path) => !own.includes(path))))
    if (priced.kind === 'priced') {
      const lines = priced.lines.filter(({ path }) => own.includes(path))
      return { kind: 'cost', cost: costOverMonths(lines, terms.months, priced.startDate) }
    }
    return {
      kind: 'not-priced',
      paths: priced.because.map(({ path }) => path),
      missing: priced.because.flatMap(({ missing }) => missing),
    }
  }

  function price(items: readonly ConfiguredItem[], context: ReadonlySet<string> = new Set()) {
    const startDate = localDateIn(catalog.catalog.timeZone, at)
    return priceItems(catalog.prices, catalog.rules, {
      items,
      context,
      facts,
      at,
      startDate,
      currency,
      terms: taken,
      usage: [],
      wholePeriods: true,
    })
  }
}

function pricesOf(catalog: CompiledCatalog, bundle: CompiledBundle): KnownPrices {
  const offerings = known.get(catalog) ?? new Map<OfferingId, KnownPrices>()
  known.set(catalog, offerings)
  const { id } = bundle.tree.items[0]!.offering
  const found = offerings.get(id)
  if (found !== undefined) return found
  const items = bundle.tree.items.map(({ path, offering }) => ({ path, offering: offering.id }))
  const parts = pricedParts(catalog.prices, catalog.rules, items)
  const prices = {
    problem: parts === null ? null : pricedProblem(bundle, parts),
    boundaries: priceBoundaries(
      catalog.prices,
      items.map(({ offering }) => offering),
    ),
    costs: new Map(),
  }
  offerings.set(id, prices)
  return prices
}

/** Writes units of which `scale` are one of the currency. Where each is a whole number of what can be paid, digits are all it takes. */
function unitWriter(scale: bigint, decimals: number, written: (amount: Ratio) => string): (units: number) => string {
  const payable = 10n ** BigInt(decimals)
  const known = new Map<number, string>()
  return (units) => {
    const found =
      known.get(units) ??
      (payable % scale === 0n ? withPoint(units * Number(payable / scale), decimals) : written(ratio(BigInt(units), scale)))
    known.set(units, found)
    return found
  }
}

function withPoint(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const sign = units < 0 ? '-' : ''
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
