import { type Check, pointer } from '../../model/check.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'
import { compareRatios, minus, parseDecimal, ratio, toText } from '../../values/ratio.js'
import { discount, exampleWithPrices } from './example.js'
import { rowFindings } from './table-findings.js'

const hundred = ratio(100n)
const fix = text('请填写 0 到 100 之间的百分比；加价请用 amountOn。', 'Write a percentage from 0 to 100; a surcharge is an "amountOn".')

/** What is left of a hundred. */
function leftOf(percent: string): JsonValue {
  return { of: '100', left: toText(minus(hundred, parseDecimal(percent) ?? hundred)) }
}

function isShare(written: string): boolean {
  const percent = parseDecimal(written)
  return percent === null || (percent.numerator >= 0n && compareRatios(percent, hundred) <= 0)
}

/** A percentage off that is above 100, or below zero. */
export const discountOver100: Check = {
  code: 'price/discount-over-100',
  severity: 'error',
  why: text(
    '折扣超过百分之百等于倒贴，低于零则成了加价。',
    'More than 100 percent off would pay the customer, and less than none would be a surcharge.',
  ),
  find: (draft) => [
    ...rowFindings(draft, (row, table) => {
      if (!('percent' in row) || isShare(row.percent)) return []
      const what = text(
        `“${table.id}”的“${row.id}”行折扣为百分之 ${row.percent}。`,
        `Row "${row.id}" of "${table.id}" takes ${row.percent} percent off.`,
      )
      return [{ steps: ['percent'], what, fix, witness: leftOf(row.percent) }]
    }),
    ...draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) => {
      if (charge.kind !== 'alteration' || charge.effect.kind !== 'percentOff') return []
      if (isShare(charge.effect.percent)) return []
      return [
        {
          document: { kind, id },
          pointer: pointer('charge', 'effect', 'percent'),
          what: text(`“${id}”的折扣为百分之 ${charge.effect.percent}。`, `"${id}" takes ${charge.effect.percent} percent off.`),
          fix,
          witness: leftOf(charge.effect.percent),
        },
      ]
    }),
  ],
  examples: {
    sound: exampleWithPrices({ welcome: discount({ kind: 'percentOff', percent: '100' }) }),
    unsound: exampleWithPrices({ welcome: discount({ kind: 'percentOff', percent: '120' }) }),
  },
}
