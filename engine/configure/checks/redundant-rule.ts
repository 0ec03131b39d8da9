import type { Check, Finding } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { exampleHome, groupOf, needs } from './example.js'
import { type FoundFault, placeOfRule, ruleFaults } from './rule-faults.js'

/** A rule that says what others say already. All that are found can be removed together. */
export const redundantRule: Check = {
  code: 'configure/redundant-rule',
  severity: 'warning',
  why: text(
    '多余的规则让人以为它在把关；日后改动它，不会有任何效果。',
    'A rule that changes nothing looks as if it did; whoever edits it later will wonder why nothing happens.',
  ),
  find: (draft) => ruleFaults(draft, 'implied').map(findingOf),
  examples: {
    sound: exampleHome([needs('/lines/first', '/lines/second'), needs('/lines/second', '/lines/third')], threeLines()),
    unsound: exampleHome(
      [needs('/lines/first', '/lines/second'), needs('/lines/second', '/lines/third'), needs('/lines/first', '/lines/third')],
      threeLines(),
    ),
  },
}

function findingOf({ proof, fault: { rule, core } }: FoundFault<'implied'>): Finding {
  const demands = demandsOf(proof, core)
  const because = inWords(demands)
  const { id } = rule.rule
  const what =
    demands.length === 0
      ? text(`规则“${id}”没有约束任何东西：怎么选都符合它。`, `The rule "${id}" demands nothing: every selection satisfies it.`)
      : text(`规则“${id}”是多余的，以下要求已经包含了它。`, `The rule "${id}" is redundant: these demands say it already.`)
  return {
    ...placeOfRule(proof, rule),
    what: text(`${what['zh-CN']}${because['zh-CN']}`, `${what.en} ${because.en}`.trimEnd()),
    fix: text('请删除它；如果它另有所指，请改正它。', 'Remove it; or correct it if it was meant to say something else.'),
    witness: { rule: id, ...witnessOf(demands) },
  }
}

function threeLines(): readonly object[] {
  return [groupOf('lines', [{ id: 'first' }, { id: 'second' }, { id: 'third' }])]
}
