/** What a variable adds to a sum with each of its cells; the least of them is 0. */
export interface Term {
  readonly variable: number
  readonly worth: readonly number[]
}

/** Variables that must reach what is needed together. Each has one term; the terms are in the order of the variables. */
export interface Sum {
  readonly need: number
  readonly terms: readonly Term[]
}
