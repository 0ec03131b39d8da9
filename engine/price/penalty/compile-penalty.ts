import type { MonthBegun, PenaltyAction, PenaltyCharge, PenaltyFee } from '../../model/term.js'
import { dividedBy, parseDecimal, type Ratio, ratio } from '../../values/ratio.js'
import { compileAmounts } from '../amounts.js'
import type { Fee } from './reckon-penalty.js'

export interface CompiledPenalty {
  readonly kind: 'penalty'
  readonly actions: readonly PenaltyAction[]
  /** By currency; one that lacks an amount has no fee. */
  readonly fees: ReadonlyMap<string, Fee>
  /** `whole` where no charges of months play a part. */
  readonly monthBegun: MonthBegun
}

export function compilePenalty({ kind, actions, fee }: PenaltyCharge, currencies: readonly string[]): CompiledPenalty {
  return { kind, actions, fees: compileFees(fee, currencies), monthBegun: fee.kind === 'bands' ? fee.monthBegun : 'whole' }
}

function compileFees(fee: PenaltyFee, currencies: readonly string[]): ReadonlyMap<string, Fee> {
  switch (fee.kind) {
    case 'flat':
    case 'prorated':
      return new Map([...compileAmounts(fee.amounts)].map(([currency, amount]) => [currency, { kind: fee.kind, amount }]))
    case 'declining': {
      const [initial, step, floor] = [compileAmounts(fee.initial), compileAmounts(fee.step), compileAmounts(fee.floor)]
      return new Map(
        [...initial].flatMap(([currency, amount]) => {
          const [less, least] = [step.get(currency), floor.get(currency)]
          if (less === undefined || least === undefined) return []
          return [[currency, { kind: 'declining', initial: amount, step: less, floor: least }] as const]
        }),
      )
    }
    case 'bands': {
      const bands = fee.bands.map(({ fromMonth, toMonth, percent }) => ({ fromMonth, toMonth, share: shareOf(percent) }))
      if (bands.some(({ share }) => share === null)) return new Map()
      const readable = bands as readonly { readonly fromMonth: number; readonly toMonth: number; readonly share: Ratio }[]
      return new Map(currencies.map((currency) => [currency, { kind: 'bands', bands: readable }]))
    }
  }
}

function shareOf(percent: string): Ratio | null {
  const value = parseDecimal(percent)
  return value === null ? null : dividedBy(value, ratio(100n))
}
