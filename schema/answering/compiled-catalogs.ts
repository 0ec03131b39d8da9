import { nativeSha256 } from '../../catalog/native-sha256.js'
import { changeSetContent } from '../../catalog/store/change-set-content.js'
import { type ChangeSet, findChangeSet } from '../../catalog/store/change-set-store.js'
import type { Database } from '../../catalog/store/database.js'
import { formsOf } from '../../catalog/store/form-store.js'
import { liveRelease, releaseAddresses, releaseDocuments, releases } from '../../catalog/store/release-store.js'
import type { StoredDocument } from '../../catalog/store/stored-document.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { useStoredForms } from '../../engine/configure/stored-forms.js'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import { refText } from '../../engine/values/ids.js'
import type { Instant } from '../../engine/values/instant.js'

/** Which catalog is asked. */
export interface CatalogAddress {
  readonly layer: string
  readonly changeSet: string | null
  readonly at: Instant
}

/** Why there is no catalog to ask. */
export type CatalogRefusal =
  | { readonly kind: 'no-release'; readonly firstRelease: Instant | null }
  | { readonly kind: 'unknown-change-set'; readonly changeSet: string }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }

export type FoundCatalog = { readonly kind: 'catalog'; readonly catalog: CompiledCatalog; readonly release: string | null } | CatalogRefusal

/** The documents behind an address, as they are stored, sound or not. */
export type FoundDocuments =
  | { readonly kind: 'documents'; readonly documents: readonly StoredDocument[]; readonly release: string | null }
  | Exclude<CatalogRefusal, { readonly kind: 'rejected' }>

/**
 * The catalogs of a database, each compiled once and kept. What is kept never goes stale: a release is immutable and a
 * revision of a change set names its content.
 */
export interface CompiledCatalogs {
  find(address: CatalogAddress): Promise<FoundCatalog>
  documents(address: CatalogAddress): Promise<FoundDocuments>
}

/** Live releases, those about to be, and drafts being tried: more are compiled anew when somebody asks. */
const keptCatalogs = 12

type Compiled = { readonly kind: 'catalog'; readonly catalog: CompiledCatalog } | Extract<CatalogRefusal, { readonly kind: 'rejected' }>

export function createCompiledCatalogs(db: Database): CompiledCatalogs {
  const kept = new Map<string, Promise<Compiled>>()

  function compiled(key: string, load: () => Promise<readonly StoredDocument[]>): Promise<Compiled> {
    const known = kept.get(key)
    const entry = known ?? load().then((stored) => compileStored(db, stored))
    kept.delete(key)
    kept.set(key, entry)
    if (known === undefined) entry.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= keptCatalogs) break
      kept.delete(oldest)
    }
    return entry
  }

  return {
    find: async (address) => {
      const source = await sourceOf(db, address)
      if (source.kind !== 'source') return source
      const answer = await compiled(source.key, source.load)
      return answer.kind === 'rejected' ? answer : { ...answer, release: source.release }
    },
    documents: async (address) => {
      const source = await sourceOf(db, address)
      return source.kind === 'source' ? { kind: 'documents', documents: await source.load(), release: source.release } : source
    },
  }
}

interface Source {
  readonly kind: 'source'
  /** Names the content for ever. */
  readonly key: string
  readonly release: Fingerprint | null
  readonly load: () => Promise<readonly StoredDocument[]>
}

async function sourceOf(
  db: Database,
  { layer, changeSet, at }: CatalogAddress,
): Promise<Source | Exclude<CatalogRefusal, { kind: 'rejected' }>> {
  if (changeSet !== null) {
    const found = await findChangeSet(db, changeSet)
    return found === null || found.layer !== layer ? { kind: 'unknown-change-set', changeSet } : draftSource(db, found)
  }
  const release = await liveRelease(db, layer, at)
  if (release !== null)
    return { kind: 'source', key: `release/${release.hash}`, release: release.hash, load: () => releaseDocuments(db, release.hash) }
  const all = await releases(db, layer)
  return { kind: 'no-release', firstRelease: all.map(({ effectiveFrom }) => effectiveFrom).sort()[0] ?? null }
}

function draftSource(db: Database, changeSet: ChangeSet): Source {
  const { id, revision, base } = changeSet
  return { kind: 'source', key: `changeSet/${id}/${revision}/${base}`, release: base, load: () => draftDocuments(db, id, base) }
}

/** The documents as the change set would release them; a draft's version is the one it would get next. */
async function draftDocuments(db: Database, id: string, base: Fingerprint | null): Promise<readonly StoredDocument[]> {
  const released = new Map((base === null ? [] : await releaseAddresses(db, base)).map((address) => [refText(address), address]))
  const { documents } = await changeSetContent(db, id)
  return documents.map((document) => {
    const before = released.get(refText(document))
    const version = before === undefined ? 1 : before.hash === document.hash ? before.version : before.version + 1
    return { ...document, version }
  })
}

/** What was rehearsed brings its compiled bundles along. */
async function compileStored(db: Database, stored: readonly StoredDocument[]): Promise<Compiled> {
  const { documents, diagnostics } = documentsFromValues(stored.map(({ content }) => content))
  if (diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'rejected', diagnostics }
  const compilation = compileDraft(
    documents.map(({ document }) => document),
    { sha256: nativeSha256 },
  )
  if (compilation.kind === 'rejected') return compilation
  const { catalog } = compilation
  useStoredForms(catalog.bundles, await formsOf(db, catalog.fingerprint))
  return { kind: 'catalog', catalog }
}
