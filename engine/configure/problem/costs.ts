/**
 * What an assignment costs: the sum over its cells. Whole units (money is scaled before it comes here), negative ones
 * too; all sums stay within `Number.MAX_SAFE_INTEGER`, so that every answer is exact.
 */
export interface Costs {
  /** By index of the variable, then by cell; `null` for a variable that costs nothing. */
  readonly ofCells: readonly (Float64Array | null)[]
}
