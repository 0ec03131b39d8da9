import type { CatalogDraft } from '../../model/draft.js'
import type { Condition, Facts } from '../../model/fact.js'
import { type AmountFigure, isByTable } from '../../model/figure.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { contextWords } from '../../rules/checks/decision-findings.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { PriceTableId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import type { JsonValue } from '../../values/json.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { oncePer } from '../../values/once.js'
import type { TableFigures } from '../charge-model/rated-model.js'
import { type CompiledTable, compileTable, givesOne } from '../table/compile-table.js'
import { isFor } from '../table/compiled-row.js'
import { findRow } from '../table/find-row.js'
import { askingContexts } from './contexts/asking-contexts.js'
import { isAddress, priceSpace } from './contexts/price-space.js'
import { rowCells } from './contexts/row-cells.js'
import { spotWhere } from './contexts/spot-where.js'
import { anyMoment, spotsOf } from './contexts/spots-of.js'

/** What a price for use is charged by in one currency: its own figures, and those that tables give in some context. */
export interface FigureCase {
  readonly currency: string
  /** None where all figures are written in the price. */
  readonly figures: TableFigures
  /** A context in which tables give these; empty where nothing depends on it. */
  readonly facts: Facts
  readonly at?: Instant
}

export interface FigureCases {
  readonly cases: readonly FigureCase[]
  /** Whether these are all that there are. */
  readonly isProven: boolean
}

/** In words, where a case is one of several. */
export function whereOf(draft: CatalogDraft, { facts }: FigureCase): LocalizedText {
  const context = contextWords(rulesOf(draft), facts)
  return Object.keys(facts).length === 0 ? text('', '') : text(`（${context['zh-CN']}）`, ` where ${context.en}`)
}

/** The same for a witness. */
export function caseWitness({ currency, facts, at }: FigureCase): { readonly [name: string]: JsonValue } {
  const isByTables = Object.keys(facts).length > 0
  return { currency, ...(isByTables ? { facts: facts as JsonValue } : {}), ...(at === undefined ? {} : { at }) }
}

/** Tables that divide the contexts of a price into more than this are not looked into. */
const mostContexts = 4_000

/** Every combination of these figures of a price by which use is charged somewhere, with a case of each; worked out once for all checks. */
export function figureCases(draft: CatalogDraft, price: ProductOfferingPrice, figures: readonly (AmountFigure | undefined)[]): FigureCases {
  const tables = [...new Set(figures.flatMap((figure) => (figure !== undefined && isByTable(figure) ? [figure.table] : [])))]
  const known = casesOf(draft)
  const key = [price.id, ...tables].join(' ')
  const found = known.get(key) ?? judge(draft, price, tables)
  known.set(key, found)
  return found
}

const casesOf = oncePer((_draft: CatalogDraft) => new Map<string, FigureCases>())

function judge(draft: CatalogDraft, price: ProductOfferingPrice, named: readonly PriceTableId[]): FigureCases {
  const declared = [...new Set(draft.all('catalog').flatMap(({ currencies }) => currencies.map(({ code }) => code)))]
  if (named.length === 0) return { cases: declared.map((currency) => ({ currency, figures: noFigures, facts: {} })), isProven: true }
  const tables = named.flatMap((id) => draft.find('priceTable', id) ?? []).map(compileTable)
  // A table that is missing, or gives no one amount, is another check's.
  if (tables.length < named.length || !tables.every((table) => givesOne('amount', table))) return { cases: [], isProven: true }
  return casesByTables(draft, price, tables, declared)
}

const noFigures: TableFigures = new Map()

function casesByTables(
  draft: CatalogDraft,
  price: ProductOfferingPrice,
  tables: readonly CompiledTable[],
  currencies: readonly string[],
): FigureCases {
  const found = currencies.map((currency) => casesIn(draft, price, tables, currency))
  return { cases: found.flatMap(({ cases }) => cases), isProven: found.every(({ isProven }) => isProven) }
}

function casesIn(draft: CatalogDraft, price: ProductOfferingPrice, tables: readonly CompiledTable[], currency: string): FigureCases {
  const rules = rulesOf(draft)
  const { contexts, isComplete } = askingContexts(draft, rules, tables, price)
  const facts = tables.flatMap(({ dimensions }) => dimensions.map(({ fact }) => fact))
  const address: Condition = { all: isAddress(draft, rules, facts) }
  const rows = tables.flatMap((table) => {
    const cellsOf = rowCells(rules.facts, table.dimensions)
    return table.rows.filter((row) => isFor(row, currency)).map((row) => ({ cells: cellsOf(row) }))
  })
  const space = priceSpace(
    draft,
    rows,
    contexts.map(({ condition }): Condition => ({ all: [address, condition] })),
  )
  if (space === null) return { cases: [], isProven: true }
  if (space === 'too-many' || space.sizes.reduce((product, size) => product * size, 1) > mostContexts) return { cases: [], isProven: false }
  const isAsked = { kind: 'any', of: space.formulas } as const
  const cases = new Map<string, FigureCase>()
  for (const spot of spotsOf(space.sizes, mostContexts)) {
    if (spotWhere(isAsked, space.tests, { from: spot, to: spot }, { steps: mostContexts }) === null) continue
    const [known, at] = [space.factsAt(spot), space.momentAt(spot)]
    const hits = tables.map((table) => findRow(table, { rules, facts: known, at: at ?? anyMoment, currency }))
    const won = hits.flatMap((hit) => (hit.kind === 'won' ? [hit.row] : []))
    const key = JSON.stringify(won.map(({ id }) => id))
    if (won.length < tables.length || cases.has(key)) continue
    const given = new Map(won.map(({ figure }, index) => [tables[index]!.id, figure]))
    cases.set(key, { currency, figures: given, facts: known, ...(at === undefined ? {} : { at }) })
  }
  return { cases: [...cases.values()], isProven: isComplete }
}
