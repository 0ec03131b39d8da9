import type { Check } from '../../../model/check.js'
import { text } from '../../../values/localized-text.js'
import { dayAfter } from '../../../values/periods-in-row.js'
import { exampleWithTerms, leaving, twoYears } from './example.js'
import { someStarts, termFindings } from './offered-terms.js'

/** A commitment outlasts its term. */
export const commitmentBeyondTerm: Check = {
  code: 'price/commitment-beyond-term',
  severity: 'error',
  why: text(
    '合约已经到期，客户却仍受承诺约束，到期后离开还会被收违约费用。',
    'The term is over and the customer is still bound: who leaves at its end would be charged for it.',
  ),
  find: (draft) =>
    termFindings(draft, ({ id, duration, commitment }) => {
      if (commitment === undefined) return []
      const since = someStarts.find((day) => dayAfter(day, [commitment.duration]) > dayAfter(day, [duration]))
      if (since === undefined) return []
      const [ends, committedUntil] = [dayAfter(since, [duration]), dayAfter(since, [commitment.duration])]
      return [
        {
          steps: ['commitment', 'duration'],
          what: text(`合约“${id}”的承诺期比合约期还长。`, `The commitment of the term "${id}" is longer than the term.`),
          fix: text('请缩短承诺期，或者延长合约期。', 'Shorten the commitment, or lengthen the term.'),
          witness: { startDate: since, ends, committedUntil },
        },
      ]
    }),
  examples: {
    sound: exampleWithTerms([twoYears]),
    unsound: exampleWithTerms([{ ...twoYears, commitment: { duration: { unit: 'month', count: 25 } } }], leaving()),
  },
}
