import type { Check } from '../../../model/check.js'
import { text } from '../../../values/localized-text.js'
import { dayAfter } from '../../../values/periods-in-row.js'
import { exampleWithTerms, twoYears } from './example.js'
import { someStarts, termFindings } from './offered-terms.js'

const ending = { ...twoYears, renewal: { kind: 'ends' } }

/** Prices are locked for longer than service can last. */
export const priceLockBeyondTerm: Check = {
  code: 'price/price-lock-beyond-term',
  severity: 'error',
  why: text(
    '服务随合约终止，之后的价格承诺无法兑现，却写进了给客户的答复。',
    'Service ends with the term, so the promise of later prices cannot be kept, and customers are told it.',
  ),
  find: (draft) =>
    termFindings(draft, ({ id, duration, renewal, priceLock }) => {
      if (priceLock === undefined || renewal.kind !== 'ends') return []
      const since = someStarts.find((day) => dayAfter(day, [priceLock]) > dayAfter(day, [duration]))
      if (since === undefined) return []
      return [
        {
          steps: ['priceLock'],
          what: text(
            `合约“${id}”的价格锁定比合约期还长，而合约到期服务即终止。`,
            `The prices of the term "${id}" are locked beyond its end, at which service ends.`,
          ),
          fix: text('请缩短价格锁定，或写明到期后怎样续约。', 'Shorten the lock, or say how the term renews.'),
          witness: { startDate: since, ends: dayAfter(since, [duration]), priceLockedUntil: dayAfter(since, [priceLock]) },
        },
      ]
    }),
  examples: {
    sound: exampleWithTerms([{ ...ending, priceLock: { unit: 'year', count: 2 } }]),
    unsound: exampleWithTerms([{ ...ending, priceLock: { unit: 'year', count: 3 } }]),
  },
}
