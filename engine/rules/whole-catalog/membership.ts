import { inverted, type RowStore, rowOf } from './row-store.js'

/** What one offering asks of the set of a membership: among `any`, to have some of the members; among `all`, none. */
export interface MembersPart {
  readonly offering: number
  readonly members: readonly number[]
}

/**
 * One variable whose value is a set, within a group. Only members that are present cost anything: among `any` each lets
 * its offerings hold, among `all` each makes its offerings fail.
 */
export interface Membership {
  readonly variable: number
  /** By member: where its offerings begin; one more at the end. */
  readonly starts: Int32Array
  /** Numbers of offerings. */
  readonly offerings: Int32Array
  /** By member: the offset of its offerings as a row, where there are so many that a row is quicker; otherwise -1. */
  readonly rows: Int32Array
  /** The offset of the row of all who ask something of the variable; among `all`, of those who don't. */
  readonly concerned: number
}

/** `size` is how many members of the variable the rules mention. */
export function compileMembership(
  store: RowStore,
  kind: 'all' | 'any',
  { variable, size }: { readonly variable: number; readonly size: number },
  parts: readonly MembersPart[],
): Membership {
  const starts = new Int32Array(size + 1)
  for (const { members } of parts) for (const member of members) starts[member + 1]! += 1
  for (let member = 0; member < size; member++) starts[member + 1]! += starts[member]!
  const [offerings, next] = [new Int32Array(starts[size]!), starts.slice()]
  for (const { offering, members } of parts) for (const member of members) offerings[next[member]!++] = offering
  const rows = starts.subarray(0, size).map((start, member) => {
    const of = offerings.subarray(start, starts[member + 1])
    return 4 * of.length <= store.words ? -1 : keptRow(store, kind, of)
  })
  const concerned = parts.map(({ offering }) => offering)
  return { variable, starts, offerings, rows, concerned: keptRow(store, kind, concerned) }
}

/** Among `all`, a row takes its offerings away. */
function keptRow(store: RowStore, kind: 'all' | 'any', offerings: Iterable<number>): number {
  const row = rowOf(store.words, offerings)
  return store.keep(kind === 'all' ? inverted(row) : row)
}
