import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { findingsOfMisfits } from '../misfit-findings.js'
import { exampleWithLine } from './example.js'

/** A comparison with a number that the fact can never be. */
export const unreachableValue: Check = {
  code: 'rules/unreachable-value',
  severity: 'warning',
  why: text(
    '事实取不到这个数，比较的结果对所有客户都一样。',
    'The fact can never be this number, so the comparison comes out the same for every customer.',
  ),
  find: (draft) => findingsOfMisfits(draft, ['not-whole', 'too-low', 'too-high']),
  examples: {
    sound: exampleWithLine({ eligibility: { fact: 'customer.age', operator: 'lessThan', value: 150 } }),
    unsound: exampleWithLine({ eligibility: { fact: 'customer.age', operator: 'lessThan', value: 1500 } }),
  },
}
