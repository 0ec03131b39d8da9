import type { Check, Finding } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import type { BundleProof } from '../bundle/bundle-proof.js'
import type { RuleFault } from '../bundle/rule-proofs.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { exampleHome, groupOf, needs } from './example.js'
import { placeOfRule, ruleFaults, rulesIn } from './rule-faults.js'

/** A rule that never comes into play, since what it bites on never happens. */
export const vacuousRule: Check = {
  code: 'configure/vacuous-rule',
  severity: 'warning',
  why: text(
    '永远用不上的规则多半写错了，本该约束的组合没有被约束。',
    'A rule that never comes into play is most likely written wrongly, and what it should govern goes ungoverned.',
  ),
  find: (draft) => [
    ...ruleFaults(draft, 'never-bites').map(({ proof, fault }) => findingOf(proof, fault)),
    ...ruleFaults(draft, 'never-kept').flatMap(({ proof, fault }) =>
      rulesIn(proof, fault.core).length > 1 ? [] : [findingOf(proof, fault)],
    ),
  ],
  examples: {
    sound: exampleHome([needs('/lines/first', '/lines/second', '/more/third')], lines(2)),
    unsound: exampleHome([needs('/lines/first', '/lines/second', '/more/third')], lines(1)),
  },
}

function findingOf(proof: BundleProof, { kind, rule, core }: RuleFault): Finding {
  const demands = demandsOf(proof, core)
  const because = inWords(demands)
  const { id } = rule.rule
  const what =
    kind === 'never-kept'
      ? text(
          `规则“${id}”的条件一旦成立就无法遵守，所以从不出现。`,
          `Where the rule "${id}" would apply nobody could keep it, so that never happens.`,
        )
      : text(`规则“${id}”从不起作用：它所说的情形不可能出现。`, `The rule "${id}" never comes into play: what it speaks of cannot happen.`)
  return {
    ...placeOfRule(proof, rule),
    what: text(`${what['zh-CN']}${because['zh-CN']}`, `${what.en} ${because.en}`.trimEnd()),
    fix: text('请改正规则，或删除它。', 'Correct the rule, or remove it.'),
    witness: { rule: id, ...witnessOf(demands) },
  }
}

/** At most so many of two lines, and a third in a group of its own. */
function lines(maximum: number): readonly object[] {
  return [groupOf('lines', [{ id: 'first' }, { id: 'second' }], { minimum: 0, maximum }), groupOf('more', [{ id: 'third' }])]
}
