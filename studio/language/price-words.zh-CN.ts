import type { priceWords as english } from './price-words.en.js'
import type { SameKeys } from './same-keys.js'

/** How the studio speaks of how prices come about, in Chinese. */
export const priceWords: SameKeys<typeof english> = {
  tierCurve: {
    currency: '曲线的币种',
    measure: '曲线显示',
    measures: { amount: '金额', perUnit: '单价' },
    cursor: {
      amount: '按用量（{{unit}}）计的金额曲线（{{currency}}）；方向键移动光标，翻页键跳到下一个分档点',
      perUnit: '每{{unit}}折合单价曲线（{{currency}}）；方向键移动光标，翻页键跳到下一个分档点',
    },
    across: '计费用量（{{unit}}）',
    upwards: { amount: '金额（{{currency}}）', perUnit: '每 {{unit}} 单价（{{currency}}）' },
    at: '{{quantity}} {{unit}}：{{amount}} {{currency}}',
    noPriceAt: '{{quantity}} {{unit}}：无价格',
    eachAt: '折合每 {{unit}} {{amount}} {{currency}}',
    tier: '第 {{tier}} 档',
    points: '各分档点及刚过分档点的金额',
    tierColumn: '档',
    each: '{{currency}}／{{unit}}',
    noPrice: '无价格',
    beforeBounds: '曲线未计入每月最低消费和月封顶。',
    byMetric: '无法画出曲线：档位由 {{metric}} 的用量决定，而不是由计费用量决定。',
  },
  rounding: {
    converted: '换算后舍入',
    to: {
      halfAwayFromZero: '保留 {{decimals}} 位小数，四舍五入',
      halfEven: '保留 {{decimals}} 位小数，四舍六入五成双',
      up: '保留 {{decimals}} 位小数，远离零进位',
      down: '保留 {{decimals}} 位小数，向零舍去',
    },
  },
}
