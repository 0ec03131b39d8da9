import { chargeUse } from '../../../engine/price/charge-model/charge-use.js'
import type { RatedModel } from '../../../engine/price/charge-model/rated-model.js'
import type { UsePart } from '../../../engine/price/charge-model/use.js'
import { parseDecimal, type Ratio, toText } from '../../../engine/values/ratio.js'
import { type Phrase, phrase } from '../../language/phrase.js'

/** What a quantity costs, part by part, or why it has no price. */
export type Probe =
  | { readonly kind: 'fault'; readonly fault: Phrase }
  | { readonly kind: 'refused'; readonly why: Phrase }
  | { readonly kind: 'charged'; readonly quantity: string; readonly amount: string; readonly parts: readonly ProbePart[] }

/** The share of one tier: units or blocks at a rate, a flat amount, or both. */
export interface ProbePart {
  /** From 1; `null` for models without tiers. */
  readonly tier: number | null
  readonly quantity: string
  readonly rate: string | null
  readonly flat: string | null
  readonly amount: string
}

/** Asks the engine for one quantity, as people type it. The empty text asks nothing. */
export function probe(model: RatedModel, typed: string, decimals: number): Probe | null {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return null
  const quantity = parseDecimal(text)
  if (quantity === null || quantity.numerator < 0n) return { kind: 'fault', fault: phrase('tierProbe.fault') }
  const charge = chargeUse(model, { quantity, events: [{ count: 1n, quantity }] })
  switch (charge.kind) {
    case 'charged':
      return {
        kind: 'charged',
        quantity: toText(quantity),
        amount: toText(charge.amount, decimals),
        parts: charge.parts.map((part) => partWords(part, decimals)),
      }
    case 'beyondTiers':
    case 'belowTiers':
    case 'eventsUnknown':
    case 'metricsUnknown':
      return { kind: 'refused', why: phrase(`tierProbe.refused.${charge.kind}`) }
  }
}

function partWords({ tier, quantity, rate, flat, amount }: UsePart, decimals: number): ProbePart {
  const shown = (value: Ratio | null) => (value === null ? null : toText(value, decimals))
  return {
    tier: tier === null ? null : tier + 1,
    quantity: toText(quantity),
    rate: shown(rate),
    flat: shown(flat),
    amount: toText(amount, decimals),
  }
}
