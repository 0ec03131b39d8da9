import type { CatalogDraft } from '../../../engine/model/draft.js'
import { type CompiledRules, compileRules } from '../../../engine/rules/compile-rules.js'
import { type QualificationRequest, qualifyOffering } from '../../../engine/rules/qualify-offering.js'
import type { OfferingId } from '../../../engine/values/ids.js'
import type { Question } from './peer.js'

/** For so many of the offerings that match, the answer says why. */
export const reasonCount = 20

/** A catalog that is ready for questions. */
export interface OurCatalog {
  readonly rules: CompiledRules
}

export function compileOurs(draft: CatalogDraft): OurCatalog {
  return { rules: compileRules(draft) }
}

/** The verdict on every offering. */
export function verdictsQuestion(catalog: OurCatalog, request: QualificationRequest): Question {
  return { ask: () => oneByOne(catalog, request), offerings: async () => oneByOne(catalog, request) }
}

/** The verdict on every offering, and why the first ones match. */
export function reasonsQuestion(catalog: OurCatalog, request: QualificationRequest): Question {
  const ask = () =>
    oneByOne(catalog, request)
      .slice(0, reasonCount)
      .map((offering) => qualifyOffering(catalog.rules, offering as OfferingId, request))
  return { ask, offerings: async () => ask().map(({ offering }) => offering) }
}

/** The same without any index, which is what the index must agree with. */
export function oneByOne({ rules }: OurCatalog, request: QualificationRequest): readonly string[] {
  return [...rules.offerings.values()]
    .filter(({ offering }) => qualifyOffering(rules, offering, request).kind === 'qualified')
    .map(({ offering }) => offering)
}
