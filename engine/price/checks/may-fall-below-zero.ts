import { groupBy } from '../../values/group-by.js'
import { compareRatios, minus, one, plus, type Ratio, times, zero } from '../../values/ratio.js'
import { alteredBy, type CompiledAlteration } from '../alteration/compile-alteration.js'
import type { CompiledAmount } from '../compile-amount.js'
import { isFor } from '../table/compiled-row.js'

/**
 * Whether alterations of one line could take more than there is, by a bound that never says no wrongly: stage by stage the
 * most that all of them could take is compared with the least that could be left.
 */
export function mayFallBelowZero(list: Ratio, alterations: readonly CompiledAlteration[], currency: string): boolean {
  let least = list
  for (const [, stage] of [...groupBy(alterations, ({ stage }) => stage)].sort(([left], [right]) => left - right)) {
    const taken = mostTaken(list, stage, currency)
    const left = minus(times(least, minus(one, taken.share)), taken.amount)
    if (left.numerator < 0n || compareRatios(taken.share, one) > 0) return true
    least = left
  }
  return false
}

/** The least list amount of a charge in a currency; `null` when it has none. */
export function leastAmount(amount: CompiledAmount, currency: string): Ratio | null {
  if (amount.kind === 'fixed') return amount.amounts.get(currency) ?? null
  const amounts = amount.table.rows.filter((row) => isFor(row, currency)).map(({ figure }) => figure)
  return amounts.reduce<Ratio | null>((least, next) => (least === null || compareRatios(next, least) < 0 ? next : least), null)
}

/** A share of what the stage found, and an amount besides. */
interface Taken {
  readonly share: Ratio
  readonly amount: Ratio
}

function mostTaken(list: Ratio, stage: readonly CompiledAlteration[], currency: string): Taken {
  const groups = [...groupBy(stage, ({ mode, group }) => `${mode} ${group}`).values()]
  return groups.map((group) => mostOfGroup(list, group, currency)).reduce(both, { share: zero, amount: zero })
}

function mostOfGroup(list: Ratio, group: readonly CompiledAlteration[], currency: string): Taken {
  const all = group.map((alteration) => takenBy(list, alteration, currency))
  const mode = group[0]!.mode
  const summed = all.reduce(both, { share: zero, amount: zero })
  if (mode === 'sequential')
    return all.every(({ amount }) => amount.numerator === 0n) ? { share: lesser(summed.share, one), amount: zero } : summed
  if (mode === 'additive') return summed
  return { share: all.map(({ share }) => share).reduce(greater, zero), amount: all.map(({ amount }) => amount).reduce(greater, zero) }
}

function takenBy(list: Ratio, alteration: CompiledAlteration, currency: string): Taken {
  const { effect, base, share, amounts, table } = alteration
  switch (effect.kind) {
    case 'byTable': {
      const rows = (table?.rows ?? []).filter((row) => isFor(row, currency))
      const each = rows.map((row) => takenBy(list, alteredBy(alteration, effect, row), currency))
      return each.reduce(both, { share: zero, amount: zero })
    }
    case 'percentOff':
      return base === 'running' ? { share: share!, amount: zero } : { share: zero, amount: times(list, share!) }
    case 'amountOff':
      return { share: zero, amount: amounts.get(currency) ?? zero }
    case 'amountOn':
    case 'atLeast':
      return { share: zero, amount: zero }
    case 'setPrice':
    case 'percentOf':
    case 'atMost':
    case 'roundTo':
      return { share: one, amount: zero }
  }
}

function both(left: Taken, right: Taken): Taken {
  return { share: plus(left.share, right.share), amount: plus(left.amount, right.amount) }
}

function greater(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) >= 0 ? left : right
}

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right
}
