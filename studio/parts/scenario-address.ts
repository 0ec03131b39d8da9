import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Scenario } from '../../engine/model/scenario.js'
import { instant } from '../../engine/values/instant.js'
import { localDate } from '../../engine/values/local-date.js'
import { startOfDay } from '../../engine/values/zone-time.js'
import { agreedChange } from '../coordinates/agreed-input.js'
import type { SearchChanges } from '../coordinates/coordinates-view.js'
import { type HeldInput, heldChanges } from '../coordinates/held-input.js'
import { orderChange } from '../coordinates/order-input.js'
import { choiceChanges, factChange, termChange, usageChange } from '../coordinates/simulator-input.js'
import { bundleTree } from './bundle-tree.js'
import { withIncluded } from './configurator/set-choices.js'

/** A scenario as the address of the simulator, which then asks what the scenario asks. */
export function scenarioAddress(documents: CatalogDraft, scenario: Scenario): SearchChanges {
  const { offering, facts, choices, at, currency, startDate, billDay, terms = [], usage = [], overrides = [], orders = [] } = scenario
  const held = heldInput(documents, scenario)
  const spoken = withIncluded(documents, bundleTree(documents, offering), choices)
  return {
    offering,
    at,
    ...choiceChanges([], spoken),
    ...Object.assign({}, ...Object.entries(facts).map(([fact, value]) => factChange(fact, value))),
    ...(currency === undefined ? {} : { currency }),
    ...(startDate === undefined ? {} : { start: startDate }),
    ...(billDay === undefined ? {} : { bill: String(billDay) }),
    ...Object.assign({}, ...terms.map(({ path, term }) => termChange(path, term))),
    ...Object.assign({}, ...usage.map((one) => usageChange(one))),
    ...Object.assign({}, ...overrides.map((one) => agreedChange(one, one))),
    ...Object.assign({}, ...orders.map(({ path, ...order }) => orderChange(path, order))),
    ...(held === null ? {} : heldChanges(new URLSearchParams(), held)),
  }
}

/** What the customer has; bought at the beginning of the day on which service began, its moment need not be told by itself. */
function heldInput(documents: CatalogDraft, { offering: asked, held }: Scenario): HeldInput | null {
  if (held === undefined) return null
  const { offering = asked, at, startDate, choices, terms = [], facts = null, pins = [] } = held
  const [catalog] = documents.all('catalog')
  const isOneMoment = catalog !== undefined && startOfDay(catalog.timeZone, localDate(startDate)) === instant(at)
  return {
    since: startDate,
    offering,
    choices: withIncluded(documents, bundleTree(documents, offering), choices),
    terms,
    at: isOneMoment ? null : at,
    facts,
    pins,
  }
}
