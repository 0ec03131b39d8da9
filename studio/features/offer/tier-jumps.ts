import { compareRatios, type Ratio, toText } from '../../../engine/values/ratio.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import type { ChargeCurve, Jump } from './charge-curve.js'

/** A jump of the curve in words: a drop is what customers would use more for to pay less. */
export interface JumpWords {
  readonly kind: 'rise' | 'drop' | 'noPrice'
  readonly words: Phrase
}

/** Every jump from left to right. The amount right at a border belongs to one of its sides, and the words say to which. */
export function jumpWords(curve: ChargeCurve, currency: string, unit: string, decimals: number): readonly JumpWords[] {
  return curve.jumps.flatMap((jump) => {
    const quantity = toText(jump.quantity)
    if (jump.before === null) return jump.after === null ? [] : beginning(jump, jump.after, { quantity, currency, unit }, decimals)
    if (jump.after === null) return [{ kind: 'noPrice', words: phrase('tierJump.noPrice', { quantity, unit }) } as const]
    const order = compareRatios(jump.after, jump.before)
    if (order === 0) return []
    const isBeyond = jump.at === null || compareRatios(jump.at, jump.before) === 0
    const kind = order > 0 ? 'rise' : 'drop'
    const amounts = { before: shown(jump.before, decimals), after: shown(jump.after, decimals) }
    return [{ kind, words: phrase(`tierJump.${kind}.${isBeyond ? 'beyond' : 'from'}`, { quantity, unit, currency, ...amounts }) } as const]
  })
}

/** What is due as soon as anything is used, or a price begins at all. */
function beginning(
  { quantity, at }: Jump,
  after: Ratio,
  named: { readonly quantity: string; readonly currency: string; readonly unit: string },
  decimals: number,
): readonly JumpWords[] {
  if (quantity.numerator === 0n && at !== null) {
    return [{ kind: 'rise', words: phrase('tierJump.begins', { ...named, before: shown(at, decimals), after: shown(after, decimals) }) }]
  }
  return [{ kind: 'noPrice', words: phrase('tierJump.noPriceBefore', { ...named, after: shown(after, decimals) }) }]
}

function shown(value: Ratio, decimals: number): string {
  return toText(value, decimals)
}
