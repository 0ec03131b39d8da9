import { type CodeSet, intersectionOf, unionOf } from './code-set.js'

/**
 * A condition in negation normal form over numbered variables: `not` is gone, because a leaf that is negated is the leaf
 * of all other codes. Leaves of one variable within a group are one leaf.
 *
 * In this form no leaf is negated, so a verdict is found by two plain readings: with unknown leaves read as holding, a
 * formula that fails is known to fail; with unknown leaves read as failing, one that holds is known to hold.
 */
export type Formula = Leaf | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] } | Constant

export type Leaf =
  /** The variable has one of the codes. No code may be left, and still it is unknown as long as the variable is. */
  | { readonly kind: 'codes'; readonly variable: number; readonly codes: CodeSet; readonly size: number }
  /** The variable, a set, has some of the members, or none of them. */
  | { readonly kind: 'some' | 'none'; readonly variable: number; readonly members: readonly number[] }

interface Constant {
  readonly kind: 'constant'
  readonly holds: boolean
}

export function constant(holds: boolean): Formula {
  return { kind: 'constant', holds }
}

/** A group with more parts than this, and a leaf with more borders of runs, is not copied into whatever has it among others. */
const longest = 64

/**
 * All or any of the parts, as simple as it gets: groups within groups, constants and leaves of one variable joined. What
 * is long stays one and the same formula, within a group of one, so that thousands of offerings can have it in common.
 */
export function grouped(kind: 'all' | 'any', parts: readonly Formula[]): Formula {
  const open: Exclude<Formula, Constant>[] = []
  for (const part of parts) {
    if (part.kind !== 'constant') open.push(part)
    else if (part.holds === (kind === 'any')) return part
  }
  if (open.length === 1) return open[0]!
  const flat: Formula[] = []
  for (const part of open) {
    if (part.kind !== kind) flat.push(part)
    else if (part.of.length > longest) flat.push(alone(kind, part))
    else for (const inner of part.of) flat.push(inner)
  }
  const of = hasLikes(kind, flat) ? joined(kind, flat) : flat
  return of.length === 0 ? constant(kind === 'all') : of.length === 1 ? of[0]! : { kind, of }
}

/** Whether any leaves may have to be joined; most groups are short and have none. */
function hasLikes(kind: 'all' | 'any', parts: readonly Formula[]): boolean {
  if (parts.length > 8) return true
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i]!
    if (!isJoined(kind, part)) continue
    for (let j = 0; j < i; j++) {
      const other = parts[j]!
      if (other.kind === part.kind && other.variable === part.variable) return true
    }
  }
  return false
}

function joined(kind: 'all' | 'any', parts: readonly Formula[]): readonly Formula[] {
  const leaves = new Map<number, Leaf | Leaf[]>()
  const others: Formula[] = []
  for (const part of parts) {
    const before = isJoined(kind, part) ? leaves.get(part.variable) : undefined
    if (!isJoined(kind, part)) others.push(part)
    else if (before === undefined) leaves.set(part.variable, part)
    else if (Array.isArray(before)) before.push(part)
    else leaves.set(part.variable, [before, part])
  }
  const alike = [...leaves.values()].flatMap((same) => (Array.isArray(same) ? joinedLeaves(kind, same) : [same]))
  return [...alike, ...others]
}

function joinedLeaves(kind: 'all' | 'any', leaves: readonly Leaf[]): readonly Formula[] {
  const short = leaves.filter((leaf) => !isLong(leaf))
  const long = leaves.length === short.length ? [] : [...new Set(leaves.filter(isLong))].map((leaf) => alone(kind, leaf))
  return short.length === 0 ? long : [joinedLeaf(kind, short), ...long]
}

function isLong(leaf: Leaf): boolean {
  return leaf.kind === 'codes' && leaf.codes.length > longest
}

/** A part that stays as it is within a group of this kind: groups within each other alternate between `all` and `any`. */
function alone(kind: 'all' | 'any', part: Formula): Formula {
  return { kind: kind === 'all' ? 'any' : 'all', of: [part] }
}

/** Whether leaves of this kind become one: to have some of these and some of those members stays two. */
function isJoined(kind: 'all' | 'any', part: Formula): part is Leaf {
  return part.kind === 'codes' || part.kind === (kind === 'any' ? 'some' : 'none')
}

function joinedLeaf(kind: 'all' | 'any', leaves: readonly Leaf[]): Leaf {
  const first = leaves[0]!
  if (leaves.length === 1) return first
  if (first.kind !== 'codes') {
    const members = new Set(leaves.flatMap((leaf) => (leaf.kind === 'codes' ? [] : leaf.members)))
    return { ...first, members: [...members] }
  }
  const sets = leaves.flatMap((leaf) => (leaf.kind === 'codes' ? [leaf.codes] : []))
  return { ...first, codes: kind === 'all' ? intersectionOf(sets, first.size) : unionOf(sets) }
}
