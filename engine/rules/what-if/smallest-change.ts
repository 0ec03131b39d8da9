import type { RequirementReason } from '../../explain/reason.js'
import type { Condition, Facts } from '../../model/fact.js'
import type { OfferingId } from '../../values/ids.js'
import { toText } from '../../values/ratio.js'
import type { CompiledRules } from '../compile-rules.js'
import { type QualificationRequest, qualifyOffering } from '../qualify-offering.js'
import { weigh } from '../weigh.js'
import { type Alternative, alternativeOf } from './alternative.js'
import { type Blocker, blockersOf } from './blockers.js'
import type { Box } from './box.js'
import { compileFormula, formulaOf } from './compile-formula.js'
import { fixedRequirements } from './fixed-requirements.js'
import { largestBoxes } from './largest-boxes.js'
import { type Budget, type Effort, effortOf, searchBoxes, searchSomeBox } from './search-boxes.js'
import { type Situation, situationOf } from './situation.js'

/** What would have to be otherwise for the offering to be had. */
export type SmallestChange =
  /** Nothing: it can be had as things are. */
  | { readonly kind: 'already' }
  | {
      readonly kind: 'change'
      /** How many facts change: each with one value counts once, a set once for each member that joins or leaves. */
      readonly steps: number
      /** What they cost together, as a decimal. */
      readonly cost: string
      /** How many facts that nobody supplied must be supplied. */
      readonly supplied: number
      /** Each does by itself. By fact ids, nearest values first; never empty. */
      readonly changes: readonly Alternative[]
      /** Whether no change is smaller; otherwise the budget ran out, and it is only shown that nothing of it can be left out. */
      readonly isMinimum: boolean
      /** Whether all changes of this size are given. */
      readonly isComplete: boolean
    }
  /** Nothing that can change would do. */
  | { readonly kind: 'impossible'; readonly because: readonly Blocker[] }
  /** The budget ran out before a change was found; at least so many facts must change. */
  | { readonly kind: 'unproven'; readonly atLeast: number }

/** How much work a search does by default: some hundredths of a second. */
export const usualBudget = 4_000_000

/** More alternatives than this are not given. */
const mostAlternatives = 12

/**
 * The smallest change of facts with which the offering could be had: the fewest steps, then the least declared cost, then
 * the fewest facts to supply. Facts that nobody supplied may turn out to be anything, those marked `never` too: to learn
 * a fact changes nothing. All changes of that size are given, up to a bound, those with the same facts in as few
 * alternatives as possible; between them nobody chooses but the reader. `budget` is the work that may be done, so every
 * machine gives the same answer. An offering that the catalog lacks is a bug of the caller.
 */
export function smallestChange(
  rules: CompiledRules,
  offering: OfferingId,
  request: QualificationRequest,
  budget: number = usualBudget,
): SmallestChange {
  if (qualifyOffering(rules, offering, request).kind === 'qualified') return { kind: 'already' }
  const fixed = fixedRequirements(rules, offering, request.at).filter(({ verdict }) => verdict === 'fails')
  const formula = compileFormula(rules, rules.offerings.get(offering)!)
  const situation = formula === null ? null : situationOf(rules, formula, request.facts)
  if (situation !== null) return searched(rules, situation, request.facts, fixed, { left: budget })
  return fixed.length > 0 ? { kind: 'impossible', because: fixed.map(asBlocker) } : { kind: 'unproven', atLeast: 0 }
}

/** The same for a condition: the smallest change of facts with which it holds. */
export function smallestChangeTo(rules: CompiledRules, condition: Condition, facts: Facts, budget: number = usualBudget): SmallestChange {
  if (weigh(rules, condition, facts).verdict === 'holds') return { kind: 'already' }
  const formula = formulaOf(rules, [condition])
  const situation = formula === null ? null : situationOf(rules, formula, facts)
  return situation === null ? { kind: 'unproven', atLeast: 0 } : searched(rules, situation, facts, [], { left: budget })
}

function searched(
  rules: CompiledRules,
  situation: Situation,
  facts: Facts,
  fixed: readonly RequirementReason[],
  budget: Budget,
): SmallestChange {
  const isFree = (axis: number) => situation.axes[axis]!.cost !== null
  const found = searchBoxes(situation, isFree, budget)
  if (found.kind === 'none') return { kind: 'impossible', because: [...fixed.map(asBlocker), ...blockersOf(situation, facts, budget)] }
  if (fixed.length > 0) return { kind: 'impossible', because: fixed.map(asBlocker) }
  const change = (effort: Effort, boxes: readonly Box[], isMinimum: boolean, isComplete: boolean): SmallestChange => {
    const largest = largestBoxes(boxes)
    const changes = largest.boxes.map((box) => alternativeOf(rules, situation, box, facts))
    return {
      kind: 'change',
      steps: effort.steps,
      cost: toText(effort.cost),
      supplied: effort.supplied,
      changes: changes.slice(0, mostAlternatives),
      isMinimum,
      isComplete: isComplete && largest.isComplete && changes.length <= mostAlternatives,
    }
  }
  if (found.kind === 'found') return change(found.effort, found.boxes, true, found.isComplete)
  const some = searchSomeBox(situation, isFree, { left: usualBudget })
  return some === null
    ? { kind: 'unproven', atLeast: found.atLeast.steps }
    : change(effortOf(situation, [...some.keys()]), [some], false, false)
}

function asBlocker(reason: RequirementReason): Blocker {
  return { kind: 'requirement', reason }
}
