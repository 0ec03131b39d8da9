import type { Formula } from './formula.js'
import type { ResidualPart } from './residual.js'
import { addParts, type GroupDraft, groupDraft, isNested, nestedParts } from './row-group.js'

/** A part with more groups within it than this is left to the residual program. */
const mostGroups = 40

export interface PlacedFormulas {
  readonly inRows: GroupDraft
  readonly leftOver: readonly ResidualPart[]
}

/**
 * Decides which parts of the formulas go into rows. A group of rows costs the same whether all offerings have it or one,
 * so groups that few offerings have are left to the residual program, each with the whole part around it. Wherever a
 * part goes, the verdicts are the same.
 */
export function placeFormulas(formulas: readonly Formula[], words: number): PlacedFormulas {
  const fewest = Math.max(4, words >>> 3)
  const simple: { readonly offering: number; readonly parts: readonly Formula[] }[] = []
  const leftOver: ResidualPart[] = []
  const shape = emptyShape()
  for (const [offering, formula] of formulas.entries()) {
    if (formula.kind === 'constant' && !formula.holds) continue
    const parts = formula.kind === 'constant' ? [] : formula.kind === 'all' ? formula.of : [formula]
    const sized = parts.map((part) => ({ part, groups: isNested('all', part) ? groupsIn('any', part) : 0 }))
    if (sized.some(({ groups }) => groups > 0)) sized.sort((left, right) => left.groups - right.groups)
    const simpleParts: Formula[] = []
    for (const { part, groups } of sized) {
      if (groups > mostGroups) leftOver.push({ offering, formula: part })
      else simpleParts.push(part)
    }
    count(shape, 'all', simpleParts)
    simple.push({ offering, parts: simpleParts })
  }
  const inRows = groupDraft('all')
  for (const { offering, parts } of simple) {
    const { common, rare } = parted(shape, parts, fewest)
    addParts(inRows, offering, common)
    for (const formula of rare) leftOver.push({ offering, formula })
  }
  return { inRows, leftOver }
}

/** How many offerings have a group at each place. */
interface Shape {
  offerings: number
  readonly groups: Shape[]
}

function emptyShape(): Shape {
  return { offerings: 0, groups: [] }
}

function count(shape: Shape, kind: 'all' | 'any', parts: readonly Formula[]): void {
  shape.offerings += 1
  let position = 0
  for (const part of parts) {
    if (!isNested(kind, part)) continue
    shape.groups[position] ??= emptyShape()
    count(shape.groups[position++]!, kind === 'all' ? 'any' : 'all', nestedParts(part))
  }
}

/** The parts of an offering whose groups are common, and those that have a rare one. */
function parted(shape: Shape, parts: readonly Formula[], fewest: number) {
  const [common, rare]: [Formula[], Formula[]] = [[], []]
  let position = 0
  for (const part of parts) {
    if (!isNested('all', part) || isCommon(shape.groups[position++]!, 'any', part, fewest)) common.push(part)
    else rare.push(part)
  }
  return { common, rare }
}

function isCommon(shape: Shape, kind: 'all' | 'any', part: Formula, fewest: number): boolean {
  if (shape.offerings < fewest) return false
  const nested = nestedParts(part).filter((one) => isNested(kind, one))
  return nested.every((one, position) => isCommon(shape.groups[position]!, kind === 'all' ? 'any' : 'all', one, fewest))
}

/** How many groups a part that is nested takes, itself included. */
function groupsIn(kind: 'all' | 'any', part: Formula): number {
  let groups = 1
  for (const one of nestedParts(part)) if (isNested(kind, one)) groups += groupsIn(kind === 'all' ? 'any' : 'all', one)
  return groups
}
