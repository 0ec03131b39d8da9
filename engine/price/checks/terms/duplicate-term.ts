import type { Check } from '../../../model/check.js'
import { text } from '../../../values/localized-text.js'
import { exampleWithTerms, twoYears } from './example.js'
import { termFindings } from './offered-terms.js'

/** Two terms of an offering have one id. */
export const duplicateTerm: Check = {
  code: 'price/duplicate-term',
  severity: 'error',
  why: text('编号相同的合约，客户选了也分不清是哪一种。', 'Nobody could tell which of them a customer has chosen.'),
  find: (draft) =>
    termFindings(draft, (term, { terms = [] }) =>
      terms.find(({ id }) => id === term.id) === term
        ? []
        : [
            {
              steps: ['id'],
              what: text(`合约编号“${term.id}”重复。`, `The term "${term.id}" is there more than once.`),
              fix: text('请改用不同的编号。', 'Give it another id.'),
            },
          ],
    ),
  examples: { sound: exampleWithTerms([twoYears, { ...twoYears, id: 'others' }]), unsound: exampleWithTerms([twoYears, { ...twoYears }]) },
}
