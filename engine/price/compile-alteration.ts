import type { Alteration, AlterationEffect } from '../model/alteration.js'
import { dividedBy, parseDecimal, type Ratio, ratio, zero } from '../values/ratio.js'
import { type Amounts, compileAmounts } from './amounts.js'

export interface CompiledAlteration extends Omit<Alteration, 'cap' | 'baseLess'> {
  /** The share that a percentage takes; `null` where something else says what changes. */
  readonly share: Ratio | null
  readonly amounts: Amounts
  /** `null` where nothing is rounded to multiples. */
  readonly step: Ratio | null
  readonly cap: Amounts | null
  readonly baseLess: Amounts | null
}

export function compileAlteration({ cap, baseLess, ...alteration }: Alteration): CompiledAlteration {
  const { effect } = alteration
  return {
    ...alteration,
    share: shareOf(effect),
    amounts: compileAmounts('amounts' in effect ? effect.amounts : []),
    step: stepOf(effect),
    cap: cap === undefined ? null : compileAmounts(cap),
    baseLess: baseLess === undefined ? null : compileAmounts(baseLess),
  }
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
