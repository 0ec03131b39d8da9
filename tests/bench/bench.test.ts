import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { benches } from './benches.js'
import { measurements, ours, quantile } from './measurement.js'
import { insistOnAgreement } from './qualify/insist-on-agreement.js'
import { listing } from './qualify/peer.js'
import { measuredBuild, race } from './race.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, out: stdout.trim().split('\n'), err: stderr }
}

describe('the figures of a case', () => {
  const showings = [
    { subject: ours, times: [1, 1, 2], memory: 100 },
    { subject: 'slow', times: [10, 10, 40], memory: 50 },
    { subject: 'slower', times: [100, 100, 100] },
  ]
  const lines = measurements('b', 'c', showings)
  const ratios = (metric: string) =>
    lines.filter((line) => line.metric === metric && line.subject === ours).map((line) => [line.ratioTo, line.ratio])

  test('compare us with each peer: less time, less memory and more throughput are better', () => {
    expect(ratios('p50')).toEqual([
      ['slow', 10],
      ['slower', 100],
    ])
    expect(ratios('p99')).toEqual([
      ['slow', 20],
      ['slower', 50],
    ])
    expect(ratios('throughput')).toEqual([
      ['slow', 15],
      ['slower', 75],
    ])
    expect(ratios('memory')).toEqual([['slow', 0.5]])
  })

  test('show each peer once, compared with nobody', () =>
    expect(lines.filter(({ subject }) => subject === 'slow').map(({ metric, value, ratio }) => [metric, value, ratio])).toEqual([
      ['p50', 10, undefined],
      ['p99', 40, undefined],
      ['throughput', 50, undefined],
      ['memory', 50, undefined],
    ]))

  test('stand alone where there is no peer', () =>
    expect(measurements('b', 'c', [{ subject: ours, times: [2] }])).toEqual([
      { bench: 'b', case: 'c', subject: ours, metric: 'p50', value: 2, unit: 'ms' },
      { bench: 'b', case: 'c', subject: ours, metric: 'p99', value: 2, unit: 'ms' },
      { bench: 'b', case: 'c', subject: ours, metric: 'throughput', value: 500, unit: '1/s' },
    ]))

  test.each([
    [[5, 1, 3], 0.5, 3],
    [[5, 1, 3], 0.99, 5],
    [[7], 0, 7],
  ])('take the quantile of %j at %d', (values, share, found) => expect(quantile(values, share)).toBe(found))
})

describe('a race', () => {
  test('gives every subject as many runs as it has in its turns, and counts none of the first turns', async () => {
    const ran = { fast: [] as number[], slow: [] as number[], slower: [] as number[] }
    const shown = await race(
      [
        { subject: 'fast', run: (round) => ran.fast.push(round), perTurn: 3, memory: 7 },
        { subject: 'slow', run: async (round) => ran.slow.push(round) },
        { subject: 'slower', run: (round) => ran.slower.push(round), turns: 2 },
      ],
      { warmUp: 1, rounds: 2 },
    )
    expect(ran).toEqual({ fast: [0, 1, 2, 3, 4, 5, 6, 7, 8], slow: [0, 1, 2], slower: [0, 1] })
    expect(shown.map(({ times, ...known }) => [known, times.length])).toEqual([
      [{ subject: 'fast', memory: 7 }, 6],
      [{ subject: 'slow' }, 2],
      [{ subject: 'slower' }, 1],
    ])
  })

  test('counts typed arrays as memory that is kept', () => {
    const { built, memory } = measuredBuild(() => new Uint8Array(50_000_000))
    expect(memory).toBeGreaterThan(built.length * 0.9)
    expect(memory).toBeLessThan(built.length * 1.5)
  })

  test.each([
    ['one is missing', ['a']],
    ['one is too many', ['a', 'b', 'c']],
    ['one is another', ['a', 'c']],
  ])('is not run when a subject finds other offerings: %s', async (_case, found) => {
    const question = listing(() => found)
    await expect(insistOnAgreement('somebody', [question], [['b', 'a']])).rejects.toThrow('somebody: customer 0 is answered otherwise')
    await insistOnAgreement('somebody', [question], [found.toReversed()])
  })
})

describe('the command', () => {
  test('lists the names when it is given none', () => expect(run()).toMatchObject({ status: 0, out: [...benches.keys()] }))

  test('prints one JSON object per line', () => {
    const { status, out } = run('decompose', '--smoke')
    expect(status).toBe(0)
    for (const line of out) expect(JSON.parse(line)).toMatchObject({ bench: 'decompose', subject: ours })
  })

  test.each([[['no-such-thing']], [['quote', 'qualify']]])('refuses %j with the names there are', (args) => {
    const { status, err } = run(...args)
    expect(status).toBe(2)
    for (const name of benches.keys()) expect(err).toContain(name)
  })
})
