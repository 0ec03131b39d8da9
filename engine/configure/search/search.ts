import { hasCell } from '../problem/cells.js'
import type { Constraint, Literal } from '../problem/constraint.js'
import type { Budget, Outcome, Search, Space } from '../problem/finite-problem.js'
import type { Bool } from './booleans.js'
import { openCellView } from './cell-view.js'
import { addClause, forgetHalf, openStore, restore, save } from './clause-store.js'
import { clausesAndSumsOf } from './clauses-and-sums.js'
import { openOrder } from './decision-order.js'
import { openLastFound } from './last-found.js'
import { openLearning } from './learning.js'
import { clausesByLiteral, pairsByLiteral, sumsByLiteral } from './occurrences.js'
import { openPropagation } from './propagation.js'
import { noReason, openTrail } from './trail.js'

/** After so many conflicts of one question, cells that nobody saw yet are preferred no longer. */
const mostFlips = 20
/** After so many, what was found last is no longer taken for a guess. */
const mostGuesses = 20
/** Conflicts from one restart to the next, times the terms of Luby's sequence. */
const restartUnit = 64
/** How many learned clauses are kept at first. */
const fewestKept = 4_000

/**
 * Opens a search by conflict-driven clause learning. Cells become booleans, constraints become clauses and weighted sums
 * over them; propagation finds what follows from a decision, and a conflict becomes a clause that keeps its cause from
 * ever being tried again, for later questions too. Assumed literals are decided first, and what two questions in a row
 * assume alike is not propagated twice. Deterministic: the same constraints and questions in the same order since
 * it was opened or reset give the same outcomes and use the same budget.
 */
export function openSearch(space: Space, constraints: readonly Constraint[]): Search {
  const form = clausesAndSumsOf(space, constraints)
  const { booleans } = form
  const count = booleans.count()
  const sums = sumsByLiteral(2 * count, form.sums)
  const order = openOrder(firstHabits(space, booleans.firstOf, count))
  const clauses = clausesByLiteral(2 * count, form.clauses)
  const last = openLastFound(count, clauses, sums)
  const trail = openTrail(count, sums, order, last)
  const store = openStore(2 * count, clauses)
  const propagation = openPropagation(trail, store, pairsByLiteral(2 * count, form.pairs), sums)
  const learning = openLearning(trail, propagation, order)
  const view = openCellView(space, booleans, trail)
  const { values } = trail

  let isBroken = form.isBroken || !propagation.begin()
  let mostKept = fewestKept
  /**
   * What the question at hand assumes, as far as it was read, in booleans too, and at which of its positions each of those
   * stands. Only so much of each list counts: lists that shrank and grew with each question would leave garbage behind.
   */
  const given: Literal[] = []
  const asked: Bool[] = []
  const positions: number[] = []
  let givenSize = 0
  let askedSize = 0
  /** So many of the booleans asked for are those that the first levels decide, as far as there are so many levels. */
  let standing = 0
  /** What is fixed at the moment. */
  const fixed: Bool[] = []

  for (const literal of form.units) assert(literal)
  settle()
  const opened = { isBroken, size: trail.size }
  save(store)
  order.save()
  view.save()
  last.save()
  return { domains: view.domains, solve, fix, reset }

  function solve(assumed: readonly Literal[], budget: Budget, seen?: Int32Array): Outcome {
    if (isBroken) return refuted([])
    const excluded = read(assumed)
    if (excluded >= 0) return refuted([excluded])
    let kept = Math.min(trail.level, standing)
    while (kept < trail.level && kept < askedSize && trail.decisionAt(kept + 1) === asked[kept]) kept += 1
    trail.undoTo(kept)
    standing = askedSize
    // Reading what is assumed is work too, about two looks each: where much is assumed, most of it.
    propagation.looks = 2 * assumed.length
    last.looks = 0
    const outcome = decideAll(budget.left, seen)
    budget.left -= propagation.looks + last.looks
    return outcome
  }

  /** Reads what is assumed, as far as the last question didn't; the position of what can't be, or -1. */
  function read(assumed: readonly Literal[]): number {
    let same = 0
    while (same < givenSize && given[same] === assumed[same]) same += 1
    while (askedSize > 0 && positions[askedSize - 1]! >= same) askedSize -= 1
    givenSize = same
    standing = Math.min(standing, askedSize)
    for (let position = same; position < assumed.length; position++) {
      const end = booleans.spellOut(assumed[position]!, asked, askedSize)
      if (end < 0) return position
      for (; askedSize < end; askedSize++) positions[askedSize] = position
      given[givenSize++] = assumed[position]!
    }
    return -1
  }

  function decideAll(limit: number, seen: Int32Array | undefined): Outcome {
    view.fromFirst()
    const assumptions = askedSize
    let conflicts = 0
    let restarts = 0
    let nextRestart = restartUnit
    for (;;) {
      const propagated = propagation.propagate(limit - last.looks)
      if (propagated === 'exhausted') {
        trail.undoTo(0)
        return { kind: 'unproven' }
      }
      if (propagated === 'conflict') {
        if (trail.level === 0) return giveUp()
        conflicts += 1
        learn()
        view.fromFirst()
        continue
      }
      if (trail.level === 0) view.narrow()
      if (conflicts >= nextRestart) {
        restarts += 1
        nextRestart = conflicts + restartUnit * luby(restarts)
        restart()
        continue
      }
      if (trail.level < assumptions) {
        const literal = asked[trail.level]!
        if (values[literal]! < 0) return refuted(coreOf(literal))
        trail.decide(literal)
        continue
      }
      const unseen = seen === undefined || conflicts > mostFlips ? -1 : view.nextUnseen(seen)
      if (unseen >= 0) {
        trail.decide(unseen)
        continue
      }
      const isGuessed = last.isKnown && conflicts <= mostGuesses
      const failing = isGuessed ? last.failing(trail) : -1
      if (failing >= 0) {
        trail.decide(failing)
        continue
      }
      const boolean = isGuessed ? -1 : order.next(values)
      if (boolean < 0) {
        return { kind: 'found', model: view.read(last.take(trail)) }
      }
      propagation.looks += 1
      trail.decide(2 * boolean + (order.habits[boolean]! ^ 1))
    }
  }

  function learn(): void {
    learning.learn()
    trail.undoTo(learning.backTo)
    const { learned, size } = learning
    if (size === 1) {
      trail.assign(learned[0]!, noReason)
      return
    }
    const at = addClause(store, learned, size)
    store.learned.push(at)
    store.spread.push(learning.spread)
    trail.assign(learned[0]!, at)
  }

  function restart(): void {
    if (store.learned.length <= mostKept) {
      trail.undoTo(Math.min(trail.level, askedSize))
      return
    }
    trail.undoTo(0)
    forgetHalf(store)
    mostKept += mostKept >> 3
  }

  /** The positions of what together excludes a literal that is assumed too. */
  function coreOf(literal: Bool): readonly number[] {
    const core = new Set(learning.levelsAgainst(literal).map((level) => positions[level - 1]!))
    return [...core.add(positions[trail.level]!)].sort((a, b) => a - b)
  }

  function refuted(core: readonly number[]): Outcome {
    return { kind: 'refuted', core }
  }

  function giveUp(): Outcome {
    isBroken = true
    view.empty()
    return refuted([])
  }

  function fix(literal: Literal): void {
    trail.undoTo(0)
    const size = booleans.spellOut(literal, fixed, 0)
    if (size < 0) isBroken = true
    for (let i = 0; i < size; i++) assert(fixed[i]!)
    settle()
  }

  /** Makes a literal true on level 0. */
  function assert(literal: Bool): void {
    if (values[literal]! < 0) isBroken = true
    else if (values[literal] === 0) trail.assign(literal, noReason)
  }

  /** Propagates on level 0. */
  function settle(): void {
    if (!isBroken && propagation.propagate(Number.POSITIVE_INFINITY) === 'conflict') isBroken = true
    if (isBroken) view.empty()
    else view.narrow()
  }

  function reset(): void {
    trail.undoTo(0)
    trail.cutTo(opened.size)
    isBroken = opened.isBroken
    mostKept = fewestKept
    restore(store)
    order.restore()
    view.restore()
    last.restore()
  }
}

/** Variables of many cells begin in their first; for those of two, a boolean that is false says so. */
function firstHabits({ variables, initial }: Space, firstOf: Int32Array, booleans: number): Uint8Array {
  const habits = new Uint8Array(booleans)
  for (const { index, cells, firstWord } of variables) {
    if (cells <= 2) continue
    let cell = 0
    while (cell < cells - 1 && !hasCell(initial, firstWord, cell)) cell += 1
    habits[firstOf[index]! + cell] = 1
  }
  return habits
}

/** Luby's sequence from its first term: 1 1 2 1 1 2 4 1 1 2 1 1 2 4 8 … */
function luby(term: number): number {
  let size = 1
  while (size < term + 1) size = 2 * size
  if (size === term + 1) return size / 2
  return luby(term - size / 2 + 1)
}
