import type { CatalogDraft } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import type { PriceTable } from '../../model/price.js'
import type { Box } from '../../rules/tables/box.js'
import { sideOf } from '../../rules/tables/box.js'
import { coveringRows } from '../../rules/tables/covered-rows.js'
import type { Budget } from '../../rules/tables/divide-space.js'
import { groupBy } from '../../values/group-by.js'
import type { Instant } from '../../values/instant.js'
import { oncePer } from '../../values/once.js'
import type { CompiledRow } from '../table/compiled-row.js'
import { beats } from '../table/row-order.js'
import { rowParts } from '../table/row-parts.js'
import { type PriceSpace, priceSpace } from './contexts/price-space.js'
import { rowCells } from './contexts/row-cells.js'
import { walkPairsThatMayMeet } from './row-pairs.js'
import type { TableInQuestion } from './row-witness.js'
import { tableInQuestion } from './table-in-question.js'

/** A row that never gives the price, because others hold and come first wherever it holds. */
export interface ShadowedRow {
  readonly row: string
  /** One of them does so everywhere: a single one if there is such, else several together. */
  readonly by: readonly string[]
  /** A context in which it holds and another row wins. */
  readonly facts: Facts
  readonly at?: Instant
  readonly currency?: string
}

export interface ShadowJudgement {
  readonly shadowed: readonly ShadowedRow[]
  readonly isProven: boolean
}

/** How many shadowed rows of one table are reported. */
const mostShadowed = 20

/** How many boxes are looked at for one table before it counts as unproven. */
const mostSteps = 12_000_000

/** Rows with long lists of places that come to more parts than this in all are not looked into. */
const mostParts = 200_000

/** The shadowed rows of every table of a draft, worked out once for all checks. Rows of a `unique` table shadow none: they tie; those of a `collect` table count all. */
export const judgeShadows = oncePer(
  (draft: CatalogDraft): ReadonlyMap<string, ShadowJudgement> =>
    new Map(draft.all('priceTable').map((table) => [table.id, judge(draft, table)])),
)

const nothing: ShadowJudgement = { shadowed: [], isProven: true }
const unproven: ShadowJudgement = { shadowed: [], isProven: false }

function judge(draft: CatalogDraft, authored: PriceTable): ShadowJudgement {
  if (authored.hitPolicy.kind === 'unique' || authored.hitPolicy.kind === 'collect') return nothing
  const question = tableInQuestion(draft, authored)
  const parts = question.table.rows.flatMap((row) => rowParts(question.table, row))
  const rivals = parts.length > mostParts ? null : rivalsOf(question, parts)
  if (rivals === null) return unproven
  if (rivals.size === 0) return nothing
  const cellsOf = rowCells(question.facts, question.table.dimensions)
  const space = priceSpace(
    draft,
    parts.map((row) => ({ cells: cellsOf(row) })),
    [],
  )
  if (space === null) return nothing
  return space === 'too-many' ? unproven : shadowsIn(space, parts, rivals)
}

/** For each part that any other row beats, the parts that do; `null` where too many could meet. */
function rivalsOf(question: TableInQuestion, parts: readonly CompiledRow[]): ReadonlyMap<CompiledRow, readonly CompiledRow[]> | null {
  const { table, rules } = question
  const context = { rules, facts: {} }
  const rivals = new Map<CompiledRow, CompiledRow[]>()
  const note = (part: CompiledRow, rival: CompiledRow) => {
    const known = rivals.get(part)
    if (known === undefined) rivals.set(part, [rival])
    else known.push(rival)
  }
  const walk = walkPairsThatMayMeet({ ...question, table: { ...table, rows: parts } }, (one, other) => {
    if (one.id === other.id) return true
    if (beats(table, one, other, context)) note(other, one)
    else if (beats(table, other, one, context)) note(one, other)
    return true
  })
  return walk === 'too-many' ? null : rivals
}

function shadowsIn(
  space: PriceSpace,
  parts: readonly CompiledRow[],
  rivals: ReadonlyMap<CompiledRow, readonly CompiledRow[]>,
): ShadowJudgement {
  const numbers = new Map(parts.map((part, number) => [part, number]))
  const boxes = groupBy(space.boxes, ({ row }) => row)
  const boxesOf = (part: CompiledRow): readonly Box[] => boxes.get(numbers.get(part)!) ?? []
  const budget: Budget = { steps: mostSteps }
  const shadowed: ShadowedRow[] = []
  for (const [id, own] of groupBy(parts, (part) => part.id)) {
    const holding = own.filter((part) => boxesOf(part).length > 0)
    if (holding.length === 0 || holding.some((part) => !rivals.has(part))) continue
    const covering = new Set<string>()
    let isCovered = true
    for (const part of holding) {
      const rows = coveringRows(space.sizes, boxesOf(part), rivals.get(part)!.flatMap(boxesOf), budget)
      if (rows === null) return { shadowed, isProven: false }
      isCovered &&= rows.length > 0
      if (!isCovered) break
      for (const row of rows) covering.add(parts[row]!.id)
    }
    if (!isCovered) continue
    const [first] = boxesOf(holding[0]!)
    const spot = space.sizes.map((_, axis) => sideOf(first!, axis)?.[0] ?? 0)
    const at = space.momentAt(spot)
    const by = [...covering].sort()
    const { currency } = own[0]!
    shadowed.push({
      row: id,
      by,
      facts: space.factsAt(spot),
      ...(at === undefined ? {} : { at }),
      ...(currency === null ? {} : { currency }),
    })
    if (shadowed.length >= mostShadowed) break
  }
  return { shadowed, isProven: true }
}
