import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../engine/model/fact.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import { type QualificationRequest, qualifyOffering } from '../../engine/rules/qualify-offering.js'
import { type RefusalGround, refusalGrounds } from '../../engine/rules/refusal-grounds.js'
import type { OfferingId } from '../../engine/values/ids.js'
import { covers } from '../../engine/values/instant.js'
import { generatedRequest, generatedRules } from './generated-catalogs.js'

describe('what refuses an offering', () => {
  test.each([3, 80])('is said of every refused one and of no other, and suffices by itself, among %i', (offerings) => {
    const seen = { offering: 0, saleWindow: 0, facts: 0 }
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (catalogSeed, requestSeed) => {
        const rules = generatedRules(catalogSeed, offerings)
        const request = generatedRequest(requestSeed)
        for (const { offering } of rules.offerings.values()) {
          const { kind, reason } = qualifyOffering(rules, offering, request)
          const refusals = refusalGrounds(rules, reason, request.facts)
          expect(refusals.length > 0).toBe(kind === 'refused')
          for (const refusal of refusals) {
            seen[refusal.kind] += 1
            expect(suffices(rules, offering, request, refusal)).toBe(true)
          }
        }
      }),
      { numRuns: Math.ceil(900 / offerings) },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
  })
})

function suffices(rules: CompiledRules, offering: OfferingId, { facts, at }: QualificationRequest, refusal: RefusalGround): boolean {
  switch (refusal.kind) {
    case 'offering':
      return qualifyOffering(rules, offering, { facts: {}, at }).kind === 'refused'
    case 'saleWindow':
      return !covers(rules.offerings.get(offering)!.saleWindow, at)
    case 'facts':
      return qualifyOffering(byFactsAlone(rules, offering), offering, { facts: pickedFrom(facts, refusal.facts), at }).kind === 'refused'
  }
}

/** The rules as if the offering were sold by itself at all times, so that only facts can refuse it. */
function byFactsAlone(rules: CompiledRules, offering: OfferingId): CompiledRules {
  const asked = { ...rules.offerings.get(offering)!, saleWindow: {}, isSellable: true, stage: null }
  return { ...rules, eligibilityDefault: 'allow', offerings: new Map([[offering, asked]]) }
}

function pickedFrom(facts: Facts, ids: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => ids.includes(id)))
}
