import { type Check, pointer as join } from '../../model/check.js'
import type { BundleMember } from '../../model/offering.js'
import { text } from '../../values/localized-text.js'
import { mostCuts } from '../bundle/bundle-space.js'
import { addendsIn, memberAt, membersOf } from './bundles-of.js'
import { exampleHome, groupOf } from './example.js'

/** A member that is counted piece by piece and can be taken in too many quantities for that. */
export const tooManyQuantities: Check = {
  code: 'configure/too-many-quantities',
  severity: 'error',
  why: text(
    '逐件计数的成员，可选数量太多就无法逐一推算，客户得不到可靠的答复。',
    'What is counted piece by piece in too many quantities cannot be worked out, so customers would get no reliable answer.',
  ),
  find: (draft) => {
    const added = addendsIn(draft).flatMap(({ bundle, addend }): readonly BundleMember[] => {
      const found = addend.characteristic === undefined ? memberAt(draft, bundle.offering, addend.path) : 'unknown'
      return typeof found === 'string' || found.member === null ? [] : [found.member]
    })
    return membersOf(draft)
      .filter(({ group, member }) => {
        const isCounted = group.quantity !== undefined || member.quantityFrom !== undefined || added.includes(member)
        return isCounted && member.maximum - member.minimum > mostCuts
      })
      .map(({ bundle: { document }, member: { id, minimum, maximum }, pointer }) => ({
        document,
        pointer: pointer + join('maximum'),
        what: text(
          `成员“${id}”要逐件计数，可选数量却从 ${minimum} 到 ${maximum}，超过 ${mostCuts} 种。`,
          `The member "${id}" is counted piece by piece, and its quantities from ${minimum} to ${maximum} are more than ${mostCuts}.`,
        ),
        fix: text('请缩小数量范围，或以更大的单位计数。', 'Narrow the range, or count in larger units.'),
      }))
  },
  examples: {
    sound: exampleHome([], countedUpTo(100)),
    unsound: exampleHome([], countedUpTo(1_000_000)),
  },
}

function countedUpTo(maximum: number): readonly object[] {
  const members = ['first', 'second'].map((id) => ({ id, maximum }))
  return [groupOf('lines', members, { minimum: 0, maximum: 2, quantity: { maximum: 120 } })]
}
