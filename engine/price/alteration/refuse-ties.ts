import { isAtOrBelow } from '../../model/configured-item.js'
import { canonicalJson } from '../../values/canonical-json.js'
import { groupBy } from '../../values/group-by.js'
import type { JsonValue } from '../../values/json.js'
import { type Ratio, toText } from '../../values/ratio.js'
import { type PricingWork, refuse } from '../pricing-work.js'
import { orderMatters } from './order-matters.js'
import type { ActiveAlteration } from './target-lines.js'

/**
 * One alteration on several items has one priority. Of an item and what is below it the outer one comes first; side by side nothing tells
 * which does, and where that makes a difference there is no price: names of members never decide.
 */
export function refuseTies(work: PricingWork, alterations: readonly ActiveAlteration[]): void {
  if (alterations.length < 2) return
  for (const same of groupBy(alterations, ({ price }) => price.id).values()) {
    const tied = same.find((one, index) => same.slice(0, index).some((other) => tie(one, other)))
    if (tied !== undefined) refuse(work, tied, 'alteration-tie')
  }
}

function tie(one: ActiveAlteration, other: ActiveAlteration): boolean {
  if (isAtOrBelow(one.item.path, other.item.path) || isAtOrBelow(other.item.path, one.item.path)) return false
  const [left, right] = [one.price.charge, other.price.charge]
  if (left.mode !== right.mode || left.stage !== right.stage || left.group !== right.group) return false
  if (left.priority !== right.priority || !orderMatters(left)) return false
  return meetInTime(one, other) && one.lines.some((line) => other.lines.includes(line)) && figuresOf(one) !== figuresOf(other)
}

function meetInTime({ acting: left }: ActiveAlteration, { acting: right }: ActiveAlteration): boolean {
  return (left.to === null || right.from < left.to) && (right.to === null || left.from < right.to)
}

/** All that decides by how much it alters. */
function figuresOf({ price, amount, cap, baseLess }: ActiveAlteration): string {
  const { effect, base, quantityLimit, rounded } = price.charge
  const text = (some: Ratio | null) => (some === null ? null : toText(some))
  const written: object = { effect, base, quantityLimit: quantityLimit ?? null, rounded: rounded ?? null }
  return canonicalJson([text(amount), text(cap), text(baseLess), written as JsonValue])
}
