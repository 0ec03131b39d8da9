import { compareRatios, plus, type Ratio, zero } from '../../values/ratio.js'
import { fails, holds, unknown, type Weight, weighFormula } from './formula.js'
import { leversOf } from './levers.js'
import type { Situation } from './situation.js'

/** Something that would make the formula hold: classes by axis, all other axes staying as they are. */
export type Way = ReadonlyMap<number, number>

/** What is made small, in this order: how much changes, what it costs, and how many facts must be supplied. */
export interface Effort {
  readonly steps: number
  readonly cost: Ratio
  readonly supplied: number
}

export type Ways =
  /** All ways of the smallest effort, unless there are too many or the budget ran out. */
  | { readonly kind: 'found'; readonly effort: Effort; readonly ways: readonly Way[]; readonly isComplete: boolean }
  /** Whatever changes, the formula can't hold. */
  | { readonly kind: 'none' }
  /** The budget ran out; nothing of less effort than this will do. */
  | { readonly kind: 'unproven'; readonly atLeast: Effort }

/** How much work a search may still do. It counts work and not time, so that every machine gives the same answer. */
export interface Budget {
  left: number
}

/** More ways than this are not gathered. */
const mostWays = 4_096

/**
 * Looks for the ways of the smallest effort that make a formula hold, in the order of their effort, so that the first
 * one found is a smallest. `isFree` says which axes may move. From each situation only levers are tried of which one
 * must be moved anyway, and what can't hold any more, however the rest turns out, is left at once.
 */
export function searchWays(situation: Situation, isFree: (axis: number) => boolean, budget: Budget): Ways {
  const start = openStart(situation, isFree)
  const waiting = openQueue(start)
  const weights = new Uint8Array(situation.formula.nodes.length)
  const ways: Way[] = []
  let smallest: Effort | null = null
  for (let one = waiting.next(); one !== undefined; one = waiting.next()) {
    if (smallest !== null && compareEfforts(one.effort, smallest) > 0) break
    if (budget.left <= 0 || ways.length >= mostWays)
      return smallest === null ? { kind: 'unproven', atLeast: one.effort } : { kind: 'found', effort: smallest, ways, isComplete: false }
    budget.left -= 2 * situation.formula.effort
    if (weighOpen(situation, one, weights) === fails) continue
    if (weighNow(situation, one, weights) === holds) {
      smallest = one.effort
      ways.push(one.moved)
    } else for (const next of moved(situation, one, weights)) waiting.add(next)
  }
  return smallest === null ? { kind: 'none' } : { kind: 'found', effort: smallest, ways, isComplete: true }
}

/** Some way, found by going on from the last step, then rid of every step that it can do without; `null` for none within the budget. */
export function searchSomeWay(situation: Situation, isFree: (axis: number) => boolean, budget: Budget): Way | null {
  const waiting = [openStart(situation, isFree)]
  const weights = new Uint8Array(situation.formula.nodes.length)
  for (let one = waiting.pop(); one !== undefined && budget.left > 0; one = waiting.pop()) {
    budget.left -= 2 * situation.formula.effort
    if (weighOpen(situation, one, weights) === fails) continue
    if (weighNow(situation, one, weights) === holds) return withoutSpareSteps(situation, one.moved, weights)
    waiting.push(...moved(situation, one, weights).reverse())
  }
  return null
}

/** The effort of a way. Whatever is supplied of one set counts once. */
export function effortOf({ axes }: Situation, way: Way): Effort {
  const moves = [...way.keys()].map((axis) => axes[axis]!)
  return {
    steps: moves.filter(({ isKnown }) => isKnown).length,
    cost: moves.reduce((sum, { cost }) => plus(sum, cost ?? zero), zero),
    supplied: new Set(moves.filter(({ isKnown }) => !isKnown).map(({ fact }) => fact)).size,
  }
}

/** A point of the search: what was moved, and where the other axes may still go. */
interface Point {
  readonly moved: Way
  readonly allowed: readonly (readonly number[])[]
  readonly effort: Effort
}

function openStart({ axes }: Situation, isFree: (axis: number) => boolean): Point {
  const allowed = axes.map(({ classes }, axis) => (isFree(axis) ? classes.map((_, i) => i) : []))
  return { moved: new Map(), allowed, effort: { steps: 0, cost: zero, supplied: 0 } }
}

function moved(situation: Situation, { moved: before, allowed }: Point, weights: Uint8Array): Point[] {
  const points: Point[] = []
  let left = allowed
  for (const { axis, classes } of leversOf(situation, weights, allowed)) {
    for (const one of classes) {
      const way = new Map([...before, [axis, one]])
      points.push({ moved: way, allowed: left.with(axis, []), effort: effortOf(situation, way) })
    }
    // What was tried here is not tried again below the levers that follow.
    left = left.with(
      axis,
      left[axis]!.filter((one) => !classes.includes(one)),
    )
  }
  return points
}

function weighNow({ formula, leaves }: Situation, { moved: way }: Pick<Point, 'moved'>, weights: Uint8Array): Weight {
  const weigh = (leaf: number): Weight => {
    const { axis, present, byClass } = leaves[leaf]!
    const one = way.get(axis)
    return one === undefined ? present : byClass[one]!
  }
  return weighFormula(formula, weigh, weights)
}

/** Weighs with everything that may still move as unknown: what fails now fails however it turns out. */
function weighOpen({ formula, leaves }: Situation, { moved: way, allowed }: Point, weights: Uint8Array): Weight {
  const weigh = (leaf: number): Weight => {
    const { axis, present, byClass } = leaves[leaf]!
    const one = way.get(axis)
    if (one !== undefined) return byClass[one]!
    return allowed[axis]!.every((other) => byClass[other] === present) ? present : unknown
  }
  return weighFormula(formula, weigh, weights)
}

function withoutSpareSteps(situation: Situation, way: Way, weights: Uint8Array): Way {
  let kept = way
  for (const axis of way.keys()) {
    const fewer = new Map([...kept].filter(([other]) => other !== axis))
    if (weighNow(situation, { moved: fewer }, weights) === holds) kept = fewer
  }
  return kept
}

export function compareEfforts(left: Effort, right: Effort): number {
  return left.steps - right.steps || compareRatios(left.cost, right.cost) || left.supplied - right.supplied
}

interface Queue {
  add(point: Point): void
  /** A point of the smallest effort, the last one that was added. */
  next(): Point | undefined
}

function openQueue(start: Point): Queue {
  const layers: { readonly effort: Effort; readonly points: Point[] }[] = [{ effort: start.effort, points: [start] }]
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
