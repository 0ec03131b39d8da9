import { sha256 as hashed } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * SHA-256 as 64 hexadecimal digits. There is one function with that meaning, but a machine may have it built in and be
 * several times as fast: whoever runs the engine may hand that one over.
 */
export type Sha256 = (bytes: Uint8Array) => string

/** A text in UTF-8. */
export const utf8Of: (text: string) => Uint8Array = utf8ToBytes

/** Runs wherever the engine does. */
export const portableSha256: Sha256 = (bytes) => bytesToHex(hashed(bytes))
