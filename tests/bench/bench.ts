import type { Measurement } from './measurement.js'

export interface BenchOptions {
  /** Only shows that everything runs: a few rounds on the smallest cases. */
  readonly smoke: boolean
}

/** One benchmark: its figures as they are measured. */
export type Bench = (options: BenchOptions) => AsyncIterable<readonly Measurement[]>
