import { type Finding, pointer } from '../../../model/check.js'
import type { CatalogDraft } from '../../../model/draft.js'
import type { ProductOffering } from '../../../model/offering.js'
import type { ProductOfferingTerm } from '../../../model/term.js'
import type { JsonValue } from '../../../values/json.js'
import { type LocalDate, localDate } from '../../../values/local-date.js'
import type { LocalizedText } from '../../../values/localized-text.js'

/** What is wrong with one term; the pointer is within the term. */
export interface TermFault {
  readonly steps: readonly (string | number)[]
  readonly what: LocalizedText
  readonly fix: LocalizedText
  readonly witness?: JsonValue
}

/** Looks at every term of every offering. */
export function termFindings(
  draft: CatalogDraft,
  faultsOf: (term: ProductOfferingTerm, offering: ProductOffering) => readonly TermFault[],
): readonly Finding[] {
  return draft.all('productOffering').flatMap((offering) =>
    (offering.terms ?? []).flatMap((term, index) =>
      faultsOf(term, offering).map(({ steps, ...found }) => ({
        document: { kind: offering.kind, id: offering.id },
        pointer: pointer('terms', index, ...steps),
        ...found,
      })),
    ),
  )
}

/** Days on which service may begin and that lengths in days and in months are compared from: with, and without, a leap day to come. */
export const someStarts: readonly LocalDate[] = [localDate('2026-01-01'), localDate('2027-02-01'), localDate('2028-02-01')]
