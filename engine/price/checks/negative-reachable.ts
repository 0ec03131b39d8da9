import { type Check, pointer } from '../../model/check.js'
import { contextWords } from '../../rules/checks/decision-findings.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'
import { numberInWords } from '../../values/number-in-words.js'
import { exactValue } from '../waterfall.js'
import { judgeBelowZero } from './below-zero.js'
import { discount, exampleWithPrices, yuan } from './example.js'

const half = discount({ kind: 'percentOff', percent: '50' }, { mode: 'additive', base: 'list' })
const off = (amount: string) => discount({ kind: 'amountOff', amounts: yuan(amount) }, { mode: 'additive', priority: 2 })

/**
 * Alterations that together take more off a charge than it costs. The line is lifted back to zero, so that what is taken
 * is less than was granted. Of charges for use only percentages are looked at: use can always cost less than an amount that is taken off.
 */
export const negativeReachable: Check = {
  code: 'price/negative-reachable',
  severity: 'warning',
  why: text(
    '费用减到零为止，超出的优惠会落空，客户得到的比承诺的少。',
    'A charge is reduced to zero at most, so the customer would get less than was promised.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    const { found, unproven } = judgeBelowZero(draft)
    return [
      ...found.map(({ price, alteration, items, facts, at, currency, usage, left }) => {
        const context = contextWords(rules, facts)
        const amount = numberInWords(exactValue(left))
        const where = Object.keys(facts).length === 0 ? text('', '') : text(`（${context['zh-CN']}）`, ` where ${context.en}`)
        return {
          document: { kind: 'productOfferingPrice' as const, id: alteration },
          pointer: pointer('charge', 'effect'),
          what: text(
            `加上“${alteration}”，“${price}”会被减到 ${amount['zh-CN']} ${currency}${where['zh-CN']}。`,
            `With "${alteration}" the charge "${price}" would fall to ${amount.en} ${currency}${where.en}.`,
          ),
          fix: text(
            '请减少优惠，改用互斥或顺序叠加，或者用条件排除这种情形。',
            'Take less off, let the discounts exclude each other or act in sequence, or keep this case out by a condition.',
          ),
          witness: {
            items: items.map(({ path, offering, quantity, characteristics }) => ({
              path,
              offering,
              quantity,
              characteristics: Object.fromEntries(characteristics.map(({ id, value }) => [id, value as JsonValue])),
            })),
            price,
            facts: facts as JsonValue,
            at,
            currency,
            ...(usage.length === 0 ? {} : { usage: usage.map((use) => ({ ...use })) }),
            left,
          },
        }
      }),
      ...unproven.map((price) => ({
        document: { kind: 'productOfferingPrice' as const, id: price },
        pointer: pointer('charge'),
        what: text(
          `无法证明各项优惠合计不会超过“${price}”本身。`,
          `It could not be proven that discounts together never take more off "${price}" than it costs.`,
        ),
        fix: text('请减少优惠的条件，或者改用互斥叠加。', 'Use fewer conditions, or let the discounts exclude each other.'),
      })),
    ]
  },
  examples: { sound: exampleWithPrices({ half, off: off('5.00') }), unsound: exampleWithPrices({ half, off: off('5.01') }) },
}
