import type { Check, Finding } from '../../model/check.js'
import { quoted } from '../../rules/wording.js'
import { text } from '../../values/localized-text.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { apart, exampleHome, groupOf } from './example.js'
import { type Unsatisfiable, unsatisfiableOf } from './unsatisfiable-bundles.js'

/** A group that must be filled and that nobody can fill, so that its bundle can be ordered by nobody. */
export const unsatisfiableGroup: Check = {
  code: 'configure/unsatisfiable-group',
  severity: 'error',
  why: text(
    '必选而又无人能选满的分组，会让整个组合都卖不出去。',
    'A group that must be filled and cannot be keeps its whole bundle from being ordered.',
  ),
  find: (draft) => unsatisfiableOf(draft).flatMap(findingsOf),
  examples: {
    sound: exampleHome([apart('/lines/first', '/lines/second')], twoLines(1)),
    unsound: exampleHome([apart('/lines/first', '/lines/second')], twoLines(2)),
  },
}

function findingsOf({ proof, core, group }: Unsatisfiable): readonly Finding[] {
  if (group === null) return []
  const { kind, id } = group.bundle.offering
  const demands = demandsOf(proof, core)
  const [words, because] = [quoted(group.path), inWords(demands)]
  return [
    {
      document: { kind, id },
      pointer: group.pointer,
      what: text(
        `分组${words['zh-CN']}没有人能选满，所以“${id}”无法订购。${because['zh-CN']}`,
        `Nobody can fill the group ${words.en}, so "${id}" cannot be ordered. ${because.en}`,
      ),
      fix: text('请减小分组的最少数，或放宽其他要求。', 'Lower the minimum of the group, or relax one of the other demands.'),
      witness: { group: group.path, ...witnessOf(demands) },
    },
  ]
}

function twoLines(minimum: number): readonly object[] {
  return [groupOf('lines', [{ id: 'first' }, { id: 'second' }], { minimum, maximum: 2 })]
}
