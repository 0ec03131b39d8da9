import type { CatalogDraft } from '../../model/draft.js'
import { type Comparison, type Facts, type FactType, selectionFactPattern } from '../../model/fact.js'
import { groupBy } from '../../values/group-by.js'
import type { FactId } from '../../values/ids.js'
import { compares } from '../compare.js'
import type { CompiledRules } from '../compile-rules.js'
import { selectionFactType } from '../judge-comparison.js'
import { selectionValues } from '../selection-values.js'
import { type Axis, listAxis, wordAxis } from './axis.js'
import type { Box, Side } from './box.js'
import { type CellCondition, comparisonsIn } from './compile-decision-table.js'
import { lineAxis } from './line-axis.js'
import { type MemberAxes, memberAxes } from './member-axes.js'
import { placeAxis } from './place-axis.js'
import { allSpans, commonSpans, type Spans } from './spans.js'

/**
 * All contexts that a table can be asked about, as a space: an axis for each fact, for a set one for each member that
 * is named. A row is a box in it, or several boxes that lie apart.
 */
export interface TableSpace {
  /** How many elementary cells each axis has; none has none. */
  readonly sizes: readonly number[]
  /** In the order of the rows, those of one row together. */
  readonly boxes: readonly Box[]
  /** The facts of a context, by its cell on each axis. */
  factsAt(spot: readonly number[]): Facts
}

/** A table of which one row has more boxes than this, or all rows together have, is not looked into. */
const mostBoxes = 256
const mostInAll = 500_000

/** All that a space is made of: the facts of its axes, and rows of cells that must all hold. */
export interface AskedRows {
  readonly facts: readonly FactId[]
  readonly rows: readonly { readonly cells: readonly CellCondition[] }[]
}

/**
 * The space of a table; `null` where nobody can say what values a fact has, which another check reports, and `too-many`
 * where a row with lists of set members would come to too many boxes.
 */
export function tableSpace(draft: CatalogDraft, rules: CompiledRules, table: AskedRows): TableSpace | null | 'too-many' {
  const cells = new Set(table.rows.flatMap((row) => row.cells))
  const comparisons = groupBy([...cells].flatMap(comparisonsIn), ({ fact }) => fact)
  const lines: FactLine[] = []
  let axes = 0
  for (const fact of table.facts) {
    const line = factLine(draft, rules, fact, comparisons.get(fact) ?? [], axes)
    if (line === null) return null
    lines.push(line)
    axes += line.sizes.length
  }
  const sizes = lines.flatMap((line) => line.sizes)
  if (sizes.includes(0)) return null
  const shapes = new Map([...cells].map((cell) => [cell, shapeOf(lines, cell)]))
  const boxes: Box[] = []
  for (const [row, { cells: asked }] of table.rows.entries()) {
    let parts: Shape = [[]]
    for (const cell of asked) {
      const shape = shapes.get(cell)!
      if (parts.length * shape.length > mostBoxes) return 'too-many'
      parts = parts.flatMap((one) => shape.flatMap((other) => bothParts(one, other)))
    }
    for (const sides of parts) boxes.push({ row, sides })
    if (boxes.length > mostInAll) return 'too-many'
  }
  return { sizes, boxes, factsAt: (spot) => Object.fromEntries(lines.map((line) => [line.fact, line.valueAt(spot)])) }
}

/** The axes of one fact. */
interface FactLine {
  readonly fact: FactId
  readonly sizes: readonly number[]
  shapeOf(cell: CellCondition): Shape
  valueAt(spot: readonly number[]): Facts[string]
}

/** Where a cell holds: in any of some parts that lie apart, each of which narrows some axes. A part of nothing is everywhere. */
type Shape = readonly Part[]
type Part = readonly Side[]

function shapeOf(lines: readonly FactLine[], cell: CellCondition): Shape {
  if ('any' in cell && cell.any.length === 0) return []
  const fact = comparisonsIn(cell)[0]?.fact
  return lines.find((line) => line.fact === fact)?.shapeOf(cell) ?? [[]]
}

function factLine(
  draft: CatalogDraft,
  rules: CompiledRules,
  fact: FactId,
  comparisons: readonly Comparison[],
  at: number,
): FactLine | null {
  const type = rules.facts.get(fact)?.type ?? selectionFactType(fact)
  if (type?.kind === 'set') return ofMembers(memberAxes(membersOf(rules, type), comparisons), fact, at)
  const axis = type === undefined ? characteristicAxis(draft, rules, fact) : axisOf(rules, type, comparisons)
  return axis === null ? null : ofAxis(axis, fact, at)
}

function ofAxis(axis: Axis, fact: FactId, at: number): FactLine {
  const where = (cell: CellCondition): Spans => {
    if ('any' in cell) return allSpans(cell.any.map((one) => axis.where(one)))
    return 'all' in cell ? cell.all.map((one) => axis.where(one)).reduce(commonSpans) : axis.where(cell)
  }
  return { fact, sizes: [axis.size], shapeOf: (cell) => partsWhere(at, where(cell)), valueAt: (spot) => axis.valueAt(spot[at]!) }
}

function partsWhere(axis: number, spans: Spans): Shape {
  return spans.length === 0 ? [] : [[{ axis, spans }]]
}

function ofMembers(axes: MemberAxes, fact: FactId, at: number): FactLine {
  return {
    fact,
    sizes: axes.members.map(() => 2),
    shapeOf: (cell) =>
      axes.partsOf(comparisonsIn(cell), mostBoxes + 1).map((part) => part.map(({ axis, spans }) => ({ axis: at + axis, spans }))),
    valueAt: (spot) => axes.members.filter((_, member) => spot[at + member] === 1),
  }
}

function axisOf(rules: CompiledRules, type: FactType, comparisons: readonly Comparison[]): Axis {
  switch (type.kind) {
    case 'flag':
      return wordAxis([true, false], comparisons)
    case 'text':
      return wordAxis(null, comparisons)
    case 'choice':
    case 'set':
      return wordAxis(membersOf(rules, type), comparisons)
    case 'place':
      return placeAxis(rules.places, comparisons)
    case 'number':
    case 'quantity':
    case 'date':
    case 'instant':
      return lineAxis(type, comparisons)
  }
}

function characteristicAxis(draft: CatalogDraft, rules: CompiledRules, fact: FactId): Axis | null {
  const values = selectionFactPattern.test(fact) ? selectionValues(draft, fact) : []
  return values.length === 0 ? null : listAxis(values, ({ operator, value }, one) => compares(rules, undefined, operator, value, one))
}

function membersOf({ documentIds }: CompiledRules, type: Extract<FactType, { readonly kind: 'choice' | 'set' }>): readonly string[] {
  return 'documents' in type ? [...documentIds[type.documents]] : type.values.map(({ value }) => value)
}

/** What lies in both parts; nothing where they are apart. */
function bothParts(one: Part, other: Part): readonly Part[] {
  if (one.length === 0) return [other]
  const sides: Side[] = [...one]
  for (const side of other) {
    const at = sides.findIndex(({ axis }) => axis === side.axis)
    const spans = at === -1 ? side.spans : commonSpans(sides[at]!.spans, side.spans)
    if (spans.length === 0) return []
    if (at === -1) sides.push(side)
    else sides[at] = { axis: side.axis, spans }
  }
  return [sides.sort((left, right) => left.axis - right.axis)]
}
