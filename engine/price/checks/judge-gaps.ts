import type { CatalogDraft } from '../../model/draft.js'
import type { Condition, Facts } from '../../model/fact.js'
import type { PriceTable, ProductOfferingPrice } from '../../model/price.js'
import { type CompiledRules, rulesOf } from '../../rules/compile-rules.js'
import { type Box, sideOf } from '../../rules/tables/box.js'
import type { Budget } from '../../rules/tables/divide-space.js'
import { meets } from '../../rules/tables/spans.js'
import { type Gap, uncoveredWindows } from '../../rules/tables/uncovered-windows.js'
import type { Instant, Period } from '../../values/instant.js'
import { oncePer } from '../../values/once.js'
import { type CompiledTable, compileTable } from '../table/compile-table.js'
import type { CompiledRow } from '../table/compiled-row.js'
import { chargedTables } from './charged-tables.js'
import { type AskingContext, askingContexts } from './contexts/asking-contexts.js'
import { isDuring } from './contexts/moment.js'
import { isAddress, type PriceSpace, priceSpace } from './contexts/price-space.js'
import { rowCells } from './contexts/row-cells.js'
import { spotWhere } from './contexts/spot-where.js'

/** A context in which a price is asked for and no row of its table holds. */
export interface PriceGap {
  readonly offering: string
  /** The item that carries the price. */
  readonly carrier: string
  readonly price: string
  /** `null` where the table gives the same in every currency. */
  readonly currency: string | null
  readonly facts: Facts
  /** Absent where it is so at every moment. */
  readonly at?: Instant
  /** Where rows hold in this context at other moments: how long none does. */
  readonly hole: Period | null
  /** Whether rules of the bundle may forbid what is selected here. */
  readonly isBound: boolean
}

export interface GapJudgement {
  readonly gaps: readonly PriceGap[]
  readonly isProven: boolean
}

/** How many gaps of one table and currency are reported; the others are usually of the same making. */
const mostGaps = 5

/** How many boxes and parts of conditions are looked at for one table before it counts as unproven. */
const mostSteps = 12_000_000

/** The gaps of every table of a draft, worked out once for all checks. A currency without any row is another check's. */
export const judgeGaps = oncePer((draft: CatalogDraft): ReadonlyMap<string, GapJudgement> => {
  const users = usersOf(draft)
  return new Map(draft.all('priceTable').map((table) => [table.id, judge(draft, table, users.get(table.id) ?? [])]))
})

function usersOf(draft: CatalogDraft): ReadonlyMap<string, readonly ProductOfferingPrice[]> {
  const users = new Map<string, ProductOfferingPrice[]>()
  for (const price of draft.all('productOfferingPrice')) {
    for (const table of new Set(chargedTables(price).map((one) => one.table))) {
      const known = users.get(table)
      if (known === undefined) users.set(table, [price])
      else known.push(price)
    }
  }
  return users
}

function judge(draft: CatalogDraft, authored: PriceTable, prices: readonly ProductOfferingPrice[]): GapJudgement {
  const table = compileTable(authored)
  const declared = new Set(draft.all('catalog').flatMap(({ currencies }) => currencies.map(({ code }) => code)))
  const asked = table.gives === 'quantity' ? [null] : [...table.currencies].filter((code) => declared.has(code))
  return judgeRows(draft, table, prices, asked)
}

/** Rows that prices need one of, by what they look at. */
export type NeededRows = Pick<CompiledTable, 'dimensions' | 'rows'>

/** Where these prices are asked for and no row holds, by currency; `null` for rows that hold in each. */
export function judgeRows(
  draft: CatalogDraft,
  table: NeededRows,
  prices: readonly ProductOfferingPrice[],
  currencies: readonly (string | null)[] = [null],
): GapJudgement {
  const rules = rulesOf(draft)
  const asking = prices.map((price) => askingContexts(draft, rules, [table], price))
  const contexts = asking.flatMap((one) => one.contexts)
  const isComplete = asking.every((one) => one.isComplete)
  if (contexts.length === 0) return { gaps: [], isProven: isComplete }
  const judgements = currencies.map((currency) => gapsIn(draft, rules, table, currency, contexts))
  return { gaps: judgements.flatMap(({ gaps }) => gaps), isProven: isComplete && judgements.every(({ isProven }) => isProven) }
}

function gapsIn(
  draft: CatalogDraft,
  rules: CompiledRules,
  table: NeededRows,
  currency: string | null,
  contexts: readonly AskingContext[],
): GapJudgement {
  const rows = table.rows.filter((row) => row.currency === currency)
  const cellsOf = rowCells(rules.facts, table.dimensions)
  const everywhere: Condition = {
    all: [
      isDuring(sinceFirst(rows)),
      ...isAddress(
        draft,
        rules,
        table.dimensions.map(({ fact }) => fact),
      ),
    ],
  }
  const conditions = contexts.map(({ condition }): Condition => ({ all: [everywhere, condition] }))
  const space = priceSpace(
    draft,
    rows.map((row) => ({ cells: cellsOf(row) })),
    conditions,
  )
  if (space === null) return { gaps: [], isProven: true }
  if (space === 'too-many') return { gaps: [], isProven: false }
  const budget: Budget = { steps: mostSteps }
  const isAsked = { kind: 'any', of: space.formulas } as const
  const search = uncoveredWindows(space, mostGaps, budget, (window) => spotWhere(isAsked, space.tests, window, budget))
  return {
    gaps: search.found.map((gap) => gapAt(space, gap, currency, contexts)),
    isProven: search.end !== 'unproven' && budget.steps >= 0,
  }
}

/** Of an offering that has always been on sale nobody can say what it cost before its first row. */
function sinceFirst(rows: readonly CompiledRow[]): Period {
  const [first] = rows.map(({ validFor }) => validFor.from ?? '').sort()
  return first === undefined || first === '' ? {} : { from: first as Instant }
}

function gapAt(space: PriceSpace, gap: Gap, currency: string | null, contexts: readonly AskingContext[]): PriceGap {
  const { spot } = gap
  const only = { from: spot, to: spot }
  const asking = contexts[space.formulas.findIndex((formula) => spotWhere(formula, space.tests, only, { steps: mostSteps }) !== null)]!
  const at = space.momentAt(spot)
  return {
    offering: asking.root.id,
    carrier: asking.carrier.id,
    price: asking.price.id,
    currency,
    facts: space.factsAt(spot),
    ...(at === undefined ? {} : { at }),
    hole: holdsAtOtherMoments(space, spot) ? holeOf(space, gap) : null,
    isBound: asking.isBound,
  }
}

function holdsAtOtherMoments({ boxes, momentAxis }: PriceSpace, spot: readonly number[]): boolean {
  return momentAxis !== null && boxes.some((box) => holdsAt(box, spot, momentAxis))
}

function holdsAt({ sides }: Box, spot: readonly number[], but: number): boolean {
  return sides.every(({ axis, spans }) => axis === but || meets(spans, spot[axis]!, spot[axis]!))
}

/** From the end of the rows that hold before to the beginning of those that hold after; an end that is open is left out. */
function holeOf({ boxes, momentAxis, momentAt, sizes }: PriceSpace, { spot }: Gap): Period {
  const axis = momentAxis!
  const near = boxes.filter((box) => holdsAt(box, spot, axis)).flatMap((box) => sideOf(box, axis) ?? [])
  const before = near.filter((cell) => cell < spot[axis]!)
  const after = near.filter((cell) => cell > spot[axis]!)
  const momentOf = (cell: number) => momentAt(spot.with(axis, cell))!
  return {
    ...(before.length === 0 ? {} : { from: momentOf(Math.min(sizes[axis]! - 1, Math.max(...before) + 1)) }),
    ...(after.length === 0 ? {} : { to: momentOf(Math.min(...after)) }),
  }
}
