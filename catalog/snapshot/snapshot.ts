import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { batches } from '../store/batches.js'
import type { Database } from '../store/database.js'
import type { Layer } from '../store/layer.js'
import { type Roots, semanticsVersion } from '../store/release-hash.js'
import { loadRelease, type Release, releaseAddresses, versionContents } from '../store/release-store.js'
import type { DocumentAddress } from '../store/stored-document.js'
import { type DeltaStep, deltaBetween } from './delta.js'

/** What a snapshot says of itself before its content; the hash covers all of it. */
export interface SnapshotHeader {
  readonly hash: Fingerprint
  readonly parent: Fingerprint | null
  readonly sequence: number
  readonly semanticsVersion: typeof semanticsVersion
  readonly effectiveFrom: Instant
  readonly layer: Layer
  readonly roots: Roots
}

/** A release in the form that billing and other systems import, with what changed since the one before. */
export interface Snapshot extends SnapshotHeader {
  /** Which version of each document it holds, by kind and id. */
  readonly documents: readonly DocumentAddress[]
  /** Content by hash; documents that are equal share it. */
  readonly objects: ReadonlyMap<Fingerprint, JsonValue>
  readonly delta: readonly DeltaStep[]
}

/** One line of a snapshot as NDJSON. The last line counts the others, so that a stream that was cut short is noticed. */
export type SnapshotLine =
  | { readonly header: SnapshotHeader }
  | { readonly document: DocumentAddress }
  | { readonly object: { readonly hash: Fingerprint; readonly content: JsonValue } }
  | { readonly delta: DeltaStep }
  | { readonly end: { readonly documents: number; readonly objects: number; readonly delta: number } }

/** The whole snapshot of a release in memory. */
export async function snapshot(db: Database, hash: Fingerprint): Promise<Snapshot> {
  const release = await loadRelease(db, hash)
  const { documents, delta } = await listsOf(db, release)
  const objects = new Map<Fingerprint, JsonValue>()
  for await (const { hash: address, content } of contentsOf(db, release, documents)) objects.set(address, content)
  return { ...headerOf(release), documents, objects, delta }
}

/**
 * The snapshot line by line, each canonical JSON without its line break: the same release gives the same bytes for ever.
 * Content is read from the database in portions. `from` skips lines that a reader already has.
 *
 * ```ts
 * for await (const line of snapshotLines(db, release.hash)) response.write(`${line}\n`)
 * ```
 */
export async function* snapshotLines(db: Database, hash: Fingerprint, from = 0): AsyncGenerator<string> {
  let line = 0
  for await (const each of linesOf(db, hash)) {
    if (line >= from) yield canonicalJson(each as unknown as JsonValue)
    line += 1
  }
}

async function* linesOf(db: Database, hash: Fingerprint): AsyncGenerator<SnapshotLine> {
  const release = await loadRelease(db, hash)
  const { documents, delta } = await listsOf(db, release)
  yield { header: headerOf(release) }
  for (const document of documents) yield { document }
  let objects = 0
  for await (const object of contentsOf(db, release, documents)) {
    yield { object }
    objects += 1
  }
  for (const step of delta) yield { delta: step }
  yield { end: { documents: documents.length, objects, delta: delta.length } }
}

async function listsOf(db: Database, { hash, parent }: Release): Promise<Pick<Snapshot, 'documents' | 'delta'>> {
  const documents = await releaseAddresses(db, hash)
  return { documents, delta: deltaBetween(parent === null ? [] : await releaseAddresses(db, parent), documents) }
}

/** Each content once, in the order of the documents. */
async function* contentsOf(db: Database, { layer }: Release, documents: readonly DocumentAddress[]) {
  const given = new Set<Fingerprint>()
  for (const batch of batches(documents, 500)) {
    for (const { hash, content } of await versionContents(db, layer, batch)) {
      if (given.has(hash)) continue
      given.add(hash)
      yield { hash, content }
    }
  }
}

function headerOf({ hash, parent, sequence, effectiveFrom, layer, roots }: Release): SnapshotHeader {
  return { hash, parent, sequence, semanticsVersion, effectiveFrom, layer, roots }
}
