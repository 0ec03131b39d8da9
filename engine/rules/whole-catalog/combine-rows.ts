import { type Dimension, rowNumber } from './dimension.js'
import { type EncodedFacts, otherReading, type Reading } from './encode-facts.js'
import type { Membership } from './membership.js'
import type { RowGroup } from './row-group.js'
import type { ShortList } from './short-list.js'

/** Rows to work in: rows that are combined together, each flipped into shape in a place of its own, and one result per level of groups. */
export interface RowWork {
  readonly rows: Int32Array
  readonly words: number
  readonly scratch: number
  readonly facts: EncodedFacts
}

/** So many rows are combined in one go. */
const together = 4

/** How many scratch rows a group needs. */
export function scratchRows(group: RowGroup): number {
  return together + levelsOf(group)
}

/**
 * Combines the rows that a request picks in a group, and gives the offset of the scratch row with the result: the bit of
 * every offering whose parts hold, with unknown leaves read as the reading says. The row is good until the next call.
 */
export function combineRows(work: RowWork, group: RowGroup, reading: Reading, level = 0): number {
  const { rows, words, scratch } = work
  const target = scratch + (together + level) * words
  rows.copyWithin(target, group.start, group.start + words)
  combineDimensions(work, group, reading, target)
  for (const shortList of group.shortLists) combineShortList(work, group.kind, shortList, reading, target)
  for (const membership of group.memberships) combineMembership(work, group.kind, membership, reading, target)
  for (const nested of group.groups) combine(rows, words, group.kind, target, combineRows(work, nested, reading, level + 1))
  return target
}

function levelsOf({ groups }: RowGroup): number {
  return 1 + groups.reduce((most, group) => Math.max(most, levelsOf(group)), 0)
}

/** Whether an unknown variable leaves its offerings at the neutral bit: read as holding among `all`, as failing among `any`. */
function isNeutral(kind: 'all' | 'any', reading: Reading): boolean {
  return (kind === 'all') === (reading === 'possible')
}

function combineDimensions(work: RowWork, { kind, dimensions }: RowGroup, reading: Reading, target: number): void {
  const { rows, words, scratch, facts } = work
  const picked: [number, number, number, number] = [0, 0, 0, 0]
  let count = 0
  for (const dimension of dimensions) {
    const code = facts.codes[dimension.variable]!
    if (code < 0 && isNeutral(kind, reading)) continue
    picked[count] = code < 0 ? dimension.concerned : rowAt(work, dimension, code, scratch + count * words)
    if (++count < together) continue
    combineFour(rows, words, kind, target, picked)
    count = 0
  }
  for (let i = 0; i < count; i++) combine(rows, words, kind, target, picked[i]!)
}

/** The offset of the row of a code: its checkpoint, or that copied to `place` with its bits flipped. */
function rowAt({ rows, words }: RowWork, dimension: Dimension, code: number, place: number): number {
  const n = rowNumber(dimension, code)
  const [checkpoint, from, to] = [dimension.checkpoint[n]!, dimension.flipsFrom[n]!, dimension.flipsTo[n]!]
  if (from === to) return checkpoint
  rows.copyWithin(place, checkpoint, checkpoint + words)
  const { flips } = dimension
  for (let i = from; i < to; i++) {
    const offering = flips[i]!
    rows[place + (offering >>> 5)]! ^= 1 << (offering & 31)
  }
  return place
}

function combineShortList(work: RowWork, kind: 'all' | 'any', { variable, runs, concerned }: ShortList, reading: Reading, target: number) {
  const code = work.facts.codes[variable]!
  if (code >= 0) {
    for (let i = 0; i < runs.length; i += 3) {
      if (runs[i + 1]! <= code && code < runs[i + 2]!) setBit(work.rows, kind, target, runs[i]!)
    }
  } else if (!isNeutral(kind, reading)) {
    for (const offering of concerned) setBit(work.rows, kind, target, offering)
  }
}

function combineMembership(work: RowWork, kind: 'all' | 'any', membership: Membership, reading: Reading, target: number) {
  const { rows, words, facts } = work
  const present = facts.members[membership.variable]
  if (present == null) {
    if (!isNeutral(kind, reading)) combine(rows, words, kind, target, membership.concerned)
    return
  }
  for (const member of present[kind === 'any' ? reading : otherReading[reading]]) {
    const row = membership.rows[member]!
    if (row >= 0) combine(rows, words, kind, target, row)
    else {
      const end = membership.starts[member + 1]!
      for (let i = membership.starts[member]!; i < end; i++) setBit(rows, kind, target, membership.offerings[i]!)
    }
  }
}

/** Takes an offering's bit away among `all`, and gives it among `any`. */
function setBit(rows: Int32Array, kind: 'all' | 'any', target: number, offering: number): void {
  const [word, bit] = [target + (offering >>> 5), 1 << (offering & 31)]
  if (kind === 'all') rows[word]! &= ~bit
  else rows[word]! |= bit
}

function combine(rows: Int32Array, words: number, kind: 'all' | 'any', target: number, row: number): void {
  if (kind === 'all') for (let word = 0; word < words; word++) rows[target + word]! &= rows[row + word]!
  else for (let word = 0; word < words; word++) rows[target + word]! |= rows[row + word]!
}

/** The same for four rows: the result is fetched and put back once instead of four times. */
function combineFour(
  rows: Int32Array,
  words: number,
  kind: 'all' | 'any',
  target: number,
  [a, b, c, d]: readonly [number, number, number, number],
): void {
  if (kind === 'all') {
    for (let word = 0; word < words; word++) rows[target + word]! &= rows[a + word]! & rows[b + word]! & rows[c + word]! & rows[d + word]!
  } else {
    for (let word = 0; word < words; word++) rows[target + word]! |= rows[a + word]! | rows[b + word]! | rows[c + word]! | rows[d + word]!
  }
}
