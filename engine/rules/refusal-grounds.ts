import type { Reason } from '../explain/reason.js'
import type { Facts } from '../model/fact.js'
import type { FactId } from '../values/ids.js'
import { comparedFacts } from './compared-facts.js'
import type { CompiledRules } from './compile-rules.js'

/** Something that refuses an offering all by itself, whatever else were different. */
export type RefusalGround =
  /** It is not sold on its own, not launched, denied by default, or its rules hold for nobody. */
  | { readonly kind: 'offering' }
  | { readonly kind: 'saleWindow' }
  /** With these facts as they are, nothing that the others could be would help. */
  | { readonly kind: 'facts'; readonly facts: readonly FactId[] }

/**
 * What refuses an offering, each ground once, read from the reason of its qualification: a short "why not" for lists. It
 * is empty when the offering is not refused.
 */
export function refusalGrounds(rules: CompiledRules, reason: Reason, supplied: Facts): readonly RefusalGround[] {
  const grounds = groundsIn(rules, reason, supplied)
  return [...new Map(grounds.map((ground) => [JSON.stringify(ground), ground])).values()]
}

function groundsIn(rules: CompiledRules, reason: Reason, supplied: Facts): readonly RefusalGround[] {
  if (reason.verdict !== 'fails') return []
  switch (reason.kind) {
    case 'saleWindow':
      return [{ kind: 'saleWindow' }]
    case 'sellable':
    case 'stage':
    case 'default':
      return [{ kind: 'offering' }]
    case 'channel':
    case 'marketSegment':
    case 'place':
    case 'eligibility':
    case 'named':
    case 'template':
    case 'all':
      return reason.because.flatMap((inner) => groundsIn(rules, inner, supplied))
    default: {
      const facts = [...new Set(comparedFacts(rules, reason))].filter((fact) => Object.hasOwn(supplied, fact))
      return [facts.length === 0 ? { kind: 'offering' } : { kind: 'facts', facts }]
    }
  }
}
