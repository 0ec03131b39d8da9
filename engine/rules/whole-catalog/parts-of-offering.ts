import { type Dimension, rowNumber } from './dimension.js'
import type { Membership } from './membership.js'
import type { QualificationIndex } from './qualification-index.js'
import type { RowGroup } from './row-group.js'
import type { ShortList } from './short-list.js'

/** A part of what one offering asks: the variables it is about, and whether it holds, with unknown leaves read as holding. */
export interface Part {
  readonly variables: readonly number[]
  readonly holds: boolean
}

/** Whether an offering has a group; one without the outermost group holds for nobody. */
export function hasGroup({ rows }: QualificationIndex, { kind, start }: RowGroup, n: number): boolean {
  return bitAt(rows, start, n) === (kind === 'all')
}

/** The parts that an offering has in a group, read back from its rows, for the facts that were last put into codes. */
export function partsOf(index: QualificationIndex, group: RowGroup, n: number): readonly Part[] {
  const { kind, shortLists, memberships, groups } = group
  const dimensions = [...group.dimensions, ...group.jointDimensions.flatMap((joint) => joint.dimensions)]
  const isConcerned = ({ concerned }: { readonly concerned: number }) => bitAt(index.rows, concerned, n) === (kind === 'any')
  return [
    ...dimensions.filter(isConcerned).map((dimension) => leaf(dimension, dimensionHolds(index, dimension, n))),
    ...shortLists.filter(({ concerned }) => concerned.includes(n)).map((list) => leaf(list, shortListHolds(index, kind, list, n))),
    ...memberships.filter(isConcerned).map((membership) => leaf(membership, membershipHolds(index, kind, membership, n))),
    ...groups.filter((nested) => hasGroup(index, nested, n)).map((nested) => nestedPart(index, nested, n)),
  ]
}

function leaf({ variable }: { readonly variable: number }, holds: boolean): Part {
  return { variables: [variable], holds }
}

function nestedPart(index: QualificationIndex, group: RowGroup, n: number): Part {
  const parts = partsOf(index, group, n)
  const holds = group.kind === 'all' ? parts.every((part) => part.holds) : parts.some((part) => part.holds)
  return { variables: parts.flatMap(({ variables }) => variables), holds }
}

function dimensionHolds({ rows, facts }: QualificationIndex, dimension: Dimension, n: number): boolean {
  const code = facts.codes[dimension.variable]!
  if (code < 0) return true
  const row = rowNumber(dimension, code)
  let holds = bitAt(rows, dimension.checkpoint[row]!, n)
  for (let i = dimension.flipsFrom[row]!; i < dimension.flipsTo[row]!; i++) if (dimension.flips[i] === n) holds = !holds
  return holds
}

function shortListHolds({ facts }: QualificationIndex, kind: 'all' | 'any', { variable, runs }: ShortList, n: number): boolean {
  const code = facts.codes[variable]!
  if (code < 0) return true
  for (let i = 0; i < runs.length; i += 3) {
    if (runs[i] === n && runs[i + 1]! <= code && code < runs[i + 2]!) return kind === 'any'
  }
  return kind === 'all'
}

function membershipHolds(
  { facts }: QualificationIndex,
  kind: 'all' | 'any',
  { variable, starts, offerings }: Membership,
  n: number,
): boolean {
  const present = facts.members[variable]
  if (present == null) return true
  const asksFor = (member: number) => offerings.subarray(starts[member], starts[member + 1]).includes(n)
  return kind === 'any' ? present.possible.some(asksFor) : !present.certain.some(asksFor)
}

function bitAt(rows: Int32Array, row: number, n: number): boolean {
  return ((rows[row + (n >>> 5)]! >>> (n & 31)) & 1) === 1
}
