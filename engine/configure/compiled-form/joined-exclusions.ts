import type { Sum, Term } from './linear-sum.js'

/** Something a variable may be, with whom it excludes: pairs that are still to be said, and all of them. */
interface Side {
  readonly term: Term
  readonly excluded: Set<Side>
  readonly unsaid: Set<Side>
}

/**
 * Says "at most one of these" once, where it was said pair by pair: of things that exclude each other, all but one are
 * absent. That means the same, leaves the same conclusions to be drawn, and is one constraint instead of thousands.
 */
export function joinExclusions(sums: readonly Sum[]): readonly Sum[] {
  const sides = new Map<string, Side>()
  const kept: Sum[] = []
  for (const sum of sums) {
    const [one, other] = isExclusion(sum) ? sum.terms.map(sideOf) : []
    if (one === undefined || other === undefined) kept.push(sum)
    else {
      tie(one, other)
      tie(other, one)
    }
  }
  const byTies = [...sides.values()].sort((a, b) => b.excluded.size - a.excluded.size)
  for (const side of byTies) while (side.unsaid.size > 0) kept.push(said(mutualAround(side)))
  return kept

  function sideOf(term: Term): Side {
    const key = `${term.variable}:${term.worth.join('')}`
    const known = sides.get(key)
    if (known !== undefined) return known
    const side: Side = { term, excluded: new Set(), unsaid: new Set() }
    sides.set(key, side)
    return side
  }
}

/** Two variables of which one at least must be absent from what excludes the other. */
function isExclusion({ need, terms }: Sum): boolean {
  return need === 1 && terms.length === 2 && terms.every(({ worth }) => worth.every((one) => one <= 1))
}

function tie(one: Side, other: Side): void {
  one.excluded.add(other)
  one.unsaid.add(other)
}

/** Sides that all exclude each other: this one, one that isn't said to yet, and as many more as fit one by one. */
function mutualAround(side: Side): readonly Side[] {
  const mutual = [side]
  for (const other of side.unsaid) if (fits(other)) mutual.push(other)
  if (mutual.length > 2) for (const other of side.excluded) if (!side.unsaid.has(other) && fits(other)) mutual.push(other)
  return mutual

  function fits(other: Side): boolean {
    return mutual.every((one) => one.excluded.has(other) && one.term.variable !== other.term.variable)
  }
}

function said(mutual: readonly Side[]): Sum {
  for (const one of mutual) for (const other of mutual) one.unsaid.delete(other)
  const terms = mutual.map(({ term }) => term).sort((a, b) => a.variable - b.variable)
  return { need: mutual.length - 1, terms }
}
