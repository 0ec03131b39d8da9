import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { contextWords, exampleWithoutOtherwise, jsonFacts, judgedFindings } from './decision-findings.js'

const young = { id: 'young', when: { age: { lessThanInclusive: 17 } }, outcome: 'young' }

/** No row of a table holds for some customer, and nothing is declared for that. */
export const decisionGap: Check = {
  code: 'rules/decision-gap',
  severity: 'error',
  why: text('总会有客户落在表外，得不到任何结果。', 'Some customer would fall through the table and get no outcome at all.'),
  find: (draft) =>
    judgedFindings(draft, ({ gaps }, table, rules) =>
      gaps.map((facts) => {
        const context = contextWords(rules, facts)
        return {
          steps: ['rows'],
          what:
            Object.keys(facts).length === 0
              ? text(`“${table.id}”没有任何一行。`, `"${table.id}" has no row that holds.`)
              : text(
                  `“${table.id}”没有任何一行适用于这样的情形：${context['zh-CN']}。`,
                  `No row of "${table.id}" holds where ${context.en}.`,
                ),
          fix: text(
            '请补上这样的行，或者用 otherwise 写明没有行成立时的结果。',
            'Add a row for it, or say in "otherwise" what then is decided.',
          ),
          witness: { facts: jsonFacts(facts) },
        }
      }),
    ),
  examples: {
    sound: exampleWithoutOtherwise({ rows: [young, { id: 'adult', when: { age: { greaterThanInclusive: 18 } }, outcome: 'standard' }] }),
    unsound: exampleWithoutOtherwise({ rows: [young, { id: 'adult', when: { age: { greaterThan: 18 } }, outcome: 'standard' }] }),
  },
}
