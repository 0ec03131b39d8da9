import type { Rows } from './row-code.js'

/** Some customers next to each other, and rows over them: those from `start`, a multiple of 32, to, not including, `end`. */
export interface Block extends Rows {
  readonly start: number
  readonly end: number
}
