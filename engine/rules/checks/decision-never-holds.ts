import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithDecision, judgedFindings, rowPosition } from './decision-findings.js'

const dimensions = [
  { id: 'place', fact: 'place.id', match: 'within' },
  { id: 'town', fact: 'place.id', match: 'equal' },
]

/** A row whose cells exclude each other, so that it holds for nobody. */
export const decisionNeverHolds: Check = {
  code: 'rules/decision-never-holds',
  severity: 'warning',
  why: text('对谁都不成立的行多半是填错了单元格。', 'A row that holds for nobody is most likely filled in wrongly.'),
  find: (draft) =>
    judgedFindings(draft, ({ neverHolding }, table) =>
      neverHolding.map((row) => ({
        steps: ['rows', rowPosition(table, row)],
        what: text(`“${table.id}”的“${row}”行对任何人都不成立。`, `Row "${row}" of "${table.id}" holds for nobody.`),
        fix: text(
          '请改正其中互相排斥或无人符合的单元格，或者删除这一行。',
          'Correct the cells that exclude each other or fit nobody, or remove the row.',
        ),
      })),
    ),
  examples: {
    sound: exampleWithDecision({ dimensions, rows: [{ id: 'town', when: { place: 'north', town: 'north-town' }, outcome: 'young' }] }),
    unsound: exampleWithDecision({ dimensions, rows: [{ id: 'town', when: { place: 'north-town', town: 'north' }, outcome: 'young' }] }),
  },
}
