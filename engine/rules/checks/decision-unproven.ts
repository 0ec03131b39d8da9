import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import type { TableJudgement } from '../tables/judge-table.js'
import { exampleWithDecision, judgedFindings } from './decision-findings.js'

/** A table whose rows interlock so much that it can't be judged within bounds. Rows that may overlap are no warning but an error of their own. */
export const decisionUnproven: Check = {
  code: 'rules/decision-unproven',
  severity: 'warning',
  why: text(
    '没有证明的表可能漏掉一些客户，或者藏着永远轮不到的行。',
    'A table that nobody has proven can leave customers out, or hide rows that never decide.',
  ),
  find: (draft) =>
    judgedFindings(draft, ({ unproven }, table) =>
      unproven.filter(isWarned).map((question) => ({
        steps: ['rows'],
        what: text(
          `“${table.id}”的行互相交错得太多，无法证明${wording[question]['zh-CN']}。`,
          `The rows of "${table.id}" interlock so much that it could not be proven ${wording[question].en}.`,
        ),
        fix: text('请拆分这张表，或者让各行在相同的维度上取值。', 'Split the table, or let its rows fill the same dimensions.'),
      })),
    ),
  examples: { sound: exampleWithDecision({}), unsound: interlocking() },
}

type Warned = Exclude<TableJudgement['unproven'][number], 'overlap'>

function isWarned(question: TableJudgement['unproven'][number]): question is Warned {
  return question !== 'overlap'
}

const wording = {
  gap: text('没有客户落在表外', 'that no customer falls through'),
  covered: text('每一行都起作用', 'that every row counts'),
} as const satisfies Record<Warned, unknown>

/** Rows that each want one of several members of two sets. */
function interlocking() {
  const members = Array.from({ length: 20 }, (_, i) => `m${i}`)
  const values = members.map((value) => ({ value, name: text(value, value.toUpperCase()) }))
  const groups = ['customer.groups', 'customer.tags'].map((id) => ({
    kind: 'fact',
    id,
    name: text('客户标签', 'Tags'),
    subject: 'customer',
    type: { kind: 'set', values },
  }))
  return exampleWithDecision(
    {
      dimensions: groups.map(({ id }, i) => ({ id: `d${i}`, fact: id, match: 'equal' })),
      hitPolicy: { kind: 'priority' },
      rows: [{ id: 'any', when: { d0: members, d1: members }, outcome: 'young', priority: 1 }],
    },
    ...groups,
  )
}
