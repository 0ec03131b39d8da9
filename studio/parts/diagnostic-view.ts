import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { type DocumentRef, refText } from '../../engine/values/ids.js'

/** Errors first, then as the checks gave them. */
export function bySeverity(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'))
}

export function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
}

/** Findings about a document, or about the part of it at a pointer. */
export function findingsIn(diagnostics: readonly Diagnostic[], of: DocumentRef, pointer = ''): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ at }) =>
      at.document !== null && refText(at.document) === refText(of) && (at.pointer === pointer || at.pointer.startsWith(`${pointer}/`)),
  )
}

/** The screen on which a diagnostic's document can be mended, or `null` when it names none. */
export function pathOf({ at: { document } }: Diagnostic): string | null {
  return document === null ? null : documentPath(document.kind, document.id)
}

export function documentPath(kind: string, id: string): string {
  return kind === 'productOffering' ? `/offers/${encodeURIComponent(id)}` : `/documents/${kind}/${encodeURIComponent(id)}`
}
