import type { Reason, Verdict } from '../explain/reason.js'
import { isPastRehearsal, isStage } from '../lifecycle/stage.js'
import type { Condition, Facts } from '../model/fact.js'
import type { OfferingId } from '../values/ids.js'
import { covers, type Instant } from '../values/instant.js'
import { allOf } from './combine-verdicts.js'
import type { CompiledRules, OfferingRequirements } from './compile-rules.js'
import { missingFacts } from './missing-facts.js'
import type { Qualification } from './qualification.js'
import { weigh } from './weigh.js'

/** Facts of the dictionary, and the moment that the question is about. */
export interface QualificationRequest {
  readonly facts: Facts
  readonly at: Instant
}

/**
 * May this customer have this offering? Everything that the offering asks is weighed and shown, what holds too; a known
 * refusal doesn't wait for missing facts. An offering that the catalog lacks is a bug of the caller.
 */
export function qualifyOffering(rules: CompiledRules, offering: OfferingId, request: QualificationRequest): Qualification {
  const asked = rules.offerings.get(offering)
  if (asked === undefined) throw new RangeError(`The catalog has no offering "${offering}".`)
  const reason: Reason = { kind: 'all', ...allOf(requirements(rules, asked, request)) }
  switch (reason.verdict) {
    case 'holds':
      return { kind: 'qualified', offering, reason }
    case 'fails':
      return { kind: 'refused', offering, reason }
    case 'unknown':
      return { kind: 'undetermined', offering, reason, missing: missingFacts(reason) }
  }
}

function requirements(rules: CompiledRules, asked: OfferingRequirements, { facts, at }: QualificationRequest): readonly Reason[] {
  const { offering, saleWindow, stage } = asked
  const { from = null, to = null } = saleWindow
  const weighed = (kind: 'channel' | 'marketSegment' | 'place' | 'eligibility', condition: Condition | null): readonly Reason[] => {
    if (condition === null) return []
    const because = weigh(rules, condition, facts)
    return [{ kind, verdict: because.verdict, offering, because: [because] }]
  }
  return [
    { kind: 'saleWindow', verdict: verdictOf(covers(saleWindow, at)), offering, at, from, to },
    ...(asked.isSellable ? [] : [{ kind: 'sellable' as const, verdict: 'fails' as const, offering }]),
    ...(stage === null ? [] : [{ kind: 'stage' as const, verdict: verdictOf(isStage(stage) && isPastRehearsal(stage)), offering, stage }]),
    ...weighed('channel', asked.channel),
    ...weighed('marketSegment', asked.marketSegment),
    ...weighed('place', asked.place),
    ...(asked.eligibility === null ? [byDefault(rules, offering)] : weighed('eligibility', asked.eligibility)),
  ]
}

function byDefault({ eligibilityDefault: decision }: CompiledRules, offering: OfferingId): Reason {
  return { kind: 'default', verdict: verdictOf(decision === 'allow'), offering, decision }
}

function verdictOf(holds: boolean): Verdict {
  return holds ? 'holds' : 'fails'
}
