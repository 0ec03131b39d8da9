import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { DocumentKind, DocumentRef } from '../../engine/values/ids.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { NotFound } from '../errors.js'
import { batches, refBatches } from './batches.js'
import type { Database } from './database.js'
import type { Layer } from './layer.js'
import { isStorable } from './name.js'
import type { Roots } from './release-hash.js'
import { byRef, type DocumentAddress, type StoredDocument } from './stored-document.js'

/**
 * An immutable set of documents that takes effect at one instant. The releases of a layer are one chain: each is built
 * on the one before and takes effect no earlier.
 */
export interface Release {
  readonly layer: Layer
  readonly sequence: number
  readonly hash: Fingerprint
  readonly parent: Fingerprint | null
  readonly effectiveFrom: Instant
  readonly name: string
  readonly changeSet: string
  /** An earlier release whose mistake this one mends. */
  readonly corrects: Fingerprint | null
  /** The fingerprint of the documents of each kind. */
  readonly roots: Roots
  readonly createdBy: string
  readonly createdAt: Instant
  readonly withdrawnBy: string | null
  readonly withdrawnAt: Instant | null
}

/** The newest release that was not withdrawn, in effect or still to come: what the next one builds on. */
export async function headRelease(db: Database, layer: Layer): Promise<Release | null> {
  const row = await db
    .selectFrom('release')
    .selectAll()
    .where('layer', '=', layer)
    .where('withdrawn_at', 'is', null)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toRelease(row)
}

/**
 * The release in effect at an instant; the instant at which one takes effect belongs to it. `knownAt` asks for what was
 * believed then: without releases made later, and with those that were withdrawn later.
 */
export async function liveRelease(db: Database, layer: Layer, at: Instant, knownAt?: Instant): Promise<Release | null> {
  const due = db.selectFrom('release').selectAll().where('layer', '=', layer).where('effective_from', '<=', at)
  const believed =
    knownAt === undefined
      ? due.where('withdrawn_at', 'is', null)
      : due.where('created_at', '<=', knownAt).where((eb) => eb.or([eb('withdrawn_at', 'is', null), eb('withdrawn_at', '>', knownAt)]))
  const row = await believed.orderBy('effective_from', 'desc').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : toRelease(row)
}

/** Every release of a layer, the newest first, also the withdrawn ones. */
export async function releases(db: Database, layer: Layer): Promise<readonly Release[]> {
  const rows = await db.selectFrom('release').selectAll().where('layer', '=', layer).orderBy('sequence', 'desc').execute()
  return rows.map(toRelease)
}

export async function findRelease(db: Database, hash: string): Promise<Release | null> {
  if (!isStorable(hash)) return null
  const row = await db.selectFrom('release').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row === undefined ? null : toRelease(row)
}

/** The release, which the caller has reason to expect. */
export async function loadRelease(db: Database, hash: string): Promise<Release> {
  const release = await findRelease(db, hash)
  if (release === null) throw new NotFound('release', hash)
  return release
}

/** Every document of a release, by kind and id. What a hash once gave it gives for ever. */
export async function releaseDocuments(db: Database, hash: Fingerprint): Promise<readonly StoredDocument[]> {
  const { layer } = await loadRelease(db, hash)
  const rows = await db
    .selectFrom('release_object as object')
    .innerJoin('document_version as version', (join) =>
      join
        .onRef('version.layer', '=', 'object.layer')
        .onRef('version.kind', '=', 'object.kind')
        .onRef('version.id', '=', 'object.id')
        .onRef('version.version', '=', 'object.version'),
    )
    .select(['object.kind', 'object.id', 'object.version', 'object.hash', 'version.content'])
    .where('object.layer', '=', layer)
    .where('object.release', '=', hash)
    .execute()
  return rows.map((row) => ({ ...toAddress(row), content: JSON.parse(row.content) as JsonValue })).sort(byRef)
}

/** Which version of each document a release holds, by kind and id. */
export async function releaseAddresses(db: Database, hash: Fingerprint): Promise<readonly DocumentAddress[]> {
  const { layer } = await loadRelease(db, hash)
  const rows = await db
    .selectFrom('release_object')
    .select(['kind', 'id', 'version', 'hash'])
    .where('layer', '=', layer)
    .where('release', '=', hash)
    .execute()
  return rows.map(toAddress).sort(byRef)
}

/** The content of released documents, in the order asked for. Not for more than a few thousand at a time. */
export async function versionContents(
  db: Database,
  layer: Layer,
  addresses: readonly DocumentAddress[],
): Promise<readonly StoredDocument[]> {
  const contents = new Map<string, JsonValue>()
  for (const { kind, ids } of refBatches(addresses)) {
    const versions = [...new Set(addresses.filter((address) => address.kind === kind).map(({ version }) => version))]
    const rows = await db
      .selectFrom('document_version')
      .select(['id', 'version', 'content'])
      .where('layer', '=', layer)
      .where('kind', '=', kind)
      .where('id', 'in', ids)
      .where('version', 'in', versions)
      .execute()
    for (const { id, version, content } of rows) contents.set(`${kind}/${id}/${version}`, JSON.parse(content) as JsonValue)
  }
  return addresses.map((address) => ({ ...address, content: contents.get(`${address.kind}/${address.id}/${address.version}`)! }))
}

/** Those of the asked documents that a release holds. */
export async function addressesIn(
  db: Database,
  layer: Layer,
  release: Fingerprint,
  refs: Iterable<DocumentRef>,
): Promise<readonly DocumentAddress[]> {
  const found: DocumentAddress[] = []
  for (const { kind, ids } of refBatches(refs)) {
    const rows = await db
      .selectFrom('release_object')
      .select(['kind', 'id', 'version', 'hash'])
      .where('layer', '=', layer)
      .where('release', '=', release)
      .where('kind', '=', kind)
      .where('id', 'in', ids)
      .execute()
    found.push(...rows.map(toAddress))
  }
  return found
}

/** Every version of some documents that one of the releases holds, by kind, id and version. Not for more than a few thousand at a time. */
export async function versionsInReleases(
  db: Database,
  layer: Layer,
  hashes: readonly Fingerprint[],
  refs: readonly DocumentRef[],
): Promise<readonly StoredDocument[]> {
  const found = new Map<string, DocumentAddress>()
  for (const some of batches(hashes, 500)) {
    for (const { kind, ids } of refBatches(refs)) {
      const rows = await db
        .selectFrom('release_object')
        .select(['kind', 'id', 'version', 'hash'])
        .distinct()
        .where('layer', '=', layer)
        .where('release', 'in', some)
        .where('kind', '=', kind)
        .where('id', 'in', ids)
        .execute()
      for (const row of rows) found.set(`${row.kind}/${row.id}/${row.version}`, toAddress(row))
    }
  }
  return versionContents(
    db,
    layer,
    [...found.values()].sort((left, right) => byRef(left, right) || left.version - right.version),
  )
}

/** Notes that a release will not take effect. Its content stays readable. */
export async function markWithdrawn(
  trx: Database,
  { layer, hash }: Release,
  by: { readonly account: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('release')
    .set({ withdrawn_by: by.account, withdrawn_at: by.at })
    .where('layer', '=', layer)
    .where('hash', '=', hash)
    .execute()
}

function toAddress(row: { readonly kind: string; readonly id: string; readonly version: number; readonly hash: string }): DocumentAddress {
  return { kind: row.kind as DocumentKind, id: row.id, version: row.version, hash: row.hash as Fingerprint }
}

function toRelease(row: {
  readonly layer: string
  readonly sequence: number
  readonly hash: string
  readonly parent: string | null
  readonly effective_from: string
  readonly name: string
  readonly change_set: string
  readonly corrects: string | null
  readonly roots: string
  readonly created_by: string
  readonly created_at: string
  readonly withdrawn_by: string | null
  readonly withdrawn_at: string | null
}): Release {
  return {
    layer: row.layer,
    sequence: row.sequence,
    hash: row.hash as Fingerprint,
    parent: row.parent as Fingerprint | null,
    effectiveFrom: row.effective_from as Instant,
    name: row.name,
    changeSet: row.change_set,
    corrects: row.corrects as Fingerprint | null,
    roots: JSON.parse(row.roots) as Roots,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at as Instant | null,
  }
}
