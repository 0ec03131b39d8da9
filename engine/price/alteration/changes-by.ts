import type { Allocation } from '../../model/alteration.js'
import { exactly, toPayable } from '../../values/money.js'
import { compareRatios, dividedBy, minus, negate, one, type Ratio, ratio, roundToStep, sum, times, zero } from '../../values/ratio.js'
import { forQuantity } from '../amounts.js'
import type { PricingWork, WorkingLine } from '../pricing-work.js'
import { spread } from '../spread.js'
import type { ActiveAlteration } from './target-lines.js'

/** The amount of each line at some moment of the resolution. */
export type LineAmounts = ReadonlyMap<WorkingLine, Ratio>

/** The part of a line that an alteration may change: all of it, or as many units as its limit says. */
interface AlteredPart {
  readonly line: WorkingLine
  readonly units: Ratio
  readonly list: Ratio
  readonly now: Ratio
  /** Whether other units of the line keep their amount. */
  readonly leavesSome: boolean
}

/** What an alteration does to each of its lines, given their amounts so far: rounded where it says so, then capped. */
export function changesBy({ request }: PricingWork, alteration: ActiveAlteration, found: LineAmounts): readonly Ratio[] {
  const parts = alteration.lines.map((line) => partOf(alteration, line, found.get(line)!))
  const exact = exactChanges(request.currency, alteration, parts, found)
  return capped(request.currency, alteration.cap, rounded(request.currency, alteration, parts, exact))
}

function partOf({ price }: ActiveAlteration, line: WorkingLine, now: Ratio): AlteredPart {
  const { quantity } = line.item
  const limit = price.charge.quantityLimit ?? quantity
  const units = ratio(BigInt(quantity))
  if (quantity <= limit) return { line, units, list: line.list, now, leavesSome: false }
  const share = ratio(BigInt(limit), BigInt(quantity))
  return { line, units: ratio(BigInt(limit)), list: times(line.list, share), now: times(now, share), leavesSome: true }
}

function exactChanges(
  currency: PricingWork['request']['currency'],
  alteration: ActiveAlteration,
  parts: readonly AlteredPart[],
  found: LineAmounts,
): readonly Ratio[] {
  const { amount } = alteration
  const { effect, share, step, target } = alteration.price.charge
  const costs = parts.map(({ now }) => now)
  const to = (amounts: readonly Ratio[]) => parts.map(({ now }, index) => minus(amounts[index]!, now))
  switch (effect.kind) {
    case 'percentOff':
      return parts.map((part) => negate(times(share!, ownBase(alteration, part))))
    case 'percentOf': {
      if (effect.of.kind === 'line') return to(parts.map((part) => times(share!, ownBase(alteration, part))))
      return to(spread(currency, times(share!, otherBase(alteration, found)), costs))
    }
    case 'amountOff':
      return effect.allocation === 'each'
        ? parts.map((part) => negate(offAtMost(times(amount!, part.units), part)))
        : allocated(currency, amount!, effect.allocation ?? 'amount', parts).map((off, index) => negate(offAtMost(off, parts[index]!)))
    case 'amountOn':
      return allocated(currency, amount!, effect.allocation ?? 'amount', parts)
    case 'setPrice':
      return to(target.scope === 'price' ? parts.map(({ units }) => times(amount!, units)) : spread(currency, amount!, costs))
    case 'atLeast':
      return to(parts.map(({ units, now }) => greater(times(amount!, units), now)))
    case 'atMost':
      return to(parts.map(({ units, now }) => negate(greater(negate(times(amount!, units)), negate(now)))))
    case 'roundTo':
      return to(parts.map(({ units, now }) => times(roundToStep(dividedBy(now, units), step!, effect.rounding), units)))
  }
}

function ownBase({ price, baseLess }: ActiveAlteration, { list, now, units }: AlteredPart): Ratio {
  const base = price.charge.base === 'list' ? list : now
  return baseLess === null ? base : greater(minus(base, times(baseLess, units)), zero)
}

function otherBase({ price, baseLess, bases }: ActiveAlteration, found: LineAmounts): Ratio {
  const base = sum(bases.map((line) => (price.charge.base === 'list' ? line.list : found.get(line)!)))
  if (baseLess === null) return base
  const units = bases.reduce((all, { item }) => all + item.quantity, 0)
  return greater(minus(base, forQuantity(baseLess, units)), zero)
}

/** Units that an amount is taken off are not worth less than nothing at the expense of those that keep theirs. */
function offAtMost(off: Ratio, { now, leavesSome }: AlteredPart): Ratio {
  return leavesSome && compareRatios(off, now) > 0 ? greater(now, zero) : off
}

function allocated(
  currency: PricingWork['request']['currency'],
  amount: Ratio,
  allocation: Allocation,
  parts: readonly AlteredPart[],
): readonly Ratio[] {
  switch (allocation) {
    case 'amount':
      return spread(
        currency,
        amount,
        parts.map(({ now }) => now),
      )
    case 'quantity':
      return spread(
        currency,
        amount,
        parts.map(({ units }) => units),
      )
    case 'equal':
      return spread(
        currency,
        amount,
        parts.map(() => one),
      )
    case 'each':
      return parts.map(({ units }) => times(amount, units))
  }
}

function rounded(
  currency: PricingWork['request']['currency'],
  { price }: ActiveAlteration,
  parts: readonly AlteredPart[],
  changes: readonly Ratio[],
): readonly Ratio[] {
  const { rounded: rule } = price.charge
  if (rule === undefined) return changes
  const payable = (change: Ratio) => exactly(toPayable(currency, change, rule.rounding))
  switch (rule.of) {
    case 'unit':
      return changes.map((change, index) => times(payable(dividedBy(change, parts[index]!.units)), parts[index]!.units))
    case 'line':
      return changes.map(payable)
    case 'total':
      return spread(currency, payable(sum(changes)), changes.map(sizeOf))
  }
}

/** What is changed in all, upwards or downwards, is at most the cap, which is then spread by the changes. */
function capped(currency: PricingWork['request']['currency'], cap: Ratio | null, changes: readonly Ratio[]): readonly Ratio[] {
  if (cap === null || compareRatios(sum(changes.map(sizeOf)), cap) <= 0) return changes
  const parts = spread(currency, cap, changes.map(sizeOf))
  return changes.map(({ numerator }, index) => (numerator < 0n ? negate(parts[index]!) : parts[index]!))
}

function sizeOf(value: Ratio): Ratio {
  return value.numerator < 0n ? negate(value) : value
}

function greater(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) > 0 ? left : right
}
