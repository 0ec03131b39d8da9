import { decimalsOf } from '../values/currency.js'
import type { PriceId } from '../values/ids.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { isZero, minus, type Ratio, ratio, toText } from '../values/ratio.js'
import type { PricedItems, PriceLine } from './price-answer.js'
import type { PriceStep } from './price-step.js'

/**
 * One bar of a waterfall. A `total` stands on the ground and shows `after`; any other bar begins where the one before
 * ended and adds `change`. Values are exact texts: decimals, or fractions such as `"1/3"`.
 */
export interface WaterfallBar {
  readonly kind:
    | 'list'
    | 'override'
    | 'alteration'
    | 'floor'
    | 'minimum'
    | 'cap'
    | 'rounding'
    | 'amount'
    | 'firstPeriod'
    | 'arrears'
    | 'firstBill'
  readonly isTotal: boolean
  readonly label: LocalizedText
  readonly change: string
  readonly after: string
  /** The alteration behind the bar. */
  readonly alteration: PriceId | null
}

/**
 * How a line came to its amount, and its amount to the first bill: list price, each alteration, minimum, cap, rounding, amount,
 * then the first period's share, and what of it is billed later. It reads the trace and adds nothing to it; changes add up to the total they lead to.
 */
export function waterfall(priced: PricedItems, line: Pick<PriceLine, 'path' | 'price'>): readonly WaterfallBar[] {
  const found = priced.lines.find(({ path, price }) => path === line.path && price === line.price)
  if (found === undefined) return []
  const steps = priced.trace.filter(({ path, price }) => path === found.path && price === found.price)
  return [
    ...steps.flatMap((step) => barOf(priced, step) ?? []),
    total('amount', amountName(found), found.amount),
    ...firstBillBars(priced, found, steps),
  ]
}

/** The value of a text that the trace writes: a fraction, or a decimal of any size, since amounts times quantities outgrow what an author may write. */
export function exactValue(written: string): Ratio {
  const [numerator, denominator] = written.split('/')
  if (denominator !== undefined) return ratio(BigInt(numerator!), BigInt(denominator))
  const point = written.indexOf('.')
  if (point < 0) return ratio(BigInt(written))
  return ratio(BigInt(written.slice(0, point) + written.slice(point + 1)), 10n ** BigInt(written.length - point - 1))
}

function barOf({ currency }: PricedItems, step: PriceStep): WaterfallBar | null {
  const change = (
    kind: WaterfallBar['kind'],
    label: LocalizedText,
    { before, after }: { before: string; after: string },
    alteration: PriceId | null = null,
  ) => {
    const by = minus(exactValue(after), exactValue(before))
    return {
      kind,
      isTotal: false,
      label,
      change: toText(by, decimalsOf(currency)),
      after: toText(exactValue(after), decimalsOf(currency)),
      alteration,
    }
  }
  switch (step.step) {
    case 'list':
    case 'usage':
    case 'commitment':
    case 'penalty':
      return change('list', listName(step.step), { before: '0', after: step.after })
    case 'override':
      return change('override', text('谈定价', 'Agreed amount'), step)
    case 'alteration':
      return change('alteration', step.name, step, step.alteration)
    case 'floor':
      return change(
        'floor',
        step.floor === '0' ? text('优惠不低于零', 'Not below zero') : text('优惠不低于底价', 'Not below the floor'),
        step,
      )
    case 'minimum':
      return change('minimum', text('最低消费', 'Minimum per month'), step)
    case 'cap':
      return change('cap', text('月封顶', 'Monthly cap'), step)
    case 'round':
      return step.of === 'amount' && !isZero(minus(exactValue(step.after), exactValue(step.before)))
        ? change('rounding', text('尾数舍入', 'Rounding'), step)
        : null
    case 'pin':
    case 'reference':
    case 'filtered':
    case 'row':
    case 'allowance':
    case 'uncharged':
    case 'suspension':
    case 'excluded':
    case 'proration':
    case 'arrears':
    case 'later':
    case 'tax':
      return null
  }
}

function firstBillBars({ currency }: PricedItems, line: PriceLine, steps: readonly PriceStep[]): readonly WaterfallBar[] {
  const { firstPeriod, firstBill } = line
  const change = (kind: 'firstPeriod' | 'arrears', label: LocalizedText, before: string, after: string): readonly WaterfallBar[] => {
    const by = minus(exactValue(after), exactValue(before))
    return isZero(by) ? [] : [{ kind, isTotal: false, label, change: toText(by, decimalsOf(currency)), after, alteration: null }]
  }
  const began = firstPeriod?.amount ?? firstBill
  return [
    ...change('firstPeriod', firstPeriodName(line, steps), line.amount, began),
    ...change('arrears', arrearsName(firstPeriod), began, firstBill),
    total('firstBill', text('首期账单', 'First bill'), firstBill),
  ]
}

function arrearsName(firstPeriod: PriceLine['firstPeriod']): LocalizedText {
  return text(`期末收取，${firstPeriod?.billedOn} 出账`, `In arrears: billed on ${firstPeriod?.billedOn}`)
}

function total(kind: 'amount' | 'firstBill', label: LocalizedText, amount: string): WaterfallBar {
  return { kind, isTotal: true, label, change: amount, after: amount, alteration: null }
}

function listName(step: 'list' | 'usage' | 'commitment' | 'penalty'): LocalizedText {
  switch (step) {
    case 'list':
    case 'usage':
      return text('标准资费', 'List price')
    case 'commitment':
      return text('未满最低消费', 'Missing to the promised minimum')
    case 'penalty':
      return text('提前终止', 'Left before the commitment ends')
  }
}

function amountName({ charge, period }: PriceLine): LocalizedText {
  switch (charge) {
    case 'oneTime':
      return text('一次性费用', 'One-time amount')
    case 'usage':
      return text('每月使用费', 'Use per month')
    case 'commitment':
      return text('每期应补足', 'Made up per period')
    case 'penalty':
      return text('提前终止费用', 'Early termination fee')
    case 'recurring':
      return period?.unit === 'month' && period.count === 1 ? text('月费', 'Amount per month') : text('每期费用', 'Amount per period')
  }
}

function firstPeriodName({ charge }: PriceLine, steps: readonly PriceStep[]): LocalizedText {
  if (charge === 'usage') return text('使用后出账', 'Billed after use')
  if (charge === 'commitment') return text('期满核算后出账', 'Billed when its period ends')
  const step = steps.find((one) => one.step === 'proration')
  if (step?.step !== 'proration') return text('首期折算', 'First period')
  switch (step.policy.kind) {
    case 'none':
      return text('首期免收，下一期起计费', 'Charged from the next period on')
    case 'dailyRate':
      return text(`首期按日租计 ${step.days} 天`, `First period: ${step.days} days at the daily rate`)
    case 'second':
      return text(
        `首期按秒折算 ${step.seconds?.part}/${step.seconds?.of}`,
        `First period: ${step.seconds?.part} of ${step.seconds?.of} seconds`,
      )
    case 'fullPeriod':
    case 'day':
    case 'fixedMonth':
      return text(`首期按天折算 ${step.days}/${step.of}`, `First period: ${step.days} of ${step.of} days`)
  }
}
