import type { Allowance } from '../../model/allowance.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { compareRatios, parseDecimal, ratio } from '../../values/ratio.js'
import { monthsOf } from '../allowance/compile-allowance.js'
import { allowance, exampleWithPrices } from './example.js'

const month = { unit: 'month', count: 1 }
const rolling = (rollover: object) =>
  allowance({
    onExhausted: 'throttle',
    consumption: { order: ['earliestExpiry'] },
    rollover: { share: '100', expires: month, again: false, ...rollover },
  })

/** Units are to roll over of which nothing, or more than there is, is left, or which end before the next period does. */
export const rolloverWithoutEffect: Check = {
  code: 'price/rollover',
  severity: 'error',
  why: text('写明可以结转，客户却一点也用不到。', 'What is said to roll over would not be there for the customer, or be there twice.'),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) =>
      charge.kind !== 'allowance'
        ? []
        : faultsOf(charge).map(
            ({ member, what }): Finding => ({
              document: { kind, id },
              pointer: pointer('charge', 'rollover', member),
              what: { 'zh-CN': `“${id}”${what['zh-CN']}`, en: `"${id}" ${what.en}` },
              fix: text(
                '请写大于零的上限、不超过 100 的比例，以及不短于一个周期的有效期，或者删除结转。',
                'Write a cap above zero, a share of at most 100 and an expiry of at least a period, or remove the rollover.',
              ),
              witness: { quantity: '0' },
            }),
          ),
    ),
  examples: {
    sound: exampleWithPrices({ 'data-included': rolling({ cap: '100' }) }),
    unsound: exampleWithPrices({ 'data-included': rolling({ cap: '0' }) }),
  },
}

function faultsOf({ rollover, period }: Allowance): readonly { readonly member: string; readonly what: LocalizedText }[] {
  if (rollover === undefined) return []
  const [share, cap] = [parseDecimal(rollover.share), rollover.cap === undefined ? null : parseDecimal(rollover.cap)]
  const isShare = share !== null && share.numerator > 0n && compareRatios(share, ratio(100n)) <= 0
  return [
    ...(isShare
      ? []
      : [
          {
            member: 'share',
            what: text(`的结转比例 ${rollover.share} 不在 0 到 100 之间。`, `rolls over ${rollover.share} percent of what is left.`),
          },
        ]),
    ...(cap !== null && cap.numerator <= 0n
      ? [{ member: 'cap', what: text('的结转上限不大于零。', 'rolls over nothing: its cap is not above zero.') }]
      : []),
    ...(monthsOf(rollover.expires) < monthsOf(period)
      ? [{ member: 'expires', what: text('结转的用量在下一周期结束前就失效。', 'rolls over units that end before the next period does.') }]
      : []),
  ]
}
