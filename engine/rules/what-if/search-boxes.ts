import { compareRatios, plus, type Ratio, zero } from '../../values/ratio.js'
import type { Box } from './box.js'
import { classesIn, classSet, common, isEmpty, without } from './class-set.js'
import { fails, holds, weighFormula } from './formula.js'
import { type FindLevers, type Lever, leverFinder } from './levers.js'
import type { Situation } from './situation.js'
import { type Standing, weighAsItStands, weighOpen } from './standing.js'

/** What is made small, in this order: how much changes, what it costs, and how many facts must be supplied. */
export interface Effort {
  readonly steps: number
  readonly cost: Ratio
  readonly supplied: number
}

export type Found =
  /** All ways of the smallest effort to make the formula hold, each in one box, unless there are too many or the budget ran out. */
  | { readonly kind: 'found'; readonly effort: Effort; readonly boxes: readonly Box[]; readonly isComplete: boolean }
  /** Whatever changes, the formula can't hold. */
  | { readonly kind: 'none' }
  /** The budget ran out; nothing of less effort than this will do. */
  | { readonly kind: 'unproven'; readonly atLeast: Effort }

/** How much work a search may still do. It counts work and not time, so that every machine gives the same answer. */
export interface Budget {
  left: number
}

/** More boxes than this are not gathered. */
const mostFound = 4_096

/**
 * Looks for what makes a formula hold, in the order of its effort, so that what is found first is a smallest. `isFree`
 * says which axes may move. From each point only levers are tried of which one must be moved anyway, an axis is moved
 * only into as small a part of its classes as the levers tell apart, and what can't hold any more, however the rest turns
 * out, is left at once.
 */
export function searchBoxes(situation: Situation, isFree: (axis: number) => boolean, budget: Budget): Found {
  const search = openSearch(situation, budget)
  const waiting = openQueue()
  const boxes: Box[] = []
  let smallest: Effort | null = null
  waiting.add(startOf(situation, isFree))
  for (let point = waiting.next(); point !== undefined; point = waiting.next()) {
    if (smallest !== null && compareEfforts(point.effort, smallest) > 0) break
    if (budget.left <= 0 || boxes.length >= mostFound)
      return smallest === null ? { kind: 'unproven', atLeast: point.effort } : { kind: 'found', effort: smallest, boxes, isComplete: false }
    const further = lookAt(search, point)
    if (further === 'holds') {
      smallest = point.effort
      boxes.push(boxOf(point.standings))
    } else for (const next of further) waiting.add(next)
  }
  return smallest === null ? { kind: 'none' } : { kind: 'found', effort: smallest, boxes, isComplete: true }
}

/** Some box, found by going on from the last step, then rid of every step that it can do without; `null` for none within the budget. */
export function searchSomeBox(situation: Situation, isFree: (axis: number) => boolean, budget: Budget): Box | null {
  const search = openSearch(situation, budget)
  const waiting = [startOf(situation, isFree)]
  for (let point = waiting.pop(); point !== undefined && budget.left > 0; point = waiting.pop()) {
    const further = lookAt(search, point)
    if (further === 'holds') return boxOf(withoutSpareSteps(search, point.standings))
    waiting.push(...further.toReversed())
  }
  return null
}

/** The effort of moving axes. Whatever is supplied of one set counts once. */
export function effortOf({ axes }: Situation, moved: readonly number[]): Effort {
  const moves = moved.map((axis) => axes[axis]!)
  return {
    steps: moves.filter(({ isKnown }) => isKnown).length,
    cost: moves.reduce((sum, { cost }) => plus(sum, cost ?? zero), zero),
    supplied: new Set(moves.filter(({ isKnown }) => !isKnown).map(({ fact }) => fact)).size,
  }
}

function compareEfforts(left: Effort, right: Effort): number {
  return left.steps - right.steps || compareRatios(left.cost, right.cost) || left.supplied - right.supplied
}

/** Where a search has come to. */
interface Point {
  readonly standings: readonly Standing[]
  readonly effort: Effort
}

function startOf(situation: Situation, isFree: (axis: number) => boolean): Point {
  const standings = situation.axes.map(({ classes }, axis) => ({ isMoved: false, classes: classSet(classes.length, () => isFree(axis)) }))
  return { standings, effort: effortOf(situation, []) }
}

function boxOf(standings: readonly Standing[]): Box {
  return new Map(standings.flatMap(({ isMoved, classes }, axis) => (isMoved ? [[axis, classesIn(classes)]] : [])))
}

interface Search {
  readonly situation: Situation
  readonly findLevers: FindLevers
  readonly budget: Budget
  readonly weights: Uint8Array
}

function openSearch(situation: Situation, budget: Budget): Search {
  return { situation, findLevers: leverFinder(situation), budget, weights: new Uint8Array(situation.formula.nodes.length) }
}

/** Whether the formula holds at a point, in whichever classes it is; if not, the points that lead on: none where it can't come to hold. */
function lookAt(search: Search, { standings, effort }: Point): 'holds' | readonly Point[] {
  const { situation, findLevers, budget, weights } = search
  budget.left -= situation.formula.effort
  if (weigh(search, standings, weighOpen) === fails) return []
  budget.left -= 2 * situation.formula.effort
  if (weigh(search, standings, weighAsItStands) === holds) return 'holds'
  const points: Point[] = []
  let left = standings
  for (const lever of findLevers(weights, standings)) {
    const { axis, classes } = lever
    const point = moved(situation, { standings: left, effort }, lever)
    budget.left -= standings.length
    if (point !== null) points.push(point)
    // What is tried here is not tried again with the levers that follow.
    const { isMoved, classes: before } = left[axis]!
    const rest = without(before, classes)
    if (isMoved && isEmpty(rest)) break
    left = left.with(axis, { isMoved, classes: rest })
  }
  return points
}

/** The point that a lever leads to; `null` when what it would move into was tried with another one. */
function moved(situation: Situation, { standings, effort }: Point, { axis, classes }: Lever): Point | null {
  const { isMoved, classes: before } = standings[axis]!
  const into = common(before, classes)
  if (isEmpty(into)) return null
  const after = standings.with(axis, { isMoved: true, classes: into })
  return { standings: after, effort: isMoved ? effort : effortOf(situation, movedAxes(after)) }
}

function movedAxes(standings: readonly Standing[]): readonly number[] {
  return standings.flatMap(({ isMoved }, axis) => (isMoved ? [axis] : []))
}

function weigh({ situation: { formula, leaves }, weights }: Search, standings: readonly Standing[], weighLeaf: typeof weighOpen) {
  return weighFormula(formula, (leaf) => weighLeaf(leaves[leaf]!, standings[leaves[leaf]!.axis]!), weights)
}

function withoutSpareSteps(search: Search, standings: readonly Standing[]): readonly Standing[] {
  let kept = standings
  for (const axis of movedAxes(standings)) {
    const fewer = kept.with(axis, { isMoved: false, classes: kept[axis]!.classes })
    if (weigh(search, fewer, weighAsItStands) === holds) kept = fewer
  }
  return kept
}

interface Queue {
  add(point: Point): void
  /** A point of the smallest effort, the last one that was added. */
  next(): Point | undefined
}

function openQueue(): Queue {
  const layers: { readonly effort: Effort; readonly points: Point[] }[] = []
  return {
    add: (point) => {
      const at = layers.findIndex(({ effort }) => compareEfforts(effort, point.effort) >= 0)
      const layer = layers[at]
      if (layer !== undefined && compareEfforts(layer.effort, point.effort) === 0) layer.points.push(point)
      else layers.splice(at < 0 ? layers.length : at, 0, { effort: point.effort, points: [point] })
    },
    next: () => {
      while (layers[0]?.points.length === 0) layers.shift()
      return layers[0]?.points.pop()
    },
  }
}
