import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { qualifyOffering } from '../../../engine/rules/qualify-offering.js'
import { askAllNaively } from '../../../engine/rules/whole-catalog/ask-all-naively.js'
import { askIndex } from '../../../engine/rules/whole-catalog/ask-index.js'
import { compileIndex } from '../../../engine/rules/whole-catalog/compile-index.js'
import { verdictAt } from '../../../engine/rules/whole-catalog/qualification-index.js'
import { generatedRequest, generatedRules } from '../generated-catalogs.js'

/** Enough for every run; many more on demand: `INDEX_VERDICTS=1000000 npx vitest run tests/rules/whole-catalog`. */
const verdicts = Number(process.env['INDEX_VERDICTS'] ?? 100_000)

describe('the index answers as if every offering were asked', () => {
  test.each([
    [1, 0.01],
    [12, 0.09],
    [60, 0.5],
    [400, 0.4],
  ])('in catalogs of %i offerings', { timeout: 600_000 }, (offerings, share) => {
    const requests = 20
    const found = { qualified: 0, refused: 0, undetermined: 0 }
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (catalogSeed, requestSeed) => {
        const index = compileIndex(generatedRules(catalogSeed, offerings))
        for (let n = 0; n < requests; n++) {
          const request = generatedRequest(requestSeed + n)
          const [ours, theirs] = [askIndex(index, request), askAllNaively(index.rules, index.offerings, request)]
          for (let offering = 0; offering < index.offerings.length; offering++) {
            const verdict = verdictAt(ours, offering)
            found[verdict] += 1
            if (verdict !== verdictAt(theirs, offering)) expect(explained(index, offering, request)).toBe(verdict)
          }
          expect(ours).toEqual(theirs)
        }
      }),
      { numRuns: Math.ceil((verdicts * share) / (offerings * requests)) },
    )
    const all = found.qualified + found.refused + found.undetermined
    expect(all).toBeGreaterThanOrEqual(verdicts * share)
    expect(Math.min(found.qualified, found.refused, found.undetermined)).toBeGreaterThan(all / 50)
    if (process.env['INDEX_VERDICTS'] !== undefined) console.info(`Index of ${offerings} offerings: ${all} verdicts, no difference.`)
  })
})

/** Everything that a failing test must show to be understood. */
function explained(index: ReturnType<typeof compileIndex>, offering: number, request: Parameters<typeof qualifyOffering>[2]): string {
  const { kind, reason } = qualifyOffering(index.rules, index.offerings[offering]!, request)
  const asked = index.rules.offerings.get(index.offerings[offering]!)
  return `${kind}: ${JSON.stringify(request)} of ${JSON.stringify(asked)} because ${JSON.stringify(reason)}`
}
