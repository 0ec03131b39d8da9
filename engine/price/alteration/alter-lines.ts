import { compareText } from '../../model/draft.js'
import { compareRatios, isZero, minus, negate, plus, type Ratio, toText, zero } from '../../values/ratio.js'
import { floorOfLine } from '../floor-of-line.js'
import { comparePaths, type PricingWork, type WorkingLine } from '../pricing-work.js'
import { changesBy, type LineAmounts } from './changes-by.js'
import type { ActiveAlteration } from './target-lines.js'

/** What one alteration does to one line; without alteration, what lifts a line back to its floor. */
interface Change {
  readonly alteration: ActiveAlteration | null
  readonly line: WorkingLine
  readonly by: Ratio
}

/**
 * Changes the lines stage by stage. The groups of one stage all begin from the amounts the stage found, and their
 * changes add up, so that no order of groups decides. What falls below its floor, which is zero where a price
 * declares none, is lifted back to it, in a step of its own.
 */
export function alterLines(work: PricingWork, lines: readonly WorkingLine[], alterations: readonly ActiveAlteration[]): void {
  if (alterations.length === 0) return
  const stages = [...new Set(alterations.map(({ price }) => price.charge.stage))].sort((left, right) => left - right)
  for (const stage of stages) {
    const found: LineAmounts = new Map(lines.map((line) => [line, line.amount]))
    const groups = groupsOf(alterations.filter(({ price }) => price.charge.stage === stage))
    for (const group of groups) for (const change of changesOf(work, group, found)) apply(work, change)
    for (const line of lines) {
      const floor = floorOfLine(work, line)
      if (compareRatios(line.amount, floor) < 0) apply(work, { alteration: null, line, by: minus(floor, line.amount) })
    }
  }
}

/** The alterations of each group in order of priority; equal ones, which only one alteration on several items, or in several rows, can have, by path and then by row. */
function groupsOf(alterations: readonly ActiveAlteration[]): readonly (readonly ActiveAlteration[])[] {
  const groups = new Map<string, ActiveAlteration[]>()
  for (const alteration of alterations) {
    const { group, mode } = alteration.price.charge
    const key = `${mode} ${group}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [alteration])
    else known.push(alteration)
  }
  return [...groups.keys()].sort(compareText).map((key) => groups.get(key)!.sort(byPriority))
}

function changesOf(work: PricingWork, group: readonly ActiveAlteration[], found: LineAmounts): readonly Change[] {
  switch (group[0]!.price.charge.mode) {
    case 'sequential':
      return oneAfterAnother(work, group, found)
    case 'additive':
      return group.flatMap((alteration) => changesOn(work, alteration, found))
    case 'exclusivePriority':
      return exclusive(work, group, found, 'exclusivePriority')
    case 'exclusiveBest': {
      const saving = new Map(group.map((alteration) => [alteration, savingOf(work, changesOn(work, alteration, found), found)]))
      const best = [...group].sort((left, right) => compareRatios(saving.get(right)!, saving.get(left)!) || byPriority(left, right))
      return exclusive(work, best, found, 'exclusiveBest')
    }
  }
}

function oneAfterAnother(work: PricingWork, group: readonly ActiveAlteration[], found: LineAmounts): readonly Change[] {
  const running = new Map(found)
  const changes: Change[] = []
  for (const alteration of group) {
    for (const change of changesOn(work, alteration, running)) {
      const { line, by } = change
      const after = plus(running.get(line)!, by)
      const floor = floorOfLine(work, line)
      const isBelow = compareRatios(after, floor) < 0
      running.set(line, isBelow ? floor : after)
      changes.push(change)
      if (isBelow) changes.push({ alteration: null, line, by: minus(floor, after) })
    }
  }
  return changes
}

/** The first of those that exclude each other: the ones that an item carries together, or that change the same line. */
function exclusive(
  work: PricingWork,
  group: readonly ActiveAlteration[],
  found: LineAmounts,
  mode: 'exclusiveBest' | 'exclusivePriority',
): readonly Change[] {
  const winners: ActiveAlteration[] = []
  for (const alteration of group) {
    const winner = winners.find((other) => excludeEachOther(alteration, other))
    if (winner === undefined) winners.push(alteration)
    else
      work.trace.push({
        step: 'excluded',
        path: alteration.item.path,
        price: alteration.price.id,
        ...(alteration.row === null ? {} : { row: alteration.row.id }),
        ...(winner.row === null ? {} : { winnerRow: winner.row.id }),
        winner: winner.price.id,
        by: winner.item.path,
        mode,
      })
  }
  return winners.flatMap((winner) => changesOn(work, winner, found))
}

function excludeEachOther(left: ActiveAlteration, right: ActiveAlteration): boolean {
  return left.item.path === right.item.path || left.lines.some((line) => right.lines.includes(line))
}

/** What an alteration does to each of its lines, given their amounts so far. */
function changesOn(work: PricingWork, alteration: ActiveAlteration, found: LineAmounts): readonly Change[] {
  const changes = changesBy(work, alteration, found)
  return alteration.lines.map((line, index) => ({ alteration, line, by: changes[index]! }))
}

/** What the customer saves; a line that falls below its floor saves no more than leads there. */
function savingOf(work: PricingWork, changes: readonly Change[], found: LineAmounts): Ratio {
  return changes.reduce((all, { line, by }) => {
    const most = minus(found.get(line)!, floorOfLine(work, line))
    const saved = negate(by)
    return plus(all, compareRatios(saved, most) > 0 ? most : saved)
  }, zero)
}

function apply(work: PricingWork, { alteration, line, by }: Change): void {
  const before = line.amount
  line.amount = plus(before, by)
  const at = { path: line.item.path, price: line.price.id, before: toText(before), after: toText(line.amount) }
  if (alteration === null) {
    if (!isZero(by)) work.trace.push({ step: 'floor', ...at, floor: toText(floorOfLine(work, line)) })
    return
  }
  const { item, price, row } = alteration
  work.trace.push({
    step: 'alteration',
    ...at,
    alteration: price.id,
    by: item.path,
    name: price.name,
    ...(row === null ? {} : { row: row.id }),
    effect: price.charge.effect,
    until: alteration.acting.to,
  })
}

function byPriority(left: ActiveAlteration, right: ActiveAlteration): number {
  return (
    left.price.charge.priority - right.price.charge.priority ||
    comparePaths(left.item.path, right.item.path) ||
    compareText(left.price.id, right.price.id) ||
    (left.row?.priority ?? 0) - (right.row?.priority ?? 0)
  )
}
