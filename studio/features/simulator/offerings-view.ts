import { type CatalogDraft, compareText } from '../../../engine/model/draft.js'
import type { QualificationKind } from '../../../engine/model/request.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import type { OfferingVerdicts } from '../../engine-worker/protocol.js'
import { fit } from '../../parts/search.js'

/** Verdicts in the order in which people look for them. */
export const qualificationKinds = ['qualified', 'undetermined', 'refused'] as const satisfies readonly QualificationKind[]

export interface OfferingRow {
  readonly id: string
  readonly name: LocalizedText
  readonly verdict: QualificationKind
  /** An offering that is only had within bundles cannot be simulated by itself. */
  readonly isSellable: boolean
}

/** Which verdict the list is narrowed to; `null`: none. */
export function readShown(parameters: URLSearchParams): QualificationKind | null {
  return qualificationKinds.find((kind) => kind === parameters.get('verdict')) ?? null
}

/** The offerings with their verdicts: what can be had first, then by name in the language of the page. */
export function offeringRows(
  documents: CatalogDraft,
  verdicts: Extract<OfferingVerdicts, { readonly kind: 'offerings' }>['verdicts'],
  { shown, typed }: { readonly shown: QualificationKind | null; readonly typed: string },
  language: Language,
): readonly OfferingRow[] {
  const order = new Intl.Collator(language)
  return verdicts
    .flatMap(({ offering, verdict }) => {
      if (shown !== null && verdict !== shown) return []
      const found = documents.find('productOffering', offering)
      const row = { id: offering, name: found?.name ?? { en: offering, 'zh-CN': offering }, verdict, isSellable: found?.isSellable ?? true }
      return typed.trim() === '' || fit(row, typed) > 0 ? [row] : []
    })
    .sort(
      (one, other) =>
        qualificationKinds.indexOf(one.verdict) - qualificationKinds.indexOf(other.verdict) ||
        order.compare(one.name[language], other.name[language]) ||
        compareText(one.id, other.id),
    )
}
