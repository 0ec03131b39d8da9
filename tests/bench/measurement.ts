/** One measured figure, printed as one line of JSON. */
export interface Measurement {
  readonly bench: string
  readonly case: string
  /** `repertoire`, or the package name of the peer. */
  readonly subject: string
  /**
   * Of questions, the time and how many a second; `compile` is the time, once, until questions can be asked, and `proven` the
   * share of what was asked that had an answer within the budget.
   */
  readonly metric: 'p50' | 'p99' | 'throughput' | 'memory' | 'compile' | 'proven'
  readonly value: number
  readonly unit: 'ms' | '1/s' | 'bytes' | 'share'
  /** The peer that `ratio` compares with. */
  readonly ratioTo?: string
  /** How many times better than that peer, in this very run. */
  readonly ratio?: number
}

/** What one subject showed in one case. */
export interface Showing {
  readonly subject: string
  /** Milliseconds of each run. */
  readonly times: readonly number[]
  /** What it keeps in memory to be ready for questions, where that was measured. */
  readonly memory?: number
  /** Milliseconds until it is ready for questions, where that was measured. */
  readonly compile?: number
}

export const ours = 'repertoire'

/**
 * The figures of all subjects of one case: every peer by itself, and ours once per peer, with how many times better it
 * is. Less time and memory is better, more throughput is.
 */
export function measurements(bench: string, name: string, showings: readonly Showing[]): readonly Measurement[] {
  const peers = showings.filter(({ subject }) => subject !== ours).map((peer) => ({ subject: peer.subject, figures: figuresOf(peer) }))
  return showings.flatMap((showing) =>
    figuresOf(showing).flatMap((figure): readonly Measurement[] => {
      const line = { bench, case: name, subject: showing.subject, ...figure, value: rounded(figure.value) }
      const compared = showing.subject === ours ? peers.flatMap((peer) => ratioTo(peer, figure)) : []
      return compared.length === 0 ? [line] : compared.map((ratio) => ({ ...line, ...ratio }))
    }),
  )
}

/** The value below which the given share of the values lies: `quantile(times, 0.99)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

type Figure = Pick<Measurement, 'metric' | 'value' | 'unit'>

function figuresOf({ times, memory, compile }: Showing): readonly Figure[] {
  const total = times.reduce((all, time) => all + time, 0)
  return [
    { metric: 'p50', value: quantile(times, 0.5), unit: 'ms' },
    { metric: 'p99', value: quantile(times, 0.99), unit: 'ms' },
    { metric: 'throughput', value: (times.length / total) * 1000, unit: '1/s' },
    ...(memory === undefined ? [] : [{ metric: 'memory', value: memory, unit: 'bytes' } as const]),
    ...(compile === undefined ? [] : [{ metric: 'compile', value: compile, unit: 'ms' } as const]),
  ]
}

function ratioTo(
  { subject, figures }: { readonly subject: string; readonly figures: readonly Figure[] },
  figure: Figure,
): readonly Pick<Measurement, 'ratioTo' | 'ratio'>[] {
  const theirs = figures.find(({ metric }) => metric === figure.metric)
  if (theirs === undefined) return []
  const ratio = figure.metric === 'throughput' ? figure.value / theirs.value : theirs.value / figure.value
  return [{ ratioTo: subject, ratio: rounded(ratio) }]
}

/** Four digits that count: no measurement knows more. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
