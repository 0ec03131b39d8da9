import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import type { TableJudgement } from '../tables/judge-table.js'
import { exampleWithDecision, judgedFindings } from './decision-findings.js'
import { interlocked, interlocking } from './interlocking-rows.js'

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
        ...interlocked(table.id, wording[question]),
      })),
    ),
  examples: {
    sound: exampleWithDecision({}),
    unsound: exampleWithDecision(
      {
        dimensions: interlocking.dimensions,
        hitPolicy: { kind: 'priority' },
        rows: [{ id: 'any', when: interlocking.when, outcome: 'young', priority: 1 }],
      },
      ...interlocking.facts,
    ),
  },
}

type Warned = Exclude<TableJudgement['unproven'][number], 'overlap'>

function isWarned(question: TableJudgement['unproven'][number]): question is Warned {
  return question !== 'overlap'
}

const wording = {
  gap: text('没有客户落在表外', 'that no customer falls through'),
  covered: text('每一行都起作用', 'that every row counts'),
} as const satisfies Record<Warned, unknown>
