import { type Dimension, rowNumber } from './dimension.js'
import type { EncodedFacts } from './encode-facts.js'
import { jointRow } from './joint-dimension.js'
import type { Membership } from './membership.js'
import type { RowGroup } from './row-group.js'
import type { ShortList } from './short-list.js'

/** The rows, and room to work in: for those that are picked and need bits flipped, and for two results per level of groups. */
export interface RowWork {
  /** All rows side by side; a row is known by its offset. */
  readonly rows: Int32Array
  /** How many words of 32 offerings a row has. */
  readonly words: number
  /** The offset of the first scratch row; nothing follows them. */
  readonly scratch: number
  readonly facts: EncodedFacts
  /** So many scratch rows are for flipped rows; results follow. */
  readonly flippedRows: number
  /** Offsets of the rows that are picked. */
  readonly picked: Int32Array
}

export interface WorkRoom extends Pick<RowWork, 'flippedRows' | 'picked'> {
  readonly scratchRows: number
}

/** How many scratch rows a group needs, and room for the rows that it picks. */
export function workFor(group: RowGroup): WorkRoom {
  const flipped = mostOf(group, ownDimensions)
  const picked = mostOf(group, (one) => ownDimensions(one) + one.memberships.reduce((sum, { rows }) => sum + rows.length, 0))
  return { flippedRows: flipped, scratchRows: flipped + 2 * levelsOf(group), picked: new Int32Array(picked) }
}

/**
 * Combines the rows that a request picks in a group, and gives the offset of the row with the result in the reading
 * `possible`: the bit of every offering whose parts hold. Unless the facts are complete, the row after it is the result
 * in the reading `certain`. Both are good until the next call.
 *
 * What is known counts the same in both readings. An unknown variable is neutral in one of them, as if nobody asked
 * something of it: among `all` where it is read as holding, among `any` where it is read as failing. In the other it
 * settles everybody who asks.
 */
export function combineRows(work: RowWork, group: RowGroup, level = 0): number {
  const { rows, words, scratch, flippedRows, facts } = work
  const { kind, start, shortLists, memberships, groups } = group
  const possible = scratch + (flippedRows + 2 * level) * words
  const certain = possible + words
  rows.copyWithin(possible, start, start + words)
  combinePicked(work, kind, possible, pickKnown(work, group))
  for (const shortList of shortLists) combineShortList(work, kind, shortList, possible)
  for (const membership of memberships) combineMembers(work, kind, membership, possible)
  if (kind === 'all' && isEmpty(rows, possible, certain)) {
    rows.fill(0, certain, certain + words)
    return possible
  }
  if (!facts.isComplete) {
    rows.copyWithin(certain, possible, certain)
    combineUnknown(work, group, kind === 'all' ? certain : possible)
    for (const membership of memberships) combineDoubtful(work, kind, membership, possible, certain)
  }
  for (const nested of groups) {
    const result = combineRows(work, nested, level + 1)
    combine(work, kind, possible, result)
    if (!facts.isComplete) combine(work, kind, certain, result + words)
  }
  return possible
}

function ownDimensions({ dimensions, jointDimensions }: RowGroup): number {
  return jointDimensions.reduce((sum, joint) => sum + joint.dimensions.length, dimensions.length)
}

/** The most that any of the groups has. */
function mostOf(group: RowGroup, count: (group: RowGroup) => number): number {
  return group.groups.reduce((most, nested) => Math.max(most, mostOf(nested, count)), count(group))
}

function levelsOf({ groups }: RowGroup): number {
  return 1 + groups.reduce((most, group) => Math.max(most, levelsOf(group)), 0)
}

/** Whether nobody is left: then nothing else counts among `all`. */
function isEmpty(rows: Int32Array, from: number, to: number): boolean {
  for (let word = from; word < to; word++) if (rows[word] !== 0) return false
  return true
}

/** Picks the rows of all variables that are known, and says how many were picked. */
function pickKnown(work: RowWork, { dimensions, jointDimensions, memberships }: RowGroup): number {
  const { codes, members } = work.facts
  let count = 0
  for (const joint of jointDimensions) {
    const row = jointRow(joint, codes)
    if (row >= 0) work.picked[count++] = row
    else for (const dimension of joint.dimensions) if (codes[dimension.variable]! >= 0) pickRow(work, dimension, count++)
  }
  for (const dimension of dimensions) if (codes[dimension.variable]! >= 0) pickRow(work, dimension, count++)
  for (const { variable, rows } of memberships) {
    const present = members[variable]
    if (present == null || present.possible !== present.certain) continue
    for (const member of present.certain) if (rows[member]! >= 0) work.picked[count++] = rows[member]!
  }
  return count
}

/** Picks the checkpoint of a code, or a copy of it with the bits flipped that differ. */
function pickRow({ rows, words, scratch, picked, facts }: RowWork, dimension: Dimension, count: number): void {
  const n = rowNumber(dimension, facts.codes[dimension.variable]!)
  const [checkpoint, from, to] = [dimension.checkpoint[n]!, dimension.flipsFrom[n]!, dimension.flipsTo[n]!]
  if (from === to) {
    picked[count] = checkpoint
    return
  }
  const place = scratch + count * words
  rows.copyWithin(place, checkpoint, checkpoint + words)
  const { flips } = dimension
  for (let i = from; i < to; i++) {
    const offering = flips[i]!
    rows[place + (offering >>> 5)]! ^= 1 << (offering & 31)
  }
  picked[count] = place
}

/** Settles all who ask something of an unknown variable. */
function combineUnknown(work: RowWork, group: RowGroup, target: number): void {
  combinePicked(work, group.kind, target, pickUnknown(work, group))
  for (const { variable, concerned } of group.shortLists) {
    if (work.facts.codes[variable]! < 0) for (const offering of concerned) setBit(work.rows, group.kind, target, offering)
  }
}

/** Picks the rows of all who ask something of an unknown variable, and says how many were picked. */
function pickUnknown({ picked, facts: { codes, members } }: RowWork, { dimensions, jointDimensions, memberships }: RowGroup): number {
  let count = 0
  for (const { variable, concerned } of dimensions) if (codes[variable]! < 0) picked[count++] = concerned
  for (const joint of jointDimensions) {
    for (const { variable, concerned } of joint.dimensions) if (codes[variable]! < 0) picked[count++] = concerned
  }
  for (const { variable, concerned } of memberships) if (members[variable] === null) picked[count++] = concerned
  return count
}

/** Without branches: whether a code is in a run can't be foretold, and a processor that guesses wrong loses more than it saves. */
function combineShortList({ rows, facts }: RowWork, kind: 'all' | 'any', { variable, runs }: ShortList, target: number): void {
  const code = facts.codes[variable]!
  if (code < 0) return
  for (let i = 0; i < runs.length; i += 3) {
    const offering = runs[i]!
    const isInside = ((runs[i + 1]! - code - 1) & (code - runs[i + 2]!)) >>> 31
    const [word, bit] = [target + (offering >>> 5), isInside << (offering & 31)]
    if (kind === 'all') rows[word]! &= ~bit
    else rows[word]! |= bit
  }
}

/** Combines the members of a known set, the same in both readings, as far as they don't have rows, which are picked. */
function combineMembers(work: RowWork, kind: 'all' | 'any', membership: Membership, target: number): void {
  const present = work.facts.members[membership.variable]
  if (present == null || present.possible !== present.certain) return
  for (const member of present.certain) if (membership.rows[member]! < 0) combineMember(work, kind, membership, member, target)
}

/** Combines what is decided in one reading and not in the other. Among `all`, where no member may be there, the readings change sides. */
function combineDoubtful(work: RowWork, kind: 'all' | 'any', membership: Membership, possible: number, certain: number): void {
  const present = work.facts.members[membership.variable]
  if (present == null || present.possible === present.certain) return
  const [more, fewer] = kind === 'any' ? [possible, certain] : [certain, possible]
  for (const member of present.possible) combineMember(work, kind, membership, member, more)
  for (const member of present.certain) combineMember(work, kind, membership, member, fewer)
}

function combineMember(work: RowWork, kind: 'all' | 'any', { starts, offerings, rows }: Membership, member: number, target: number): void {
  const row = rows[member]!
  if (row >= 0) combine(work, kind, target, row)
  else for (let i = starts[member]!; i < starts[member + 1]!; i++) setBit(work.rows, kind, target, offerings[i]!)
}

/** Takes an offering's bit away among `all`, and gives it among `any`. */
function setBit(rows: Int32Array, kind: 'all' | 'any', target: number, offering: number): void {
  const [word, bit] = [target + (offering >>> 5), 1 << (offering & 31)]
  if (kind === 'all') rows[word]! &= ~bit
  else rows[word]! |= bit
}

function combine({ rows, words }: RowWork, kind: 'all' | 'any', target: number, row: number): void {
  if (kind === 'all') for (let word = 0; word < words; word++) rows[target + word]! &= rows[row + word]!
  else for (let word = 0; word < words; word++) rows[target + word]! |= rows[row + word]!
}

/** Combines the rows that were picked, four in one go: the result is then fetched and put back once instead of four times. */
function combinePicked(work: RowWork, kind: 'all' | 'any', target: number, count: number): void {
  const { rows, words, picked } = work
  let next = 0
  for (; next + 4 <= count; next += 4) {
    const [a, b, c, d] = [picked[next]!, picked[next + 1]!, picked[next + 2]!, picked[next + 3]!]
    if (kind === 'all') {
      for (let word = 0; word < words; word++) rows[target + word]! &= rows[a + word]! & rows[b + word]! & rows[c + word]! & rows[d + word]!
    } else {
      for (let word = 0; word < words; word++) rows[target + word]! |= rows[a + word]! | rows[b + word]! | rows[c + word]! | rows[d + word]!
    }
  }
  for (; next < count; next++) combine(work, kind, target, picked[next]!)
}
