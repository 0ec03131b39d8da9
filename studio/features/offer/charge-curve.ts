import { chargeUse } from '../../../engine/price/charge-model/charge-use.js'
import type { RatedModel, RatedTiers } from '../../../engine/price/charge-model/rated-model.js'
import { ceiling, compareRatios, dividedBy, minus, one, plus, type Ratio, ratio, times, zero } from '../../../engine/values/ratio.js'

/** What a charge model asks for a quantity, as the engine works it out. */
export interface ChargedPoint {
  readonly quantity: Ratio
  /** `null` where the author wants no price. */
  readonly amount: Ratio | null
  /** The tiers that charge for it, from 0 and in ascending order. */
  readonly tiers: readonly number[]
}

/** A stretch of quantities without a jump. What holds at its very ends is said by the {@link Jump}s there. */
export type Stretch = readonly { readonly quantity: Ratio; readonly amount: Ratio }[]

/** A quantity at which the amount is another just before, or just after. */
export interface Jump {
  readonly quantity: Ratio
  /** What the amount comes to before it; `null` at the beginning, and where there is no price. */
  readonly before: Ratio | null
  readonly at: Ratio | null
  readonly after: Ratio | null
}

export interface ChargeCurve {
  readonly end: Ratio
  readonly stretches: readonly Stretch[]
  readonly jumps: readonly Jump[]
  /** Where tiers end, in ascending order. */
  readonly borders: readonly Ratio[]
}

const [two, four] = [ratio(2n), ratio(4n)]
/** Beyond so many edges of blocks, a stretch is drawn through as many points as a screen can show. */
const mostEdges = 96
const pointsPerStretch = 64

/**
 * The amount by quantity, from nothing to a quarter beyond the last border. `null` for models whose amount doesn't go by
 * one quantity, or has nothing to show but one rate.
 */
export function chargeCurve(model: RatedModel): ChargeCurve | null {
  const shape = shapeOf(model)
  if (shape === null) return null
  const { borders, end, size } = shape
  const edges = ascending([...borders, ...shape.edges, zero, end])
  const stretches: Stretch[] = []
  const jumps: Jump[] = []
  let before: Ratio | null = null
  edges.forEach((edge, index) => {
    const next = edges[index + 1]
    const stretch = next === undefined ? [] : stretchBetween(model, edge, next, size)
    const [at, after] = [chargeAt(model, edge).amount, stretch[0]?.amount ?? null]
    const isEnd = index === 0 || next === undefined
    if (!isEnd && !(isSame(before, at) && isSame(at, after))) jumps.push({ quantity: edge, before, at, after })
    if (index === 0 && !isSame(at, after)) jumps.push({ quantity: edge, before: null, at, after })
    if (stretch.length > 0) stretches.push(stretch)
    before = stretch.at(-1)?.amount ?? null
  })
  return { end, stretches, jumps, borders }
}

/** What one quantity costs. Events are one event of that quantity. */
export function chargeAt(model: RatedModel, quantity: Ratio): ChargedPoint {
  const charge = chargeUse(model, { quantity, events: [{ count: 1n, quantity }] })
  if (charge.kind !== 'charged') return { quantity, amount: null, tiers: [] }
  return { quantity, amount: charge.amount, tiers: charge.parts.flatMap(({ tier }) => tier ?? []) }
}

interface Shape {
  readonly borders: readonly Ratio[]
  /** Where blocks or packages end. */
  readonly edges: readonly Ratio[]
  readonly end: Ratio
  /** The size of the smallest block; `null` without any. */
  readonly size: Ratio | null
}

function shapeOf(model: RatedModel): Shape | null {
  switch (model.kind) {
    case 'package':
      return { borders: [], edges: multiples(model.size, 7), end: times(model.size, ratio(8n)), size: model.size }
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return model.tierBy.kind === 'metric' ? null : tierShape(model)
    case 'flat':
    case 'unit':
    case 'dynamic':
    case 'percentOf':
    case 'capacity':
      return null
  }
}

function tierShape(model: RatedTiers): Shape {
  const { repeatEvery, least } = model
  const ends = model.tiers.flatMap(({ to }) => to ?? [])
  const rounds = repeatEvery === null ? [zero] : [zero, repeatEvery]
  const borders = ascending([...rounds.flatMap((from) => ends.map((to) => plus(from, to))), ...(least === null ? [] : [least.quantity])])
  const sizes = ascending(model.tiers.flatMap(({ size }) => size ?? []))
  const last = borders.at(-1)
  const end = last === undefined ? times(sizes.at(-1) ?? ratio(100n), ratio(8n)) : times(last, ratio(5n, 4n))
  return { borders, edges: rounds.flatMap((from) => blockEdges(model, from, end)), end, size: sizes[0] ?? null }
}

/** Where blocks end within their tiers; none where there are too many to be seen. */
function blockEdges({ tiers, repeatEvery }: RatedTiers, from: Ratio, end: Ratio): readonly Ratio[] {
  return tiers.flatMap((tier) => {
    if (tier.size === null) return []
    const length = minus(tier.to ?? repeatEvery ?? end, tier.from)
    const count = ceiling(dividedBy(length, tier.size)) - 1n
    const begin = plus(from, tier.from)
    return count > BigInt(mostEdges) ? [] : multiples(tier.size, Number(count)).map((edge) => plus(begin, edge))
  })
}

/** The points between two edges, with the amounts that the ends come to. Where there is no price, there is no stretch. */
function stretchBetween(model: RatedModel, from: Ratio, to: Ratio, size: Ratio | null): Stretch {
  const width = minus(to, from)
  const step = dividedBy(size !== null && compareRatios(size, width) < 0 ? size : width, four)
  const first = amountTowards(model, plus(from, step), plus(from, dividedBy(step, two)))
  const last = amountTowards(model, minus(to, step), minus(to, dividedBy(step, two)))
  if (first === null || last === null) return []
  const between = Array.from({ length: pointsPerStretch - 1 }, (_, index) => {
    const quantity = plus(from, times(width, ratio(BigInt(index + 1), BigInt(pointsPerStretch))))
    return { quantity, amount: chargeAt(model, quantity).amount ?? zero }
  })
  return [{ quantity: from, amount: first }, ...between, { quantity: to, amount: last }]
}

/** Where the straight line through two points leads, as far behind the near one as that is from the far one. */
function amountTowards(model: RatedModel, far: Ratio, near: Ratio): Ratio | null {
  const [one, other] = [chargeAt(model, far).amount, chargeAt(model, near).amount]
  return one === null || other === null ? null : minus(times(other, two), one)
}

/** Sorted, above nothing or nothing itself, each once. */
export function ascending(values: readonly Ratio[]): readonly Ratio[] {
  const sorted = [...values].sort(compareRatios)
  return sorted.filter((value, index) => index === 0 || compareRatios(sorted[index - 1]!, value) !== 0)
}

function multiples(size: Ratio, count: number): readonly Ratio[] {
  return Array.from({ length: count }, (_, index) => times(size, plus(ratio(BigInt(index)), one)))
}

function isSame(left: Ratio | null, right: Ratio | null): boolean {
  return left === null || right === null ? left === right : compareRatios(left, right) === 0
}
