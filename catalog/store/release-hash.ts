import { compareText } from '../../engine/model/draft.js'
import { type Fingerprint, fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import type { Layer } from './layer.js'
import type { DocumentAddress } from './stored-document.js'

/** Of each kind that a release has documents of: the fingerprint of their ids, versions and content hashes. */
export type Roots = { readonly [kind: string]: Fingerprint }

/** What an importer must understand to read snapshots and get the same answers from them. */
export const semanticsVersion = 1

/** One fingerprint per kind, so that two copies that differ can be compared kind by kind. The order of addresses plays no part. */
export function rootsOf(addresses: readonly DocumentAddress[]): Roots {
  const byKind = new Map<string, DocumentAddress[]>()
  for (const address of addresses) {
    const ofKind = byKind.get(address.kind)
    if (ofKind === undefined) byKind.set(address.kind, [address])
    else ofKind.push(address)
  }
  const kinds = [...byKind].sort(([left], [right]) => compareText(left, right))
  return Object.fromEntries(kinds.map(([kind, ofKind]) => [kind, rootOf(ofKind)]))
}

export interface ReleaseHeader {
  readonly layer: Layer
  readonly parent: Fingerprint | null
  readonly sequence: number
  readonly effectiveFrom: Instant
  readonly roots: Roots
}

/**
 * The address of a release: of all its content, of its place in the chain and of its instant. Because it covers the
 * parent's hash, it vouches for every release before.
 */
export function releaseHash({ layer, parent, sequence, effectiveFrom, roots }: ReleaseHeader): Fingerprint {
  return fingerprint({ layer, parent, sequence, effectiveFrom, semanticsVersion, roots })
}

function rootOf(addresses: readonly DocumentAddress[]): Fingerprint {
  const sorted = [...addresses].sort((left, right) => compareText(left.id, right.id))
  return fingerprint(sorted.map(({ id, version, hash }) => [id, version, hash]))
}
