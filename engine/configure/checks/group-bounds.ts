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

function faultOf({ bundle: { document }, group: { id, minimum, maximum, members }, pointer }: AuthoredGroup): Finding | null {
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
  if (maximum <= members.length) return null
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
