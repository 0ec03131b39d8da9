import { canonicalBytes } from './canonical-bytes.js'
import type { JsonValue } from './json.js'
import { portableSha256, type Sha256 } from './sha256.js'

/** The SHA-256 of a value's canonical JSON, as 64 hexadecimal digits: the address of released content. */
export type Fingerprint = string & { readonly '~fingerprint': true }

export function fingerprint(value: JsonValue, sha256: Sha256 = portableSha256): Fingerprint {
  return sha256(canonicalBytes(value)) as Fingerprint
}
