import { type Check, type Finding, pointer } from '../../../model/check.js'
import type { CatalogDraft } from '../../../model/draft.js'
import type { PenaltyBand } from '../../../model/term.js'
import { addPeriods, wholePeriodsBetween } from '../../../values/local-date.js'
import { text } from '../../../values/localized-text.js'
import { dayAfter } from '../../../values/periods-in-row.js'
import { exampleWithTerms, leaving, twoYears } from './example.js'
import { someStarts, termFindings } from './offered-terms.js'

const bands = (...months: readonly (readonly [number, number])[]) =>
  leaving({ kind: 'bands', monthBegun: 'whole', bands: months.map(([fromMonth, toMonth]) => ({ fromMonth, toMonth, percent: '50' })) })

/** Bands of a penalty overlap, leave months of a commitment out, or end before they begin. */
export const penaltyBands: Check = {
  code: 'price/penalty-bands',
  severity: 'error',
  why: text(
    '同一个月份属于两段，就会收两次；不属于任何一段，就悄悄不收。',
    'A month in two bands is charged twice, and one in none is silently free.',
  ),
  find: (draft) => [...withinPrices(draft), ...leftOut(draft)],
  examples: {
    sound: exampleWithTerms([twoYears], bands([1, 12], [13, 36])),
    unsound: exampleWithTerms([twoYears], bands([1, 12], [12, 24])),
  },
}

/** Reversed and overlapping bands, and months between two of them. */
function withinPrices(draft: CatalogDraft): readonly Finding[] {
  return draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) => {
    if (charge.kind !== 'penalty' || charge.fee.kind !== 'bands') return []
    const sorted = charge.fee.bands.map((band, index) => ({ band, index })).sort((a, b) => a.band.fromMonth - b.band.fromMonth)
    return sorted.flatMap(({ band, index }, at): readonly Finding[] => {
      const found = { document: { kind, id }, pointer: pointer('charge', 'fee', 'bands', index) }
      const earlier = sorted.slice(0, at).map((one) => one.band)
      if (band.toMonth < band.fromMonth) return [{ ...found, ...reversed(band) }]
      const last = Math.max(0, ...earlier.map(({ toMonth }) => toMonth))
      if (band.fromMonth <= last) return [{ ...found, ...twice(band.fromMonth) }]
      return band.fromMonth > last + 1 ? [{ ...found, ...inNone(last + 1) }] : []
    })
  })
}

/** Months of a commitment after the last band. */
function leftOut(draft: CatalogDraft): readonly Finding[] {
  return termFindings(draft, ({ commitment, renewal, earlyTermination }) => {
    const charge = earlyTermination === undefined ? undefined : draft.find('productOfferingPrice', earlyTermination)?.charge
    if (charge?.kind !== 'penalty' || charge.fee.kind !== 'bands') return []
    const last = Math.max(0, ...charge.fee.bands.map(({ toMonth }) => toMonth))
    const lengths = [commitment?.duration, renewal.kind === 'automatic' && renewal.commits ? renewal.duration : undefined]
    return lengths.flatMap((length) => {
      if (length === undefined) return []
      const [since] = someStarts
      const ends = dayAfter(since!, [length])
      const whole = wholePeriodsBetween(since!, ends, { unit: 'month', count: 1 })!
      const months = addPeriods(since!, { unit: 'month', count: 1 }, whole) < ends ? whole + 1 : whole
      return last >= months ? [] : [{ steps: ['earlyTermination'], ...inNone(last + 1) }]
    })
  })
}

function reversed({ fromMonth, toMonth }: PenaltyBand) {
  return {
    what: text(
      `这一段从第 ${fromMonth} 个月开始，却到第 ${toMonth} 个月就结束。`,
      `The band begins with month ${fromMonth} and ends with month ${toMonth}.`,
    ),
    fix: text('请让起始月份不晚于结束月份。', 'Begin the band no later than it ends.'),
    witness: { month: fromMonth },
  }
}

function twice(month: number) {
  return {
    what: text(`第 ${month} 个月属于两段。`, `Month ${month} is in two bands.`),
    fix: text('请让各段首尾相接、互不重叠。', 'Let each band begin with the month after the one before ends.'),
    witness: { month },
  }
}

function inNone(month: number) {
  return {
    what: text(`承诺期的第 ${month} 个月不属于任何一段。`, `Month ${month} of the commitment is in no band.`),
    fix: text('请补上这一段；不收取时写比例 "0"。', 'Add a band for it; where nothing is due, write the percentage "0".'),
    witness: { month },
  }
}
