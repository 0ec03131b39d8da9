import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import { type DocumentRef, refText } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'
import { batches, refBatches } from './batches.js'
import type { Database } from './database.js'
import type { Layer } from './layer.js'
import { type ReleaseHeader, releaseHash, rootsOf } from './release-hash.js'
import { loadRelease, type Release, releaseAddresses } from './release-store.js'
import { byRef, type DocumentAddress, releasedText } from './stored-document.js'

/** A document as a release is to hold it. */
export interface ReleasedDocument extends DocumentRef {
  readonly hash: Fingerprint
  readonly content: JsonValue
}

export interface NewRelease
  extends Pick<Release, 'layer' | 'name' | 'changeSet' | 'corrects' | 'effectiveFrom' | 'createdBy' | 'createdAt'> {
  /** The release that this one is built on, which must be the head. */
  readonly parent: Release | null
  /** Every document, by the content it is to have. */
  readonly documents: readonly ReleasedDocument[]
}

/**
 * Writes a release within the caller's transaction: new versions of what differs from the parent, and the list of all.
 * A version number is never used twice, not even for content that comes back.
 */
export async function insertRelease(trx: Database, release: NewRelease): Promise<Release> {
  const { layer, parent, documents, effectiveFrom } = release
  const before = new Map(parent === null ? [] : (await releaseAddresses(trx, parent.hash)).map((address) => [refText(address), address]))
  const changed = documents.filter((document) => before.get(refText(document))?.hash !== document.hash)
  const versions = await nextVersions(trx, layer, changed)
  const addresses = documents
    .map((document): DocumentAddress => {
      const version = versions.get(refText(document)) ?? before.get(refText(document))!.version
      return { kind: document.kind, id: document.id, version, hash: document.hash }
    })
    .sort(byRef)
  const sequence = await nextSequence(trx, layer)
  const header = { layer, parent: parent?.hash ?? null, sequence, effectiveFrom, roots: rootsOf(addresses) }
  const hash = releaseHash(header)
  await insertVersions(trx, layer, changed, versions)
  await insertRow(trx, release, header, hash)
  for (const batch of batches(addresses, 1_500)) {
    const rows = batch.map((address) => ({ layer, release: hash, ...address }))
    await trx.insertInto('release_object').values(rows).execute()
  }
  return loadRelease(trx, hash)
}

async function insertRow(trx: Database, release: NewRelease, header: ReleaseHeader, hash: Fingerprint): Promise<void> {
  const { layer, sequence, parent, effectiveFrom, roots } = header
  await trx
    .insertInto('release')
    .values({
      layer,
      sequence,
      hash,
      parent,
      effective_from: effectiveFrom,
      name: release.name,
      change_set: release.changeSet,
      corrects: release.corrects,
      roots: canonicalJson(roots),
      created_by: release.createdBy,
      created_at: release.createdAt,
      withdrawn_by: null,
      withdrawn_at: null,
    })
    .execute()
}

async function insertVersions(
  trx: Database,
  layer: Layer,
  documents: readonly ReleasedDocument[],
  versions: ReadonlyMap<string, number>,
): Promise<void> {
  for (const batch of batches(documents, 1_500)) {
    const rows = batch.map((document) => ({
      layer,
      kind: document.kind,
      id: document.id,
      version: versions.get(refText(document))!,
      hash: document.hash,
      content: releasedText(document.content),
    }))
    await trx.insertInto('document_version').values(rows).execute()
  }
}

async function nextSequence(trx: Database, layer: Layer): Promise<number> {
  const last = await trx
    .selectFrom('release')
    .select('sequence')
    .where('layer', '=', layer)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.sequence ?? 0) + 1
}

async function nextVersions(trx: Database, layer: Layer, refs: readonly DocumentRef[]): Promise<ReadonlyMap<string, number>> {
  const next = new Map(refs.map((ref) => [refText(ref), 1]))
  for (const { kind, ids } of refBatches(refs)) {
    const rows = await trx
      .selectFrom('document_version')
      .select((eb) => ['id', eb.fn.max('version').as('version')])
      .where('layer', '=', layer)
      .where('kind', '=', kind)
      .where('id', 'in', ids)
      .groupBy('id')
      .execute()
    for (const { id, version } of rows) next.set(refText({ kind, id }), version + 1)
  }
  return next
}
