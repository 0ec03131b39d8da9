import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { Scenario } from '../model/scenario.js'
import type { Id } from '../values/ids.js'
import { compareScenario } from './compare-scenario.js'
import type { Difference } from './difference.js'

/** What rehearsal shows: every scenario with its differences, none where it passed. */
export interface ScenarioRun {
  readonly passed: number
  readonly failed: number
  readonly results: readonly ScenarioResult[]
}

export interface ScenarioResult {
  readonly scenario: Id<'scenario'>
  readonly passed: boolean
  readonly differences: readonly Difference[]
}

/** Asks the catalog what each scenario asks, with the functions that answer in production, and compares. */
export function runScenarios(catalog: CompiledCatalog, scenarios: readonly Scenario[] = catalog.draft.all('scenario')): ScenarioRun {
  const results = scenarios.map((scenario): ScenarioResult => {
    const differences = compareScenario(catalog, scenario)
    return { scenario: scenario.id, passed: differences.length === 0, differences }
  })
  const passed = results.filter((result) => result.passed).length
  return { passed, failed: results.length - passed, results }
}
