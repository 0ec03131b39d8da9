import type { Fingerprint } from '../../engine/values/fingerprint.js'
import { type DocumentRef, refText } from '../../engine/values/ids.js'
import { text } from '../../engine/values/localized-text.js'
import { SnapshotRefused } from '../errors.js'
import { byRef, type DocumentAddress } from '../store/stored-document.js'

/** One version of a document: its number, and the hash of its content. */
export interface ObjectVersion {
  readonly version: number
  readonly hash: Fingerprint
}

/** What happened to one document from a release to the next. */
export type DeltaStep = DocumentRef &
  (
    | { readonly op: 'add'; readonly to: ObjectVersion }
    | { readonly op: 'replace'; readonly from: ObjectVersion; readonly to: ObjectVersion }
    | { readonly op: 'remove'; readonly from: ObjectVersion }
  )

/** What leads from one list of documents to another, by kind and id; nothing when they are equal. */
export function deltaBetween(base: readonly DocumentAddress[], next: readonly DocumentAddress[]): readonly DeltaStep[] {
  const before = new Map(base.map((address) => [refText(address), address]))
  const after = new Set(next.map(refText))
  const written = next.flatMap((address): DeltaStep[] => {
    const old = before.get(refText(address))
    const ref = { kind: address.kind, id: address.id }
    if (old === undefined) return [{ op: 'add', ...ref, to: versionOf(address) }]
    return sameVersion(old, address) ? [] : [{ op: 'replace', ...ref, from: versionOf(old), to: versionOf(address) }]
  })
  const removed = base
    .filter((address) => !after.has(refText(address)))
    .map((address): DeltaStep => ({ op: 'remove', kind: address.kind, id: address.id, from: versionOf(address) }))
  return [...written, ...removed].sort(byRef)
}

/**
 * Applies a delta to the list that it starts from; `applyDelta(deltaBetween(a, b), a)` is `b`. Refuses a delta that does
 * not fit the list: an importer that missed a release must not guess.
 */
export function applyDelta(delta: readonly DeltaStep[], base: readonly DocumentAddress[]): readonly DocumentAddress[] {
  const objects = new Map(base.map((address) => [refText(address), address]))
  for (const step of delta) {
    const held = objects.get(refText(step))
    const expected = step.op === 'add' ? undefined : step.from
    const fits = expected === undefined ? held === undefined : held !== undefined && sameVersion(held, expected)
    if (!fits) throw new SnapshotRefused(doesNotFit(step))
    if (step.op === 'remove') objects.delete(refText(step))
    else objects.set(refText(step), { kind: step.kind, id: step.id, ...step.to })
  }
  return [...objects.values()].sort(byRef)
}

function doesNotFit(step: DocumentRef) {
  const name = refText(step)
  return text(
    `增量与现有副本不符：“${name}”的版本不是增量所依据的版本。`,
    `The delta does not follow the copy: "${name}" is not at the version that the delta starts from.`,
  )
}

function versionOf({ version, hash }: ObjectVersion): ObjectVersion {
  return { version, hash }
}

function sameVersion(left: ObjectVersion, right: ObjectVersion): boolean {
  return left.version === right.version && left.hash === right.hash
}
