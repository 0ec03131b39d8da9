import { type Check, pointer } from '../../model/check.js'
import type { Document } from '../../model/document.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import type { BundleProof } from '../bundle/bundle-proof.js'
import type { RuleProofs } from '../bundle/rule-proofs.js'
import { always, bundleOf, exampleHome, groupOf, lineWithSpeed } from './example.js'
import { provenRules } from './rule-faults.js'

/** An offering whose rules are so entangled that the proof ended before it knew everything. */
export const unproven: Check = {
  code: 'configure/unproven',
  severity: 'warning',
  why: text(
    '推算不完的组合，客户配置时有些选项只能得到“无法确定”的答复。',
    'Customers who configure it would be told of some options that nobody can say whether they are possible.',
  ),
  find: (draft) =>
    [...provenRules(draft)].filter(isUnproven).map(([{ bundle }]) => {
      const { kind, id } = bundle.tree.items[0]!.offering
      return {
        document: { kind, id },
        pointer: pointer('content'),
        what: text(
          `“${id}”的规则过于复杂，在限定的推算量内无法证明每个选项是否可选、每条规则是否有用。`,
          `The rules of "${id}" are so entangled that not every option could be proven possible or not, nor every rule of use.`,
        ),
        fix: text('请减少互相牵制的规则，或拆成较小的组合。', 'Use fewer rules that depend on each other, or split the bundle.'),
      }
    }),
  examples: {
    sound: exampleHome([always({ path: '/lines/first', selected: true })]),
    unsound: linesOfDifferentSpeed(13),
  },
}

function isUnproven([{ domains }, { unproven: open }]: readonly [BundleProof, RuleProofs]): boolean {
  return open.length > 0 || domains.kind === 'unproven' || domains.unproven.some((word) => word !== 0)
}

/** One line more than there are speeds, and no two of one speed: impossible, but not to be seen without trying. */
function linesOfDifferentSpeed(count: number): readonly Document[] {
  const speeds = Array.from({ length: count - 1 }, (_, index) => 100 * (index + 1))
  const members = Array.from({ length: count }, (_, index) => ({ id: `line-${index}` }))
  const rules = speeds.map((value) => ({
    kind: 'atMost',
    maximum: 1,
    terms: members.map(({ id }) => ({ path: `/lines/${id}`, characteristic: 'speed', operator: 'equal', value })),
  }))
  const [speed] = lineWithSpeed.characteristics
  return exampleCatalog(
    { ...lineWithSpeed, characteristics: [{ ...speed, type: { kind: 'number', values: speeds } }] },
    bundleOf('home', [groupOf('lines', members, { minimum: count, maximum: count })], rules),
  )
}
