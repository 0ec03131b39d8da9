import { pointer } from '../../engine/model/check.js'
import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { JsonValue } from '../../engine/values/json.js'

/** `undefined` stands for a member, or a document, that is not there. */
type Side = JsonValue | undefined

/** A place where both sides changed the same thing to something else. */
export interface MergeConflict {
  /** JSON pointer (RFC 6901) within the document, `""` for all of it. */
  readonly pointer: string
  readonly base: Side
  readonly ours: Side
  readonly theirs: Side
}

/** Whose change wins at a conflict. */
export type Keep = (pointer: string) => 'ours' | 'theirs' | null

export interface Merge {
  readonly merged: Side
  /** Those that nobody decided; where there are any, `merged` keeps ours. */
  readonly conflicts: readonly MergeConflict[]
}

/**
 * Merges two changes of one document, field by field: what one side changed and the other left alone is taken over. A
 * list is one field, because the order of its elements can carry meaning. A conflict is decided by `keep` or reported,
 * never passed over.
 */
export function threeWayMerge(base: Side, ours: Side, theirs: Side, keep: Keep = () => null): Merge {
  const conflicts: MergeConflict[] = []
  return { merged: mergeAt([]), conflicts }

  function mergeAt(path: readonly string[]): Side {
    const [before, mine, other] = [at(base, path), at(ours, path), at(theirs, path)]
    if (same(mine, other) || same(before, other)) return mine
    if (same(before, mine)) return other
    if (isObject(before) && isObject(mine) && isObject(other)) {
      const keys = [...new Set([...Object.keys(mine), ...Object.keys(other)])]
      const members = keys.map((key) => [key, mergeAt([...path, key])] as const)
      return Object.fromEntries(members.filter((member): member is readonly [string, JsonValue] => member[1] !== undefined))
    }
    const place = pointer(...path)
    const kept = keep(place)
    if (kept === null) conflicts.push({ pointer: place, base: before, ours: mine, theirs: other })
    return kept === 'theirs' ? other : mine
  }
}

function at(side: Side, path: readonly string[]): Side {
  return path.reduce<Side>((value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined), side)
}

function same(left: Side, right: Side): boolean {
  if (left === undefined || right === undefined) return left === right
  return left === right || canonicalJson(left) === canonicalJson(right)
}

function isObject(value: Side): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
