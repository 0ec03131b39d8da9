import { compareText } from '../../engine/model/draft.js'
import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { DocumentKind, DocumentRef } from '../../engine/values/ids.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { NotFound } from '../errors.js'
import { batches, refBatches } from './batches.js'
import type { Database } from './database.js'
import type { Layer } from './layer.js'
import { isStorable } from './name.js'
import { type Roots, releaseHash, rootsOf } from './release-hash.js'
import { type DocumentAddress, releasedText, type StoredDocument } from './stored-document.js'

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

export interface NewRelease
  extends Pick<Release, 'layer' | 'name' | 'changeSet' | 'corrects' | 'effectiveFrom' | 'createdBy' | 'createdAt'> {
  /** The release that this one is built on, which must be the head. */
  readonly parent: Release | null
  /** Every document, by the content it is to have. */
  readonly documents: readonly (DocumentRef & { readonly hash: Fingerprint; readonly content: JsonValue })[]
}

/**
 * Writes a release within the caller's transaction: new versions of what differs from the parent, and the list of all.
 * A version number is never used twice, not even for content that comes back.
 */
export async function insertRelease(trx: Database, { parent, documents, ...release }: NewRelease): Promise<Release> {
  const { layer } = release
  const before = new Map(parent === null ? [] : (await releaseAddresses(trx, parent.hash)).map((address) => [key(address), address]))
  const changed = documents.filter((document) => before.get(key(document))?.hash !== document.hash)
  const versions = await nextVersions(trx, layer, changed)
  const addresses = documents
    .map(({ kind, id, hash }) => ({ kind, id, hash, version: versions.get(key({ kind, id })) ?? before.get(key({ kind, id }))!.version }))
    .sort(byRef)
  const header = {
    layer,
    parent: parent?.hash ?? null,
    sequence: await nextSequence(trx, layer),
    effectiveFrom: release.effectiveFrom,
    roots: rootsOf(addresses),
  }
  const hash = releaseHash(header)
  for (const batch of batches(changed, 1_500)) {
    const rows = batch.map((document) => ({
      layer,
      kind: document.kind,
      id: document.id,
      version: versions.get(key(document))!,
      hash: document.hash,
      content: releasedText(document.content),
    }))
    await trx.insertInto('document_version').values(rows).execute()
  }
  await trx
    .insertInto('release')
    .values({
      layer,
      sequence: header.sequence,
      hash,
      parent: header.parent,
      effective_from: release.effectiveFrom,
      name: release.name,
      change_set: release.changeSet,
      corrects: release.corrects,
      roots: canonicalJson(header.roots),
      created_by: release.createdBy,
      created_at: release.createdAt,
      withdrawn_by: null,
      withdrawn_at: null,
    })
    .execute()
  for (const batch of batches(addresses, 1_500)) {
    await trx
      .insertInto('release_object')
      .values(batch.map((address) => ({ layer, release: hash, ...address })))
      .execute()
  }
  return loadRelease(trx, hash)
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
  const next = new Map(refs.map((ref) => [key(ref), 1]))
  for (const { kind, ids } of refBatches(refs)) {
    const rows = await trx
      .selectFrom('document_version')
      .select((eb) => ['id', eb.fn.max('version').as('version')])
      .where('layer', '=', layer)
      .where('kind', '=', kind)
      .where('id', 'in', ids)
      .groupBy('id')
      .execute()
    for (const { id, version } of rows) next.set(key({ kind, id }), version + 1)
  }
  return next
}

function key({ kind, id }: DocumentRef): string {
  return `${kind}/${id}`
}

function byRef(left: DocumentRef, right: DocumentRef): number {
  return compareText(left.kind, right.kind) || compareText(left.id, right.id)
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
