import type { CatalogDraft } from '../../../model/draft.js'
import type { Comparison, Condition, Facts } from '../../../model/fact.js'
import { type CompiledRules, rulesOf } from '../../../rules/compile-rules.js'
import type { Box } from '../../../rules/tables/box.js'
import type { CellCondition } from '../../../rules/tables/compile-decision-table.js'
import { tableSpace } from '../../../rules/tables/table-space.js'
import type { FactId } from '../../../values/ids.js'
import { type Instant, instant } from '../../../values/instant.js'
import { type Formula, formulas, noTests } from './formula.js'
import { momentFact, withMoment } from './moment.js'
import type { TestBoxes } from './spot-where.js'

/** Cells that must all hold, of a row of a price table or of a price. */
export interface AskedCells {
  readonly cells: readonly CellCondition[]
}

/** Rows and conditions in one space of contexts, so that what rows leave open can be told from what nobody asks. */
export interface PriceSpace {
  readonly sizes: readonly number[]
  /** Where rows hold, by their numbers. */
  readonly boxes: readonly Box[]
  readonly tests: TestBoxes
  /** The conditions written out, in their order. */
  readonly formulas: readonly Formula[]
  /** The axis of the moment, or `null` where nothing depends on it. */
  readonly momentAxis: number | null
  factsAt(spot: readonly number[]): Facts
  /** The moment of a context; absent where nothing depends on it. */
  momentAt(spot: readonly number[]): Instant | undefined
}

/** The space; `null` where nobody can say what values a fact has, or what a condition means, which other checks report. */
export function priceSpace(
  draft: CatalogDraft,
  rows: readonly AskedCells[],
  conditions: readonly Condition[],
): PriceSpace | null | 'too-many' {
  const rules = withMoment(rulesOf(draft))
  const tests = noTests()
  const write = formulas(rules, tests)
  const written = conditions.map(write)
  if (written.includes(null)) return null
  const asked = [...rows, ...tests.comparisons.map((comparison) => ({ cells: [comparison] }))]
  const facts = [...new Set(asked.flatMap(({ cells }) => cells.flatMap(comparisonsOfCell).map(({ fact }) => fact)))]
  const isMoment = facts.includes(momentFact)
  const others = facts.filter((fact) => fact !== momentFact)
  const space = tableSpace(draft, rules, { facts: isMoment ? [momentFact, ...others] : others, rows: asked })
  if (space === null || space === 'too-many') return space
  const tested = new Map(space.boxes.filter(({ row }) => row >= rows.length).map((box) => [box.row - rows.length, box]))
  return {
    sizes: space.sizes,
    boxes: space.boxes.filter(({ row }) => row < rows.length),
    tests: tests.comparisons.map((_, test) => tested.get(test) ?? null),
    formulas: written as readonly Formula[],
    momentAxis: isMoment ? 0 : null,
    factsAt: (spot) => Object.fromEntries(Object.entries(space.factsAt(spot)).filter(([fact]) => fact !== momentFact)),
    momentAt: (spot) => (isMoment ? instant(String(space.factsAt(spot)[momentFact])) : undefined),
  }
}

/** Facts that rows or conditions compare with, named conditions and decision tables not followed. */
export function comparisonsOfCell(cell: CellCondition): readonly Comparison[] {
  if ('any' in cell) return cell.any
  return 'all' in cell ? cell.all : [cell]
}

/** That a place is one where nothing lies below: where customers are. */
export function isAddress(draft: CatalogDraft, rules: CompiledRules, facts: Iterable<FactId>): readonly Condition[] {
  const inner = [...new Set(draft.all('place').flatMap(({ parent }) => parent ?? []))]
  if (inner.length === 0) return []
  return [...facts]
    .filter((fact) => rules.facts.get(fact)?.type.kind === 'place')
    .map((fact) => ({ not: { fact, operator: 'in', value: inner } }))
}
