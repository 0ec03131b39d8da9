import { describe, expect, test } from 'vitest'
import { benches } from './benches.js'
import { type Measurement, ours } from './measurement.js'

describe.each([...benches.keys()])('the benchmark %s', (name) => {
  test('runs to its end, and its figures are in the agreed form', { timeout: 120_000 }, async () => {
    const bench = await benches.get(name)!()
    const lines: Measurement[] = []
    for await (const measured of bench({ smoke: true })) lines.push(...measured)
    expect(lines.filter(({ subject }) => subject === ours).map(({ metric }) => metric)).toEqual(
      expect.arrayContaining(['p50', 'p99', 'throughput']),
    )
    for (const { bench: of, value, unit, metric } of lines) {
      expect(of).toBe(name)
      expect(Number.isFinite(value)).toBe(true)
      expect(unit).toBe({ p50: 'ms', p99: 'ms', throughput: '1/s', memory: 'bytes', compile: 'ms', proven: 'share' }[metric])
    }
  })
})
