import { compileBundles } from '../configure/bundle/compile-bundles.js'
import { compileRealizations } from '../decompose/compile-realizations.js'
import type { Diagnostic } from '../explain/diagnostic.js'
import type { Document } from '../model/document.js'
import { type CatalogDraft, catalogDraft } from '../model/draft.js'
import { compilePrices } from '../price/compile-prices.js'
import { compileRules } from '../rules/compile-rules.js'
import { type Fingerprint, fingerprint } from '../values/fingerprint.js'
import { frozenCopy } from '../values/frozen-copy.js'
import type { JsonValue } from '../values/json.js'
import { portableSha256, type Sha256 } from '../values/sha256.js'
import { checkDraft, type Locate } from './check-draft.js'
import type { CompiledCatalog } from './compiled-catalog.js'

/** A compiled catalog with warnings at most, or all that is wrong with the documents. */
export type Compilation =
  | { readonly kind: 'compiled'; readonly catalog: CompiledCatalog; readonly warnings: readonly Diagnostic[] }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }

export interface CompileOptions {
  readonly locate?: Locate
  /** The lifecycle stage of each offering by id; absent, every offering is taken as launched, as a rehearsal wants it. */
  readonly stages?: ReadonlyMap<string, string>
  /** The machine's own SHA-256, where it has one; absent, the portable one. */
  readonly sha256?: Sha256
}

/**
 * Checks documents as a whole and makes them answer-ready. The documents must be valid each by itself, as
 * `readDocuments` gives them. Their order plays no part.
 *
 * ```ts
 * const compilation = compileDraft(readDocuments(files).documents.map(({ document }) => document))
 * if (compilation.kind === 'compiled') qualify(compilation.catalog, { offering: 'enjoy-family', facts: {}, at: '2026-12-01T00:00:00+08:00' })
 * ```
 */
export function compileDraft(documents: readonly Document[], options: CompileOptions = {}): Compilation {
  const draft = catalogDraft(documents.map((document) => frozenCopy(document as unknown as JsonValue) as unknown as Document))
  const diagnostics = checkDraft(draft, options.locate)
  if (diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'rejected', diagnostics }
  return { kind: 'compiled', catalog: assemble(draft, options), warnings: diagnostics }
}

/** The address of a set of documents: equal for equal content, whatever the order of documents or the formatting of files. */
export function draftFingerprint(draft: CatalogDraft, sha256: Sha256 = portableSha256): Fingerprint {
  const parts = draft.documents.map((document) => [document.kind, document.id, fingerprint(document as unknown as JsonValue, sha256)])
  return fingerprint(parts, sha256)
}

function assemble(draft: CatalogDraft, { stages, sha256 = portableSha256 }: CompileOptions): CompiledCatalog {
  const [catalog] = draft.all('catalog')
  if (catalog === undefined) throw new Error('A draft without a catalog document must not pass its checks.')
  return Object.freeze({
    fingerprint: draftFingerprint(draft, sha256),
    sha256,
    catalog,
    draft,
    rules: compileRules(draft, stages),
    bundles: compileBundles(draft),
    prices: compilePrices(draft),
    realizations: compileRealizations(draft),
  })
}
