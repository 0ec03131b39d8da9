import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.js'
import type { JsonValue } from './json.js'

/** The SHA-256 of a value's canonical JSON, as 64 hexadecimal digits: the address of released content. */
export type Fingerprint = string & { readonly '~fingerprint': true }

export function fingerprint(value: JsonValue): Fingerprint {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))) as Fingerprint
}
