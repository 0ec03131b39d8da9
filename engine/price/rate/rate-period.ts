import { isZero, plus, type Ratio, zero } from '../../values/ratio.js'
import { chargeUse } from '../charge-model/charge-use.js'
import type { RatedModel } from '../charge-model/rated-model.js'
import type { RefusedUse, Use } from '../charge-model/use.js'
import { capLines, discountLines, trueUp } from './bound-lines.js'
import { grownLines } from './grown-lines.js'
import { type Pay, type RatedLine, ratedLines, sumToPay, whole } from './rated-line.js'

/** A usage charge in one currency, for a billing period. */
export interface PeriodTerms {
  readonly model: RatedModel
  readonly minimum: Ratio | null
  readonly cap: Ratio | null
  /** The share that is taken off whatever is charged for use, before the cap and the minimum. */
  readonly off?: Ratio
  readonly pay: Pay
}

/** A run of billing within a period, or at its end. */
export interface PeriodRun {
  /** All use of the period so far. */
  readonly use: Use
  /** What earlier runs of the period have booked. */
  readonly booked: readonly RatedLine[]
  /** What earlier runs have billed, where that is known from elsewhere than from what they booked. */
  readonly billed?: Ratio
  /** Whether nothing more will be used. */
  readonly closes: boolean
  /**
   * What becomes, before the period closes, of a model under which more use may change the price of what was used
   * already: it waits for the end, or is booked and corrected later.
   */
  readonly interim: 'wait' | 'correct'
}

export type RatedPeriod = { readonly kind: 'rated'; readonly lines: readonly RatedLine[]; readonly total: Ratio } | RefusedUse

/**
 * Rates all use of a period anew and books the difference, so that any number of runs comes to the same total as one at
 * the end. A minimum is made up for when the period closes.
 */
export function ratePeriod({ model, minimum, cap, off = zero, pay }: PeriodTerms, run: PeriodRun): RatedPeriod {
  const { use, booked, closes, interim } = run
  if (interim === 'wait' && !closes && mayReprice(model)) return { kind: 'rated', lines: [], total: zero }
  const charged = chargeUse(model, use)
  if (charged.kind !== 'charged') return charged
  const due = discountLines(ratedLines(model, charged, pay), off, pay)
  const lines = run.billed === undefined ? grownLines(booked, capLines(due, cap, zero)) : capLines(grownLines(booked, due), cap, run.billed)
  const billed = plus(run.billed ?? sumToPay(booked), sumToPay(lines))
  const missing = minimum === null || !closes ? zero : pay(trueUp(minimum, billed))
  const all = isZero(missing) ? lines : [...lines, whole('minimum', null, missing)]
  return { kind: 'rated', lines: all, total: sumToPay(all) }
}

/** Whether more use may change what use so far costs, or one cannot know yet that it is due. */
function mayReprice(model: RatedModel): boolean {
  switch (model.kind) {
    case 'flat':
    case 'volume':
    case 'stairstep':
    case 'capacity':
      return true
    case 'unit':
    case 'package':
    case 'dynamic':
    case 'percentOf':
    case 'graduated':
      return false
  }
}
