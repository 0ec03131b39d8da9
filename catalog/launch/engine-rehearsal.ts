import { compileDraft } from '../../engine/compile/compile-draft.js'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import { runScenarios } from '../../engine/rehearse/run-scenarios.js'
import type { JsonValue } from '../../engine/values/json.js'
import type { Rehearsal } from './rehearsal.js'

/** Rehearses with the functions that answer in production: reads, checks, compiles, and runs every stored scenario. */
export const engineRehearsal: Rehearsal = (values) => {
  const { documents, diagnostics } = documentsFromValues(values)
  const compilation = compileDraft(documents.map(({ document }) => document))
  const unread = diagnostics.some(({ severity }) => severity === 'error')
  if (compilation.kind === 'rejected') return { kind: 'rejected', diagnostics: [...diagnostics, ...compilation.diagnostics] }
  if (unread) return { kind: 'rejected', diagnostics: [...diagnostics, ...compilation.warnings] }
  const { passed, failed, results } = runScenarios(compilation.catalog)
  const warnings = [...diagnostics, ...compilation.warnings]
  return { kind: 'rehearsed', catalog: compilation.catalog.fingerprint, warnings, passed, failed, results: results as unknown as JsonValue }
}
