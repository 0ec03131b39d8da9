import type { Check } from '../../../model/check.js'
import { text } from '../../../values/localized-text.js'
import { dayAfter } from '../../../values/periods-in-row.js'
import { runningTerm } from '../../term/running-term.js'
import { exampleWithTerms, twoYears } from './example.js'
import { someStarts, termFindings } from './offered-terms.js'

/** Notice would have to be given before the term that it ends has begun. */
export const noticeBeforeStart: Check = {
  code: 'price/notice-before-start',
  severity: 'error',
  why: text(
    '最迟通知日在合约开始之前，客户永远来不及阻止续约。',
    'The last day of notice is over before the term begins, so nobody could ever prevent the renewal.',
  ),
  find: (draft) =>
    termFindings(draft, (term) => {
      const { id, duration, renewal } = term
      if (renewal.kind !== 'automatic') return []
      return someStarts
        .flatMap((since) => [since, dayAfter(since, [duration])].map((day) => ({ since, running: runningTerm(term, since, day)! })))
        .filter(({ running: { from, noticeBy } }) => noticeBy !== null && noticeBy < from)
        .slice(0, 1)
        .map(({ since, running: { number, from, noticeBy } }) => ({
          steps: ['renewal', 'noticeDays'],
          what:
            number === 0
              ? text(`合约“${id}”的通知天数比合约期还长。`, `The term "${id}" asks for notice of more days than it has.`)
              : text(`合约“${id}”的通知天数比续约期还长。`, `The term "${id}" asks for notice of more days than a following term has.`),
          fix: text('请减少通知天数。', 'Ask for fewer days of notice.'),
          witness: { startDate: since, from, noticeBy },
        }))
    }),
  examples: {
    sound: exampleWithTerms([twoYears]),
    unsound: exampleWithTerms([{ ...twoYears, renewal: { ...twoYears.renewal, duration: { unit: 'day', count: 20 } } }]),
  },
}
