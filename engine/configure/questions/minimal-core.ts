import type { Literal } from '../problem/constraint.js'
import type { Budget, Model, Search } from '../problem/finite-problem.js'

/** Sources that cannot hold together with what was asked; leaving out any one of them, they can. Ascending. */
export type Core = readonly number[]

/** A source that can be left out of a question, and what to assume for it to be heard. */
export interface Part {
  readonly source: number
  readonly literal: Literal
}

export type Possibility =
  | { readonly kind: 'possible'; readonly model: Model }
  | { readonly kind: 'impossible'; readonly core: Core }
  | { readonly kind: 'unproven' }

/** What the caller knows about a question. */
export interface Hints {
  /** Cells that somebody has seen; others are tried first. */
  readonly seen?: Int32Array
  /** Whether what is asked is known to be possible without any part. */
  readonly isPossibleAlone?: boolean
}

/**
 * Whether what is asked can hold together with all parts; if not, a minimal core of parts. The search names a first core;
 * of its parts those that come first are tried first, so a core keeps those that come last. A stretch of parts is left
 * out at once as long as that succeeds, and every part that stays was shown to be needed.
 */
export function possibilityOf(
  search: Search,
  asked: readonly Literal[],
  parts: readonly Part[],
  budget: Budget,
  { seen, isPossibleAlone = false }: Hints = {},
): Possibility {
  /** What is assumed of one question after the other; one list, as they are long and much alike. */
  const assumed: Literal[] = new Array(asked.length + parts.length)
  for (let i = 0; i < asked.length; i++) assumed[i] = asked[i]!
  const first = refutedParts(parts, seen)
  if ('kind' in first) return first
  let core = first
  for (let kept = 0, step = 1; kept < core.length; ) {
    if (core.length === 1 && isPossibleAlone) break
    step = Math.min(step, core.length - kept)
    const rest = [...core.slice(0, kept), ...core.slice(kept + step)]
    const left = refutedParts(rest)
    if (!('kind' in left)) {
      // A part that is kept is in every core of what is left.
      core = left
      step *= 2
    } else if (left.kind === 'unproven') return left
    else if (step > 1) step = Math.floor(step / 2)
    else kept += 1
  }
  return { kind: 'impossible', core: core.map(({ source }) => source).sort((a, b) => a - b) }

  /** Those of the parts that refute the question, or what else was found. */
  function refutedParts(
    some: readonly Part[],
    unlike?: Int32Array,
  ): readonly Part[] | Exclude<Possibility, { readonly kind: 'impossible' }> {
    for (let i = 0; i < some.length; i++) assumed[asked.length + i] = some[i]!.literal
    assumed.length = asked.length + some.length
    const outcome = search.solve(assumed, budget, unlike)
    if (outcome.kind === 'found') return { kind: 'possible', model: outcome.model }
    if (outcome.kind === 'unproven') return outcome
    return outcome.core.flatMap((position) => (position < asked.length ? [] : [some[position - asked.length]!]))
  }
}
