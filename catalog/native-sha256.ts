import { hash } from 'node:crypto'
import type { Sha256 } from '../engine/values/sha256.js'

/** SHA-256 as the machine has it built in: the same digits as the engine's own, several times as fast. */
export const nativeSha256: Sha256 = (bytes) => hash('sha256', bytes)
