import type { Allocation, Alteration, AlterationEffect, AlterationTarget, FixedEffect, TableEffect } from '../../model/alteration.js'
import type { CurrencyAmount } from '../../model/currency-amount.js'
import { dividedBy, parseDecimal, type Ratio, ratio, toText, zero } from '../../values/ratio.js'
import { type Amounts, compileAmounts } from '../amounts.js'
import type { CompiledTable } from '../table/compile-table.js'
import type { CompiledRow } from '../table/compiled-row.js'

export interface CompiledAlteration extends Omit<Alteration, 'cap' | 'baseLess'> {
  /** The share that a percentage takes; `null` where something else says what changes. */
  readonly share: Ratio | null
  readonly amounts: Amounts
  /** `null` where nothing is rounded to multiples. */
  readonly step: Ratio | null
  readonly cap: Amounts | null
  readonly baseLess: Amounts | null
  /** The table whose rows say by how much; `null` where the effect does. */
  readonly table: CompiledTable | null
}

export function compileAlteration(
  { cap, baseLess, ...alteration }: Alteration,
  tables: ReadonlyMap<string, CompiledTable>,
): CompiledAlteration {
  const { effect } = alteration
  return {
    ...alteration,
    share: shareOf(effect),
    amounts: compileAmounts('amounts' in effect ? effect.amounts : []),
    step: stepOf(effect),
    cap: cap === undefined ? null : compileAmounts(cap),
    baseLess: baseLess === undefined ? null : compileAmounts(baseLess),
    table: effect.kind === 'byTable' ? (tables.get(effect.table) ?? null) : null,
  }
}

/** An alteration of which it is known by how much it alters. */
export type FixedAlteration = CompiledAlteration & { readonly effect: FixedEffect }

/** An alteration as a row of its table has it: a percentage, or an amount in the currency of the row. */
export function alteredBy(charge: CompiledAlteration, effect: TableEffect, { currency, figure }: CompiledRow): FixedAlteration {
  const { does, allocation } = effect
  const amounts = currency === null ? [] : [{ currency, amount: toText(figure) }]
  return {
    ...charge,
    effect: effectOf(does, figure, amounts, allocation),
    share: does === 'percentOff' ? dividedBy(figure, ratio(100n)) : null,
    amounts: new Map(currency === null ? [] : [[currency, figure]]),
  }
}

function effectOf(
  does: TableEffect['does'],
  figure: Ratio,
  amounts: readonly CurrencyAmount[],
  allocation: Allocation | undefined,
): FixedEffect {
  switch (does) {
    case 'percentOff':
      return { kind: does, percent: toText(figure) }
    case 'amountOff':
    case 'amountOn':
      return { kind: does, amounts, ...(allocation === undefined ? {} : { allocation }) }
    case 'setPrice':
      return { kind: does, amounts }
  }
}

/** Whether an alteration may change lines that are neither on the item that carries it nor below. */
export function reachesBeyond({ scope }: AlterationTarget): boolean {
  return scope === 'order' || scope === 'products'
}

/** Whether amounts per currency say what an effect does. */
export function hasAmounts(effect: AlterationEffect): boolean {
  return 'amounts' in effect
}

function shareOf(effect: AlterationEffect): Ratio | null {
  if (effect.kind !== 'percentOff' && effect.kind !== 'percentOf') return null
  return dividedBy(parseDecimal(effect.percent) ?? zero, ratio(100n))
}

function stepOf(effect: AlterationEffect): Ratio | null {
  const step = effect.kind === 'roundTo' ? parseDecimal(effect.step) : null
  return step !== null && step.numerator > 0n ? step : null
}
