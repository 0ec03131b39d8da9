import type { PricedItems, PriceLine } from '../../../engine/price/price-answer.js'
import type { PriceStep } from '../../../engine/price/price-step.js'
import type { WaterfallBar } from '../../../engine/price/waterfall.js'

type Line = Pick<PriceLine, 'path' | 'price'>

const toAmount = [
  'pin',
  'row',
  'list',
  'usage',
  'suspension',
  'commitment',
  'penalty',
  'alteration',
  'override',
  'floor',
  'minimum',
  'cap',
] as const satisfies readonly PriceStep['step'][]

/** The steps that made the bar at this position, in their order. Of a total, all that led to it. Use has no part in a first bill, and no step for that. */
export function stepsBehind(priced: PricedItems, line: Line, bars: readonly WaterfallBar[], position: number): readonly PriceStep[] {
  const bar = bars[position]
  if (bar === undefined) return []
  const own = priced.trace.filter(({ path, price }) => path === line.path && price === line.price)
  const of = (...kinds: readonly PriceStep['step'][]) => own.filter(({ step }) => kinds.includes(step))
  const rounded = (what: 'amount' | 'firstPeriod') => own.filter((one) => one.step === 'round' && one.of === what)
  switch (bar.kind) {
    case 'list':
      return of('pin', 'row', 'list', 'reference', 'usage', 'suspension', 'commitment', 'penalty')
    case 'alteration': {
      const before = bars.slice(0, position).filter(({ kind }) => kind === 'alteration').length
      return of('alteration').slice(before, before + 1)
    }
    case 'floor': {
      const before = bars.slice(0, position).filter(({ kind }) => kind === 'floor').length
      return of('floor').slice(before, before + 1)
    }
    case 'override':
    case 'minimum':
    case 'cap':
      return of(bar.kind)
    case 'rounding':
      return rounded('amount')
    case 'amount':
      return [...of(...toAmount), ...rounded('amount'), ...of('tax', 'later')]
    case 'firstPeriod':
      return of('proration')
    case 'arrears':
      return of('arrears')
    case 'firstBill': {
      if (own.some(({ step }) => step === 'usage' || step === 'commitment')) return []
      const share = [...of('proration'), ...rounded('firstPeriod'), ...of('arrears')]
      return [...(share.length === 0 ? of(...toAmount) : share), ...of('tax')]
    }
  }
}

/** The step that made the first period's units. */
export function stepsOfAllowance(priced: PricedItems, line: Line): readonly PriceStep[] {
  return priced.trace.filter(
    ({ step, path, price }) => (step === 'allowance' || step === 'uncharged') && path === line.path && price === line.price,
  )
}

/** The bar that a figure of the line stands for. */
export function barOf(bars: readonly WaterfallBar[], figure: 'list' | 'amount' | 'firstBill'): number {
  return Math.max(
    0,
    bars.findIndex(({ kind }) => kind === figure),
  )
}
