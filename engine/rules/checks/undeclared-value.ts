import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { findingsOfMisfits } from '../misfit-findings.js'
import { exampleWithLine } from './example.js'

/** A comparison with a value that a choice, a set or the place hierarchy doesn't have. */
export const undeclaredValue: Check = {
  code: 'rules/undeclared-value',
  severity: 'error',
  why: text(
    '没有人的事实会是这个取值，规则因此会悄悄放过或拦下所有人。',
    "Nobody's fact can have this value, so the rule would silently let everybody or nobody through.",
  ),
  find: (draft) => findingsOfMisfits(draft, ['unknown-value']),
  examples: {
    sound: exampleWithLine({ eligibility: { fact: 'channel.id', operator: 'in', value: ['shop', 'web'] } }),
    unsound: exampleWithLine({ eligibility: { fact: 'channel.id', operator: 'in', value: ['shop', 'webb'] } }),
  },
}
