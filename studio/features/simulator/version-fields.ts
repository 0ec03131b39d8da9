import type { CatalogDraft } from '../../../engine/model/draft.js'
import { tellVersions } from '../../../engine/price/held/versions-text.js'
import type { PriceStep } from '../../../engine/price/price-step.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { field, plain, type StepField } from './step-fields.js'

/** Since when a held price counts, and what becomes of the versions that releases brought since. */
export function versionFields(
  documents: CatalogDraft,
  { at, versions }: Extract<PriceStep, { readonly step: 'pin' }>,
  language: Language,
): readonly StepField[] {
  if (versions === undefined) return [field('boughtAt', at)]
  const zone = documents.all('catalog')[0]?.timeZone ?? 'UTC'
  const sentences = tellVersions(versions, zone).map((sentence) => ({ ...field('version', ''), value: plain(sentence[language]) }))
  return [versions.since === null ? field('boughtAt', at) : field('countsSince', versions.since), ...sentences]
}
