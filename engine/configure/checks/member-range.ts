import { type Check, type Finding, pointer as join } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { type AuthoredMember, membersOf } from './bundles-of.js'
import { exampleHome, groupOf } from './example.js'

/** A member whose quantities make no sense. */
export const memberRange: Check = {
  code: 'configure/member-range',
  severity: 'error',
  why: text(
    '数量范围不成立的成员永远选不上；不在范围内的默认数量永远不会生效。',
    'A member whose range is impossible can never be taken, and a default outside the range never fills in.',
  ),
  find: (draft) => membersOf(draft).flatMap((at) => faultOf(at) ?? []),
  examples: {
    sound: exampleHome([], [groupOf('lines', [{ id: 'first', minimum: 1, maximum: 4, default: { quantity: 1 } }])]),
    unsound: exampleHome([], [groupOf('lines', [{ id: 'first', minimum: 2, maximum: 4, default: { quantity: 1 } }])]),
  },
}

function faultOf({ bundle: { document }, member, pointer }: AuthoredMember): Finding | null {
  const { id, minimum, maximum } = member
  const filling = member.default?.quantity
  if (minimum < 1) {
    return {
      document,
      pointer: pointer + join('minimum'),
      what: text(`成员“${id}”选中时的最少数量是 ${minimum}。`, `The member "${id}" can be taken in a quantity of ${minimum}.`),
      fix: text(
        '请改为至少 1；成员可选与否由分组的最少数决定。',
        'Set it to 1 or more; whether a member is optional is for its group to say.',
      ),
    }
  }
  if (minimum > maximum) {
    return {
      document,
      pointer: pointer + join('minimum'),
      what: text(
        `成员“${id}”最少要 ${minimum} 份，却最多只能 ${maximum} 份。`,
        `The member "${id}" needs a quantity of at least ${minimum} and allows at most ${maximum}.`,
      ),
      fix: text('请减小最少数，或增大最多数。', 'Lower the minimum, or raise the maximum.'),
    }
  }
  if (filling === undefined || filling === 0 || (minimum <= filling && filling <= maximum)) return null
  return {
    document,
    pointer: pointer + join('default', 'quantity'),
    what: text(
      `成员“${id}”的默认数量 ${filling} 不在 ${minimum} 至 ${maximum} 之间。`,
      `The default quantity ${filling} of the member "${id}" is not between ${minimum} and ${maximum}.`,
    ),
    fix: text('请改用范围内的数量，或用 0 表示默认不选。', 'Use a quantity within the range, or 0 for "not taken by default".'),
  }
}
