import type { Check, Finding } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { type AuthoredGroup, groupsOf } from './bundles-of.js'
import { exampleHome, groupOf } from './example.js'

/** A group whose bounds contradict each other, or ask for more members than it has. */
export const groupBounds: Check = {
  code: 'configure/group-bounds',
  severity: 'error',
  why: text(
    '数量范围不成立的分组谁也无法选满，含有它的组合卖不出去。',
    'Nobody can satisfy a group whose bounds are impossible, so its bundle could never be ordered.',
  ),
  find: (draft) => groupsOf(draft).flatMap((at) => faultOf(at) ?? []),
  examples: {
    sound: exampleHome([], [groupOf('lines', [{ id: 'first' }, { id: 'second' }], { minimum: 1, maximum: 2 })]),
    unsound: exampleHome([], [groupOf('lines', [{ id: 'first' }, { id: 'second' }], { minimum: 2, maximum: 3 })]),
  },
}

function faultOf(at: AuthoredGroup): Finding | null {
  const { bundle, group, pointer } = at
  const { document } = bundle
  const { id, minimum, maximum, members } = group
  if (minimum > maximum) {
    return {
      document,
      pointer: `${pointer}/minimum`,
      what: text(
        `分组“${id}”最少要选 ${minimum} 项，却最多只能选 ${maximum} 项。`,
        `The group "${id}" needs at least ${minimum} members and allows at most ${maximum}.`,
      ),
      fix: text('请减小最少数，或增大最多数。', 'Lower the minimum, or raise the maximum.'),
    }
  }
  if (maximum <= members.length) return faultOfQuantity(at)
  return {
    document,
    pointer: `${pointer}/maximum`,
    what: text(
      `分组“${id}”最多可选 ${maximum} 项，却只有 ${members.length} 个成员。`,
      `The group "${id}" allows ${maximum} members but has only ${members.length}.`,
    ),
    fix: text('请把最多数改为不超过成员数，或补充成员。', 'Set the maximum to at most the number of members, or add the missing members.'),
  }
}

/** Pieces of which as many members as may be taken cannot make enough, or must make too many. */
function faultOfQuantity({ bundle: { document }, group, pointer }: AuthoredGroup): Finding | null {
  const { id, quantity, members } = group
  if (quantity === undefined) return null
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = quantity
  if (minimum > maximum) {
    return {
      document,
      pointer: `${pointer}/quantity/minimum`,
      what: text(
        `分组“${id}”合计最少要 ${minimum} 件，却最多只能 ${maximum} 件。`,
        `The group "${id}" needs at least ${minimum} pieces and allows at most ${maximum}.`,
      ),
      fix: text('请减小最少件数，或增大最多件数。', 'Lower the minimum, or raise the maximum.'),
    }
  }
  const most = sum(
    members
      .map((member) => member.maximum)
      .sort((a, b) => b - a)
      .slice(0, group.maximum),
  )
  const least = sum(
    members
      .map((member) => member.minimum)
      .sort((a, b) => a - b)
      .slice(0, group.minimum),
  )
  if (minimum > most) {
    return {
      document,
      pointer: `${pointer}/quantity/minimum`,
      what: text(
        `分组“${id}”合计最少要 ${minimum} 件，成员全部加起来最多只有 ${most} 件。`,
        `The group "${id}" needs at least ${minimum} pieces, and its members make at most ${most}.`,
      ),
      fix: text('请减小最少件数，或提高成员的最多数量。', 'Lower the minimum, or let its members be taken in larger quantities.'),
    }
  }
  if (maximum >= least) return null
  return {
    document,
    pointer: `${pointer}/quantity/maximum`,
    what: text(
      `分组“${id}”合计最多 ${maximum} 件，必选的成员至少就有 ${least} 件。`,
      `The group "${id}" allows at most ${maximum} pieces, and the members that it needs make at least ${least}.`,
    ),
    fix: text('请增大最多件数，或降低成员的最少数量。', 'Raise the maximum, or let its members be taken in smaller quantities.'),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
