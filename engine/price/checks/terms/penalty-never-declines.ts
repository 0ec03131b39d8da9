import { type Check, pointer } from '../../../model/check.js'
import { text } from '../../../values/localized-text.js'
import { compareRatios, minus, type Ratio, toText } from '../../../values/ratio.js'
import { compileAmounts } from '../../amounts.js'
import { yuan } from '../example.js'
import { exampleWithTerms, leaving, twoYears } from './example.js'

const declining = (initial: string, step: string, floor: string) =>
  leaving({ kind: 'declining', initial: yuan(initial), step: yuan(step), floor: yuan(floor) })

/** A penalty that is to decline is at its floor at once, or after a month. */
export const penaltyNeverDeclines: Check = {
  code: 'price/penalty-never-declines',
  severity: 'warning',
  why: text(
    '写成逐月递减的费用实际上不会逐月减少，客户在网越久也得不到好处。',
    'The fee looks as if it declined by the month, but who stays longer gains nothing.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) => {
      if (charge.kind !== 'penalty' || charge.fee.kind !== 'declining') return []
      const [steps, floors] = [compileAmounts(charge.fee.step), compileAmounts(charge.fee.floor)]
      return [...compileAmounts(charge.fee.initial)].flatMap(([currency, initial]) => {
        const [step, floor] = [steps.get(currency), floors.get(currency)]
        if (step === undefined || floor === undefined || declines(initial, step, floor)) return []
        return [
          {
            document: { kind, id },
            pointer: pointer('charge', 'fee', 'floor'),
            what: text(
              `“${id}”满一个月就已经降到最低（${currency}），或者从不降低。`,
              `"${id}" has come to its floor after the first month, or never declines, in ${currency}.`,
            ),
            fix: text('请降低最低金额或每月递减额，或改为固定金额。', 'Lower the floor or the step, or make it a flat amount.'),
            witness: { currency, completedMonths: 1, initial: toText(initial), floor: toText(floor) },
          },
        ]
      })
    }),
  examples: {
    sound: exampleWithTerms([twoYears], declining('240.00', '10.00', '0.00')),
    unsound: exampleWithTerms([twoYears], declining('240.00', '240.00', '0.00')),
  },
}

function declines(initial: Ratio, step: Ratio, floor: Ratio): boolean {
  return step.numerator > 0n && compareRatios(minus(initial, step), floor) > 0
}
