/** Some customers next to each other, and rows of bits over them. */
export interface Block {
  /** The rows of all slots: slot `n` begins at `n * length`. */
  readonly bank: Int32Array
  /** Words of a row. */
  readonly length: number
  /** The customers `start` to, not including, `end`; `start` is a multiple of 32. */
  readonly start: number
  readonly end: number
}
