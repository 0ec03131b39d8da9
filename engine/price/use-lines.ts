import type { PriceId } from '../values/ids.js'
import {
  ceiling,
  compareRatios,
  decimal,
  dividedBy,
  isZero,
  minus,
  plus,
  type Ratio,
  ratio,
  sum,
  times,
  toText,
  zero,
} from '../values/ratio.js'
import { forQuantity } from './amounts.js'
import { chargeUse, type RatedModel } from './charge-model.js'
import type { CompiledAllowance, CompiledUsage } from './compile-prices.js'
import type { PriceStep } from './price-answer.js'
import { type ItemPrice, type PriceWith, type PricingWork, refuse, type WorkingLine } from './pricing-work.js'

type UsagePrice = ItemPrice<PriceWith<CompiledUsage>>
type AllowancePrice = ItemPrice<PriceWith<CompiledAllowance>>

/** Use of one charge: given by the caller, rounded up to whole increments, less what allowances have covered so far. */
interface Use {
  readonly one: UsagePrice
  readonly model: RatedModel
  readonly given: Ratio
  readonly rounded: Ratio
  readonly covered: Covered[]
}

interface Covered {
  readonly allowance: AllowancePrice
  readonly quantity: Ratio
}

/**
 * The lines of expected use per month. Allowances are taken off before their overflow charge begins: first those of the
 * item itself, then shared ones, of which each use gets a part in proportion to what is left of it, so that no order of
 * items or prices decides.
 */
export function useLines(work: PricingWork, usage: readonly UsagePrice[], allowances: readonly AllowancePrice[]): readonly WorkingLine[] {
  const uses = usage.flatMap((one) => readUse(work, one, allowances) ?? [])
  for (const price of new Set(uses.map(({ one }) => one.price.id)))
    cover(
      uses.filter(({ one }) => one.price.id === price),
      feeding(allowances, price),
    )
  return uses.map((use) => lineOf(work, use))
}

function readUse(work: PricingWork, one: UsagePrice, allowances: readonly AllowancePrice[]): Use | null {
  const { charge, id } = one.price
  const entries = work.request.usage.filter(({ path, metric }) => path === one.item.path && metric === charge.metric)
  const units = [...entries, ...feeding(allowances, id).map(({ price }) => price.charge)].map(({ unit }) => unit)
  if (units.some((unit) => unit !== charge.unit)) return refuse(work, one, 'usage-unit')
  const model = work.rounding === null ? undefined : charge.model.get(work.request.currency)
  const isUncapped = charge.cap !== null && !charge.cap.has(work.request.currency)
  if (model === undefined || isUncapped) return refuse(work, one, 'currency-missing')
  const given = sum(entries.map(({ quantity }) => decimal(quantity)))
  if (given.numerator < 0n) throw new RangeError(`Use of ${charge.metric} cannot be negative.`)
  return { one, model, given, rounded: toIncrements(given, charge.increment), covered: [] }
}

function toIncrements(quantity: Ratio, increment: Ratio | null): Ratio {
  return increment === null ? quantity : times(increment, ratio(ceiling(dividedBy(quantity, increment))))
}

/** The allowances that a charge takes over from when they are used up. */
function feeding(allowances: readonly AllowancePrice[], overflow: PriceId): readonly AllowancePrice[] {
  return allowances.filter(({ price }) => price.charge.overflow === overflow)
}

function cover(uses: readonly Use[], allowances: readonly AllowancePrice[]): void {
  for (const use of uses) {
    const own = allowances.filter(({ item, price }) => price.charge.pool === 'product' && item.path === use.one.item.path)
    share([use], own)
  }
  share(
    uses,
    allowances.filter(({ price }) => price.charge.pool !== 'product'),
  )
}

/** Takes allowances off uses, each in proportion: all is covered when there is enough, and all is used when there isn't. */
function share(uses: readonly Use[], allowances: readonly AllowancePrice[]): void {
  const quantities = allowances.map(({ item, price }) => forQuantity(price.charge.quantity, item.quantity))
  const [offered, wanted] = [sum(quantities), sum(uses.map(left))]
  if (isZero(offered) || isZero(wanted)) return
  const taken = compareRatios(offered, wanted) < 0 ? offered : wanted
  for (const use of uses) {
    const part = dividedBy(times(taken, left(use)), wanted)
    if (isZero(part)) continue
    allowances.forEach((allowance, index) => {
      use.covered.push({ allowance, quantity: dividedBy(times(part, quantities[index]!), offered) })
    })
  }
}

function left({ rounded, covered }: Use): Ratio {
  return minus(
    rounded,
    covered.reduce((all, { quantity }) => plus(all, quantity), zero),
  )
}

function lineOf(work: PricingWork, use: Use): WorkingLine {
  const { one, model } = use
  const charged = left(use)
  const { amount, parts } = chargeUse(model, charged)
  const text = (value: Ratio | null) => (value === null ? null : toText(value))
  const step: PriceStep = {
    step: 'usage',
    path: one.item.path,
    price: one.price.id,
    metric: one.price.charge.metric,
    unit: one.price.charge.unit,
    given: toText(use.given),
    rounded: toText(use.rounded),
    allowances: use.covered.map(({ allowance: { item, price }, quantity }) => ({
      path: item.path,
      price: price.id,
      quantity: toText(quantity),
    })),
    charged: toText(charged),
    parts: parts.map(({ tier, quantity, rate, flat, amount }) => ({
      tier,
      quantity: toText(quantity),
      rate: text(rate),
      flat: text(flat),
      amount: toText(amount),
    })),
    after: toText(amount),
  }
  work.trace.push(step)
  return { ...one, list: amount, amount }
}
