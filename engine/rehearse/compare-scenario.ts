import { configure } from '../ask/configure.js'
import { decompose } from '../ask/decompose.js'
import { qualify } from '../ask/qualify.js'
import { quote } from '../ask/quote.js'
import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import { compareText } from '../model/draft.js'
import type { Choice } from '../model/request.js'
import type { Scenario, ScenarioExpectation } from '../model/scenario.js'
import type { PricedItems } from '../price/price-answer.js'
import { canonicalJson } from '../values/canonical-json.js'
import type { JsonValue } from '../values/json.js'
import { compareRatios, parseDecimal } from '../values/ratio.js'

/** Where an answer is not what the scenario expects. */
export interface Difference {
  /** JSON pointer within the scenario document. */
  readonly pointer: string
  readonly expected: JsonValue
  readonly actual: JsonValue
}

/** All differences between what a scenario expects and what the catalog answers; empty when it passes. */
export function compareScenario(catalog: CompiledCatalog, scenario: Scenario): readonly Difference[] {
  const { expect } = scenario
  return [
    ...(expect.qualification === undefined && expect.missing === undefined ? [] : compareQualification(catalog, scenario)),
    ...(expect.configuration === undefined && expect.completion === undefined ? [] : compareConfiguration(catalog, scenario)),
    ...(expect.lines === undefined && expect.totals === undefined && expect.terms === undefined && expect.allowances === undefined
      ? []
      : comparePrices(catalog, scenario)),
    ...(expect.items === undefined ? [] : compareItems(catalog, scenario, expect.items)),
  ]
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

function comparePrices(catalog: CompiledCatalog, scenario: Scenario): readonly Difference[] {
  const { offering, facts, at, choices, startDate, billDay, terms, usage, expect } = scenario
  const currency = scenario.currency ?? onlyCurrency(catalog)
  const optional = {
    ...(startDate === undefined ? {} : { startDate }),
    ...(billDay === undefined ? {} : { billDay }),
    ...(terms === undefined ? {} : { terms }),
    ...(usage === undefined ? {} : { usage }),
  }
  const { answer } = quote(catalog, { offering, facts, at, choices, currency, ...optional })
  if (answer.kind !== 'priced') return [refusal('/expect', 'priced', answer)]
  return [
    ...compareLines(expect, answer),
    ...compareTotals(expect, answer),
    ...compareTerms(expect, answer),
    ...compareAllowances(expect, answer),
  ]
}

/** A scenario may leave the currency out where the catalog has only one; otherwise the quote refuses the empty one and says so. */
function onlyCurrency({ catalog: { currencies } }: CompiledCatalog): string {
  const [only] = currencies
  return only !== undefined && currencies.length === 1 ? only.code : ''
}

function compareLines(expect: ScenarioExpectation, priced: PricedItems): readonly Difference[] {
  return (expect.lines ?? []).flatMap((wanted, index) => {
    const lines = priced.lines.filter(({ price, path }) => price === wanted.price && (wanted.path === undefined || path === wanted.path))
    const [line] = lines
    if (line === undefined || lines.length > 1)
      return [{ pointer: `/expect/lines/${index}`, expected: wanted.price, actual: lines.map(({ path }) => path) }]
    return [
      ...compareAmount(`/expect/lines/${index}/amount`, wanted.amount, line.amount),
      ...compareAmount(`/expect/lines/${index}/firstBill`, wanted.firstBill, line.firstBill),
      ...compareAmount(`/expect/lines/${index}/firstPeriod`, wanted.firstPeriod, line.firstPeriod?.amount ?? null),
    ]
  })
}

function compareTotals(expect: ScenarioExpectation, { totals }: PricedItems): readonly Difference[] {
  return (['oneTime', 'monthly', 'firstBill', 'term'] as const).flatMap((name) => {
    const actual = name === 'term' ? (totals.term?.amount ?? 'none') : totals[name]
    return compareAmount(`/expect/totals/${name}`, expect.totals?.[name], actual)
  })
}

function compareTerms({ terms = [] }: ScenarioExpectation, priced: PricedItems): readonly Difference[] {
  return terms.flatMap((wanted, index) => {
    const found = priced.terms.find(({ path }) => path === wanted.path)
    return (['term', 'to', 'committedUntil', 'noticeBy'] as const).flatMap((name) =>
      wanted[name] === undefined ? [] : compare(`/expect/terms/${index}/${name}`, wanted[name], found?.[name] ?? null),
    )
  })
}

function compareAllowances(expect: ScenarioExpectation, { allowances }: PricedItems): readonly Difference[] {
  return (expect.allowances ?? []).flatMap((wanted, index) => {
    const found = allowances.filter(({ price }) => price === wanted.price)
    const [allowance] = found
    if (allowance === undefined || found.length > 1)
      return [{ pointer: `/expect/allowances/${index}`, expected: wanted.price, actual: found.map(({ path }) => path) }]
    return compareAmount(`/expect/allowances/${index}/firstPeriod`, wanted.firstPeriod, allowance.firstPeriod)
  })
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

/** Amounts are equal as numbers: 204 and 204.00 are the same money. */
function compareAmount(pointer: string, expected: string | undefined, actual: string | null): readonly Difference[] {
  if (expected === undefined) return []
  const [wanted, found] = [parseDecimal(expected), actual === null ? null : parseDecimal(actual)]
  if (wanted !== null && found !== null && compareRatios(wanted, found) === 0) return []
  return [{ pointer, expected, actual }]
}

function compare(pointer: string, expected: JsonValue, actual: JsonValue): readonly Difference[] {
  return canonicalJson(expected) === canonicalJson(actual) ? [] : [{ pointer, expected, actual }]
}

/** The question had another outcome than one that can be compared; the answer itself says why. */
function refusal(pointer: string, expected: string, answer: { readonly kind: string }): Difference {
  return { pointer, expected, actual: answer as unknown as JsonValue }
}
