import { configure } from '../ask/configure.js'
import { decompose } from '../ask/decompose.js'
import { qualify } from '../ask/qualify.js'
import { quote } from '../ask/quote.js'
import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import { compareText } from '../model/draft.js'
import type { Choice } from '../model/request.js'
import type { Scenario, ScenarioExpectation } from '../model/scenario.js'
import type { JsonValue } from '../values/json.js'
import { comparePrices, expectsPrices } from './compare-prices.js'
import { compare, type Difference, refusal } from './difference.js'
import { questionOfScenario } from './question-of-scenario.js'

/** All differences between what a scenario expects and what the catalog answers; empty when it passes. */
export function compareScenario(catalog: CompiledCatalog, scenario: Scenario): readonly Difference[] {
  const { expect } = scenario
  return [
    ...(expect.qualification === undefined && expect.missing === undefined ? [] : compareQualification(catalog, scenario)),
    ...(expect.configuration === undefined && expect.completion === undefined ? [] : compareConfiguration(catalog, scenario)),
    ...(expectsPrices(expect) ? comparePrices(expect, priced(catalog, scenario)) : []),
    ...(expect.items === undefined ? [] : compareItems(catalog, scenario, expect.items)),
  ]
}

/** What the customer has was bought of the very catalog that is rehearsed, whatever was in force then: a case is complete in itself. */
function priced(catalog: CompiledCatalog, scenario: Scenario) {
  return quote(catalog, questionOfScenario(catalog, scenario), () => catalog).answer
}

function compareQualification(catalog: CompiledCatalog, scenario: Scenario): readonly Difference[] {
  const { offering, facts, at, expect } = scenario
  const { answer } = qualify(catalog, { offering, facts, at })
  const verdict = expect.qualification === undefined ? [] : compare('/expect/qualification', expect.qualification, answer.kind)
  if (expect.missing === undefined) return verdict
  const missing = answer.kind === 'undetermined' ? [...answer.missing] : []
  return [...verdict, ...compare('/expect/missing', [...expect.missing].sort(compareText), missing.sort(compareText))]
}

function compareConfiguration(catalog: CompiledCatalog, scenario: Scenario): readonly Difference[] {
  const { offering, facts, at, choices, expect } = scenario
  const { answer } = configure(catalog, { offering, facts, at, choices })
  if (answer.kind !== 'configuration') return [refusal('/expect/configuration', expect.configuration ?? 'complete', answer)]
  const state = expect.configuration === undefined ? [] : compare('/expect/configuration', expect.configuration, answer.state)
  const completion = (expect.completion ?? []).flatMap((choice, index) =>
    compare(`/expect/completion/${index}`, choice as unknown as JsonValue, asChosen(answer.items, choice)),
  )
  return [...state, ...completion]
}

/** The same choice as the completed selection has it, with `null` where it has none. */
function asChosen(items: readonly ConfiguredItem[], choice: Choice): JsonValue {
  const item = items.find(({ path }) => path === choice.path)
  if ('quantity' in choice) return { path: choice.path, quantity: item?.quantity ?? 0 }
  const value = item?.characteristics.find(({ id }) => id === choice.characteristic)?.value ?? null
  return { path: choice.path, characteristic: choice.characteristic, value }
}

function compareItems(
  catalog: CompiledCatalog,
  scenario: Scenario,
  expected: NonNullable<ScenarioExpectation['items']>,
): readonly Difference[] {
  const { offering, facts, at, choices } = scenario
  const { answer } = decompose(catalog, { offering, facts, at, choices })
  if (answer.kind !== 'plan') return [refusal('/expect/items', 'plan', answer)]
  return expected.flatMap(({ specification, count }, index) => {
    const found = answer.items.filter((item) => item.kind !== 'product' && item.specification.id === specification)
    return compare(`/expect/items/${index}/count`, count, found.length)
  })
}
