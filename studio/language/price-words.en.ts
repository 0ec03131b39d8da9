/** How the studio speaks of how prices come about: curves of tiers, steps, prices that were not taken. `price-words.zh-CN.ts` has the same keys. */
export const priceWords = {
  tierCurve: {
    currency: 'Currency of the curve',
    measure: 'What the curve shows',
    measures: { amount: 'Amount', perUnit: 'Per unit' },
    cursor: {
      amount: 'Curve of the amount in {{currency}} by {{unit}}; arrow keys move the cursor, page keys go to the next border',
      perUnit: 'Curve of the amount per {{unit}} in {{currency}}; arrow keys move the cursor, page keys go to the next border',
    },
    across: 'Charged quantity ({{unit}})',
    upwards: { amount: 'Amount ({{currency}})', perUnit: 'Per {{unit}} ({{currency}})' },
    at: '{{quantity}} {{unit}}: {{amount}} {{currency}}',
    noPriceAt: '{{quantity}} {{unit}}: no price',
    eachAt: '{{amount}} {{currency}} per {{unit}}',
    tier: 'tier {{tier}}',
    points: 'Amounts at the borders of the tiers, and right after them',
    tierColumn: 'Tier',
    each: '{{currency}} / {{unit}}',
    noPrice: 'no price',
    beforeBounds: 'The curve is drawn before the monthly minimum and the monthly cap.',
    byMetric: 'There is no curve: the tier is found by the use of {{metric}}, not by the quantity that is charged.',
  },
  rounding: {
    converted: 'Rounded after conversion',
    to: {
      halfAwayFromZero: 'To {{decimals}} decimals, halves away from zero',
      halfEven: 'To {{decimals}} decimals, halves to the even digit',
      up: 'To {{decimals}} decimals, away from zero',
      down: 'To {{decimals}} decimals, towards zero',
    },
  },
}
