import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { QuoteRequest } from '../model/request.js'
import type { Scenario } from '../model/scenario.js'

/**
 * What a scenario asks about its price, as an order system would ask it. The currency may be left out where the catalog has only one;
 * otherwise the quote refuses the empty one and says so.
 */
export function questionOfScenario({ catalog: { currencies } }: CompiledCatalog, scenario: Scenario): QuoteRequest {
  const { offering, facts, at, choices, startDate, billDay, terms, overrides, usage, held, orders } = scenario
  const [only] = currencies
  const currency = scenario.currency ?? (only !== undefined && currencies.length === 1 ? only.code : '')
  return {
    offering,
    facts,
    at,
    choices,
    currency,
    ...(startDate === undefined ? {} : { startDate }),
    ...(billDay === undefined ? {} : { billDay }),
    ...(terms === undefined ? {} : { terms }),
    ...(overrides === undefined ? {} : { overrides }),
    ...(usage === undefined ? {} : { usage }),
    ...(held === undefined ? {} : { held }),
    ...(orders === undefined ? {} : { orders }),
  }
}
