import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import type { Configuration } from '../../engine/configure/configuration.js'
import { type ConfigureOptions, configureOffering } from '../../engine/configure/configure-offering.js'
import type { ConfiguredItem } from '../../engine/model/configured-item.js'
import type { Choice } from '../../engine/model/request.js'
import { compilePrices } from '../../engine/price/compile-prices.js'
import { priceItems } from '../../engine/price/price-items.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { currency } from '../../engine/values/currency.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import { documentId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { addPeriods, localDateIn } from '../../engine/values/local-date.js'
import { compareRatios, decimal, plus, type Ratio, ratio, round, times, toText } from '../../engine/values/ratio.js'
import { portableSha256 } from '../../engine/values/sha256.js'
import type { PricedCase } from './priced-bundles.js'

export const at = instant('2026-06-17T10:00:00+08:00')
export const offering = documentId('productOffering', 'bundle')
export const cny = currency('CNY')!
export const written = (amount: Ratio) => toText(round(amount, 2, 'halfAwayFromZero'), 2)

export function compiled({ draft }: PricedCase): CompiledCatalog {
  return {
    fingerprint: 'case' as Fingerprint,
    sha256: portableSha256,
    catalog: draft.all('catalog')[0]!,
    draft,
    rules: compileRules(draft),
    bundles: compileBundles(draft),
    prices: compilePrices(draft),
    realizations: null as never,
  }
}

export function configured(
  catalog: CompiledCatalog,
  { facts }: PricedCase,
  choices: readonly Choice[],
  options: ConfigureOptions,
): Configuration {
  const answer = configureOffering(catalog.bundles, catalog.rules, { offering, facts, at, choices }, { explain: false, ...options })
  if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
  return answer
}

export interface Complete {
  readonly items: readonly ConfiguredItem[]
  readonly key: string
  /** `null` where it has no price. */
  readonly cost: Ratio | null
}

/** Every complete configuration with the choices, by choosing everything in every way, and what an order of it costs. */
export function completeConfigurations(catalog: CompiledCatalog, one: PricedCase): readonly Complete[] {
  const found = new Map<string, Complete>()
  const chosen = new Map(one.choices.map((choice) => [thingOf(choice), choice]))
  let all: readonly (readonly Choice[])[] = [[]]
  for (const ways of one.ways) {
    const mine = chosen.get(thingOf(ways.find((way) => way !== null)!))
    const left = mine === undefined ? ways : [mine]
    all = all.flatMap((some) => left.map((way) => (way === null ? some : [...some, way])))
  }
  for (const choices of all) {
    const { state, items } = configured(catalog, one, choices, {})
    if (state !== 'complete') continue
    const key = keyOf(items)
    if (!found.has(key)) found.set(key, { items, key, cost: costOf(catalog, one, items) })
  }
  return [...found.values()]
}

function thingOf(choice: Choice): string {
  return 'quantity' in choice ? choice.path : `${choice.path} ${choice.characteristic} ${choice.included === undefined ? '' : choice.value}`
}

export function keyOf(items: readonly ConfiguredItem[]): string {
  return JSON.stringify(
    items.map(({ path, quantity, characteristics }) => [path, quantity, characteristics.map(({ id, value }) => [id, value])]),
  )
}

/** What the price engine says of the whole order, added up anew. */
function costOf(
  { prices, rules, catalog }: CompiledCatalog,
  { facts, months }: PricedCase,
  items: readonly ConfiguredItem[],
): Ratio | null {
  const startDate = localDateIn(catalog.timeZone, at)
  const priced = priceItems(prices, rules, { items, facts, at, startDate, currency: cny, usage: [], wholePeriods: true })
  if (priced.kind !== 'priced') return null
  return priced.lines.reduce((sum, { charge, amount, period, later }) => {
    if (charge === 'oneTime') return sum
    const length = period === null ? 1 : period.unit === 'year' ? 12 * period.count : period.count
    const inMonth = (month: number) => {
      const begun = addPeriods(startDate, { unit: 'month', count: 1 }, month - (month % length))
      return times(decimal(later.findLast(({ from }) => from <= begun)?.amount ?? amount), ratio(1n, BigInt(length)))
    }
    return Array.from({ length: months }, (_, month) => inMonth(month)).reduce(plus, sum)
  }, decimal(priced.totals.oneTime))
}

export const leastOf = (costs: readonly Ratio[]) => costs.reduce((best, cost) => (compareRatios(cost, best) < 0 ? cost : best))
export const mostOf = (costs: readonly Ratio[]) => costs.reduce((best, cost) => (compareRatios(cost, best) > 0 ? cost : best))
