import { configureChecks } from '../configure/checks.js'
import { decomposeChecks } from '../decompose/checks.js'
import { documentChecks } from '../document/checks.js'
import type { Diagnostic, Location } from '../explain/diagnostic.js'
import type { Check, Finding } from '../model/check.js'
import type { CatalogDraft } from '../model/draft.js'
import { priceChecks } from '../price/checks.js'
import { ruleChecks } from '../rules/checks.js'
import type { DocumentRef } from '../values/ids.js'

/** Every check of every room, in the order authors see their findings. */
export const checks: readonly Check[] = [...documentChecks, ...ruleChecks, ...configureChecks, ...priceChecks, ...decomposeChecks]

/** Says where a pointer of a document stands in the author's file; `null` when it came from no file. */
export type Locate = (document: DocumentRef, pointer: string) => Pick<Location, 'file' | 'line' | 'column'> | null

/** All that the checks find, each finding at its place in the author's work. */
export function checkDraft(draft: CatalogDraft, locate: Locate = () => null): readonly Diagnostic[] {
  return checks.flatMap((check) => check.find(draft).map((finding) => toDiagnostic(check, finding, locate)))
}

function toDiagnostic({ code, severity, why }: Check, { document, pointer, what, fix, witness }: Finding, locate: Locate): Diagnostic {
  const place = locate(document, pointer) ?? { file: null, line: null, column: null }
  return { code, severity, at: { document, pointer, ...place }, what, why, fix, ...(witness === undefined ? {} : { witness }) }
}
