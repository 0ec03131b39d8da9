import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { Language } from '../../engine/values/localized-text.js'

export interface Marker {
  readonly severity: number
  readonly message: string
  readonly code: string
  readonly startLineNumber: number
  readonly startColumn: number
  readonly endLineNumber: number
  readonly endColumn: number
}

/** Findings as the editor marks them: what, why and how to mend it, in the language of the page. Those without a place mark the first line. */
export function markersOf(
  diagnostics: readonly Diagnostic[],
  language: Language,
  severities: { readonly Error: number; readonly Warning: number },
): readonly Marker[] {
  return diagnostics.map(({ severity, code, at, what, why, fix }) => {
    const [line, column] = [at.line ?? 1, at.column ?? 1]
    return {
      severity: severity === 'error' ? severities.Error : severities.Warning,
      message: [what, why, fix].map((sentence) => sentence[language]).join('\n'),
      code,
      startLineNumber: line,
      startColumn: column,
      endLineNumber: line,
      endColumn: Number.MAX_SAFE_INTEGER,
    }
  })
}
