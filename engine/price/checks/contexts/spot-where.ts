import type { Box, Side } from '../../../rules/tables/box.js'
import type { Budget, Window } from '../../../rules/tables/divide-space.js'
import { extremes, fills, meets } from '../../../rules/tables/spans.js'
import type { Formula } from './formula.js'

/** Where each test holds; a test that holds nowhere has none. */
export type TestBoxes = readonly (Box | null)[]

/** Whether a formula holds all over a window, nowhere in it, or only in parts: then with a side that divides it. */
type Extent = true | false | Side

/**
 * A context of a window in which a formula holds; `null` when there is none, or when the budget ran out, which it then
 * shows. The window is halved only where the formula itself makes a difference, so that the answer is exact.
 */
export function spotWhere(formula: Formula, tests: TestBoxes, window: Window, budget: Budget): readonly number[] | null {
  const open = [window]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (budget.steps < 0) return null
    const extent = extentOf(formula, tests, part, budget)
    if (extent === true) return part.from
    if (extent === false) continue
    const { axis, at } = cutOf(extent, part)
    open.push({ from: part.from.with(axis, at + 1), to: part.to }, { from: part.from, to: part.to.with(axis, at) })
  }
  return null
}

function extentOf(formula: Formula, tests: TestBoxes, window: Window, budget: Budget): Extent {
  budget.steps -= 1
  switch (formula.kind) {
    case 'test':
      return extentOfTest(tests[formula.test] ?? null, window)
    case 'not': {
      const extent = extentOf(formula.of, tests, window, budget)
      return typeof extent === 'boolean' ? !extent : extent
    }
    case 'all':
    case 'any': {
      const settled = formula.kind === 'any'
      let undecided: Side | null = null
      for (const part of formula.of) {
        const extent = extentOf(part, tests, window, budget)
        if (extent === settled) return settled
        if (typeof extent !== 'boolean') undecided ??= extent
      }
      return undecided ?? !settled
    }
  }
}

function extentOfTest(box: Box | null, { from, to }: Window): Extent {
  if (box === null) return false
  let undecided: Side | null = null
  for (const side of box.sides) {
    const [first, last] = [from[side.axis]!, to[side.axis]!]
    if (!meets(side.spans, first, last)) return false
    if (!fills(side.spans, first, last)) undecided ??= side
  }
  return undecided ?? true
}

/** The last cell before or at a border of the side within the window. */
function cutOf({ axis, spans }: Side, { from, to }: Window): { readonly axis: number; readonly at: number } {
  const [first, last] = [from[axis]!, to[axis]!]
  const [begin] = extremes(spans, first, last)!
  if (begin > first) return { axis, at: begin - 1 }
  return { axis, at: spans[spans.findIndex((end, i) => i % 2 === 1 && end >= first)]! }
}
