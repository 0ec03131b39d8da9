import type { Check } from '../../../model/check.js'
import { addPeriods, type CalendarPeriod, wholePeriodsBetween } from '../../../values/local-date.js'
import { text } from '../../../values/localized-text.js'
import { dayAfter } from '../../../values/periods-in-row.js'
import { exampleWithTerms, leaving, spending, twoYears } from './example.js'
import { someStarts, termFindings } from './offered-terms.js'

const promising = { ...twoYears, commitment: { ...twoYears.commitment, minimumSpend: 'spend' } }

/** A promise is settled by periods that do not fill its commitment. */
export const commitmentPeriods: Check = {
  code: 'price/commitment-periods',
  severity: 'error',
  why: text(
    '最后一个核算周期超出承诺期，客户会为没有承诺的日子补足消费。',
    'The last period reaches beyond the commitment, and customers would make up for days on which they promised nothing.',
  ),
  find: (draft) =>
    termFindings(draft, ({ id, commitment, renewal }) => {
      const price = commitment?.minimumSpend === undefined ? undefined : draft.find('productOfferingPrice', commitment.minimumSpend)
      if (commitment === undefined || price?.charge.kind !== 'commitment') return []
      const { per } = price.charge
      const lengths = [commitment.duration, ...(renewal.kind === 'automatic' && renewal.commits ? [renewal.duration] : [])]
      return lengths.flatMap((length) => {
        const since = someStarts.find((day) => !isFilled(day, length, per))
        if (since === undefined) return []
        const ends = dayAfter(since, [length])
        return [
          {
            steps: ['commitment', 'minimumSpend'],
            what: text(
              `合约“${id}”的承诺不是“${price.id}”核算周期的整数倍。`,
              `What the term "${id}" binds for is no whole number of the periods by which "${price.id}" is settled.`,
            ),
            fix: text('请让承诺期是核算周期的整数倍。', 'Make the commitment a whole number of such periods.'),
            witness: { startDate: since, committedUntil: ends },
          },
        ]
      })
    }),
  examples: {
    sound: exampleWithTerms([promising], { ...leaving(), ...spending({ per: { unit: 'year', count: 1 } }) }),
    unsound: exampleWithTerms([promising], { ...leaving(), ...spending({ per: { unit: 'month', count: 5 } }) }),
  },
}

function isFilled(since: (typeof someStarts)[number], length: CalendarPeriod, per: CalendarPeriod): boolean {
  const ends = dayAfter(since, [length])
  return addPeriods(since, per, wholePeriodsBetween(since, ends, per)!) === ends
}
